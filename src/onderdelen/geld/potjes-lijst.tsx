import { Bedrag } from '../../ui/bedrag.tsx'
import { Link } from '../../ui/link.tsx'
import { Pot } from '../../ui/pot.tsx'
import { LEGE_POT, potStand } from './beeld.ts'
import type { Potje } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/** Jars under each other, each with its name, who gives the help, and the three amounts in words. */
export function PotjesLijst({ potjes, label, niveau }: { potjes: readonly Potje[]; label: string; niveau: 3 | 4 }) {
  return (
    <ul className="gd-potjes" aria-label={label}>
      {potjes.map((potje) => (
        <PotjeRij key={potje.id} potje={potje} niveau={niveau} />
      ))}
    </ul>
  )
}

function PotjeRij({ potje, niveau }: { potje: Potje; niveau: 3 | 4 }) {
  const t = useGeldTekst()
  const Merk = niveau === 3 ? 'h3' : 'h4'
  const stand = potje.stand === null ? null : potStand(potje.stand)
  return (
    <li className="gd-potje">
      <Pot stand={stand ?? LEGE_POT} maat={72} />
      <div className="gd-potje__midden">
        <Merk className="gd-potje__naam">
          <Link naar={`/geld/potje/${potje.id}`}>{potje.naam}</Link>
        </Merk>
        {potje.zorgverlener !== null && <p className="gd-potje__bij">{potje.zorgverlener}</p>}
        <Gebruik potje={potje} />
      </div>
      {stand === null ? (
        <dl className="gd-potje__delen">
          <Deel naam={t('potjes.budget')} centen={potje.budgetCent} vrij />
        </dl>
      ) : (
        <dl className="gd-potje__delen">
          <Deel naam={t('potjes.vrij')} centen={stand.vrij} vrij />
          <Deel naam={t('potjes.gepland')} centen={stand.gepland} />
          <Deel naam={t('potjes.besteed')} centen={stand.besteed} />
        </dl>
      )}
    </li>
  )
}

/** From when or until when, where that is not simply now. */
export function Gebruik({ potje }: { potje: Potje }) {
  const t = useGeldTekst()
  return (
    <>
      {potje.gebruik === 'LATER' && <p className="gd-potje__bij">{t('potjes.vanaf', { vanafDatum: potje.vanaf })}</p>}
      {potje.gebruik === 'VOORBIJ' && <p className="gd-potje__bij">{t('potjes.voorbij', { totDatum: potje.tot })}</p>}
      {potje.stand === null && <p className="gd-potje__bij">{t('potjes.zonderStand')}</p>}
    </>
  )
}

function Deel({ naam, centen, vrij = false }: { naam: string; centen: number; vrij?: boolean }) {
  return (
    <div className={vrij ? 'gd-potje__vrij' : undefined}>
      <dt>{naam}</dt>
      <dd>
        <Bedrag centen={centen} />
      </dd>
    </div>
  )
}
