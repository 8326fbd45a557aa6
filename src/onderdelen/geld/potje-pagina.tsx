import { useQuery } from '@tanstack/react-query'
import { createElement, type ReactNode, Suspense } from 'react'
import { useParams } from 'react-router'
import { useTaal } from '../../i18n/use-tekst.ts'
import { eenhedenVoor } from '../../domein/verschuiven-gevolg.ts'
import { later } from '../../i18n/later.ts'
import { maandTekst, type Taal } from '../../lib/opmaak.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Link } from '../../ui/link.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Pot } from '../../ui/pot.tsx'
import { Tabel } from '../../ui/tabel.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { opbouwPotje } from './apart.ts'
import { potStand } from './beeld.ts'
import { bedragCel } from './geld-tabellen.tsx'
import { MetBudget } from './met-budget.tsx'
import { OpbouwLijst } from './opbouw-lijst.tsx'
import { Gebruik, isOp } from './potjes-lijst.tsx'
import { SignaalMelding } from './signaal.tsx'
import { VerschuivingRij } from './verschuiving-rij.tsx'
import { type Budget, type GeldStand, type Potje, verschuivingenVraag } from './vragen.ts'
import { eenheidTekst, useGeldTekst, useZin } from './zin.ts'

const PotjeJaar = later(async () => (await import('./potje-jaar.tsx')).PotjeJaar, ['geldbeeld'])

/** `/geld/potje/:id`: one potje, its agreement, what was paid per month, and shifting out of it. */
export function PotjePagina() {
  const t = useGeldTekst()
  const { potjeId = '' } = useParams()
  return <MetBudget titel={t('titel')}>{(budget) => <EenPotje budget={budget} potjeId={potjeId} />}</MetBudget>
}

function EenPotje({ budget, potjeId }: { budget: Budget; potjeId: string }) {
  const t = useGeldTekst()
  const potje = budget.potjes.find((p) => p.id === potjeId)
  const terug = { naar: '/geld', woord: t('potje.terug') }
  if (potje === undefined) return <PaginaKop titel={t('potje.geen')} inleiding={t('potje.geenTekst')} terug={terug} />
  const van = budget.personen.find((p) => p.id === potje.persoonId)
  const magSchuiven = van?.magSchuiven === true
  const persoon = budget.personen.length > 1 ? van?.voornaam : undefined
  return (
    <>
      <PaginaKop titel={potje.naam} terug={terug} boven={persoon} />
      <div className="lk-stapel-ruim">
        <SignaalMelding potje={potje} mag={magSchuiven} />
        {potje.stand !== null && <Stand potje={potje} stand={potje.stand} mag={magSchuiven} />}
        <Afspraak potje={potje} budget={budget} />
        {potje.stand !== null && (
          <Suspense fallback={<Laden aantal={4} />}>
            <PotjeJaar potje={potje} budget={budget} />
          </Suspense>
        )}
        {potje.stand !== null && <Maanden potje={potje} />}
        <Verschuivingen potje={potje} budget={budget} />
      </div>
    </>
  )
}

function Stand({ potje, stand, mag }: { potje: Potje; stand: GeldStand; mag: boolean }) {
  const t = useGeldTekst()
  const pot = potStand(stand)
  return (
    <div className="gd-groot">
      <Pot stand={pot} maat={112} />
      <dl className="gd-lijst">
        <div className="gd-lijst__groot">
          <dt>{t('potje.vrij')}</dt>
          <dd>
            <Bedrag centen={pot.vrij} groot />
          </dd>
        </div>
        <Regel naam={t('potjes.gepland')}>
          <Bedrag centen={pot.gepland} />
        </Regel>
        <Regel naam={t('potjes.besteed')}>
          <Bedrag centen={pot.besteed} />
        </Regel>
        <Regel naam={t('potjes.budget')}>
          <Bedrag centen={potje.budgetCent} />
        </Regel>
      </dl>
      <div className="gd-groot__onder">
        <Uitklap titel={t('vrij.hoe')}>
          <p>{t('vrij.open')}</p>
          <OpbouwLijst regels={opbouwPotje(stand)} uit={t('potje.vrij')} cent={stand.nogVrijCent} potjeId={potje.id} />
        </Uitklap>
        {potje.leegOp !== null && !isOp(potje) && <p>{t('potjes.leegOp', { leegDatum: potje.leegOp })}</p>}
        {mag && potje.gebruik !== 'VOORBIJ' && (
          <div className="lk-niet-op-papier">
            {stand.verschuifbaarCent > 0 ? (
              <KnopLink naar={`/geld/schuiven/${potje.id}`}>{t('potje.schuifUit')}</KnopLink>
            ) : (
              <p>{t('potje.vast')}</p>
            )}
          </div>
        )}
      </div>
    </div>
  )
}

function Regel({ naam, children }: { naam: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{naam}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Contract hours of a potje: agreed, used and what is over of them, in its own unit. */
function Uren({ potje, stand }: { potje: Potje; stand: GeldStand }) {
  const t = useGeldTekst()
  const { tarief } = potje
  const afgesproken = potje.afgesprokenGeplandCent + potje.afgesprokenBindendCent
  if (tarief === null) return null
  const tekst = (cent: number): string => eenheidTekst(t, tarief.eenheid, eenhedenVoor(cent, tarief.cent))
  return (
    <>
      <Regel naam={t('potje.tarief')}>{t(`per.${tarief.eenheid}`, { tariefCent: tarief.cent })}</Regel>
      {afgesproken > 0 && <Regel naam={t('potje.plan')}>{tekst(afgesproken)}</Regel>}
      {stand.betaaldCent > 0 && <Regel naam={t('potje.gebruikt')}>{tekst(stand.betaaldCent)}</Regel>}
      <Regel naam={t('potje.nog')}>{tekst(stand.overCent)}</Regel>
    </>
  )
}

function Afspraak({ potje, budget }: { potje: Potje; budget: Budget }) {
  const t = useGeldTekst()
  const zin = useZin()
  const bronnen = budget.bronnen.filter((b) => potje.delen.some((d) => d.bronId === b.id))
  return (
    <section className="lk-stapel">
      <Kop>{t('potje.afspraak')}</Kop>
      <Gebruik potje={potje} />
      <dl className="gd-lijst">
        {potje.zorgverlener !== null && <Regel naam={t('potje.wie')}>{potje.zorgverlener}</Regel>}
        {potje.toelichting !== null && <Regel naam={t('potje.toelichting')}>{potje.toelichting}</Regel>}
        {potje.stand !== null && <Uren potje={potje} stand={potje.stand} />}
        <Regel naam={t('potje.periode')}>{t('potje.tussen', { vanafDatum: potje.vanaf, totDatum: potje.tot })}</Regel>
        {bronnen.length > 0 && (
          <Regel naam={t('potje.bron')}>{bronnen.map((b) => `${zin(`wetNaam.${b.wet}`)} (${b.verstrekker})`).join(', ')}</Regel>
        )}
      </dl>
    </section>
  )
}

/** A month that opens to the payments of that month. */
function maandCel(potjeId: string, taal: Taal): (rij: { maand: string }) => ReactNode {
  return ({ maand }) => createElement(MaandLink, { potjeId, maand, taal })
}

function MaandLink({ potjeId, maand, taal }: { potjeId: string; maand: string; taal: Taal }) {
  return (
    <Link className="gd-doel" naar={`/geld/regels/BETAALD?potje=${potjeId}&maand=${maand}`}>
      {maandTekst(maand, taal)}
    </Link>
  )
}

function Maanden({ potje }: { potje: Potje }) {
  const t = useGeldTekst()
  const taal = useTaal()
  const { tarief } = potje
  if (potje.maanden.length === 0) return null
  const som = potje.maanden.reduce((s, m) => s + m.cent, 0)
  return (
    <section className="gd-maanden">
      <Tabel
        titel={t('potje.maanden')}
        rijen={potje.maanden}
        sleutel={(m) => m.maand}
        kolommen={[
          {
            kop: t('tabel.maand'),
            cel: maandCel(potje.id, taal),
            voet: t('tabel.samen'),
          },
          ...(tarief === null
            ? []
            : [
                {
                  kop: t('tabel.hoeveel'),
                  rechts: true,
                  cel: (m: Potje['maanden'][number]) => eenheidTekst(t, tarief.eenheid, eenhedenVoor(m.cent, tarief.cent)),
                  voet: eenheidTekst(t, tarief.eenheid, eenhedenVoor(som, tarief.cent)),
                },
              ]),
          { kop: t('opbouw.betaald'), rechts: true, cel: bedragCel((m) => m.cent), voet: <Bedrag centen={som} /> },
        ]}
      />
    </section>
  )
}

function Verschuivingen({ potje, budget }: { potje: Potje; budget: Budget }) {
  const t = useGeldTekst()
  const { data = [] } = useQuery({ ...verschuivingenVraag(budget.dossierId), enabled: potje.stand !== null })
  const met = data.filter((v) => v.van.potjeId === potje.id || v.naar.potjeId === potje.id)
  if (met.length === 0) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('potje.verschuivingen')}</Kop>
      <Lijst label={t('potje.verschuivingen')}>
        {met.map((v) => (
          <VerschuivingRij key={v.id} v={v} budget={budget} />
        ))}
      </Lijst>
    </section>
  )
}
