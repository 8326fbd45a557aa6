import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { budgetUit } from '../../domein/budget-uit.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { type Begin, dradenVraag } from '../kanaal/deur.ts'
import type { Dossier } from '../start/deur.ts'
import { MetBudget } from './met-budget.tsx'
import { OordeelMerk } from './oordeel-merk.tsx'
import { signaalWoord } from './signaal.tsx'
import type { Budget, Potje } from './vragen.ts'
import { useBeeldTekst, useGeldTekst } from './zin.ts'

/**
 * `/geld/potje/:id/verder`: what can be done when a potje is (nearly) used: shift, the reserve, ask more, own money
 * (domein.md section 5). Four equal ways; none of them is the one that the loket would choose.
 */
export function PotjeKeuze() {
  const t = useGeldTekst()
  const { potjeId = '' } = useParams()
  return (
    <MetBudget titel={t('titel')}>
      {(budget, dossier) => <Keuze potje={budget.potjes.find((p) => p.id === potjeId)} budget={budget} dossier={dossier} />}
    </MetBudget>
  )
}

function Keuze({ potje, budget, dossier }: { potje: Potje | undefined; budget: Budget; dossier: Dossier }) {
  const t = useGeldTekst()
  const b = useBeeldTekst()
  if (potje === undefined)
    return <PaginaKop titel={t('potje.geen')} inleiding={t('potje.geenTekst')} terug={{ naar: '/geld', woord: b('terug') }} />
  const terug = { naar: `/geld/potje/${potje.id}`, woord: potje.naam }
  const persoon = budget.personen.find((p) => p.id === potje.persoonId)
  const boven = budget.personen.length > 1 ? persoon?.voornaam : undefined
  const woord = potje.signaal ? signaalWoord(potje.signaal) : null
  // Somebody may come back to this address when there is enough again.
  if (potje.signaal === null || woord === null)
    return <PaginaKop titel={b('keuze.genoeg')} inleiding={b('keuze.genoegTekst')} boven={boven} terug={terug} />
  const { overCent, tekortCent } = potje.signaal
  return (
    <>
      <PaginaKop
        titel={t(`signaal.kop.${woord}`)}
        inleiding={t(`signaal.tekst.${woord}`, { overCent, tekortCent, totDatum: potje.tot })}
        boven={boven}
        terug={terug}
      />
      <div className="lk-stapel-ruim">
        <Cijfers potje={potje} />
        {persoon?.magSchuiven === true ? (
          <>
            <section className="lk-stapel">
              <Kop>{b('keuze.zorgverlener.titel')}</Kop>
              <p>
                {potje.zorgverlener === null ? b('keuze.zorgverlener.zonder') : b('keuze.zorgverlener.tekst', { naam: potje.zorgverlener })}
              </p>
              <p>{b('keuze.zorgverlener.svb')}</p>
            </section>
            <section className="lk-stapel-ruim">
              <div className="lk-stapel">
                <Kop>{b('keuze.titel')}</Kop>
                <p>{b('keuze.inleiding')}</p>
              </div>
              <Weg titel={b('keuze.schuif.titel')} tekst={b('keuze.schuif.tekst')}>
                <KnopLink soort="rustig" naar={`/geld/schuiven?naar=${potje.id}`}>
                  {b('keuze.schuif.knop')}
                </KnopLink>
              </Weg>
              <Reserve potje={potje} budget={budget} />
              <MeerVragen potje={potje} dossier={dossier} overCent={overCent} />
              <EigenGeld />
            </section>
          </>
        ) : (
          <p>{t('schuif.van.nietMogen')}</p>
        )}
      </div>
    </>
  )
}

function Cijfers({ potje }: { potje: Potje }) {
  const t = useGeldTekst()
  const b = useBeeldTekst()
  if (potje.stand === null || potje.signaal === null) return null
  const { stand, signaal } = potje
  const regels: [string, number][] = [
    [t('potjes.budget'), stand.budgetCent],
    [t('opbouw.betaald'), stand.betaaldCent],
    [t('opbouw.inBehandeling'), stand.inBehandelingCent],
    [b('keuze.over'), signaal.overCent],
    [b('keuze.tekort'), signaal.tekortCent],
  ]
  return (
    <dl className="gd-lijst">
      {regels
        .filter(([, cent], nr) => cent > 0 || nr === 0 || nr === 3)
        .map(([naam, cent]) => (
          <div key={naam}>
            <dt>{naam}</dt>
            <dd>
              <Bedrag centen={cent} />
            </dd>
          </div>
        ))}
    </dl>
  )
}

function Weg({ titel, tekst, children }: { titel: string; tekst: string; children?: ReactNode }) {
  return (
    <div className="lk-stapel">
      <Kop niveau={3}>{titel}</Kop>
      <p>{tekst}</p>
      {children !== undefined && <div className="lk-niet-op-papier">{children}</div>}
    </div>
  )
}

/** A reserve of the same person with something to move in it, each with what the rules say of it. */
function Reserve({ potje, budget }: { potje: Potje; budget: Budget }) {
  const b = useBeeldTekst()
  const reserves = budget.potjes.filter(
    (p) =>
      p.id !== potje.id &&
      p.soort === 'RESERVE' &&
      p.persoonId === potje.persoonId &&
      p.gebruik !== 'VOORBIJ' &&
      (p.stand?.verschuifbaarCent ?? 0) > 0,
  )
  if (reserves.length === 0) return <Weg titel={b('keuze.reserve.titel')} tekst={b('keuze.reserve.geen')} />
  const rekenbaar = budgetUit(budget)
  return (
    <Weg titel={b('keuze.reserve.titel')} tekst={b('keuze.reserve.tekst')}>
      <Lijst label={b('keuze.reserve.titel')}>
        {reserves.map((p) => (
          <Rij
            key={p.id}
            titel={p.naam}
            naar={`/geld/schuiven/${p.id}/naar/${potje.id}`}
            bij={
              <>
                {b('keuze.reserve.vrij', { cent: p.stand?.verschuifbaarCent ?? 0 })}
                <OordeelMerk budget={rekenbaar} vanId={p.id} naarId={potje.id} vandaag={budget.vandaag} />
              </>
            }
          />
        ))}
      </Lijst>
    </Weg>
  )
}

/** More help asked of the consulent: opens the conversation with the subject already in the field. */
function MeerVragen({ potje, dossier, overCent }: { potje: Potje; dossier: Dossier; overCent: number }) {
  const b = useBeeldTekst()
  const { data = [] } = useQuery(dradenVraag(dossier.id))
  const kan = data.filter((d) => d.magSchrijven && d.over.some((o) => o.persoonId === potje.persoonId))
  const draad = kan.find((d) => d.persoonId === potje.persoonId) ?? kan[0]
  const begin: Begin = {
    begin: b(overCent > 0 ? 'keuze.meer.bericht' : 'keuze.meer.berichtOp', { naam: potje.naam, totDatum: potje.tot, cent: overCent }),
    overPersoonId: draad !== undefined && draad.over.length > 1 ? potje.persoonId : null,
  }
  return (
    <Weg titel={b('keuze.meer.titel')} tekst={b('keuze.meer.tekst')}>
      <KnopLink soort="rustig" naar={draad === undefined ? '/contact' : `/contact/${draad.id}`} mee={begin}>
        {b('keuze.meer.knop')}
      </KnopLink>
    </Weg>
  )
}

/** Own money: never expected, arranged with the SVB (Uitvoeringsregeling Wmo 2015, artikel 2, zesde lid). */
function EigenGeld() {
  const b = useBeeldTekst()
  return (
    <Weg titel={b('keuze.eigen.titel')} tekst={b('keuze.eigen.tekst')}>
      <Uitklap titel={b('keuze.eigen.hoe')}>
        <p>{b('keuze.eigen.svb')}</p>
      </Uitklap>
    </Weg>
  )
}
