import { useSearchParams } from 'react-router'
import { budgetUit } from '../../domein/budget-uit.ts'
import { jaarbeeld, jarenVan } from '../../domein/geld-jaar.ts'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { JaarLijst } from './jaar-lijst.tsx'
import { MetBudget } from './met-budget.tsx'
import { potjeNaam } from './beeld.ts'
import type { Budget } from './vragen.ts'
import { useBeeldTekst } from './zin.ts'

/** `/geld/jaar`: what was spent, what is planned and what is expected, month by month, and which potjes run out earlier. */
export function JaarPagina() {
  const t = useBeeldTekst()
  return <MetBudget titel={t('jaar.titel')}>{(budget) => <Jaar budget={budget} />}</MetBudget>
}

function Jaar({ budget }: { budget: Budget }) {
  const t = useBeeldTekst()
  const [adres] = useSearchParams()
  const met = budget.potjes.filter((p) => p.stand !== null)
  const jaren = jarenVan(met)
  const nu = budget.vandaag.slice(0, 4)
  const jaar = jaren.find((j) => j === adres.get('jaar')) ?? (jaren.includes(nu) ? nu : (jaren.at(-1) ?? nu))
  const beeld = jaarbeeld(budgetUit(budget), met, jaar, budget.vandaag)
  return (
    <>
      <PaginaKop titel={t('jaar.kop', { jaar })} terug={{ naar: '/geld', woord: t('terug') }} inleiding={t('jaar.inleiding')} />
      <div className="lk-stapel-ruim">
        <section className="lk-stapel">
          <AnderJaar jaren={jaren} jaar={jaar} />
          <p className="gj__zin">
            {t(jaar > nu ? 'jaar.verwachting' : 'jaar.stand', {
              jaar,
              besteedCent: beeld.besteedCent,
              geplandCent: beeld.geplandCent,
              samenCent: beeld.samenCent,
            })}
          </p>
          {budget.prognose !== null && jaren.length === 1 && <p>{t('jaar.over', { cent: budget.prognose.blijftOverCent })}</p>}
          {budget.prognose !== null && jaren.length > 1 && (
            <p>{t('jaar.overAlle', { cent: budget.prognose.blijftOverCent, van: jaren[0] ?? '', tot: jaren.at(-1) ?? '' })}</p>
          )}
          <JaarLijst beeld={beeld} titel={t('jaar.perMaand', { jaar })} />
          <p className="gd-bij">{t('jaar.verdeeld')}</p>
        </section>
        <EerderLeeg budget={budget} />
        <p>
          <Link className="gd-doel" naar="/geld/stel-dat">
            {t('jaar.probeer')}
          </Link>
        </p>
      </div>
    </>
  )
}

function AnderJaar({ jaren, jaar }: { jaren: readonly string[]; jaar: string }) {
  const t = useBeeldTekst()
  if (jaren.length < 2) return null
  return (
    <nav className="gj__jaren lk-niet-op-papier" aria-label={t('jaar.anderJaar')}>
      {jaren.map((j) => (
        <Link key={j} className="gd-doel" naar={`/geld/jaar?jaar=${j}`} aria-current={j === jaar ? 'page' : undefined}>
          {j}
        </Link>
      ))}
    </nav>
  )
}

/** Potjes that are empty before their last day, the first first. */
function EerderLeeg({ budget }: { budget: Budget }) {
  const t = useBeeldTekst()
  const rijen = budget.potjes
    .flatMap((p) => (p.leegOp === null || p.leegOp >= p.tot ? [] : [{ potje: p, leegOp: p.leegOp }]))
    .toSorted((a, b) => (a.leegOp < b.leegOp ? -1 : 1))
  return (
    <section className="lk-stapel">
      <Kop>{t('leeg.titel')}</Kop>
      {rijen.length === 0 ? (
        <p>{t('leeg.geen')}</p>
      ) : (
        <>
          <p>{t('leeg.uitleg')}</p>
          <Lijst label={t('leeg.titel')}>
            {rijen.map(({ potje, leegOp }) => (
              <Rij
                key={potje.id}
                titel={potjeNaam(budget, potje.naam, potje.persoonId)}
                naar={`/geld/potje/${potje.id}`}
                bij={t('leeg.rij', { leegDatum: leegOp, totDatum: potje.tot })}
              />
            ))}
          </Lijst>
        </>
      )}
    </section>
  )
}
