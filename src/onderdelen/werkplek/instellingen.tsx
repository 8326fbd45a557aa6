import { useQuery } from '@tanstack/react-query'
import { GETAL_SLEUTELS, leesSleutel } from '../../contract/lijsten/instellingen.ts'
import { standaardVan, verloopVan } from '../../domein/instellingen.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import { instellingAdres, sleutelNaam, waardeWoord } from './instelling-woorden.ts'
import { Lezing } from './lezing.tsx'
import { type Instellingen, instellingenVraag } from './vragen.ts'

const GELD: readonly string[] = ['signaalForecast', 'verantwoordingsvrijWmoJw', 'eigenBijdrageMaandCent']
const GROEPEN = {
  schuiven: ['regelset', 'gezinsverschuiving'],
  termijnen: GETAL_SLEUTELS.filter((s) => !GELD.includes(s)),
  geld: ['onderbesteding', 'familieBetalen', ...GELD],
  bereik: ['telefoonLoket', 'consulentVervanger'],
} as const satisfies Record<string, readonly string[]>

/** The settings of the gemeente: what holds today, per subject; each row leads to its history and to another value. */
export function InstellingenOverzicht() {
  const t = useTekst('instellingen')
  const lezing = useQuery(instellingenVraag)
  return (
    <Lezing van={lezing}>
      {(alles) => (
        <>
          <section className="lk-stapel">
            <Kop>{t('titel')}</Kop>
            <p>{t(alles.magZetten ? 'uitlegZetten' : 'uitlegLezen')}</p>
          </section>
          {(['schuiven', 'termijnen', 'geld', 'bereik'] as const).map((groep) => (
            <section key={groep} className="lk-stapel">
              <Kop>{t(`groep.${groep}`)}</Kop>
              <Lijst label={t(`groep.${groep}`)}>
                {GROEPEN[groep].map((sleutel) => (
                  <InstellingRij key={sleutel} alles={alles} sleutel={sleutel} />
                ))}
                {groep === 'schuiven' && <Rij naar="/werkplek/instelling/regels" titel={t('matrix.titel')} bij={t('matrix.bij')} />}
                {groep === 'geld' && (
                  <Rij
                    naar="/werkplek/instelling/tarieven"
                    titel={t('tarieven.titel')}
                    bij={t('tarieven.aantal', { count: tariefSleutels(alles).length })}
                  />
                )}
              </Lijst>
            </section>
          ))}
          <section className="lk-stapel">
            <Kop>{t('kaart.titel')}</Kop>
            <p>{alles.kaart === null ? t('kaart.geen') : t('kaart.tekst', { versie: alles.kaart.versie, count: alles.kaart.aantal })}</p>
          </section>
        </>
      )}
    </Lezing>
  )
}

/** The keys of every tarief that was ever set. */
export const tariefSleutels = (alles: Instellingen): string[] =>
  [...new Set(alles.items.map((i) => i.sleutel))].filter((s) => leesSleutel(s)?.soort === 'TARIEF').toSorted()

/** One setting: what holds, and what was announced. */
export function InstellingRij({ alles, sleutel, naam }: { alles: Instellingen; sleutel: string; naam?: string }) {
  const t = useTekst('instellingen')
  useTekst('oordeel')
  const taal = useTaal()
  const { nu, straks } = verloopVan(alles.items, sleutel, alles.vandaag)
  const [volgende] = straks
  const sinds = nu === null ? t('standaard') : t('sinds', { vanaf: datumTekst(nu.vanaf, taal), door: nu.door })
  return (
    <Rij
      naar={instellingAdres(sleutel)}
      titel={naam ?? sleutelNaam(t, sleutel)}
      bij={
        <>
          <b className="wp-geldt">{waardeWoord(t, sleutel, nu?.waarde ?? standaardVan(sleutel))}</b>
          {volgende === undefined
            ? sinds
            : `${sinds} ${t('straksKort', { vanaf: datumTekst(volgende.vanaf, taal), waarde: waardeWoord(t, sleutel, volgende.waarde ?? standaardVan(sleutel)) })}`}
        </>
      }
    />
  )
}
