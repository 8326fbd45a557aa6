import { useTekst } from '../../i18n/use-tekst.ts'
import { KORTE_ROUTE } from '../../domein/plan/vorm.ts'
import { IcoonVink } from '../../ui/icoon-teken.tsx'
import { Kop } from '../../ui/kop.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Link } from '../../ui/link.tsx'
import { adres } from './adressen.ts'
import { deelVan, gekozenGebieden, tekstVan, usePlanDocumenten } from './inhoud.ts'
import { MeerVertellen, NaarDoelen } from './na.tsx'
import type { PersoonOmgeving } from './persoon.tsx'

/** All questions of one person on one page, to look around and to begin anywhere. */
export function AlleVragen(o: PersoonOmgeving) {
  const t = useTekst('plan')
  const verhaalId = deelVan(o.plan, o.persoonId, 'VERHAAL')?.id ?? ''
  const verhaal = usePlanDocumenten([verhaalId]).get(verhaalId)
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop
        titel={o.wie === null ? t('vragen.titel') : t('vragen.titelVoor', { naam: o.wie })}
        inleiding={t('vragen.inleiding')}
        terug={{ naar: adres.plan, woord: t('titel') }}
      />
      <section className="lk-stapel">
        <Kop>{t('vragen.kort')}</Kop>
        <ol className="pl-vragen">
          {KORTE_ROUTE.map((vraag, plek) => {
            const gebieden = vraag === 'gebieden' ? gekozenGebieden(verhaal) : []
            const tekst = vraag === 'gebieden' ? gebieden.map((g) => t(`gebieden.${g}.naam`)).join(', ') : tekstVan(verhaal, vraag)
            return (
              <li key={vraag}>
                <span className="pl-vragen__nr" data-klaar={tekst !== '' || undefined} aria-hidden="true">
                  {tekst === '' ? plek + 1 : <IcoonVink maat={20} />}
                </span>
                <span className="pl-vragen__midden">
                  <Link naar={adres.kort(o.persoonId, vraag)}>
                    {o.wie === null ? t(`kort.${vraag}.titel`) : t(`kort.${vraag}.titelVoor`, { naam: o.wie })}
                  </Link>
                  <span className="pl-vragen__begin">{tekst === '' ? t('vragen.open') : tekst.slice(0, 120)}</span>
                </span>
              </li>
            )
          })}
        </ol>
      </section>
      <NaarDoelen {...o} />
      <MeerVertellen {...o} />
    </div>
  )
}
