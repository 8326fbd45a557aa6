import { datumTekst, tijdTekst } from '../lib/opmaak.ts'
import { useTaal } from '../i18n/use-tekst.ts'
import './tekst.css'

export type DatumProps =
  | { /** `YYYY-MM-DD` */ datum: string; metDag?: boolean; moment?: never }
  | { /** ISO instant: shows the time in the Netherlands */ moment: string; datum?: never; metDag?: never }

/** A date in words ('12 september 2026') or the time of an instant ('14:03'). Never 'over 2 weken'. */
export function Datum(props: DatumProps) {
  const taal = useTaal()
  if (props.datum !== undefined)
    return (
      <time className={props.metDag ? undefined : 'lk-heel'} dateTime={props.datum}>
        {datumTekst(props.datum, taal, props.metDag)}
      </time>
    )
  return <time dateTime={props.moment}>{tijdTekst(props.moment)}</time>
}
