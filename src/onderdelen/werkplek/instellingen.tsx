import { useQuery } from '@tanstack/react-query'
import { type Tekst, useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { bedragTekst, datumTekst } from '../../lib/opmaak.ts'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import { Lezing } from './lezing.tsx'
import { type Instellingen, instellingenVraag } from './vragen.ts'

type Instelling = Instellingen['items'][number]

const DAGEN: readonly string[] = [
  'normOntvangst',
  'heruitnodiging',
  'beslissingVoorEinde',
  'resultaatgesprek',
  'termijnJeugdwet',
  'signaalForecast',
]
const WERKDAGEN: readonly string[] = ['normAkkoordVerschuiving', 'normContractcheck']
const BEKEND: readonly string[] = [...DAGEN, ...WERKDAGEN, 'regelset', 'maandoverzichtDag', 'onderbesteding', 'eigenBijdrageMaandCent']

function waardeWoord(t: Tekst, { sleutel, waarde }: Instelling): string {
  if (waarde === null || typeof waarde === 'object') return JSON.stringify(waarde)
  if (typeof waarde === 'number') {
    if (sleutel.endsWith('Cent')) return bedragTekst(waarde)
    if (sleutel === 'signaalForecast') return t('instelling.procent', { waarde })
    if (WERKDAGEN.includes(sleutel)) return t('instelling.werkdagen', { count: waarde })
    if (sleutel === 'maandoverzichtDag') return t('instelling.maanddag', { waarde })
    return DAGEN.includes(sleutel) ? t('instelling.dagen', { count: waarde }) : String(waarde)
  }
  return sleutel === 'regelset' || sleutel === 'onderbesteding'
    ? t(`instelling.waarde.${sleutel}.${waarde}`, { defaultValue: waarde })
    : waarde
}

/** The dated settings of the gemeente and the sociale kaart that is live; to read, not to change here. */
export function InstellingenOverzicht() {
  const t = useTekst('werkplek')
  const taal = useTaal()
  const lezing = useQuery(instellingenVraag)
  const looptijd = ({ vanaf, tot }: Instelling): string =>
    tot === null
      ? t('instelling.vanaf', { vanaf: datumTekst(vanaf, taal) })
      : t('instelling.tussen', { vanaf: datumTekst(vanaf, taal), tot: datumTekst(tot, taal) })
  return (
    <Lezing van={lezing}>
      {({ items, kaart }) => (
        <>
          <section className="lk-stapel">
            <Kop>{t('kaart.titel')}</Kop>
            <p>{kaart === null ? t('kaart.geen') : t('kaart.tekst', { versie: kaart.versie, count: kaart.aantal })}</p>
          </section>
          <section className="lk-stapel">
            <Kop>{t('instelling.titel')}</Kop>
            <p>{t('instelling.uitleg')}</p>
            <Lijst label={t('instelling.titel')}>
              {items.map((item) => (
                <Rij
                  key={`${item.sleutel} ${item.vanaf}`}
                  titel={BEKEND.includes(item.sleutel) ? t(`instelling.naam.${item.sleutel}`) : item.sleutel}
                  bij={
                    <>
                      {looptijd(item)} {t('instelling.door', { door: item.door, grond: item.grond })}
                    </>
                  }
                  eind={<b>{waardeWoord(t, item)}</b>}
                />
              ))}
            </Lijst>
          </section>
        </>
      )}
    </Lezing>
  )
}
