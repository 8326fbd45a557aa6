import type { DeelOordeel } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Kop } from '../../ui/kop.tsx'
import { useDeelNaam } from './deel-naam.ts'
import { NaarDeel } from './naar-deel.tsx'
import type { PlanVersie } from './vragen.ts'

type Delen = NonNullable<PlanVersie['antwoord']>['delen']

/** Parts of a version as a list of links down the page, with the name of the person where there is more than one. */
export function DeelLijst({ versie, delen }: { versie: PlanVersie; delen: readonly Pick<Delen[number], 'persoonId' | 'deel'>[] }) {
  const t = useTekst('reactie')
  const deelNaam = useDeelNaam()
  const meer = versie.inhoud.personen.length > 1
  const woord = (persoonId: string, deel: Delen[number]['deel']): string => {
    const naam = versie.inhoud.personen.find((p) => p.persoonId === persoonId)?.naam ?? ''
    return meer ? t('anders.van', { naam, deel: deelNaam(deel) }) : deelNaam(deel)
  }
  return (
    <ul className="pl-mist">
      {delen.map((d) => (
        <li key={`${d.persoonId}/${d.deel}`}>
          <NaarDeel persoonId={d.persoonId} deel={d.deel}>
            {woord(d.persoonId, d.deel)}
          </NaarDeel>
        </li>
      ))}
    </ul>
  )
}

/** Before the parts themselves: where the gemeente answers something else than what was written, with the way to it. */
export function WatIsAnders({ versie, delen }: { versie: PlanVersie; delen: Delen }) {
  const t = useTekst('reactie')
  const met = (oordeel: DeelOordeel): Delen => delen.filter((d) => d.oordeel === oordeel)
  const soorten = (['ANDERS', 'BESPREKEN'] as const).filter((o) => met(o).length > 0)
  if (delen.length === 0) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('anders.kop')}</Kop>
      {soorten.length === 0 && <p>{t('anders.alles')}</p>}
      {soorten.map((oordeel) => (
        <div key={oordeel}>
          <p>{t(`anders.${oordeel}`, { count: met(oordeel).length })}</p>
          <DeelLijst versie={versie} delen={met(oordeel)} />
        </div>
      ))}
      {soorten.length > 0 && met('ZO').length > 0 && <p>{t('anders.rest')}</p>}
    </section>
  )
}
