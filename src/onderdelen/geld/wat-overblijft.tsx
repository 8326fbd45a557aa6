import { eigenBijdrage } from '../../domein/eigen-bijdrage.ts'
import { som } from '../../domein/geld.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import type { Budget } from './vragen.ts'
import { useGeldTekst, useZin } from './zin.ts'

type Bron = Budget['bronnen'][number]

/** Granted by bronnen that still run, and in no potje. Only where every potje is seen: else it would be money of others. */
function nietVerdeeld({ bronnen, nietGetoond, vandaag }: Budget): number {
  if (nietGetoond > 0) return 0
  const lopend = bronnen.filter((b) => b.tot >= vandaag)
  return som(lopend.map((b) => (b.stand === null ? 0 : Math.max(0, b.bedragCent - b.stand.budgetCent))))
}

/** What happens with money that is left: said from the first day, because not knowing it is a reason not to spend. */
export function WatOverblijft({ budget }: { budget: Budget }) {
  const t = useGeldTekst()
  const alleenTerug = budget.bronnen.every((b) => b.rest === 'TERUG_NAAR_GEMEENTE' && b.meenemenProcent === 0)
  const over = nietVerdeeld(budget)
  return (
    <section className="lk-stapel">
      <Kop>{t('rest.titel')}</Kop>
      <p>{t(alleenTerug ? 'rest.vast' : 'rest.vastGemengd')}</p>
      {over > 0 && <p>{t('rest.nietVerdeeld', { cent: over })}</p>}
      {budget.prognose !== null && <p>{t('rest.prognose', { cent: budget.prognose.blijftOverCent })}</p>}
      <Uitklap titel={t('rest.per')}>
        <ul className="gd-rest">
          {budget.bronnen.map((bron) => (
            <RestVanBron key={bron.id} bron={bron} budget={budget} />
          ))}
        </ul>
      </Uitklap>
    </section>
  )
}

/** One bron: whose, until when, what is expected to be left of it, and where that goes. */
function RestVanBron({ bron, budget }: { bron: Bron; budget: Budget }) {
  const t = useGeldTekst()
  const zin = useZin()
  const naam = budget.personen.length > 1 ? budget.personen.find((p) => p.id === bron.persoonId)?.voornaam : undefined
  const wet = `${zin(`wetNaam.${bron.wet}`)} (${bron.verstrekker})`
  const over = budget.prognose?.rest.find((r) => r.bronId === bron.id)?.cent ?? 0
  return (
    <li>
      <p className="gd-rest__naam">{naam === undefined ? wet : t('groep.bronVan', { wet, naam })}</p>
      <p>{t('rest.loopt', { vanafDatum: bron.vanaf, totDatum: bron.tot })}</p>
      {bron.stand !== null && (
        <p>
          {t('rest.verwacht')} <Bedrag centen={over} />
        </p>
      )}
      <p>
        {bron.meenemenProcent > 0
          ? t('rest.meenemen', { procent: bron.meenemenProcent, verstrekker: bron.verstrekker })
          : zin(`rest.${bron.rest}`)}
      </p>
    </li>
  )
}

/** Own money of the person beside the budget, never in it. */
export function EigenBijdrage({ budget }: { budget: Budget }) {
  const t = useGeldTekst()
  const regels = eigenBijdrage(budget.bronnen, budget.eigenBijdrageMaandCent)
  if (regels.length === 0) return null
  const naam = (persoonId: string): string => budget.personen.find((p) => p.id === persoonId)?.voornaam ?? ''
  return (
    <section className="lk-stapel">
      <Kop>{t('bijdrage.titel')}</Kop>
      {regels.map((r) => (
        <p key={r.persoonId}>
          {r.vanaf > budget.vandaag
            ? t('bijdrage.later', { naam: naam(r.persoonId), vanafDatum: r.vanaf, bijdrageCent: r.maandCent })
            : t('bijdrage.tekst', { bijdrageCent: r.maandCent })}{' '}
          {r.maanden > 0 && t('bijdrage.samen', { vanafDatum: r.vanaf, totDatum: r.tot, count: r.maanden, samenCent: r.samenCent })}
        </p>
      ))}
      <p>{t('bijdrage.zelf')}</p>
      <Uitklap titel={t('bijdrage.wie')}>
        <p>{t('bijdrage.niet')}</p>
        <ul className="gd-opsomming">
          <li>{t('bijdrage.jong')}</li>
          <li>{t('bijdrage.samenwonend')}</li>
          <li>{t('bijdrage.wlz')}</li>
        </ul>
        <p>{t('bijdrage.cak')}</p>
      </Uitklap>
    </section>
  )
}
