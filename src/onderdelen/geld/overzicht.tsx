import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import type { Dossier } from '../start/deur.ts'
import { GeldTabellen } from './geld-tabellen.tsx'
import { Legenda } from './legenda.tsx'
import { Lopend } from './lopend.tsx'
import { MetBudget } from './met-budget.tsx'
import { NogVrij } from './nog-vrij.tsx'
import { PotjesGroepen } from './potjes-groepen.tsx'
import { Keuzes } from './signaal.tsx'
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
  const beheert = budget.personen.some((p) => p.magSchuiven)
  return (
    <div className="lk-stapel-ruim">
      {budget.totaal !== null && <NogVrij totaal={budget.totaal} magSchuiven={beheert} />}
      <Keuzes budget={budget} />
      <Lopend budget={budget} dossier={dossier} />
      <section className="lk-stapel">
        <Kop>{t('potjes.titel')}</Kop>
        <Legenda />
        <PotjesGroepen budget={budget} />
        {budget.nietGetoond > 0 && <p>{t('potjes.nietGetoond', { count: budget.nietGetoond })}</p>}
        <GeldTabellen budget={budget} />
      </section>
      <p>
        <Link className="gd-doel" naar="/geld/besluiten">
          {t('besluiten')}
        </Link>
      </p>
      {budget.totaal !== null && <DoorHetJaar />}
      {budget.totaal !== null && <NaarDeclaraties maakt={beheert} />}
      {budget.totaal !== null && <NaarOvereenkomsten maakt={beheert} />}
      {budget.totaal !== null && <NaarOverzichten />}
      <WatOverblijft budget={budget} />
      <EigenBijdrage budget={budget} />
    </div>
  )
}

/** Where the year and trying out are. */
function DoorHetJaar() {
  const t = useGeldTekst()
  return (
    <section className="lk-stapel">
      <Kop>{t('jaar.titel')}</Kop>
      <p>{t('jaar.tekst')}</p>
      <ul className="gd-punten">
        <li>
          <Link className="gd-doel" naar="/geld/jaar">
            {t('jaar.kijk')}
          </Link>
        </li>
        <li>
          <Link className="gd-doel" naar="/geld/stel-dat">
            {t('jaar.probeer')}
          </Link>
        </li>
      </ul>
    </section>
  )
}

/** The way to what was declared and paid; who only looks is not offered to make one. */
function NaarDeclaraties({ maakt }: { maakt: boolean }) {
  const t = useGeldTekst()
  return (
    <section className="lk-stapel">
      <Kop>{t('declaraties.titel')}</Kop>
      <Lijst>
        <Rij naar="/geld/declaraties" titel={t(maakt ? 'declaraties.deur' : 'declaraties.deurKijk')} bij={t('declaraties.tekst')} />
      </Lijst>
    </section>
  )
}

/** The way to what is agreed with zorgverleners. */
function NaarOvereenkomsten({ maakt }: { maakt: boolean }) {
  const t = useGeldTekst()
  return (
    <section className="lk-stapel">
      <Kop>{t('overeenkomsten.titel')}</Kop>
      <Lijst>
        <Rij
          naar="/geld/overeenkomsten"
          titel={t(maakt ? 'overeenkomsten.deur' : 'overeenkomsten.deurKijk')}
          bij={t('overeenkomsten.tekst')}
        />
      </Lijst>
    </section>
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
