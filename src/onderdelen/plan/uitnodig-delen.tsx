import { PLAN_DELEN } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { LeefgebiedIcoon } from '../../ui/icoon-leefgebied.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import { adres, isLeefgebied } from './adressen.ts'
import { deelVan } from './inhoud.ts'
import type { PlanOmgeving } from './omgeving.tsx'
import type { PlanDeel } from './vragen.ts'

const mag = (d: PlanDeel): 'LEZEN' | 'VOORSTELLEN' | 'SCHRIJVEN' =>
  d.mag === 'SCHRIJVEN' ? 'SCHRIJVEN' : d.magVoorstellen ? 'VOORSTELLEN' : 'LEZEN'

/** A person of whose plan only some parts are open to the reader: those parts, and what can be done with each. */
export function PersoonDelen({ plan, persoonId, voornaam }: Pick<PlanOmgeving, 'plan'> & { persoonId: string; voornaam: string }) {
  const t = useTekst('uitnodiging')
  const r = useTekst('rechten')
  const delen = PLAN_DELEN.flatMap((deel) => {
    const document = isLeefgebied(deel) ? deelVan(plan, persoonId, 'DEEL', deel) : deelVan(plan, persoonId, deel)
    return document === null ? [] : [{ deel, document }]
  })
  const naar = (deel: (typeof delen)[number]['deel']): string =>
    isLeefgebied(deel)
      ? adres.deel(persoonId, deel, 'goed')
      : deel === 'DOELEN'
        ? adres.doelen(persoonId)
        : deel === 'KOSTEN'
          ? adres.kosten(persoonId)
          : adres.vragen(persoonId)
  return (
    <section className="pl-blok lk-stapel">
      <Kop>{voornaam}</Kop>
      <p>{t('delen.kop')}</p>
      <Lijst>
        {delen.map(({ deel, document }) => (
          <Rij
            key={deel}
            naar={naar(deel)}
            titel={r(`planDeel.${deel}`)}
            bij={t(`delen.${mag(document)}`)}
            icoon={isLeefgebied(deel) ? <LeefgebiedIcoon gebied={deel} /> : undefined}
          />
        ))}
      </Lijst>
    </section>
  )
}
