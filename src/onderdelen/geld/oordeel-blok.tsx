import { useEffect, useId, useState } from 'react'
import { plusWerkdagen } from '../../domein/termijnen.ts'
import type { Mogelijk, Oordeel } from '../../domein/verschuiven.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import { useStatus } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { potjeNaam } from './beeld.ts'
import type { Budget, Potje } from './vragen.ts'
import { useGeldTekst, useJaTekst, useZin } from './zin.ts'

const SOORT = { VRIJ: 'settled', AKKOORD: 'info', AKKOORD_SCHOOL: 'info', ACHTERAF: 'attention', NIET: 'attention' } as const

/** Says a text only after it stood still for a moment: a screen reader need not follow every letter of an amount. */
function useRustig(tekst: string): string {
  const [rustig, zet] = useState('')
  useEffect(() => {
    const wacht = setTimeout(() => zet(tekst), 700)
    return () => clearTimeout(wacht)
  }, [tekst])
  return rustig
}

/** Whether it may, in words: what the rules say, who decides and until when, why, and what can be done instead. */
export function OordeelBlok({
  oordeel,
  budget,
  van,
  jaVan = null,
  onBedrag,
}: {
  oordeel: Oordeel
  budget: Budget
  van: Potje
  /** whose own yes it needs beside the rules, by first name */
  jaVan?: string | null
  onBedrag?: (cent: number) => void
}) {
  const t = useGeldTekst()
  const j = useJaTekst()
  const zin = useZin()
  const kop = useId()
  const { online } = useStatus()
  // Free by the rules is not yet free for who shifts somebody else's money.
  const eigenJa = oordeel.woord === 'VRIJ' ? jaVan : null
  const woord = eigenJa === null ? zin(`woord.${oordeel.woord}`) : j('schuif.woord', { naam: eigenJa })
  const waarom = eigenJa === null ? zin(oordeel.tekst) : j('schuif.tekst', { naam: eigenJa })
  const straks = !online && oordeel.gevolg !== null
  const wat = straks
    ? zin(oordeel.woord === 'VRIJ' && eigenJa === null ? 'wat.STRAKS_VRIJ' : 'wat.STRAKS_VRAAG')
    : eigenJa === null
      ? zin(`wat.${oordeel.woord}`, oordeel.uiterlijk === null ? {} : { totDatum: oordeel.uiterlijk })
      : j('schuif.wat', { naam: eigenJa, totDatum: plusWerkdagen(budget.vandaag, budget.regels.normAkkoordWerkdagen) })
  const ook = eigenJa === null && jaVan !== null && oordeel.gevolg !== null ? j('schuif.ook', { naam: jaVan }) : ''
  const rustig = useRustig(`${woord}. ${waarom} ${ook} ${wat}`)
  return (
    <section className="lk-stapel" aria-labelledby={kop}>
      <Kop id={kop}>{t('schuif.bedrag.mag')}</Kop>
      <Melding soort={eigenJa === null ? SOORT[oordeel.woord] : 'info'} kop={woord}>
        <p>{waarom}</p>
        {ook !== '' && <p>{ook}</p>}
        <p>{wat}</p>
        {oordeel.meldingen.map((m) => (
          <p key={m.sleutel}>{zin(m)}</p>
        ))}
      </Melding>
      <p className="lk-alleen-hoorbaar" role="status">
        {rustig}
      </p>
      {oordeel.grond !== null && (
        <Uitklap titel={zin('grond.titel')}>
          <p>{zin(`grond.${oordeel.grond}`)}</p>
          <p className="gd-bij">{zin(oordeel.zeker ? 'grond.zeker' : 'grond.aanname')}</p>
        </Uitklap>
      )}
      {oordeel.mogelijk.length > 0 && (
        <div className="lk-stapel">
          <Kop niveau={3}>{zin('mogelijk.titel')}</Kop>
          <ul className="gd-wegen">
            {oordeel.mogelijk.map((m) => (
              <Weg key={`${m.soort} ${m.potjeId ?? ''}`} weg={m} budget={budget} van={van} onBedrag={onBedrag} />
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** One way that is open, as a sentence and, where it can be taken here, a button. */
function Weg({
  weg,
  budget,
  van,
  onBedrag,
}: {
  weg: Mogelijk
  budget: Budget
  van: Potje
  onBedrag: ((cent: number) => void) | undefined
}) {
  const t = useGeldTekst()
  const zin = useZin()
  const { soort, cent, potjeId } = weg
  const potje = budget.potjes.find((p) => p.id === potjeId)
  const naam = potje === undefined ? '' : potjeNaam(budget, potje.naam, potje.persoonId)
  return (
    <li>
      <p>{zin(`mogelijk.${soort}`, { naam, cent: cent ?? 0 })}</p>
      {soort === 'KLEINER_BEDRAG' && cent !== null && onBedrag && (
        <Knop soort="rustig" onClick={() => onBedrag(cent)}>
          {t('schuif.bedrag.neem', { cent: bedragTekst(cent) })}
        </Knop>
      )}
      {soort === 'ANDER_POTJE' && potje !== undefined && (
        <KnopLink soort="rustig" naar={`/geld/schuiven/${van.id}/naar/${potje.id}`}>
          {t('schuif.bedrag.kies', { naam })}
        </KnopLink>
      )}
      {soort === 'NIEUW_POTJE' && (
        <KnopLink soort="rustig" naar={`/geld/schuiven/${van.id}/nieuw`}>
          {t('schuif.bedrag.nieuw')}
        </KnopLink>
      )}
      {(soort === 'VRAAG_CONSULENT' || soort === 'NIEUW_BESLUIT' || soort === 'MINIMABELEID') && (
        <KnopLink soort="rustig" naar="/contact">
          {t('schuif.bedrag.contact')}
        </KnopLink>
      )}
    </li>
  )
}
