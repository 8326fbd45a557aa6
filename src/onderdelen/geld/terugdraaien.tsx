import { bedragTekst } from '../../lib/opmaak.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { useProbleemZin } from './probleem-zin.ts'
import { bedragVan } from './verschuiving-rij.tsx'
import { ONGEDAAN } from './voornemens.ts'
import type { Verschuiving } from './vragen.ts'
import { useGeldTekst, useZin } from './zin.ts'

/** Taking a shift back, or withdrawing a question; where that is over, why. */
export function Terugdraaien({ v, van }: { v: Verschuiving; van: string }) {
  const t = useGeldTekst()
  const zin = useZin()
  const probleemZin = useProbleemZin()
  const { online } = useStatus()
  const pad = `/verschuivingen/${v.id}/ongedaan`
  const wacht = useWachtend(ONGEDAAN).find((o) => o.pad === pad)
  const { stuur, fout } = useOpdracht({ ververs: [['geld'], ['stappen']] })
  if (v.terug === null) return null
  if (!v.terug.kan) return v.terug.reden === null ? null : <p className="gd-bij">{zin(v.terug.reden)}</p>
  const gevraagd = v.staat === 'GEVRAAGD'
  if (wacht?.toestand === 'GEWEIGERD')
    return (
      <Melding soort="attention" live kop={t('wacht.geweigerd')}>
        <p>{probleemZin(wacht.probleem)}</p>
        <Knop soort="tekst" onClick={() => void offline().outbox.weggooien(wacht.id)}>
          {t('wacht.weg')}
        </Knop>
      </Melding>
    )
  return (
    <div className="gd-terug lk-niet-op-papier">
      <p className="gd-bij">{t(gevraagd ? 'verschuiving.intrekkenUitleg' : 'verschuiving.terugdraaienUitleg')}</p>
      <Knop soort="rustig" bezig={wacht !== undefined} onClick={() => void stuur({ opdracht: ONGEDAAN, methode: 'POST', pad, body: {} })}>
        {gevraagd ? t('verschuiving.intrekken') : t('verschuiving.terugdraaien', { cent: bedragTekst(bedragVan(v)), van })}
      </Knop>
      <p role="status">{wacht === undefined ? '' : t(online ? 'verschuiving.terugBezig' : 'verschuiving.terugOffline')}</p>
      {fout !== null && (
        <Melding soort="attention" live>
          {t(fout === 'OP_SLOT' ? 'schuif.bedrag.slot' : 'schuif.bedrag.opslag')}
        </Melding>
      )}
    </div>
  )
}
