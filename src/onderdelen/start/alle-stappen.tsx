import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Merkje } from '../../ui/merkje.tsx'
import type { Stappen } from './vragen.ts'
import { EERSTE_LOPENDE } from './weg.ts'
import './start.css'

type Stap = Stappen['stappen'][number]

/** The thirteen steps in words: state, who, since when, until when, and the ground of each date. Also for the werkplek. */
export function AlleStappen({ stappen }: { stappen: Stappen }) {
  return (
    <ol className="st-stappen">
      {stappen.stappen.map((stap) => (
        <EenStap key={stap.nr} stap={stap} />
      ))}
    </ol>
  )
}

function EenStap({ stap }: { stap: Stap }) {
  const t = useTekst('start')
  const taal = useTaal()
  const datum = (dag: string): string => datumTekst(dag, taal)
  const { nr, toestand, aanZet, sinds, uiterlijk, grond } = stap
  const bezig = toestand === 'NU' || toestand === 'LOOPT'
  const zinnen = [
    bezig && !(nr >= EERSTE_LOPENDE && aanZet.rol === 'INWONER')
      ? aanZet.ik
        ? t('stappen.wieU')
        : t('stappen.wie', { wie: aanZet.naam === '' ? t(`beurt.wie.${aanZet.rol}`) : aanZet.naam })
      : null,
    bezig && sinds !== null ? t('stappen.sinds', { datum: datum(sinds) }) : null,
    toestand !== 'GEDAAN' && uiterlijk !== null ? t('stappen.uiterlijk', { datum: datum(uiterlijk) }) : null,
    toestand === 'GEDAAN' && sinds !== null && uiterlijk !== null
      ? t('stappen.gedaan', { van: datum(sinds), tot: datum(uiterlijk) })
      : null,
  ].filter((zin) => zin !== null)
  return (
    <li aria-current={toestand === 'NU' ? 'step' : undefined}>
      <span className="st-stappen__kop">
        <span>
          {t('stappen.nr', { nr })}: {t(`stappen.naam.${nr}`)}
        </span>
        <Merkje {...(toestand === 'NU' ? { soort: 'mijn' as const } : toestand === 'GEDAAN' ? { soort: 'settled' as const } : {})}>
          {t(`stappen.staat.${toestand}`)}
        </Merkje>
      </span>
      {zinnen.length > 0 && <span className="st-stappen__bij">{zinnen.join(' ')}</span>}
      {grond !== null && <span className="st-stappen__bij">{t(`grond.${grond}`)}</span>}
    </li>
  )
}
