import type { Eenheid } from '../../contract/lijsten/geld.ts'
import { PER } from '../../contract/woorden.ts'
import { isEenheid, isPer } from '../../domein/plan/keuzewaarden.ts'
import type { KostenRegel } from '../../domein/plan/kosten.ts'
import { itemKeuze } from '../../domein/plan/velden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { deelVan, tekstVan, usePlanDocumenten } from './inhoud.ts'
import { Opener } from './kosten-opener.tsx'
import type { RegelOmgeving } from './kosten-regel.tsx'
import { aantalWoord } from './kosten-woorden.ts'
import { MeerGetal, MeerKeuze } from './meer-veld.tsx'
import { HONDERDSTEN, WEKEN } from './meer-waarden.ts'

/** Short to long, with what is no time at all last. */
const VOLGORDE: readonly Eenheid[] = ['UUR', 'DAGDEEL', 'SCHOOLDAG', 'ETMAAL', 'MAAND']

/** How much: in what it is counted, how much of it, and the weeks that are different (W42). */
export function RegelHoeveel(o: RegelOmgeving & { regel: KostenRegel }) {
  const t = useTekst('kosten')
  const { regel, regelId, beeld, wie } = o
  const veld = (naam: 'eenheid' | 'per' | 'gewoon'): string => itemKeuze('regel', regelId, naam)
  const metUitleg = { DAGDEEL: true, ETMAAL: true, UUR: false, SCHOOLDAG: false, MAAND: false }
  const telt = heeftEenheid(regel)
  // Without a unit or a choice of week or month the question stays general; the field is there from the start.
  const soort = regel.eenheid === null || regel.per === null ? '' : `${regel.eenheid}${regel.per}`
  return (
    <section className="lk-stapel">
      <MeerKeuze
        beeld={beeld}
        veld={veld('eenheid')}
        label={t('regel.eenheid')}
        isWaarde={isEenheid}
        opties={VOLGORDE.map((e) => ({ waarde: e, woord: t(`regel.${e}`), ...(metUitleg[e] ? { uitleg: t(`regel.${e}Uitleg`) } : {}) }))}
        naastElkaar
        wie={wie}
      />
      {telt && regel.eenheid !== 'MAAND' && (
        <>
          <HoeVaak {...o} />
          <MeerKeuze
            beeld={beeld}
            veld={veld('per')}
            label={t('regel.per')}
            isWaarde={isPer}
            opties={PER.map((p) => ({ waarde: p, woord: t(`regel.per${p}`) }))}
            naastElkaar
            wie={wie}
          />
          <MeerGetal
            beeld={beeld}
            veld={veld('gewoon')}
            label={t(`regel.gewoon${soort}`)}
            hint={t('regel.gewoonHint')}
            eenheid={(aantal) => aantalWoord(HONDERDSTEN.lees(aantal) ?? 0, regel.eenheid, t)}
            wie={wie}
          />
          {regel.per !== 'MAAND' && <AndereWeken {...o} />}
        </>
      )}
    </section>
  )
}

/** What is asked after the unit only says something with one; but what was filled in is never out of sight. */
export function heeftEenheid(r: KostenRegel): boolean {
  return (
    r.eenheid !== null ||
    r.per !== null ||
    r.gewoonHonderdsten !== null ||
    r.tariefCent !== null ||
    r.verschil.some((v) => OVER_EENHEID.has(v))
  )
}
const OVER_EENHEID: ReadonlySet<string> = new Set(['eenheid', 'per', 'gewoon', 'zwaar', 'zwareWeken', 'tarief'])

function AndereWeken({ regel, regelId, beeld, wie }: RegelOmgeving & { regel: KostenRegel }) {
  const t = useTekst('kosten')
  const vol = regel.zwareWeken !== null || regel.zwaarHonderdsten !== null
  return (
    <Opener titel={t('regel.anders')} open={vol || regel.verschil.includes('zwaar') || regel.verschil.includes('zwareWeken')}>
      <p>{t('regel.andersUitleg')}</p>
      <MeerGetal
        beeld={beeld}
        veld={itemKeuze('regel', regelId, 'zwareWeken')}
        vorm={WEKEN}
        label={t('regel.zwareWeken')}
        eenheid={(aantal) => t('regel.weken', { aantal })}
        wie={wie}
      />
      <MeerGetal
        beeld={beeld}
        veld={itemKeuze('regel', regelId, 'zwaar')}
        label={t(`regel.zwaar${regel.eenheid ?? ''}`)}
        eenheid={(aantal) => aantalWoord(HONDERDSTEN.lees(aantal) ?? 0, regel.eenheid, t)}
        wie={wie}
      />
    </Opener>
  )
}

/** What the plan says already about how often, to look at while filling in a number. */
function HoeVaak({ plan, persoonId, regel }: RegelOmgeving & { regel: KostenRegel }) {
  const t = useTekst('kosten')
  const deel = regel.leefgebied === null ? deelVan(plan, persoonId, 'VERHAAL') : deelVan(plan, persoonId, 'DEEL', regel.leefgebied)
  const tekst = tekstVan(usePlanDocumenten(deel === null ? [] : [deel.id]).get(deel?.id ?? ''), 'hoevaak')
  if (tekst === '') return null
  return (
    <figure className="pl-voorbeeld">
      <figcaption>{t('regel.hoevaak')}</figcaption>
      <blockquote className="pl-tekst">{tekst}</blockquote>
    </figure>
  )
}
