import { useId } from 'react'
import { eenWaarde, isDag, isWel } from '../../domein/plan/keuzewaarden.ts'
import type { DoelRij } from '../../domein/plan/doelen.ts'
import { itemKeuze } from '../../domein/plan/velden.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { useKeuze } from '../../offline/plan-haken.ts'
import { IcoonVink } from '../../ui/icoon-teken.tsx'
import type { DoelenOmgeving } from './doelen-omgeving.ts'
import { MeerVerschil } from './meer-verschil.tsx'

/** A small step with its tick, as it stands in the list: done or not is said in words too. */
export function StapVink({ document, mag, wie, stap }: Pick<DoelenOmgeving, 'document' | 'mag' | 'wie'> & { stap: DoelRij }) {
  const t = useTekst('doelen')
  const taal = useTaal()
  const id = useId()
  const { stand, zet } = useKeuze(document, itemKeuze('taak', stap.id, 'gedaan'), isWel)
  const gedaan = stand.soort === 'EENS' && stand.waarde
  const datum = eenWaarde(document.ydoc, itemKeuze('taak', stap.id, 'datum'), isDag)
  const woord = (
    <span className="pl-doelstap__woord">
      {stap.tekst}
      {datum !== null && `, ${t('stap.voor', { datum: datumTekst(datum, taal) })}`}{' '}
      {gedaan && <span className="pl-doelstap__gedaan">{t('stap.gedaan')}</span>}
    </span>
  )
  return (
    <li className="pl-doelstap">
      {mag ? (
        <label className="pl-doelstap__rij" htmlFor={id}>
          <input id={id} type="checkbox" checked={gedaan} onChange={(e) => zet(e.currentTarget.checked)} />
          {woord}
        </label>
      ) : (
        <p className="pl-doelstap__rij">
          <span className="pl-doelstap__teken">{gedaan && <IcoonVink maat={20} />}</span>
          {woord}
        </p>
      )}
      {stand.soort === 'VERSCHIL' && (
        <MeerVerschil
          keuzes={stand.keuzes}
          ik={document.persoonId}
          wie={wie}
          toon={(w) => t(w ? 'stap.wel' : 'stap.niet')}
          {...(mag
            ? {
                onKies: (w: boolean) => {
                  zet(w)
                  globalThis.document.getElementById(id)?.focus()
                },
              }
            : {})}
        />
      )}
    </li>
  )
}
