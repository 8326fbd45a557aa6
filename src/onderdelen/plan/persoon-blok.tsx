import { useTekst } from '../../i18n/use-tekst.ts'
import { KORTE_ROUTE } from '../../domein/plan/vorm.ts'
import { LeefgebiedIcoon } from '../../ui/icoon-leefgebied.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { adres } from './adressen.ts'
import { type Documenten, aantalKort, aantalTeksten, deelVan, gekozenGebieden, tekstVan, zorgerIsVoorAnder } from './inhoud.ts'
import { type PlanOmgeving, naamVan } from './omgeving.tsx'
import { laatstePlek } from './plek.ts'
import type { Plan } from './vragen.ts'

/** One person of the plan: what it is about, how far it is in words, and the way on. */
export function PersoonBlok({
  plan,
  dossier,
  sessie,
  documenten,
  persoon,
  eerste,
}: PlanOmgeving & { documenten: Documenten; persoon: Plan['personen'][number]; eerste: boolean }) {
  const t = useTekst('plan')
  const deel = deelVan(plan, persoon.persoonId, 'VERHAAL')
  if (deel === null) return null
  const { ik } = naamVan(dossier, persoon.persoonId)
  const verhaal = documenten.get(deel.id)
  const fase = verhaal?.beeld.fase ?? 'LADEN'
  const gebieden = gekozenGebieden(verhaal)
  // Asked of somebody else, or told on the page of the family: then it is no open question here.
  const zorgerElders = zorgerIsVoorAnder(persoon, ik) || tekstVan(documenten.get(deelVan(plan, null, 'GEZIN')?.id ?? ''), 'zorger') !== ''
  // The same number for everybody who reads this plan; which questions are somebody's own differs per reader.
  const aantal = aantalKort(verhaal)
  const meer = plan.documenten.filter(
    (d) => d.soort === 'DEEL' && d.persoonId === persoon.persoonId && aantalTeksten(documenten.get(d.id), 'DEEL') > 0,
  ).length
  const eersteOpen = KORTE_ROUTE.find((v) =>
    v === 'gebieden' ? gebieden.length === 0 : tekstVan(verhaal, v) === '' && !(v === 'zorger' && zorgerElders),
  )
  const verder =
    laatstePlek(sessie.persoon.id, persoon.persoonId) ??
    (eersteOpen === undefined ? adres.na(persoon.persoonId) : adres.kort(persoon.persoonId, eersteOpen))
  const meerPersonen = plan.personen.length > 1
  return (
    <section className="pl-blok lk-stapel">
      <Kop>
        {ik ? t('persoon.ik') : persoon.voornaam}, <span className="pl-blok__bij">{t('persoon.jaar', { leeftijd: persoon.leeftijd })}</span>
      </Kop>
      {fase === 'OP_SLOT' ? (
        <p>{t('persoon.opSlot', { naam: persoon.voornaam })}</p>
      ) : fase !== 'OPEN' ? (
        // Two lines high, as the words that come: the buttons below do not move.
        <p className="pl-blok__wacht">{fase === 'LADEN' ? '\u00a0' : t('bewaard.nietHier')}</p>
      ) : (
        <>
          {gebieden.length > 0 && (
            <ul className="pl-gekozen" aria-label={t('persoon.gaatOver')}>
              {gebieden.map((g) => (
                <li key={g}>
                  <LeefgebiedIcoon gebied={g} maat={22} />
                  {t(`gebieden.${g}.naam`)}
                </li>
              ))}
            </ul>
          )}
          <p>
            {aantal === 0
              ? t(deel.mag === 'LEZEN' ? 'stap.leegGelezen' : 'persoon.begonnen')
              : aantal === KORTE_ROUTE.length
                ? t('persoon.alle')
                : eersteOpen === undefined
                  ? t('persoon.alleVoorU')
                  : t('persoon.vragen', { count: aantal })}
            {meer > 0 && ` ${t(deel.mag === 'LEZEN' ? 'persoon.delenGelezen' : 'persoon.delen', { count: meer })}`}
          </p>
        </>
      )}
      {deel.mag === 'LEZEN' ? (
        <>
          <p className="lk-alinea--bij">{t('persoon.alleenLezen', { naam: persoon.voornaam })}</p>
          <KnopLink soort="rustig" naar={adres.vragen(persoon.persoonId)}>
            {t('persoon.lezen')}
          </KnopLink>
        </>
      ) : (
        <KnopLink
          soort={eerste ? 'hoofd' : 'rustig'}
          naar={aantal === 0 && fase === 'OPEN' ? adres.kort(persoon.persoonId, 'gebieden') : verder}
        >
          {aantal === 0 && fase === 'OPEN'
            ? meerPersonen && !ik
              ? t('persoon.startNaam', { naam: persoon.voornaam })
              : t('persoon.start')
            : meerPersonen && !ik
              ? t('persoon.verderNaam', { naam: persoon.voornaam })
              : t('persoon.verder')}
        </KnopLink>
      )}
      <p className="pl-links">
        <Link naar={adres.vragen(persoon.persoonId)}>{t('persoon.alleVragen')}</Link>
        {deelVan(plan, persoon.persoonId, 'DOELEN') !== null && <Link naar={adres.doelen(persoon.persoonId)}>{t('persoon.doelen')}</Link>}
        {deelVan(plan, persoon.persoonId, 'KOSTEN') !== null && <Link naar={adres.kosten(persoon.persoonId)}>{t('persoon.kosten')}</Link>}
        <Link naar={adres.notities(persoon.persoonId)}>{t('persoon.notities')}</Link>
      </p>
    </section>
  )
}
