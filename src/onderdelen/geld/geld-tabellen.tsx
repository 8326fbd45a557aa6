import { createElement, type ReactNode } from 'react'
import { useTaal } from '../../i18n/use-tekst.ts'
import { maandTekst } from '../../lib/opmaak.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Tabel } from '../../ui/tabel.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { maandenVan, potjeNaam, potStand } from './beeld.ts'
import type { Budget, Potje } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

const som = (potjes: readonly Potje[], wat: (p: Potje) => number): number => potjes.reduce((s, p) => s + wat(p), 0)
/** A cell with an amount, of which `wat` says how much. */
export function bedragCel<R>(wat: (rij: R) => number): (rij: R) => ReactNode {
  return (rij) => createElement(Bedrag, { centen: wat(rij) })
}

/** The name of a potje, with room to be read in a table of many columns. */
function naamCel(budget: Budget): (p: Potje) => ReactNode {
  return (p) => createElement('span', { className: 'gd-naamcel' }, potjeNaam(budget, p.naam, p.persoonId))
}

function wieCel(p: Potje): ReactNode {
  return createElement('span', { className: 'gd-wiecel' }, p.zorgverlener ?? '')
}

const inMaand = (p: Potje, maand: string): number => p.maanden.find((m) => m.maand === maand)?.cent ?? 0

/** The same numbers as the jars, as tables. */
export function GeldTabellen({ budget }: { budget: Budget }) {
  const t = useGeldTekst()
  const taal = useTaal()
  const met = budget.potjes.filter((p) => p.stand !== null)
  const jaar = budget.vandaag.slice(0, 4)
  const alle = maandenVan(met)
  // Other years stand on the page of the year: a table of three years wide is no table any more.
  const maanden = alle.filter((m) => m.startsWith(jaar))
  const deel = (p: Potje, wat: 'besteed' | 'gepland' | 'vrij'): number => (p.stand === null ? 0 : potStand(p.stand)[wat])
  const bedrag = (sleutel: 'besteed' | 'gepland' | 'vrij') => ({
    kop: t(`potjes.${sleutel}`),
    rechts: true,
    cel: bedragCel((p: Potje) => deel(p, sleutel)),
    voet: <Bedrag centen={som(met, (p) => deel(p, sleutel))} />,
  })
  return (
    <Uitklap titel={t('tabel.open')}>
      <Tabel
        titel={t('tabel.stand')}
        rijen={met}
        sleutel={(p) => p.id}
        kolommen={[
          { kop: t('tabel.potje'), cel: naamCel(budget), voet: t('tabel.samen') },
          { kop: t('tabel.wie'), cel: wieCel },
          {
            kop: t('potjes.budget'),
            rechts: true,
            cel: bedragCel((p) => p.budgetCent),
            voet: <Bedrag centen={som(met, (p) => p.budgetCent)} />,
          },
          bedrag('besteed'),
          bedrag('gepland'),
          bedrag('vrij'),
        ]}
      />
      {maanden.length === 0 ? (
        <p>{t('tabel.geenMaanden')}</p>
      ) : (
        <Tabel
          titel={alle.length === maanden.length ? t('tabel.maanden') : t('tabel.maandenJaar', { jaar })}
          rijen={met}
          sleutel={(p) => p.id}
          kolommen={[
            { kop: t('tabel.potje'), cel: naamCel(budget), voet: t('tabel.samen') },
            ...maanden.map((maand) => ({
              kop: maandTekst(maand, taal),
              rechts: true,
              cel: bedragCel((p: Potje) => inMaand(p, maand)),
              voet: <Bedrag centen={som(met, (p) => inMaand(p, maand))} />,
            })),
          ]}
        />
      )}
    </Uitklap>
  )
}
