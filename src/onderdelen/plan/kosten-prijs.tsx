import type { KostenRegel } from '../../domein/plan/kosten.ts'
import { itemKeuze } from '../../domein/plan/velden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { tariefWoord } from '../kaart/deur.ts'
import { heeftEenheid } from './kosten-hoeveel.tsx'
import { useAanbod } from './kosten-omgeving.ts'
import type { RegelOmgeving } from './kosten-regel.tsx'
import { pastPrijs, prijsVan, vulRegel } from './kosten-schrijven.ts'
import { MeerBedrag } from './meer-veld.tsx'

/** The price of a unit; with what Zoek hulp says where the line was filled from there. */
export function RegelPrijs(o: RegelOmgeving & { regel: KostenRegel }) {
  const t = useTekst('kosten')
  const { regel, regelId, beeld, wie } = o
  if (!heeftEenheid(regel) && regel.aanbodId === null) return null
  return (
    <section className="lk-stapel">
      <MeerBedrag
        beeld={beeld}
        veld={itemKeuze('regel', regelId, 'tarief')}
        label={t(`regel.tarief${regel.eenheid ?? ''}`)}
        hint={t('regel.tariefHint')}
        wie={wie}
      />
      <PrijsInKaart {...o} />
    </section>
  )
}

function PrijsInKaart({ document, regel, regelId }: RegelOmgeving & { regel: KostenRegel }) {
  const t = useTekst('kosten')
  const k = useTekst('kaart')
  const aanbod = useAanbod(regel.aanbodId)
  if (!aanbod || aanbod.tarieven.length === 0) return null
  const anders = aanbod.tarieven.flatMap((x) => {
    const prijs = prijsVan(x)
    const al = prijs !== null && prijs.cent === regel.tariefCent && prijs.eenheid === regel.eenheid
    return prijs === null || al || !pastPrijs(regel, prijs) ? [] : [{ prijs, woord: tariefWoord(x, k) }]
  })
  return (
    <div>
      {aanbod.tarieven.map((x) => (
        <p key={`${x.naam ?? ''}${x.cent}${x.eenheid ?? ''}`} className="lk-alinea--bij">
          {t('regel.aanbodPrijs', { prijs: x.naam === null ? tariefWoord(x, k) : `${x.naam} ${tariefWoord(x, k)}` })}
        </p>
      ))}
      <Knoppen>
        {anders.map(({ prijs, woord }) => (
          <Knop key={woord} soort="rustig" onClick={() => vulRegel(document, regelId, { prijs })}>
            {t('regel.neemPrijs', { prijs: woord })}
          </Knop>
        ))}
      </Knoppen>
    </div>
  )
}
