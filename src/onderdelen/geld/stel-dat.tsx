import { Route, Routes } from 'react-router'
import { wekenOver, teProberen } from '../../domein/stel-dat.ts'
import { Leeg } from '../../ui/leeg.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Pot } from '../../ui/pot.tsx'
import { Rij } from '../../ui/rij.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { perPersoon, potStand } from './beeld.ts'
import { MetBudget } from './met-budget.tsx'
import { StelDatPotje } from './stel-dat-potje.tsx'
import type { Budget } from './vragen.ts'
import { useBeeldTekst, useGeldTekst } from './zin.ts'

/** `/geld/stel-dat`: what a busier week or another tarief would do. Only counts, on this device; nothing is sent. */
export function StelDat() {
  const t = useBeeldTekst()
  return (
    <MetBudget titel={t('stel.titel')}>
      {(budget) => (
        <Routes>
          <Route index element={<KiesPotje budget={budget} />} />
          <Route path=":potjeId" element={<StelDatPotje budget={budget} />} />
        </Routes>
      )}
    </MetBudget>
  )
}

function KiesPotje({ budget }: { budget: Budget }) {
  const t = useBeeldTekst()
  const g = useGeldTekst()
  const personen = perPersoon(budget)
    .map((p) => ({ ...p, potjes: p.potjes.filter((x) => x.stand !== null && teProberen(x, budget.vandaag)) }))
    .filter((p) => p.potjes.length > 0)
  return (
    <>
      <PaginaKop titel={t('stel.titel')} inleiding={t('stel.inleiding')} terug={{ naar: '/geld', woord: t('terug') }} />
      <div className="lk-stapel-ruim">
        <Melding>{t('stel.alleen')}</Melding>
        {personen.length === 0 && (
          <Leeg titel={t('stel.geen')} actie={<KnopLink naar="/geld">{t('terug')}</KnopLink>}>
            {t('stel.geenTekst')}
          </Leeg>
        )}
        {personen.map((persoon) => (
          <section key={persoon.id} className="lk-stapel">
            <Kop>{budget.personen.length > 1 ? g('potjes.van', { naam: persoon.voornaam }) : t('stel.welk')}</Kop>
            <Lijst label={budget.personen.length > 1 ? g('potjes.van', { naam: persoon.voornaam }) : t('stel.welk')}>
              {persoon.potjes.map((p) => (
                <Rij
                  key={p.id}
                  titel={p.naam}
                  naar={`/geld/stel-dat/${p.id}`}
                  {...(p.stand === null ? {} : { icoon: <Pot stand={potStand(p.stand)} maat={40} /> })}
                  bij={
                    p.tarief === null
                      ? undefined
                      : t('stel.rij', {
                          tarief: g(`per.${p.tarief.eenheid}`, { tariefCent: p.tarief.cent }),
                          count: wekenOver(p, budget.vandaag),
                        })
                  }
                />
              ))}
            </Lijst>
          </section>
        ))}
      </div>
    </>
  )
}
