import { totaal, type Budget } from '../../domein/potjes.ts'
import { prognose } from '../../domein/prognose.ts'
import type { Oordeel } from '../../domein/verschuiven.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Kop } from '../../ui/kop.tsx'
import { PotVergelijk } from '../../ui/pot-vergelijk.tsx'
import { LEGE_POT, potStand } from './beeld.ts'
import { useGeldTekst, useJaTekst } from './zin.ts'

/** What a shift changes: both potjes before and after, what is free, and what is left when the period ends. */
export function SchuifGevolg({
  oordeel,
  namen,
  nu,
  straks,
  vandaag,
}: {
  oordeel: Oordeel
  namen: { van: string; naar: string }
  nu: Budget
  straks: Budget
  vandaag: string
}) {
  const t = useGeldTekst()
  const j = useJaTekst()
  const potten = (['van', 'naar'] as const).flatMap((sleutel) => {
    const beeld = oordeel[sleutel]
    if (beeld === null) return []
    return [{ sleutel, naam: namen[sleutel], voor: beeld.voor === null ? LEGE_POT : potStand(beeld.voor), na: potStand(beeld.na) }]
  })
  const [nuCent, straksCent] = [totaal(nu, vandaag).nogVrijNuCent, totaal(straks, vandaag).nogVrijNuCent]
  const einde = [
    ['nu', prognose(nu).blijftOverCent],
    ['straks', prognose(straks).blijftOverCent],
  ] as const
  return (
    <section className="lk-stapel">
      <Kop>{t('schuif.bedrag.gevolg')}</Kop>
      <p>{t('schuif.bedrag.gevolgUitleg')}</p>
      <PotVergelijk potten={potten} maat={72} />
      <p>{nuCent === straksCent ? t('schuif.bedrag.nogVrijGelijk', { nuCent }) : t('schuif.bedrag.nogVrij', { nuCent, straksCent })}</p>
      <Kop niveau={3}>{j('schuif.einde')}</Kop>
      <p>{j('schuif.eindeTekst')}</p>
      <dl className="gd-klein">
        {einde.map(([wanneer, cent]) => (
          <div key={wanneer}>
            <dt>{j(`schuif.${wanneer}`)}</dt>
            <dd>
              <Bedrag centen={cent} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
