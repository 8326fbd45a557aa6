import type { RegelSom } from '../../domein/plan/kosten-som.ts'
import type { KostenRegel } from '../../domein/plan/kosten.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { Rekenwijze } from './kosten-lezen.tsx'
import { geenSomWoorden, periodeWoord } from './kosten-woorden.ts'

/** What the line costs now, or what it waits for. Read out when it changes. */
export function RegelKost({ regel, som }: { regel: KostenRegel; som: RegelSom }) {
  const t = useTekst('kosten')
  const taal = useTaal()
  const perMaand = regel.eenheid === 'MAAND' || regel.per === 'MAAND'
  return (
    <section className="pl-kost" aria-labelledby="pl-kost-kop">
      <Kop niveau={2} id="pl-kost-kop" className="lk-kop--3">
        {t('regel.kostKop')}
      </Kop>
      <div role="status">
        {som.soort === 'GEEN' ? (
          geenSomWoorden(som, t, taal).map((zin) => <p key={zin}>{zin}</p>)
        ) : (
          <dl className="pl-kost__bedragen">
            {!perMaand && <Kost woord={t('regel.kostWeek')} cent={som.gewoonCent} />}
            {som.andersCent !== null && <Kost woord={t('regel.kostAnders')} cent={som.andersCent} />}
            <Kost woord={t(perMaand ? 'regel.kostVast' : 'regel.kostMaand')} cent={som.maandCent} />
            <Kost woord={t('regel.kostJaar')} cent={som.jaarCent} hoofd={!som.overPeriode} />
            {som.overPeriode && <Kost woord={periodeWoord(regel, t, taal) ?? t('regel.kostPeriode')} cent={som.cent} hoofd />}
          </dl>
        )}
      </div>
      <Uitklap titel={t('reken.kop')}>
        <Rekenwijze />
      </Uitklap>
    </section>
  )
}

function Kost({ woord, cent, hoofd = false }: { woord: string; cent: number; hoofd?: boolean }) {
  return (
    <div data-hoofd={hoofd || undefined}>
      <dt>{woord}</dt>
      <dd>
        <Bedrag centen={cent} />
      </dd>
    </div>
  )
}
