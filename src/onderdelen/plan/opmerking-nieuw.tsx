import { useRef, useState } from 'react'
import { MAX_OPMERKING, MAX_VOORSTEL, OPMERKING_SOORTEN, type OpmerkingSoort } from '../../contract/woorden-opmerking.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useConcept } from '../../offline/concept.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { OpmerkingVelden, type VeldOpzet } from './opmerking-veld.tsx'
import type { OpmerkingInvoer } from './opmerking-vragen.ts'

/** What is being written; `basis` is the text of the field when a proposal was begun. */
type Opzet = { soort: OpmerkingSoort | null; tekst: string; voorstel: string | null; basis: string | null }
const LEEG: Opzet = { soort: null, tekst: '', voorstel: null, basis: null }

function leesOpzet(ruw: unknown): Opzet | null {
  if (typeof ruw !== 'object' || ruw === null || !('tekst' in ruw) || typeof ruw.tekst !== 'string') return null
  const soort = OPMERKING_SOORTEN.find((s) => 'soort' in ruw && ruw.soort === s) ?? null
  const voorstel = 'voorstel' in ruw && typeof ruw.voorstel === 'string' ? ruw.voorstel : null
  const basis = 'basis' in ruw && typeof ruw.basis === 'string' ? ruw.basis : null
  return { soort, tekst: ruw.tekst, voorstel, basis: voorstel === null ? null : basis }
}

/**
 * A new question, remark or proposal at one field: first which of the three, then the words. What is typed stands on
 * this device at every letter, also after 'Toch niet'.
 */
export function OpmerkingNieuw({
  documentId,
  veld,
  nu,
  alleenVoorstel,
  hierboven,
  plaats,
}: {
  documentId: string
  veld: string
  /** text of the field now; null where there is no text to propose another for */
  nu: string | null
  /** who may not write here: proposing comes first */
  alleenVoorstel: boolean
  /** something open stands above: what was placed just now, until it ended */
  hierboven: boolean
  plaats: (invoer: OpmerkingInvoer) => Promise<boolean>
}) {
  const t = useTekst('opmerking')
  const concept = useConcept(['opmerking', documentId, veld], LEEG, leesOpzet)
  const [gedrukt, zetGedrukt] = useState(false)
  const [geplaatst, zetGeplaatst] = useState(false)
  const melding = useRef<HTMLParagraphElement>(null)
  const { soort, tekst, voorstel, basis } = concept.waarde
  if (!concept.geladen) return null

  const teLang = nu !== null && nu.length > MAX_VOORSTEL
  const soorten = OPMERKING_SOORTEN.filter((s) => s !== 'VOORSTEL' || (nu !== null && !teLang))
  const kies = (gekozen: OpmerkingSoort): void => {
    zetGedrukt(true)
    zetGeplaatst(false)
    // A proposal that was begun before keeps the text that it was begun on.
    const begin = gekozen === 'VOORSTEL' && voorstel === null ? { voorstel: nu ?? '', basis: nu ?? '' } : {}
    concept.zet({ ...concept.waarde, ...begin, soort: gekozen })
  }
  const terug = (): void => {
    // Nothing typed: then nothing is kept either, and a next proposal begins with the text of that moment.
    if (tekst.trim() === '' && voorstel === basis) concept.wis()
    else concept.zet({ ...concept.waarde, soort: null })
  }
  const stuur = async (): Promise<boolean> => {
    if (soort === null) return false
    const isVoorstel = soort === 'VOORSTEL'
    const gelukt = await plaats({
      veld,
      soort,
      tekst: tekst.trim(),
      voorstel: isVoorstel ? voorstel : null,
      basis: isVoorstel ? basis : null,
    })
    if (!gelukt) return false
    concept.wis()
    zetGeplaatst(true)
    // The form is gone: the keyboard goes to the line that says so, not to the top of the page.
    requestAnimationFrame(() => melding.current?.focus({ preventScroll: true }))
    return true
  }

  const woorden: VeldOpzet = {
    label: soort === 'VOORSTEL' ? t('nieuw.waarom') : t(`nieuw.label.${soort ?? 'VRAAG'}`),
    ...(soort === 'VOORSTEL' ? { bij: t('mag') } : {}),
    waarde: tekst,
    zet: (w) => concept.zet({ ...concept.waarde, tekst: w }),
    max: MAX_OPMERKING,
    rijen: 3,
    fout: soort !== 'VOORSTEL' && tekst.trim() === '' ? t(`fout.leeg.${soort ?? 'VRAAG'}`) : '',
  }
  const anders: VeldOpzet = {
    label: t('nieuw.label.VOORSTEL'),
    hint: t('nieuw.hint'),
    waarde: voorstel ?? '',
    zet: (w) => concept.zet({ ...concept.waarde, voorstel: w }),
    max: MAX_VOORSTEL,
    rijen: 5,
    fout: voorstel === basis ? t('fout.gelijk') : '',
  }
  return (
    <>
      <p role="status" ref={melding} tabIndex={-1} className="pl-opmerking-klaar">
        {geplaatst && hierboven && soort === null ? t('nieuw.geplaatst') : ''}
      </p>
      {soort === null ? (
        <div className="lk-stapel lk-niet-op-papier">
          <Knoppen>
            {(alleenVoorstel ? soorten.toReversed() : soorten).map((s) => (
              <Knop key={s} soort="rustig" onClick={() => kies(s)}>
                {t(`doe.${s}`)}
              </Knop>
            ))}
          </Knoppen>
          {teLang && <p className="lk-alinea--bij">{t('nieuw.teLang')}</p>}
        </div>
      ) : (
        <OpmerkingVelden
          key={soort}
          velden={soort === 'VOORSTEL' ? [anders, woorden] : [woorden]}
          knop={t(`nieuw.knop.${soort}`)}
          terug={terug}
          onStuur={stuur}
          naarVeld={gedrukt}
        >
          <p className="lk-alinea--bij">{t('wieZiet')}</p>
        </OpmerkingVelden>
      )}
    </>
  )
}
