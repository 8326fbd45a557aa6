import { useTekst } from '../../i18n/use-tekst.ts'
import { KORTE_ROUTE } from '../../domein/plan/vorm.ts'
import { IcoonVink } from '../../ui/icoon-teken.tsx'
import { Kop } from '../../ui/kop.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Link } from '../../ui/link.tsx'
import { adres } from './adressen.ts'
import { deelVan, gekozenGebieden, tekstVan, usePlanDocumenten, zorgerIsVoorAnder } from './inhoud.ts'
import { MeerVertellen, NaarDoelen, NaarKosten } from './na.tsx'
import type { PersoonOmgeving } from './persoon.tsx'

/** All questions of one person on one page, to look around and to begin anywhere. */
export function AlleVragen(o: PersoonOmgeving) {
  const t = useTekst('plan')
  const verhaalId = deelVan(o.plan, o.persoonId, 'VERHAAL')?.id ?? ''
  const gezinId = deelVan(o.plan, null, 'GEZIN')?.id ?? ''
  const documenten = usePlanDocumenten([verhaalId, gezinId].filter((id) => id !== ''))
  const verhaal = documenten.get(verhaalId)
  const deelnemer = o.dossier.deelnemers.find((d) => d.persoonId === o.persoonId)
  /** What stands in place of an answer that is asked of somebody else, or was given on the page of the family. */
  const elders = (vraag: string): string => {
    if (vraag !== 'zorger') return ''
    if (deelnemer !== undefined && zorgerIsVoorAnder(deelnemer, o.wie === null)) return t('stap.zorgerKort')
    return tekstVan(documenten.get(gezinId), 'zorger') === '' ? '' : t('stap.zorgerAl')
  }
  const alleenLezen = deelVan(o.plan, o.persoonId, 'VERHAAL')?.mag === 'LEZEN'
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop
        titel={o.wie === null ? t('vragen.titel') : t('vragen.titelVoor', { naam: o.wie })}
        inleiding={t(alleenLezen ? 'stap.alleenLezen' : 'vragen.inleiding')}
        terug={{ naar: adres.plan, woord: t('titel') }}
      />
      <section className="lk-stapel">
        <Kop>{t('vragen.kort')}</Kop>
        <ol className="pl-vragen">
          {KORTE_ROUTE.map((vraag, plek) => {
            const gebieden = vraag === 'gebieden' ? gekozenGebieden(verhaal) : []
            const tekst =
              vraag === 'gebieden' ? gebieden.map((g) => t(`gebieden.${g}.naam`)).join(', ') : tekstVan(verhaal, vraag) || elders(vraag)
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
      <NaarKosten {...o} />
      <MeerVertellen {...o} />
    </div>
  )
}
