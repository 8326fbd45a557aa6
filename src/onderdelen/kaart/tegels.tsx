import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { LEEFGEBIEDEN } from '../../contract/woorden.ts'
import { aantalMet, LEGE_KEUZE } from '../../domein/kaart.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { LeefgebiedIcoon } from '../../ui/icoon-leefgebied.tsx'
import { Kop } from '../../ui/kop.tsx'
import { zetKeuze } from './stand.ts'

/** The way in for who has no word for it: the nine leefgebieden, each with its number. */
export function Tegels({ aanbod, daarna }: { aanbod: readonly Aanbod[]; daarna: () => void }) {
  const t = useTekst('kaart')
  return (
    <section className="lk-tegels-deel lk-niet-op-papier" aria-labelledby="tegels-kop">
      <Kop niveau={2} id="tegels-kop" className="lk-kop--3">
        {t('tegels.titel')}
      </Kop>
      <ul className="lk-tegels">
        {LEEFGEBIEDEN.map((gebied) => (
          <li key={gebied}>
            <button
              type="button"
              className="lk-tegel"
              onClick={() => {
                daarna()
                zetKeuze({ leefgebieden: [gebied] })
              }}
            >
              <LeefgebiedIcoon gebied={gebied} maat={30} />
              <span>
                {t(`gebied.${gebied}`)} <small>{aantalMet(aanbod, LEGE_KEUZE, { leefgebieden: [gebied] }, null)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
