import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import type { Dossier } from '../start/deur.ts'
import { perPersoon } from './beeld.ts'
import { GeldTabellen } from './geld-tabellen.tsx'
import { Legenda } from './legenda.tsx'
import { Lopend } from './lopend.tsx'
import { MetBudget } from './met-budget.tsx'
import { NogVrij, VrijVanPersoon } from './nog-vrij.tsx'
import { PotjesLijst } from './potjes-lijst.tsx'
import type { Budget } from './vragen.ts'
import { EigenBijdrage, WatOverblijft } from './wat-overblijft.tsx'
import { useGeldTekst } from './zin.ts'

/** `/geld`: one honest number, the potjes, and what happens with what is left. */
export function Overzicht() {
  const t = useGeldTekst()
  return (
    <>
      <PaginaKop titel={t('titel')} />
      <MetBudget>{(budget, dossier) => <Geld budget={budget} dossier={dossier} />}</MetBudget>
    </>
  )
}

function Geld({ budget, dossier }: { budget: Budget; dossier: Dossier }) {
  const t = useGeldTekst()
  const personen = perPersoon(budget)
  const meer = personen.length > 1
  return (
    <div className="lk-stapel-ruim">
      {budget.totaal !== null && <NogVrij totaal={budget.totaal} magSchuiven={budget.personen.some((p) => p.magSchuiven)} />}
      <Lopend budget={budget} dossier={dossier} />
      <section className="lk-stapel">
        <Kop>{t('potjes.titel')}</Kop>
        <Legenda />
        {personen.map((persoon) => (
          <div key={persoon.id} className="gd-persoon">
            {meer && (
              <div className="gd-persoon__kop">
                <Kop niveau={3}>{t('potjes.van', { naam: persoon.voornaam })}</Kop>
                {persoon.totaal !== null && <VrijVanPersoon totaal={persoon.totaal} />}
              </div>
            )}
            <PotjesLijst
              potjes={persoon.potjes}
              label={meer ? t('potjes.van', { naam: persoon.voornaam }) : t('potjes.titel')}
              niveau={meer ? 4 : 3}
            />
          </div>
        ))}
        {budget.nietGetoond > 0 && <p>{t('potjes.nietGetoond', { count: budget.nietGetoond })}</p>}
        <GeldTabellen budget={budget} />
      </section>
      <p>
        <Link className="gd-doel" naar="/geld/besluiten">
          {t('besluiten')}
        </Link>
      </p>
      {budget.totaal !== null && <NaarOverzichten />}
      <WatOverblijft budget={budget} />
      <EigenBijdrage budget={budget} />
    </div>
  )
}

/** The way to what was spent per month and per year. */
function NaarOverzichten() {
  const t = useGeldTekst()
  return (
    <section className="lk-stapel">
      <Kop>{t('overzichten.titel')}</Kop>
      <Lijst>
        <Rij naar="/geld/overzichten" titel={t('overzichten.deur')} bij={t('overzichten.tekst')} />
      </Lijst>
    </section>
  )
}
