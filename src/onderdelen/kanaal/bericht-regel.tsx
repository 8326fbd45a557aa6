import { useTekst } from '../../i18n/use-tekst.ts'
import { useStatus } from '../../offline/haken.ts'
import { Datum } from '../../ui/datum.tsx'
import { IcoonKlaar, IcoonLetOp, IcoonToestel } from '../../ui/icoon-teken.tsx'
import { klassen } from '../../ui/klassen.ts'
import { Knop } from '../../ui/knop.tsx'
import type { Eigen } from './verzonden.ts'
import type { Bericht } from './vragen.ts'
import './kanaal.css'

/** The first name of whom a message is about, or null when it is not about one person. */
export type NaamVan = (persoonId: string | null) => string | null

/** One message of the loket. Who wrote it stands in words; the side and the line only repeat it. */
export function BerichtRegel({ bericht, over }: { bericht: Bericht; over: string | null }) {
  const t = useTekst('kanaal')
  const { van } = bericht
  return (
    <li className={klassen('kn-bericht', van.ik && 'kn-bericht--ik')}>
      <p className="kn-bericht__kop">
        <b>{van.ik ? t('bericht.u') : van.naam}</b>
        <span className="kn-bericht__wanneer">
          {!van.ik && van.kant === 'LOKET' && <>{t('bericht.consulent')}, </>}
          <Datum moment={bericht.op} />
        </span>
      </p>
      {over !== null && <p className="kn-bericht__over">{t('bericht.over', { naam: over })}</p>}
      <p className="kn-bericht__tekst">{bericht.tekst}</p>
    </li>
  )
}

const TEKENS = { ONDERWEG: IcoonToestel, NIET_VERSTUURD: IcoonToestel, GEWEIGERD: IcoonLetOp, VERSTUURD: IcoonKlaar } as const

/** A message that is on its way from this device. */
export function EigenRegel({
  bericht,
  over,
  opnieuw,
  weg,
  terug,
}: {
  bericht: Eigen
  over: string | null
  opnieuw: () => void
  weg: () => void
  terug: () => void
}) {
  const t = useTekst('kanaal')
  const { bewaart } = useStatus()
  const Teken = TEKENS[bericht.staat]
  return (
    <li className="kn-bericht kn-bericht--ik" data-staat={bericht.staat}>
      <p className="kn-bericht__kop">
        <b>{t('bericht.u')}</b>
      </p>
      {over !== null && <p className="kn-bericht__over">{t('bericht.over', { naam: over })}</p>}
      <p className="kn-bericht__tekst">{bericht.tekst}</p>
      <p className="kn-bericht__staat">
        <Teken maat={20} />
        <span>
          {t(`staat.${bericht.staat === 'NIET_VERSTUURD' && !bewaart ? 'NIET_VERSTUURD_LOS' : bericht.staat}`)}{' '}
          {bericht.reden !== null && t(bericht.reden)}
        </span>
      </p>
      {bericht.staat === 'GEWEIGERD' && (
        <div className="kn-bericht__keuzes">
          <Knop soort="rustig" onClick={terug}>
            {t('geweigerd.terug')}
          </Knop>
          <Knop soort="tekst" onClick={opnieuw}>
            {t('geweigerd.opnieuw')}
          </Knop>
          <Knop soort="tekst" onClick={weg}>
            {t('geweigerd.weg')}
          </Knop>
        </div>
      )}
    </li>
  )
}
