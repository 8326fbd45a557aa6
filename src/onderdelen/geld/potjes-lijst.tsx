import { Bedrag } from '../../ui/bedrag.tsx'
import { Link } from '../../ui/link.tsx'
import { Pot, type PotStand } from '../../ui/pot.tsx'
import { LEGE_POT } from './beeld.ts'
import type { GroepRij } from './groepen.ts'
import { SignaalKort } from './signaal.tsx'
import type { Potje } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/** Jars under each other, each with its name, who gives the help, and the three amounts in words. */
export function PotjesLijst({ rijen, label, niveau }: { rijen: readonly GroepRij[]; label: string; niveau: 3 | 4 }) {
  return (
    <ul className="gd-potjes" aria-label={label}>
      {rijen.map((rij) => (
        <PotjeRij key={rij.potje.id} rij={rij} niveau={niveau} />
      ))}
    </ul>
  )
}

function PotjeRij({ rij: { potje, stand, budgetCent }, niveau }: { rij: GroepRij; niveau: 3 | 4 }) {
  const t = useGeldTekst()
  const Merk = niveau === 3 ? 'h3' : 'h4'
  return (
    <li className="gd-potje" data-potje={potje.id}>
      <Pot stand={stand ?? LEGE_POT} maat={72} />
      <div className="gd-potje__midden">
        <Merk className="gd-potje__naam">
          <Link naar={`/geld/potje/${potje.id}`}>{potje.naam}</Link>
        </Merk>
        {potje.zorgverlener !== null && <p className="gd-potje__bij">{potje.zorgverlener}</p>}
        <Gebruik potje={potje} />
        <SignaalKort potje={potje} />
        {potje.leegOp !== null && !isOp(potje) && <p className="gd-potje__bij">{t('potjes.leegKort', { leegDatum: potje.leegOp })}</p>}
      </div>
      {stand === null ? (
        <dl className="gd-potje__delen">
          <Deel naam={t('potjes.budget')} centen={budgetCent} vrij />
        </dl>
      ) : (
        <PotjeDelen stand={stand} />
      )}
    </li>
  )
}

/** With nothing left in it, a day on which it runs out says nothing more. */
export function isOp({ signaal }: Potje): boolean {
  return signaal?.staat === 'OP' && signaal.overCent === 0
}

/** The three parts of a jar in words. */
export function PotjeDelen({ stand }: { stand: PotStand }) {
  const t = useGeldTekst()
  return (
    <dl className="gd-potje__delen">
      <Deel naam={t('potjes.vrij')} centen={stand.vrij} vrij />
      <Deel naam={t('potjes.gepland')} centen={stand.gepland} />
      <Deel naam={t('potjes.besteed')} centen={stand.besteed} />
    </dl>
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
