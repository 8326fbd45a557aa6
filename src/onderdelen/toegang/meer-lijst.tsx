import { useTekst } from '../../i18n/use-tekst.ts'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import type { Toegang } from './vragen.ts'

/** The other pages of this room. */
export function MeerLijst({ toegang }: { toegang: Toegang }) {
  const t = useTekst('toegang')
  const straks = toegang.personen.some((p) => p.leeftijdsmomenten.some((m) => !m.voorbij))
  return (
    <section className="lk-stapel lk-niet-op-papier" aria-labelledby="tg-meer">
      <Kop id="tg-meer">{t('meer.titel')}</Kop>
      <Lijst>
        <Rij titel={t('inzage.titel')} bij={t('meer.inzage')} naar="/toegang/inzage" />
        {toegang.personen.length > 0 && <Rij titel={t('machtiging.titel')} bij={t('meer.machtiging')} naar="/toegang/machtiging" />}
        {straks && <Rij titel={t('leeftijd.titel')} bij={t('meer.leeftijd')} naar="/toegang/leeftijd" />}
        <Rij titel={t('gegevens.titel')} bij={t('meer.gegevens')} naar="/toegang/gegevens" />
      </Lijst>
    </section>
  )
}
