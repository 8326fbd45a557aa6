import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useCallback, useState } from 'react'
import { delenVan } from '../../domein/plan/delen.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { useLive } from '../../offline/haken.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { TypBlijft } from '../../ui/typ-blijft.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { AntwoordVersturen } from './antwoord-versturen.tsx'
import { dagVan } from './dag.ts'
import { DeelAntwoordSchrijven, type DeelStand } from './deel-antwoord.tsx'
import { isVanHier } from './deel-antwoord-bewaar.ts'
import { DeelAntwoordLezen } from './deel-antwoord-lezen.tsx'
import { type Ernaast, PlanLeesweergave } from './leesweergave.tsx'
import { later } from '../../i18n/later.ts'
import { LeesFout, LeesWacht } from './omgeving.tsx'
import { ReactieBeantwoorden, wachtOpWoord } from './reactie-antwoord.tsx'
import { reactiesOp } from './reactie-lezen.tsx'
import { DeelLijst } from './versie-anders.tsx'
import { Sinds } from './versie-sinds.tsx'
import { bestaatNiet, type PlanVersie, planVersieVraag } from './vragen.ts'
import './plan.css'

const VersieBestand = later(async () => (await import('./uitvoer-versie.tsx')).VersieBestand, ['uitvoer'])

/** Beside each part: its answer to write, or to read once it was sent, with what the family said to it. */
function antwoordNaast(versie: PlanVersie, meld: (sleutel: string, stand: DeelStand) => void, reden: string): Ernaast {
  return (persoonId, deel) => {
    const antwoord = versie.antwoord?.delen.find((d) => d.persoonId === persoonId && d.deel === deel)
    return (
      <>
        <TypBlijft formulier={versie.magAntwoorden ? versie.id : null} reden={reden}>
          {(blijf) => (
            <DeelAntwoordSchrijven versieId={versie.id} persoonId={persoonId} deel={deel} begin={antwoord} meld={meld} blijf={blijf} />
          )}
        </TypBlijft>
        {!versie.magAntwoorden && (
          <>
            <DeelAntwoordLezen antwoord={antwoord} />
            <ReactieBeantwoorden
              reacties={reactiesOp(versie, persoonId, deel)}
              magAntwoorden={versie.magReactieBeantwoorden && !versie.verouderd.includes(persoonId)}
              dossierId={versie.dossierId}
            />
          </>
        )}
      </>
    )
  }
}

/**
 * A handed-in plan for the consulent: reads part by part, answers each part in a word and a reason, and sends all of it
 * at once. Nothing of it stays on the device of a medewerker, so a typed reason is kept in its field until the loket has it.
 */
export function PlanLezing({
  versieId,
  terug,
  kop,
}: {
  versieId: string
  terug: string
  /** heading until the plan itself is there */ kop: string
}) {
  const t = useTekst('plan')
  const taal = useTaal()
  const { data, error, isError, refetch } = useQuery(planVersieVraag(versieId))
  // What each part shows: sending names those texts, and waits for words that the loket does not have yet.
  const [standen, zetStanden] = useState<ReadonlyMap<string, DeelStand>>(new Map())
  const meld = useCallback((sleutel: string, stand: DeelStand): void => zetStanden((oud) => new Map(oud).set(sleutel, stand)), [])
  const client = useQueryClient()
  useLive((g) => {
    if (g.soort !== 'VERANDERD' || !g.wat.includes('antwoordconcept') || isVanHier(g.id)) return
    void client.invalidateQueries({ queryKey: planVersieVraag(versieId).queryKey })
  })
  if (data === undefined) {
    if (!isError) return <LeesWacht aantal={6} titel={kop} />
    if (!bestaatNiet(error)) return <LeesFout opnieuw={() => void refetch()} titel={kop} />
    return (
      <>
        <PaginaKop titel={t('fout.geen')} inleiding={t('fout.geenTekst')} />
        <KnopLink naar={terug}>{t('consulent.terug')}</KnopLink>
      </>
    )
  }
  const namen = data.inhoud.personen.map((p) => p.naam)
  const verstuurdOp = data.antwoord?.verstuurdOp ?? null
  return (
    <div className="lk-stapel-ruim pl-breed">
      <PaginaKop
        titel={t('consulent.titel', { naam: new Intl.ListFormat(taal, { type: 'conjunction' }).format(namen) })}
        boven={t('consulent.boven', { nummer: data.nummer, kenmerk: data.kenmerk })}
        inleiding={t('consulent.opgestuurd', { datum: datumTekst(dagVan(data.opgestuurdOp), taal), naam: data.opgestuurdDoor })}
        terug={{ naar: `${terug}/${data.dossierId}`, woord: t('consulent.terugGezin') }}
      />
      {verstuurdOp === null ? (
        <section className="pl-hint">
          <h2 className="lk-kop--3">{t('consulent.hintKop')}</h2>
          <p>{t('consulent.hint')}</p>
          <Uitklap titel={t('consulent.vragenKop')}>
            <ul>
              {(['vraag1', 'vraag2', 'vraag3'] as const).map((vraag) => (
                <li key={vraag}>{t(`consulent.${vraag}`)}</li>
              ))}
            </ul>
          </Uitklap>
        </section>
      ) : (
        <Melding
          soort="settled"
          kop={t('consulent.verstuurd', { datum: datumTekst(dagVan(verstuurdOp), taal), tijd: tijdTekst(verstuurdOp) })}
          live
        >
          {t('consulent.verstuurdTekst')}
        </Melding>
      )}
      {verstuurdOp !== null && data.antwoord !== null && data.antwoord.inleiding !== '' && (
        <p className="pl-tekst">{data.antwoord.inleiding}</p>
      )}
      {verstuurdOp !== null && <Reacties versie={data} />}
      <Sinds versie={data} open />
      <PlanLeesweergave inhoud={data.inhoud} ernaast={antwoordNaast(data, meld, t('consulent.alVerstuurd'))} />
      <TypBlijft formulier={data.magAntwoorden ? data.id : null} reden={t('consulent.alVerstuurd')}>
        {(blijf) => <AntwoordVersturen versie={data} delen={delenVan(data.inhoud)} standen={standen} blijf={blijf} />}
      </TypBlijft>
      <Suspense fallback={null}>
        <VersieBestand versieId={data.id} opgestuurdOp={data.opgestuurdOp} />
      </Suspense>
    </div>
  )
}

/** Which reactions of the family wait for a word, with the way to them. */
function Reacties({ versie }: { versie: PlanVersie }) {
  const t = useTekst('reactie')
  const wacht = versie.reacties.filter((r) => wachtOpWoord(r) && !versie.verouderd.includes(r.persoonId))
  return (
    <section className="lk-stapel">
      <Kop>{t('consulent.kop')}</Kop>
      {wacht.length > 0 ? (
        <div role="status">
          <p>{t('consulent.wacht', { count: wacht.length })}</p>
          <DeelLijst versie={versie} delen={wacht} />
        </div>
      ) : (
        <p>{t(versie.reacties.length === 0 ? 'lezen.geen' : 'consulent.geen')}</p>
      )}
      <p className="lk-alinea--bij">{t('consulent.geenBezwaar')}</p>
    </section>
  )
}
