import { useId } from 'react'
import { type KostenRegel, leesKosten } from '../../domein/plan/kosten.ts'
import { isId } from '../../domein/plan/keuzewaarden.ts'
import { itemKeuze, itemTekst } from '../../domein/plan/velden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useKeuze } from '../../offline/plan-haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Link } from '../../ui/link.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { zetKeuze, zetZoektVoor } from '../kaart/deur.ts'
import { adres } from './adressen.ts'
import { usePlanDocumenten } from './inhoud.ts'
import { useAanbodNamen } from './kosten-omgeving.ts'
import type { RegelOmgeving } from './kosten-regel.tsx'
import { type Prijs, vulRegel } from './kosten-schrijven.ts'
import { kortWoord } from './kosten-woorden.ts'
import { MeerVerschil } from './meer-verschil.tsx'
import { TekstVak } from './tekst-vak.tsx'

/** The list of who was chosen before is for a glance, not for a search. */
const EERDER = 4

/** Who does it: own words, somebody chosen before in this plan, or an offer of Zoek hulp. */
export function RegelWie(o: RegelOmgeving & { regel: KostenRegel }) {
  const t = useTekst('kosten')
  const { regel, document, regelId, persoonId } = o
  const veld = itemTekst('regel', regelId, 'wie')
  const id = useId()
  return (
    <section className="lk-stapel">
      <TekstVak id={id} document={document} veld={veld} label={t('regel.wie')} bij={t('regel.mag')} hint={t('regel.wieHint')} rows={2} />
      <Aanbieding {...o} naarVeld={id} />
      {regel.wie === '' && <Eerder {...o} />}
      <Knoppen>
        <KnopLink
          soort="rustig"
          naar="/hulp"
          onClick={() => {
            zetZoektVoor(adres.kostenRegel(persoonId, regelId))
            if (regel.leefgebied !== null) zetKeuze({ leefgebieden: [regel.leefgebied] })
          }}
        >
          {t(regel.aanbodId === null ? 'regel.zoek' : 'regel.zoekAnder')}
        </KnopLink>
      </Knoppen>
    </section>
  )
}

/** The offer the line was filled from; where two people chose another one, both. */
function Aanbieding({ document, regel, regelId, wie, naarVeld }: RegelOmgeving & { regel: KostenRegel; naarVeld: string }) {
  const t = useTekst('kosten')
  const { stand, zet } = useKeuze(document, itemKeuze('regel', regelId, 'aanbod'), isId)
  const naamVan = useAanbodNamen(stand.soort !== 'LEEG')
  const kies = (id: string | null): void => {
    zet(id)
    globalThis.document.getElementById(naarVeld)?.focus()
  }
  const toon = (id: string | null): string => (id === null ? t('regel.aanbodGeen') : (naamVan(id) ?? t('regel.aanbodOnbekend')))
  if (stand.soort === 'VERSCHIL') return <MeerVerschil keuzes={stand.keuzes} ik={document.persoonId} wie={wie} toon={toon} onKies={kies} />
  if (regel.aanbodId === null) return null
  const naam = naamVan(regel.aanbodId)
  if (naam === undefined) return null
  return (
    <div>
      {naam === null ? (
        <p>{t('regel.aanbodWeg')}</p>
      ) : (
        <p>
          {t('regel.aanbodIs')} <Link naar={`/hulp/${regel.aanbodId}`}>{naam}</Link>
        </p>
      )}
      <Knop soort="tekst" onClick={() => kies(null)}>
        {t('regel.aanbodLos')}
      </Knop>
    </div>
  )
}

type Gekozen = { wie: string; aanbodId: string | null; prijs: Prijs | null }

/** Who does something in other lines of this plan: one press in place of typing a name and a price again. */
function Eerder({ plan, document, regelId }: RegelOmgeving) {
  const t = useTekst('kosten')
  const ids = plan.documenten.filter((d) => d.soort === 'KOSTEN' && d.mag !== 'GEEN').map((d) => d.id)
  const documenten = usePlanDocumenten(ids)
  const eerder = new Map<string, Gekozen>()
  for (const ander of documenten.values())
    for (const r of leesKosten(ander.ydoc))
      if (r.wie !== '' && r.id !== regelId && !eerder.has(r.wie))
        eerder.set(r.wie, {
          wie: r.wie,
          aanbodId: r.aanbodId,
          prijs: r.eenheid === null || r.tariefCent === null ? null : { cent: r.tariefCent, eenheid: r.eenheid },
        })
  const lijst = [...eerder.values()].slice(-EERDER)
  if (lijst.length === 0) return null
  return (
    <Uitklap titel={t('regel.eerder')}>
      <p>{t('regel.eerderUitleg')}</p>
      <Knoppen>
        {lijst.map((g) => (
          <Knop
            key={g.wie}
            soort="rustig"
            onClick={() =>
              vulRegel(document, regelId, { wie: g.wie, prijs: g.prijs, ...(g.aanbodId === null ? {} : { aanbodId: g.aanbodId }) })
            }
          >
            {t('regel.eerderKies', { wie: kortWoord(g.wie) })}
          </Knop>
        ))}
      </Knoppen>
    </Uitklap>
  )
}
