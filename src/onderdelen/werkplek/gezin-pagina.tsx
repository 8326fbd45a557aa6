import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useParams } from 'react-router'
import { later } from '../../i18n/later.ts'
import { openWerk, type Werk } from '../../domein/werk.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { dagVan } from '../../lib/klok.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { AanDeBeurt } from '../../ui/aan-de-beurt.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { DeclaratieWerk, GeldVragen, GezinOvereenkomsten } from '../geld/deur-delen.ts'
import { dradenVraag } from '../kanaal/deur.ts'
import { DraadLijst } from '../kanaal/deur-delen.ts'
import { type Dossier, dossierVraag, type Stappen, stappenVraag } from '../start/deur.ts'
import { AlleStappen } from '../start/deur-delen.ts'
import { Lezing } from './lezing.tsx'
import { versiesVraag } from './vragen.ts'

const Besluiten = later(async () => (await import('../toekenning/deur-delen.ts')).Besluiten, ['toekenning', 'oordeel'])

/** One family as the consulent knows it: whose turn, people, plans, messages, steps. */
export function GezinPagina() {
  const t = useTekst('werkplek')
  const { dossierId = '' } = useParams()
  const dossier = useQuery(dossierVraag(dossierId))
  const stappen = useQuery(stappenVraag(dossierId))
  return (
    <>
      <PaginaKop titel={dossier.data?.naam ?? t('gezin.laden')} terug={{ naar: '/werkplek', woord: t('titel') }} />
      <Lezing van={dossier}>
        {(d) => (
          <div className="lk-stapel-ruim">
            <Lezing van={stappen}>{(s) => <Nu stappen={s} dossier={d} />}</Lezing>
            <Berichten dossierId={d.id} />
            {d.heeftBudget && (
              <Suspense fallback={<Laden vorm="rijen" aantal={1} />}>
                <GeldVragen dossierId={d.id} />
              </Suspense>
            )}
            {d.heeftBudget && (
              <Suspense fallback={<Laden vorm="rijen" aantal={1} />}>
                <DeclaratieWerk dossierId={d.id} />
              </Suspense>
            )}
            {d.heeftBudget && (
              <Suspense fallback={<Laden vorm="rijen" aantal={1} />}>
                <GezinOvereenkomsten dossierId={d.id} />
              </Suspense>
            )}
            {d.heeftBudget && (
              <Lijst>
                <Rij naar={`/werkplek/${d.id}/boeken`} titel={t('gezin.boeken')} bij={t('gezin.boekenBij')} />
              </Lijst>
            )}
            <Plannen dossierId={d.id} />
            <Suspense fallback={<Laden vorm="rijen" aantal={1} />}>
              <Besluiten dossierId={d.id} />
            </Suspense>
            <Mensen dossier={d} />
            <Lezing van={stappen}>
              {(s) => (
                <Uitklap titel={t('gezin.stappen')}>
                  <Suspense fallback={<Laden vorm="rijen" aantal={1} />}>
                    <AlleStappen stappen={s} />
                  </Suspense>
                </Uitklap>
              )}
            </Lezing>
          </div>
        )}
      </Lezing>
    </>
  )
}

/** Where each kind of work is done. */
const WERK_PLEK: Readonly<Record<Exclude<Werk['soort'], 'STAP'>, (dossierId: string, doelId: string) => string>> = {
  PLAN_LEZEN: (_, id) => `/werkplek/plan/${id}`,
  REACTIE_LEZEN: (_, id) => `/werkplek/plan/${id}`,
  VERSCHUIVING_BESLISSEN: (dossierId, id) => `/werkplek/verschuiving/${dossierId}/${id}`,
  OVEREENKOMST_CHECKEN: (dossierId, id) => `/werkplek/${dossierId}/overeenkomst/${id}`,
  BETALING_UITZOEKEN: (dossierId, id) => `/werkplek/${dossierId}/declaraties/${id}`,
  BOVEN_BUDGET: (dossierId) => `/werkplek/${dossierId}/declaraties`,
}

function Nu({ stappen, dossier }: { stappen: Stappen; dossier: Dossier }) {
  const t = useTekst('werkplek')
  const taal = useTaal()
  const stap = stappen.stappen[stappen.nu]
  if (stap === undefined) return null
  const werk = openWerk(stap, stappen.taken)
  const eerst = werk[0]
  // Work beside a budget that runs has its own date, not that of the budget.
  const tot = eerst === undefined ? stap.uiterlijk : eerst.uiterlijk
  const datum = tot === null ? undefined : t('gezin.tot', { datum: datumTekst(tot, taal) })
  return (
    <>
      {dossier.melding?.spoed && !dossier.heeftBudget && (
        <Melding soort="attention" kop={t('gezin.spoed')}>
          {t('gezin.spoedTekst')}
        </Melding>
      )}
      {stap.nr >= 5 && eerst === undefined ? (
        <p>
          <b>{t(`stap.${stap.nr}`)}.</b> {datum}
        </p>
      ) : (
        <AanDeBeurt
          mijn={eerst !== undefined && (eerst.soort !== 'STAP' || stap.aanZet.ik)}
          wie={stap.aanZet.naam === '' ? t(`beurt.${stap.aanZet.rol}`) : stap.aanZet.naam}
          wat={eerst === undefined || eerst.soort === 'STAP' ? t(`stap.${stap.nr}`) : t(`werk.${eerst.soort}`)}
          tot={datum}
        >
          {eerst?.doelId && eerst.soort !== 'STAP' && (
            <div>
              <KnopLink naar={WERK_PLEK[eerst.soort](dossier.id, eerst.doelId)}>{t(`werkActie.${eerst.soort}`)}</KnopLink>
            </div>
          )}
          {werk.length > 1 && <p>{t('gezin.meerWerk', { count: werk.length - 1 })}</p>}
        </AanDeBeurt>
      )}
    </>
  )
}

function Mensen({ dossier }: { dossier: Dossier }) {
  const t = useTekst('werkplek')
  return (
    <section className="lk-stapel">
      <Kop>{t('gezin.mensen')}</Kop>
      <Lijst>
        {dossier.deelnemers.map((d) => (
          <Rij key={d.persoonId} titel={`${d.voornaam} ${d.achternaam}`} bij={t('gezin.leeftijd', { leeftijd: d.leeftijd })} />
        ))}
        {dossier.betrokkenen
          .filter((b, nr, alle) => alle.findIndex((x) => x.persoonId === b.persoonId) === nr)
          .map(({ persoonId, naam }) => (
            <Rij
              key={persoonId}
              titel={naam}
              bij={dossier.betrokkenen
                .filter((b) => b.persoonId === persoonId)
                .map((b) => t(`gezin.rol.${b.rol}`))
                .join(', ')}
            />
          ))}
      </Lijst>
    </section>
  )
}

function Plannen({ dossierId }: { dossierId: string }) {
  const t = useTekst('werkplek')
  const taal = useTaal()
  const lezing = useQuery(versiesVraag(dossierId))
  return (
    <section className="lk-stapel">
      <Kop>{t('plannen.titel')}</Kop>
      <Lezing van={lezing}>
        {(versies) =>
          versies.length === 0 ? (
            <p className="wp-bij">{t('plannen.geen')}</p>
          ) : (
            <Lijst>
              {versies.map((v) => (
                <Rij
                  key={v.id}
                  naar={`/werkplek/plan/${v.id}`}
                  titel={t('plannen.rij', { nummer: v.nummer })}
                  bij={t('plannen.bij', { datum: datumTekst(dagVan(new Date(v.opgestuurdOp)), taal), naam: v.opgestuurdDoor })}
                  eind={
                    v.beantwoordOp === null ? (
                      <Merkje soort="mijn">{t('plannen.open')}</Merkje>
                    ) : v.reactiesOpen > 0 ? (
                      <Merkje soort="mijn">{t('nieuw.reactie')}</Merkje>
                    ) : (
                      <Merkje soort="settled">{t('plannen.klaar')}</Merkje>
                    )
                  }
                />
              ))}
            </Lijst>
          )
        }
      </Lezing>
    </section>
  )
}

function Berichten({ dossierId }: { dossierId: string }) {
  const t = useTekst('werkplek')
  const lezing = useQuery(dradenVraag(dossierId))
  return (
    <section className="lk-stapel">
      <Kop>{t('berichten.titel')}</Kop>
      <Lezing van={lezing}>
        {(draden) =>
          draden.length === 0 ? (
            <p className="wp-bij">{t('berichten.geen')}</p>
          ) : (
            // Its texts are fetched when it comes: what stands beside it stays.
            <Suspense fallback={<Laden vorm="rijen" aantal={1} />}>
              <DraadLijst draden={draden} naar={(id) => `/werkplek/${dossierId}/berichten/${id}`} />
            </Suspense>
          )
        }
      </Lezing>
    </section>
  )
}
