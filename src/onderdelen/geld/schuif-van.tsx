import { useSearchParams } from 'react-router'
import { budgetUit } from '../../domein/budget-uit.ts'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Pot } from '../../ui/pot.tsx'
import { Rij } from '../../ui/rij.tsx'
import { perPersoon, potjeNaam, potStand } from './beeld.ts'
import { OordeelMerk } from './oordeel-merk.tsx'
import { useSleep } from './sleep.ts'
import type { Budget, Potje } from './vragen.ts'
import { useGeldTekst, useJaTekst } from './zin.ts'

/**
 * First question: out of which potje. Where nothing can be taken stands why, instead of a choice that fails later.
 * `?naar=` names the potje that it is for, when that was chosen before: then the second question is answered already.
 */
export function SchuifVan({ budget }: { budget: Budget }) {
  const t = useGeldTekst()
  const j = useJaTekst()
  const sleep = useSleep()
  const [adres] = useSearchParams()
  const naar = budget.potjes.find((p) => p.id === adres.get('naar') && p.stand !== null) ?? null
  const personen = perPersoon(budget).map((p) => ({ ...p, potjes: p.potjes.filter((x) => x.id !== naar?.id) }))
  const meer = personen.length > 1
  return (
    <>
      <PaginaKop
        titel={t('schuif.van.titel')}
        inleiding={naar === null ? t('schuif.van.inleiding') : t('schuif.van.naar', { naam: potjeNaam(budget, naar.naam, naar.persoonId) })}
        boven={naar === null ? t('schuif.stap', { nr: 1, van: 3 }) : undefined}
        terug={{ naar: '/geld', woord: t('titel') }}
      />
      {naar === null && <p className="gd-bij gd-sleep">{j('schuif.sleep')}</p>}
      <div className="lk-stapel-ruim" {...sleep.op}>
        {personen.map((persoon) => (
          <section key={persoon.id} className="lk-stapel">
            {meer && <Kop>{t('potjes.van', { naam: persoon.voornaam })}</Kop>}
            {persoon.magSchuiven ? (
              <Lijst label={meer ? t('potjes.van', { naam: persoon.voornaam }) : t('potjes.titel')}>
                {persoon.potjes.map((p) => (
                  <VanRij key={p.id} potje={p} doel={sleep.doel === p.id} budget={budget} naar={naar} />
                ))}
              </Lijst>
            ) : (
              <p>{t('schuif.van.nietMogen')}</p>
            )}
          </section>
        ))}
      </div>
    </>
  )
}

function VanRij({ potje, doel, budget, naar }: { potje: Potje; doel: boolean; budget: Budget; naar: Potje | null }) {
  const t = useGeldTekst()
  if (potje.stand === null) return null
  const { verschuifbaarCent, nogVrijCent } = potje.stand
  const titel = (
    <span data-potje={potje.id} data-doel={doel || undefined}>
      {potje.naam}
    </span>
  )
  const icoon = <Pot stand={potStand(potje.stand)} maat={52} />
  if (verschuifbaarCent === 0 || potje.gebruik === 'VOORBIJ') return <Rij titel={titel} icoon={icoon} bij={t('schuif.van.vast')} />
  const waarden = { hoogsteCent: verschuifbaarCent, vrijCent: nogVrijCent }
  return (
    <Rij
      titel={titel}
      naar={naar === null ? `/geld/schuiven/${potje.id}` : `/geld/schuiven/${potje.id}/naar/${naar.id}`}
      icoon={icoon}
      bij={
        <>
          {t(nogVrijCent === verschuifbaarCent ? 'schuif.van.hoogstens' : 'schuif.van.waarvanVrij', waarden)}
          {naar !== null && <OordeelMerk budget={budgetUit(budget)} vanId={potje.id} naarId={naar.id} vandaag={budget.vandaag} />}
        </>
      }
    />
  )
}
