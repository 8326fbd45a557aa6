import { useEffect, useId } from 'react'
import type { DoelRij } from '../../domein/plan/doelen.ts'
import { isWel } from '../../domein/plan/keuzewaarden.ts'
import { itemKeuze, itemTekst } from '../../domein/plan/velden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useKeuze } from '../../offline/plan-haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import type { DoelenOmgeving } from './doelen-omgeving.ts'
import { MeerDag } from './meer-veld.tsx'
import { MeerVerschil } from './meer-verschil.tsx'
import { useGebondenVlak } from './tekst-vak.tsx'

/** One small step to write: its tick, its words, and behind an opener its day and the way out. */
export function StapVeld({
  document,
  beeld,
  wie,
  stap,
  nr,
  focus,
  bijEnter,
  bijWeg,
}: DoelenOmgeving & {
  stap: DoelRij
  nr: number
  /** it was asked for just now: the keyboard goes there */
  focus: boolean
  /** Enter in the field: the next one */
  bijEnter: () => void
  /** takes it out, and gives the focus another place */
  bijWeg: () => void
}) {
  const t = useTekst('doelen')
  const id = useId()
  const { ref, element } = useGebondenVlak(document, itemTekst('taak', stap.id, 'tekst'))
  useEffect(() => {
    if (focus) element.current?.focus()
  }, [focus, element])
  const gedaan = useKeuze(document, itemKeuze('taak', stap.id, 'gedaan'), isWel)
  const isGedaan = gedaan.stand.soort === 'EENS' && gedaan.stand.waarde
  return (
    <li className="pl-doelstap pl-doelstap--veld">
      <div className="pl-doelstap__vul">
        <label className="pl-doelstap__tik">
          <input
            id={`${id}-tik`}
            type="checkbox"
            checked={isGedaan}
            aria-label={t('stap.gedaanVan', { nr })}
            aria-describedby={`${id}-tekst`}
            onChange={(e) => gedaan.zet(e.currentTarget.checked)}
          />
        </label>
        <textarea
          ref={ref}
          rows={1}
          id={`${id}-tekst`}
          className="lk-invoer"
          aria-label={t('stap.label', { nr })}
          autoCapitalize="sentences"
          spellCheck
          enterKeyHint="next"
          onKeyDown={(e) => {
            if (e.key !== 'Enter' || e.nativeEvent.isComposing) return
            e.preventDefault()
            if (e.currentTarget.value.trim() !== '') bijEnter()
          }}
        />
      </div>
      {gedaan.stand.soort === 'VERSCHIL' && (
        <MeerVerschil
          keuzes={gedaan.stand.keuzes}
          ik={document.persoonId}
          wie={wie}
          toon={(w) => t(w ? 'stap.wel' : 'stap.niet')}
          onKies={(w) => {
            gedaan.zet(w)
            globalThis.document.getElementById(`${id}-tik`)?.focus()
          }}
        />
      )}
      <Uitklap
        titel={
          <>
            {t('stap.meer')}
            <span className="lk-alleen-hoorbaar">: {stap.tekst}</span>
          </>
        }
      >
        <div className="lk-stapel">
          <MeerDag beeld={beeld} veld={itemKeuze('taak', stap.id, 'datum')} label={t('stap.dag')} bij={t('mag')} wie={wie} />
          <Knop soort="rustig" onClick={bijWeg}>
            {t('stap.haal')}
          </Knop>
        </div>
      </Uitklap>
    </li>
  )
}
