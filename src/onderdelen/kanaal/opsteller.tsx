import { type FormEvent, type Ref, useId, useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { Concept } from '../../offline/concept.ts'
import type { OpdrachtFout } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import type { Draad } from './vragen.ts'

export type Opzet = { tekst: string; overPersoonId: string | null }
export const LEGE_OPZET: Opzet = { tekst: '', overPersoonId: null }

export function leesOpzet(ruw: unknown): Opzet | null {
  if (typeof ruw !== 'object' || ruw === null || !('tekst' in ruw) || typeof ruw.tekst !== 'string') return null
  return { tekst: ruw.tekst, overPersoonId: 'overPersoonId' in ruw && typeof ruw.overPersoonId === 'string' ? ruw.overPersoonId : null }
}

/** Writing a message. What is typed stands on this device at every letter. */
export function Opsteller({
  draad,
  concept,
  aan,
  fout,
  onStuur,
  veld,
}: {
  draad: Draad
  concept: Concept<Opzet>
  /** Who gets it, for the word on the button. */
  aan: string
  fout: OpdrachtFout | null
  onStuur: (opzet: Opzet) => Promise<boolean>
  veld: Ref<HTMLTextAreaElement>
}) {
  const t = useTekst('kanaal')
  const id = useId()
  const [leegFout, zetLeegFout] = useState(false)
  const [bezig, zetBezig] = useState(false)
  const { tekst, overPersoonId } = concept.waarde

  const stuur = async (gebeurtenis: FormEvent): Promise<void> => {
    gebeurtenis.preventDefault()
    if (bezig) return
    if (tekst.trim() === '') {
      zetLeegFout(true)
      document.getElementById(`${id}-tekst`)?.focus()
      return
    }
    // Also words that did not come from this keyboard, such as those of a refused message.
    zetLeegFout(false)
    zetBezig(true)
    const gelukt = await onStuur({ tekst: tekst.trim(), overPersoonId })
    zetBezig(false)
    if (gelukt) concept.wis()
  }

  return (
    <form className="kn-opsteller lk-niet-op-papier" onSubmit={(e) => void stuur(e)} noValidate>
      {draad.over.length > 1 && (
        <div className="lk-veld">
          <label className="lk-veld__label" htmlFor={`${id}-over`}>
            {t('opsteller.over')}
          </label>
          <select
            id={`${id}-over`}
            className="lk-invoer"
            value={overPersoonId ?? ''}
            onChange={(e) => concept.zet({ tekst, overPersoonId: e.currentTarget.value === '' ? null : e.currentTarget.value })}
          >
            <option value="">{t('opsteller.allemaal')}</option>
            {draad.over.map(({ persoonId, voornaam }) => (
              <option key={persoonId} value={persoonId}>
                {voornaam}
              </option>
            ))}
          </select>
        </div>
      )}
      <TekstVlak
        ref={veld}
        id={`${id}-tekst`}
        label={t('opsteller.tekst')}
        rows={3}
        maxLength={10_000}
        value={tekst}
        fout={leegFout && tekst.trim() === '' ? t('opsteller.leeg') : undefined}
        onChange={(e) => {
          zetLeegFout(false)
          concept.zet({ tekst: e.currentTarget.value, overPersoonId })
        }}
      />
      {fout !== null && (
        <Melding soort="attention" live kop={t('opsteller.fout.titel')}>
          {t(fout === 'OP_SLOT' ? 'opsteller.fout.slot' : 'opsteller.fout.opslag')}
        </Melding>
      )}
      <div>
        <Knop type="submit" bezig={bezig}>
          {aan === '' ? t('opsteller.stuur') : t('opsteller.stuurAan', { naam: aan })}
        </Knop>
      </div>
    </form>
  )
}
