import { budgetUit } from '../../domein/budget-uit.ts'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Pot } from '../../ui/pot.tsx'
import { Rij } from '../../ui/rij.tsx'
import { perPersoon, potjeNaam, potStand } from './beeld.ts'
import { OordeelMerk } from './oordeel-merk.tsx'
import type { Budget, Potje } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/** Second question: what for. Each answer already says whether it may, judged by the rules for the smallest amount. */
export function SchuifNaar({ budget, van }: { budget: Budget; van: Potje }) {
  const t = useGeldTekst()
  const rekenbaar = budgetUit(budget)
  const personen = perPersoon(budget).map((p) => ({ ...p, potjes: p.potjes.filter((x) => x.id !== van.id && x.stand !== null) }))
  const meer = personen.length > 1
  const pad = `/geld/schuiven/${van.id}`
  // The person whose money it is first: that is where most shifts go.
  const opVolgorde = personen.toSorted((a, b) => Number(b.id === van.persoonId) - Number(a.id === van.persoonId))
  return (
    <>
      <PaginaKop
        titel={t('schuif.naar.titel')}
        inleiding={t('schuif.naar.inleiding', { naam: potjeNaam(budget, van.naam, van.persoonId) })}
        boven={t('schuif.stap', { nr: 2, van: 3 })}
        terug={{ naar: '/geld/schuiven', woord: t('schuif.terugVan') }}
      />
      <div className="lk-stapel-ruim">
        {opVolgorde
          .filter((p) => p.potjes.length > 0)
          .map((persoon) => (
            <section key={persoon.id} className="lk-stapel">
              <Kop>{meer ? t('schuif.naar.potjesVan', { naam: persoon.voornaam }) : t('schuif.naar.potjes')}</Kop>
              <Lijst>
                {persoon.potjes.map((p) => (
                  <Rij
                    key={p.id}
                    titel={p.naam}
                    naar={`${pad}/naar/${p.id}`}
                    icoon={p.stand && <Pot stand={potStand(p.stand)} maat={52} />}
                    bij={
                      <>
                        {p.zorgverlener}
                        <OordeelMerk budget={rekenbaar} vanId={van.id} naarId={p.id} vandaag={budget.vandaag} />
                      </>
                    }
                  />
                ))}
              </Lijst>
            </section>
          ))}
        <section className="lk-stapel">
          <Kop>{t('schuif.naar.anders')}</Kop>
          <Lijst>
            <Rij titel={t('schuif.naar.nieuw')} bij={t('schuif.naar.nieuwBij')} naar={`${pad}/nieuw`} />
            <Rij titel={t('schuif.naar.bijdrage')} bij={t('schuif.naar.bijdrageBij')} naar={`${pad}/eigen-bijdrage`} />
          </Lijst>
        </section>
      </div>
    </>
  )
}
