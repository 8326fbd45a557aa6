import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { useStatus } from '../../offline/haken.ts'
import { IcoonKlaar, IcoonLetOp, IcoonToestel } from '../../ui/icoon-teken.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { dagVan } from './dag.ts'
import type { EigenRegel, Onderweg } from './opmerking-verzonden.ts'
import type { OpmerkingRegel } from './opmerking-vragen.ts'

const TEKENS = { ONDERWEG: IcoonToestel, NIET_VERSTUURD: IcoonToestel, GEWEIGERD: IcoonLetOp, VERSTUURD: IcoonKlaar } as const

/** When something was said, as a day and a time. */
export function Moment({ op }: { op: string }) {
  const taal = useTaal()
  return (
    <time className="pl-opmerking__op" dateTime={op}>
      {`${datumTekst(dagVan(op), taal)}, ${tijdTekst(op)}`}
    </time>
  )
}

/** Where own words are that the loket did not show back yet, with what can be done about a refusal. */
export function OnderwegRegel({
  onderweg,
  opnieuw,
  weg,
}: {
  onderweg: Onderweg
  opnieuw: (id: string) => void
  weg: (id: string) => void
}) {
  const t = useTekst('opmerking')
  const { bewaart } = useStatus()
  const Teken = TEKENS[onderweg.staat]
  return (
    <div className="lk-stapel">
      <p className="lk-bewaard" data-staat={onderweg.staat === 'GEWEIGERD' ? 'geweigerd' : 'stil'} role="status">
        <Teken maat={20} />
        <span>
          {t(`staat.${onderweg.staat === 'NIET_VERSTUURD' && !bewaart ? 'NIET_VERSTUURD_LOS' : onderweg.staat}`)}{' '}
          {onderweg.reden !== null && t(onderweg.reden)}
        </span>
      </p>
      {onderweg.staat === 'GEWEIGERD' && (
        <Knoppen>
          <Knop soort="rustig" onClick={() => opnieuw(onderweg.id)}>
            {t('geweigerd.opnieuw')}
          </Knop>
          <Knop soort="tekst" onClick={() => weg(onderweg.id)}>
            {t('geweigerd.weg')}
          </Knop>
        </Knoppen>
      )}
    </div>
  )
}

/** What came after a remark, oldest first; own lines that are on their way come last. */
export function Regels({
  regels,
  eigen,
  opnieuw,
  weg,
}: {
  regels: readonly OpmerkingRegel[]
  eigen: readonly EigenRegel[]
  opnieuw: (id: string) => void
  weg: (id: string) => void
}) {
  const t = useTekst('opmerking')
  if (regels.length === 0 && eigen.length === 0) return null
  return (
    <ol className="pl-opmerking__regels">
      {regels.map((r) => (
        <li key={r.id}>
          <p>
            <b>{r.van.ik ? t(`regelIk.${r.soort}`) : t(`regel.${r.soort}`, { naam: r.van.naam })}</b> <Moment op={r.op} />
          </p>
          {r.tekst !== '' && (
            <p className="pl-tekst" dir="auto">
              {r.tekst}
            </p>
          )}
        </li>
      ))}
      {eigen.map((r) => (
        <li key={r.id}>
          <p>
            <b>{t(`regelIk.${r.soort}`)}</b>
          </p>
          {r.tekst !== '' && (
            <p className="pl-tekst" dir="auto">
              {r.tekst}
            </p>
          )}
          {r.soort === 'OVERGENOMEN' && r.staat === 'NIET_VERSTUURD' && <p>{t('voorstel.komt')}</p>}
          <OnderwegRegel onderweg={r} opnieuw={opnieuw} weg={weg} />
        </li>
      ))}
    </ol>
  )
}
