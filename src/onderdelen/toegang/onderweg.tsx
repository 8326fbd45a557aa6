import { useTekst } from '../../i18n/use-tekst.ts'
import { useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { OpenOpdracht } from '../../offline/outbox.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Melding } from '../../ui/melding.tsx'
import type { Dossier, Persoon } from './vragen.ts'

/** The name under which every command of this room stands in the list of the device. */
export const OPDRACHT = 'toestemming'

const woord = (body: unknown, naam: string): string => {
  const gevonden = typeof body === 'object' && body !== null ? Object.entries(body).find(([k]) => k === naam)?.[1] : undefined
  return typeof gevonden === 'string' ? gevonden : ''
}

/** What was pressed here and is not at the loket yet, or was refused, in words: so nobody believes that it counts already. */
export function Onderweg({ personen, dossier }: { personen: readonly Persoon[]; dossier: Dossier }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const { online } = useStatus()
  const open = useWachtend(OPDRACHT)
  const geweigerd = open.filter((o) => o.toestand === 'GEWEIGERD')
  const wacht = online ? [] : open.filter((o) => o.toestand === 'WACHT')
  if (geweigerd.length + wacht.length === 0) return null
  const naam = (id: string): string =>
    [...dossier.betrokkenen, ...personen.flatMap((p) => [...p.teVragen, ...p.kijkers])].find((x) => x.persoonId === id)?.naam ??
    dossier.deelnemers.find((d) => d.persoonId === id)?.voornaam ??
    ''
  const zin = (o: OpenOpdracht): string => {
    const gegeven = woord(o.body, 'gegeven')
    if (gegeven !== '') return t('onderweg.geven', { naam: naam(woord(o.body, 'ontvangerId')), wat: r(`gegeven.${gegeven}`) })
    if (o.pad === '/machtigingen') return t('onderweg.machtiging', { naam: naam(woord(o.body, 'gemachtigdeId')) })
    const [, soort = '', id = '', wat = ''] = o.pad.split('/')
    const toestemming = personen.flatMap((p) => p.toestemmingen).find((x) => x.id === id)
    const machtiging = personen.flatMap((p) => p.vertegenwoordigingen).find((x) => x.id === id)
    return t(`onderweg.${wat === 'bevestigen' ? 'ja' : soort === 'machtigingen' ? 'stopMachtiging' : 'stop'}`, {
      naam: toestemming?.ontvanger.naam ?? machtiging?.door.naam ?? '',
      wat: toestemming ? r(`gegeven.${toestemming.gegeven}`) : '',
    })
  }
  const reden = (o: OpenOpdracht): string => {
    const sleutel = o.probleem?.reden?.sleutel ?? ''
    return sleutel.startsWith('rechten:') ? r(sleutel.slice('rechten:'.length)) : (o.probleem?.detail ?? '') || t('onderweg.zonderReden')
  }
  return (
    <section className="lk-stapel" aria-label={t('onderweg.titel')}>
      {wacht.length > 0 && (
        <Melding kop={t('onderweg.wacht')}>
          <ul>
            {wacht.map((o) => (
              <li key={o.id}>{zin(o)}</li>
            ))}
          </ul>
          <p>{t('onderweg.vanzelf')}</p>
        </Melding>
      )}
      {geweigerd.map((o) => (
        <Melding key={o.id} soort="attention" kop={zin(o)}>
          <p>{reden(o)}</p>
          <Knoppen>
            <Knop soort="rustig" onClick={() => void offline().outbox.weggooien(o.id)}>
              {t('onderweg.weg')}
            </Knop>
          </Knoppen>
        </Melding>
      ))}
    </section>
  )
}
