import { budgetUit } from '../../domein/budget-uit.ts'
import { jaarbeeld, jarenVan } from '../../domein/geld-jaar.ts'
import { teProberen } from '../../domein/stel-dat.ts'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { JaarLijst } from './jaar-lijst.tsx'
import type { Budget, Potje } from './vragen.ts'
import { useBeeldTekst } from './zin.ts'

/** One potje through the year of today, or its own last year when it is over. */
export function PotjeJaar({ potje, budget }: { potje: Potje; budget: Budget }) {
  const t = useBeeldTekst()
  const jaren = jarenVan([potje])
  const nu = budget.vandaag.slice(0, 4)
  const jaar = jaren.includes(nu) ? nu : ((nu < (jaren[0] ?? nu) ? jaren[0] : jaren.at(-1)) ?? nu)
  const titel = t('jaar.perMaandPotje', { jaar })
  return (
    <section className="lk-stapel">
      <Kop>{titel}</Kop>
      <JaarLijst beeld={jaarbeeld(budgetUit(budget), [potje], jaar, budget.vandaag)} titel={titel} />
      <p className="gd-bij">{t('jaar.verdeeld')}</p>
      {teProberen(potje, budget.vandaag) && (
        <p className="lk-niet-op-papier">
          <Link className="gd-doel" naar={`/geld/stel-dat/${potje.id}`}>
            {t('jaar.probeer')}
          </Link>
        </p>
      )}
    </section>
  )
}
