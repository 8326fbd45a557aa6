import { isGebied, isId } from '../../domein/plan/keuzewaarden.ts'
import type { KostenRegel } from '../../domein/plan/kosten.ts'
import { itemKeuze, itemTekst } from '../../domein/plan/velden.ts'
import { LEEFGEBIEDEN } from '../../domein/plan/vorm.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { DoelNamen } from './kosten-lezen.tsx'
import { Opener } from './kosten-opener.tsx'
import type { RegelOmgeving } from './kosten-regel.tsx'
import { MeerDag, MeerKeuze } from './meer-veld.tsx'
import { TekstVak } from './tekst-vak.tsx'

/** What may be told besides: first and last day, subject and goal, and why. Closed until there is something in it. */
export function RegelOverig({ regel, doelen, regelId, beeld, document, wie }: RegelOmgeving & { regel: KostenRegel; doelen: DoelNamen }) {
  const t = useTekst('kosten')
  const p = useTekst('plan')
  const verschilt = (...velden: KostenRegel['verschil']): boolean => velden.some((v) => regel.verschil.includes(v))
  const opDoel = [...doelen].map(([waarde, woord]) => ({ waarde, woord }))
  return (
    <section>
      <Opener titel={t('regel.wanneer')} open={regel.vanaf !== null || regel.tot !== null || verschilt('vanaf', 'tot')}>
        <MeerDag beeld={beeld} veld={itemKeuze('regel', regelId, 'vanaf')} label={t('regel.vanaf')} bij={t('regel.mag')} wie={wie} />
        <MeerDag beeld={beeld} veld={itemKeuze('regel', regelId, 'tot')} label={t('regel.tot')} bij={t('regel.mag')} wie={wie} />
      </Opener>
      <Opener titel={t('regel.hoort')} open={regel.leefgebied !== null || regel.doelId !== null || verschilt('leefgebied', 'doel')}>
        <MeerKeuze
          beeld={beeld}
          veld={itemKeuze('regel', regelId, 'leefgebied')}
          label={t('regel.leefgebied')}
          bij={t('regel.mag')}
          isWaarde={isGebied}
          opties={LEEFGEBIEDEN.map((g) => ({ waarde: g, woord: p(`gebieden.${g}.naam`) }))}
          geen={t('regel.geenGebied')}
          soort="lijst"
          wie={wie}
        />
        {(opDoel.length > 0 || verschilt('doel')) && (
          <MeerKeuze
            beeld={beeld}
            veld={itemKeuze('regel', regelId, 'doel')}
            label={t('regel.doel')}
            bij={t('regel.mag')}
            isWaarde={isId}
            opties={opDoel}
            geen={t('regel.geenDoel')}
            soort="lijst"
            wie={wie}
          />
        )}
      </Opener>
      <Opener titel={t('regel.waaromKop')} open={regel.waarom !== ''}>
        <TekstVak
          document={document}
          veld={itemTekst('regel', regelId, 'waarom')}
          label={t('regel.waarom')}
          bij={t('regel.mag')}
          rows={3}
        />
      </Opener>
    </section>
  )
}
