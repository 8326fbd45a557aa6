import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useTekst } from '../i18n/use-tekst.ts'
import { useSessie } from '../onderdelen/start/deur.ts'
import { IcoonContact, IcoonGeld, IcoonHulp, IcoonPlan, IcoonStart } from '../ui/icoon-plaats.tsx'
import { haalVast, type KamerNaam } from './kamers.ts'
import { tellers } from './kamer-delen.ts'

type Plaats = { sleutel: string; naar: string; kamer: KamerNaam; icoon: ReactNode }

/** The five places. Their number, order and words never change. */
const PLAATSEN: readonly Plaats[] = [
  { sleutel: 'start', naar: '/', kamer: 'start', icoon: <IcoonStart maat={26} /> },
  { sleutel: 'plan', naar: '/plan', kamer: 'plan', icoon: <IcoonPlan maat={26} /> },
  { sleutel: 'geld', naar: '/geld', kamer: 'geld', icoon: <IcoonGeld maat={26} /> },
  { sleutel: 'hulp', naar: '/hulp', kamer: 'kaart', icoon: <IcoonHulp maat={26} /> },
  { sleutel: 'contact', naar: '/contact', kamer: 'kanaal', icoon: <IcoonContact maat={26} /> },
]

/** Who works for the gemeente has no plan or money of their own here. */
const MEDEWERKER_PLAATSEN: readonly Plaats[] = [
  { sleutel: 'werkplek', naar: '/werkplek', kamer: 'werkplek', icoon: <IcoonStart maat={26} /> },
  { sleutel: 'hulp', naar: '/hulp', kamer: 'kaart', icoon: <IcoonHulp maat={26} /> },
]

function Teller({ kamer }: { kamer: KamerNaam }) {
  const Merk = tellers[kamer]
  return Merk === undefined ? null : <Merk />
}

/** `lang`: the full names ('Mijn plan'), where there is room; else one word under the icon. */
export function Plaatsen({ lang = false, onKies }: { lang?: boolean; onKies?: () => void }) {
  const t = useTekst('algemeen')
  const sessie = useSessie()
  const plaatsen = sessie && sessie.rollen.length > 0 ? MEDEWERKER_PLAATSEN : PLAATSEN
  return (
    <ul className="lk-plaatsen">
      {plaatsen.map(({ sleutel, naar, kamer, icoon }) => (
        <li key={sleutel}>
          <NavLink
            className="lk-plaats"
            to={naar}
            end={naar === '/'}
            onPointerEnter={() => haalVast(kamer)}
            onFocus={() => haalVast(kamer)}
            onClick={onKies}
          >
            <span className="lk-plaats__icoon">{icoon}</span>
            <span className="lk-plaats__kort">{t(lang ? `plaatsLang.${sleutel}` : `plaats.${sleutel}`)}</span>
            {!lang && <span className="lk-plaats__lang">{t(`plaatsLang.${sleutel}`)}</span>}
            <Teller kamer={kamer} />
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
