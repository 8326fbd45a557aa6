import type { ReactNode } from 'react'
import { type KostenTotaal, kostenTotaal, regelSom } from '../../domein/plan/kosten-som.ts'
import type { KostenRegel } from '../../domein/plan/kosten.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { LeefgebiedIcoon } from '../../ui/icoon-leefgebied.tsx'
import { Link } from '../../ui/link.tsx'
import { Tabel } from '../../ui/tabel.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { geenSomWoorden, hoeveelWoorden, periodeWoord, tariefWoord } from './kosten-woorden.ts'
import './kosten.css'

/** Words of the goals of a person by id, to name the goal of a line. */
export type DoelNamen = ReadonlyMap<string, string>

/** One line in words: what, from whom, how much, its sum or why there is none. `acties` stand under it. */
export function RegelKaart({
  regel,
  doelen,
  titel,
  acties,
}: {
  regel: KostenRegel
  doelen?: DoelNamen | undefined
  /** in place of its plain name, such as a link to where it is written */
  titel?: ReactNode
  acties?: ReactNode
}) {
  const t = useTekst('kosten')
  const plan = useTekst('plan')
  const taal = useTaal()
  const som = regelSom(regel)
  const doel = regel.doelId === null ? undefined : doelen?.get(regel.doelId)
  const periode = periodeWoord(regel, t, taal)
  const tarief = tariefWoord(regel, t)
  const feiten = [...hoeveelWoorden(regel, t), ...(tarief === null ? [] : [tarief]), ...(periode === null ? [] : [periode])]
  return (
    <li className="pl-regel">
      <div className="pl-regel__boven">
        <span className="pl-regel__wat">{titel ?? (regel.wat === '' ? t('zonderNaam') : regel.wat)}</span>
        {som.soort === 'SOM' && (
          <span className="pl-regel__bedrag">
            <Bedrag centen={som.cent} /> <span className="pl-regel__voor">{t(som.overPeriode ? 'overPeriode' : 'perJaar')}</span>
          </span>
        )}
      </div>
      {regel.wie !== '' && <p className="pl-regel__wie">{regel.wie}</p>}
      {feiten.length > 0 && (
        <ul className="pl-regel__feiten">
          {feiten.map((f) => (
            <li key={f}>{f}</li>
          ))}
        </ul>
      )}
      {som.soort === 'GEEN' && geenSomWoorden(som, t, taal).map((zin) => <p key={zin}>{zin}</p>)}
      {regel.waarom !== '' && <p className="pl-regel__waarom">{t('waaromIs', { tekst: regel.waarom })}</p>}
      {(regel.leefgebied !== null || doel !== undefined || regel.aanbodId !== null) && (
        <p className="pl-regel__bij">
          {regel.leefgebied !== null && (
            <span>
              <LeefgebiedIcoon gebied={regel.leefgebied} maat={22} />
              {plan(`gebieden.${regel.leefgebied}.naam`)}
            </span>
          )}
          {doel !== undefined && <span>{t('voorDoel', { doel })}</span>}
          {regel.aanbodId !== null && (
            <Link naar={`/hulp/${regel.aanbodId}`} className="lk-niet-op-papier">
              {t('bekijkHulp')}
            </Link>
          )}
        </p>
      )}
      {acties}
    </li>
  )
}

/** The amount of a row in a table; where no line of it has one, that is said, for nought would be an amount. */
export function SomCel({ cent, regels, zonderSom }: { cent: number; regels: number; zonderSom: number }) {
  const t = useTekst('kosten')
  return regels > 0 && regels === zonderSom ? t('som.nogNiet') : <Bedrag centen={cent} />
}
export function somCel(rij: { cent: number; regels: number; zonderSom: number }): ReactNode {
  return <SomCel {...rij} />
}

/** What the lines cost together: per leefgebied where there is more than one, and in all; and what is not in it. */
export function KostenSom({ totaal }: { totaal: KostenTotaal }) {
  const t = useTekst('kosten')
  const plan = useTekst('plan')
  const samen = t(totaal.perJaar ? 'som.samenJaar' : 'som.samen')
  return (
    <div className="pl-kostensom">
      {totaal.gebieden.length > 1 && (
        <Tabel
          titel={t('som.perOnderwerp')}
          rijen={totaal.gebieden}
          sleutel={(g) => g.leefgebied ?? ''}
          kolommen={[
            {
              kop: t('som.onderwerp'),
              cel: (g) => (g.leefgebied === null ? t('som.zonderOnderwerp') : plan(`gebieden.${g.leefgebied}.naam`)),
              voet: samen,
            },
            { kop: t('som.bedrag'), rechts: true, cel: somCel, voet: <Bedrag centen={totaal.cent} /> },
          ]}
        />
      )}
      {totaal.gebieden.length <= 1 && (
        <p className="pl-kostensom__een">
          <span>{samen}</span> <Bedrag centen={totaal.cent} groot />
        </p>
      )}
      <NietMee totaal={totaal} />
    </div>
  )
}

/** Which lines are not in a total, and why. */
export function NietMee({ totaal }: { totaal: KostenTotaal }) {
  const t = useTekst('kosten')
  return (
    <>
      {totaal.zonderSom > 0 && <p>{t('som.zonder', { count: totaal.zonderSom })}</p>}
      {totaal.verschil > 0 && <p>{t('som.verschil', { count: totaal.verschil })}</p>}
    </>
  )
}

/** With what the amounts were worked out; the same words for who asks and who judges. */
export function Rekenwijze() {
  const t = useTekst('kosten')
  return (
    <div className="pl-rekenwijze">
      <p>{t('reken.jaar')}</p>
      <p>{t('reken.periode')}</p>
      <p>{t('reken.afronden')}</p>
    </div>
  )
}

/**
 * The budgetplan of one person to read: its lines, its sums and how they were worked out. The same for who wrote it and
 * for the consulent; the amounts follow from the lines, so both see the same.
 * @param doelen words of the goals of this person by id, where a line may name one
 */
export function KostenLezen({ regels, doelen }: { regels: readonly KostenRegel[]; doelen?: DoelNamen }) {
  const t = useTekst('kosten')
  if (regels.length === 0) return <p>{t('geenRegels')}</p>
  return (
    <div className="pl-kosten">
      <ul className="pl-regels">
        {regels.map((r) => (
          <RegelKaart key={r.id} regel={r} doelen={doelen} />
        ))}
      </ul>
      <KostenSom totaal={kostenTotaal(regels)} />
      <p>{t('schattingGelezen')}</p>
      <Uitklap titel={t('reken.kop')}>
        <Rekenwijze />
      </Uitklap>
    </div>
  )
}
