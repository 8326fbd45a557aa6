import type { PlanInhoud } from '../../domein/plan/vorm.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { IcoonVink } from '../../ui/icoon-teken.tsx'

type Doelen = PlanInhoud['personen'][number]['doelen']

/** The goals of one person to read, each with its small steps. A step that is done says so in a word; nothing is counted. */
export function DoelenLezen({ doelen }: { doelen: Doelen }) {
  const t = useTekst('reactie')
  const plan = useTekst('plan')
  const taal = useTaal()
  return (
    <ul className="pl-doelen">
      {doelen.map((d) => (
        <li key={d.id} className="pl-doel">
          <p className="pl-doel__naam">{d.tekst === '' ? t('doel.geenNaam') : d.tekst}</p>
          {d.merk !== '' && (
            <p className="pl-tekst">
              <span className="pl-doel__label">{t('doel.merk')}: </span>
              {d.merk}
            </p>
          )}
          {(d.datum !== null || d.leefgebied !== null) && (
            <p className="lk-alinea--bij">
              {[
                d.datum === null ? '' : t('doel.datum', { datum: datumTekst(d.datum, taal) }),
                d.leefgebied === null ? '' : t('doel.gebied', { gebied: plan(`gebieden.${d.leefgebied}.naam`) }),
              ]
                .filter((zin) => zin !== '')
                .join('. ')}
              .
            </p>
          )}
          {d.taken.length === 0 ? (
            <p className="lk-alinea--bij">{t('doel.geenStappen')}</p>
          ) : (
            <>
              <p className="pl-doel__label">{t('doel.stappen')}</p>
              <ul className="pl-doel__stappen">
                {d.taken.map((stap) => (
                  <li key={stap.id}>
                    {stap.gedaan && (
                      <span className="pl-doel__gedaan">
                        <IcoonVink maat={18} />
                        {t('doel.gedaan')}{' '}
                      </span>
                    )}
                    {stap.tekst}
                    {stap.datum !== null && <> {t('doel.stapDatum', { datum: datumTekst(stap.datum, taal) })}</>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
