import { budgetUit } from '../../domein/budget-uit.ts'
import { beoordeel } from '../../domein/verschuiven.ts'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { OordeelBlok } from './oordeel-blok.tsx'
import type { Budget, Potje } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/** The own contribution: always refused, so nobody is asked for an amount first. */
export function SchuifBijdrage({ budget, van }: { budget: Budget; van: Potje }) {
  const t = useGeldTekst()
  const oordeel = beoordeel(budgetUit(budget), { vanPotjeId: van.id, doel: { soort: 'EIGEN_BIJDRAGE' }, cent: 1 }, budget.vandaag)
  return (
    <>
      <PaginaKop
        titel={t('schuif.bijdrage.titel')}
        boven={t('schuif.stap', { nr: 3, van: 3 })}
        terug={{ naar: `/geld/schuiven/${van.id}`, woord: t('schuif.terugNaar') }}
      />
      <OordeelBlok oordeel={oordeel} budget={budget} van={van} />
    </>
  )
}
