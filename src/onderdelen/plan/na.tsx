import { useTekst } from '../../i18n/use-tekst.ts'
import { DEEL_VRAGEN } from '../../domein/plan/vorm.ts'
import { LeefgebiedIcoon } from '../../ui/icoon-leefgebied.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { adres } from './adressen.ts'
import { aantalKort, aantalTeksten, deelVan, gekozenGebieden, tekstVan, usePlanDocumenten } from './inhoud.ts'
import { LeesWacht } from './omgeving.tsx'
import type { PersoonOmgeving } from './persoon.tsx'

/** After the ten questions: this is enough, or nothing stands there yet and where to begin; and what may be told besides. */
export function NaDeVragen(o: PersoonOmgeving) {
  const t = useTekst('plan')
  const verhaalId = deelVan(o.plan, o.persoonId, 'VERHAAL')?.id ?? ''
  const verhaal = usePlanDocumenten([verhaalId]).get(verhaalId)
  if (verhaalId !== '' && (verhaal?.beeld.fase ?? 'LADEN') === 'LADEN') return <LeesWacht aantal={3} titel={t('vragen.kort')} />
  // What is on slot or not on this device may hold answers: only an open story can be called empty.
  const leeg = verhaal?.beeld.fase === 'OPEN' && aantalKort(verhaal) === 0
  const soort = leeg ? 'leeg' : 'titel'
  const ander = o.plan.personen.find((p) => p.persoonId !== o.persoonId && deelVan(o.plan, p.persoonId, 'VERHAAL')?.mag === 'SCHRIJVEN')
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop
        titel={o.wie === null ? t(`na.${soort}`) : t(`na.${soort}Voor`, { naam: o.wie })}
        inleiding={t(leeg ? 'na.leegTekst' : 'na.inleiding')}
        terug={{ naar: adres.plan, woord: t('titel') }}
      >
        <Knoppen>
          {leeg && <KnopLink naar={adres.kort(o.persoonId, 'verhaal')}>{t('na.leegActie')}</KnopLink>}
          <KnopLink soort={leeg ? 'tekst' : 'hoofd'} naar={adres.opsturen}>
            {t('na.opsturen')}
          </KnopLink>
          {ander && (
            <KnopLink soort="tekst" naar={adres.vragen(ander.persoonId)}>
              {t('na.ander', { naam: ander.voornaam })}
            </KnopLink>
          )}
        </Knoppen>
      </PaginaKop>
      <NaarDoelen {...o} />
      <NaarKosten {...o} />
      <MeerVertellen {...o} />
    </div>
  )
}

/** The way to the goals; not there for who may not see them. */
export function NaarDoelen({ plan, persoonId }: PersoonOmgeving) {
  const t = useTekst('plan')
  if (deelVan(plan, persoonId, 'DOELEN') === null) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('na.doelen')}</Kop>
      <p>{t('na.doelenTekst')}</p>
      <Knoppen>
        <KnopLink soort="rustig" naar={adres.doelen(persoonId)}>
          {t('na.doelenActie')}
        </KnopLink>
      </Knoppen>
    </section>
  )
}

/** The way to what the help costs; not there for who may not see it. */
export function NaarKosten({ plan, persoonId }: PersoonOmgeving) {
  const t = useTekst('plan')
  if (deelVan(plan, persoonId, 'KOSTEN') === null) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('na.kosten')}</Kop>
      <p>{t('na.kostenTekst')}</p>
      <Knoppen>
        <KnopLink soort="rustig" naar={adres.kosten(persoonId)}>
          {t('na.kostenActie')}
        </KnopLink>
      </Knoppen>
    </section>
  )
}

/** The chosen leefgebieden, each with the way to its seven questions. */
export function MeerVertellen(o: PersoonOmgeving) {
  const t = useTekst('plan')
  // The story is open already; asking for it here only follows what changes in it.
  const verhaalId = deelVan(o.plan, o.persoonId, 'VERHAAL')?.id ?? ''
  const gebieden = gekozenGebieden(usePlanDocumenten([verhaalId]).get(verhaalId))
  const delen = gebieden.map((gebied) => ({ gebied, id: deelVan(o.plan, o.persoonId, 'DEEL', gebied)?.id ?? '' }))
  const documenten = usePlanDocumenten(delen.map((d) => d.id))
  return (
    <section className="lk-stapel">
      <Kop>{t('na.meer')}</Kop>
      {gebieden.length === 0 ? (
        <>
          <p>{t('na.geenGebieden')}</p>
          <KnopLink soort="rustig" naar={adres.kort(o.persoonId, 'gebieden')}>
            {t('na.kies')}
          </KnopLink>
        </>
      ) : (
        <>
          <p>{t('na.meerTekst')}</p>
          <Lijst>
            {delen.map(({ gebied, id }) => {
              const document = documenten.get(id)
              const aantal = aantalTeksten(document, 'DEEL')
              const eerste = DEEL_VRAGEN.find((v) => tekstVan(document, v) === '') ?? 'goed'
              return (
                <Rij
                  key={gebied}
                  mijn
                  icoon={<LeefgebiedIcoon gebied={gebied} />}
                  titel={t(`gebieden.${gebied}.naam`)}
                  bij={aantal === 0 ? t('na.rijBegin') : t('na.rijBezig', { count: aantal })}
                  naar={adres.deel(o.persoonId, gebied, eerste)}
                />
              )
            })}
          </Lijst>
        </>
      )}
    </section>
  )
}
