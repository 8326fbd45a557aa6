import type { ReactNode } from 'react'
import type { PlanDeel } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { DEEL_VRAGEN, GEZIN_VRAGEN, type PlanInhoud, TEKSTEN, isLeegDeel } from '../../domein/plan/vorm.ts'
import { LeefgebiedIcoon } from '../../ui/icoon-leefgebied.tsx'
import { deelAnker, useDeelNaam } from './deel-naam.ts'
import { KostenLezen } from './kosten-lezen.tsx'
import { DoelenLezen } from './leesweergave-doelen.tsx'
import './reactie.css'

/** What stands beside a part: the answer to read, or to write. */
export type Ernaast = (persoonId: string, deel: PlanDeel) => ReactNode

/** Questions with what was written; only what was answered. */
function Antwoorden({
  sleutel,
  velden,
  teksten,
}: {
  sleutel: string
  velden: readonly string[]
  teksten: Readonly<Record<string, string>>
}) {
  const t = useTekst('plan')
  return (
    <dl className="pl-antwoorden">
      {velden
        .filter((v) => (teksten[v] ?? '') !== '')
        .map((v) => (
          <div key={v}>
            <dt>{t(`${sleutel}.${v}.naam`)}</dt>
            <dd>{teksten[v]}</dd>
          </div>
        ))}
    </dl>
  )
}

function Deel({
  kop,
  anker,
  icoon,
  children,
  ernaast,
}: {
  kop: string
  anker?: string
  icoon?: ReactNode
  children: ReactNode
  ernaast: ReactNode
}) {
  return (
    <section className="pl-deel" data-naast={ernaast === null ? undefined : true}>
      <div className="pl-deel__eigen">
        <h3 className="pl-deel__kop" id={anker} tabIndex={anker === undefined ? undefined : -1}>
          {icoon}
          {kop}
        </h3>
        {children}
      </div>
      {ernaast === null ? null : <div className="pl-deel__naast">{ernaast}</div>}
    </section>
  )
}

/**
 * A plan to read, part by part: the same view for who wrote it, for who hands it in, and for the consulent, so that
 * everybody looks at the same thing.
 */
export function PlanLeesweergave({ inhoud, ernaast = () => null }: { inhoud: PlanInhoud; ernaast?: Ernaast }) {
  const t = useTekst('plan')
  return (
    <div className="lk-stapel-ruim">
      {inhoud.personen.map((p) => (
        <article key={p.persoonId} className="pl-lezen">
          <h2 className="lk-kop--2">{p.naam}</h2>
          {p.gebieden.length > 0 && (
            <p className="pl-lezen__over">
              {t('versie.gaatOver', { gebieden: p.gebieden.map((g) => t(`gebieden.${g}.naam`)).join(', ') })}
            </p>
          )}
          <Delen persoon={p} ernaast={ernaast} />
          {isLeegDeel(p) && <p>{t('versie.leeg')}</p>}
        </article>
      ))}
      {inhoud.gezin !== null && Object.keys(inhoud.gezin).length > 0 && (
        <article className="pl-lezen">
          <h2 className="lk-kop--2">{t('versie.gezin')}</h2>
          <Deel kop={t('versie.gezinDeel')} ernaast={null}>
            <Antwoorden sleutel="gezin" velden={GEZIN_VRAGEN} teksten={inhoud.gezin} />
          </Deel>
        </article>
      )}
    </div>
  )
}

/** The story, the leefgebieden, the goals and the costs of one person; what is empty is left out. */
function Delen({ persoon: p, ernaast }: { persoon: PlanInhoud['personen'][number]; ernaast: Ernaast }) {
  const deelNaam = useDeelNaam()
  const vast = (deel: PlanDeel) => ({
    kop: deelNaam(deel),
    anker: deelAnker(p.persoonId, deel),
    ernaast: ernaast(p.persoonId, deel),
  })
  return (
    <>
      {Object.keys(p.verhaal).length > 0 && (
        <Deel {...vast('VERHAAL')}>
          <Antwoorden sleutel="kort" velden={TEKSTEN.VERHAAL} teksten={p.verhaal} />
        </Deel>
      )}
      {p.delen.map((d) => (
        <Deel key={d.leefgebied} {...vast(d.leefgebied)} icoon={<LeefgebiedIcoon gebied={d.leefgebied} />}>
          <Antwoorden sleutel="deel" velden={DEEL_VRAGEN} teksten={d.teksten} />
        </Deel>
      ))}
      {p.doelen.length > 0 && (
        <Deel {...vast('DOELEN')}>
          <DoelenLezen doelen={p.doelen} />
        </Deel>
      )}
      {p.kosten.length > 0 && (
        <Deel {...vast('KOSTEN')}>
          <KostenLezen regels={p.kosten} doelen={new Map(p.doelen.map((d) => [d.id, d.tekst]))} />
        </Deel>
      )}
    </>
  )
}
