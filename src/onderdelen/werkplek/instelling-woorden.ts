import { GETAL_INSTELLINGEN, leesSleutel } from '../../contract/lijsten/instellingen.ts'
import type { InstellingWaarde } from '../../contract/schemas/instellingen.ts'
import type { Tekst } from '../../i18n/use-tekst.ts'
import { bedragTekst } from '../../lib/opmaak.ts'

/** Address of the page of a setting. Without dots: a path with a dot is a file to a web server. */
export const instellingAdres = (sleutel: string): string => `/werkplek/instelling/${sleutel.replaceAll('.', '-')}`
export const sleutelUitAdres = (deel: string): string => deel.replaceAll('-', '.')

/** The name of a setting; of a cell and a tarief it is made of the words it is about. */
export function sleutelNaam(t: Tekst, sleutel: string): string {
  const s = leesSleutel(sleutel)
  if (s === null) return sleutel
  if (s.soort === 'CEL') return t('naam.cel', { wet: s.wet, domein: s.domein })
  if (s.soort === 'TARIEF') return t('naam.tarief', { wet: s.wet, hulp: t(`hulp.${s.hulp}`) })
  return t(`naam.${s.sleutel}`)
}

/** What a setting says, in words; `null` is what the loket does without it. */
export function waardeWoord(t: Tekst, sleutel: string, waarde: InstellingWaarde | null): string {
  const s = leesSleutel(sleutel)
  if (s === null || waarde === null) return s?.soort === 'TARIEF' ? t('geenMaximum') : t('nietIngesteld')
  if (s.soort === 'TARIEF') return typeof waarde === 'number' ? t(`per.${s.eenheid}`, { bedrag: bedragTekst(waarde) }) : t('nietIngesteld')
  if (s.soort === 'CEL') return typeof waarde === 'string' ? t(`woord.${waarde}`) : t('nietIngesteld')
  if (s.soort === 'GETAL') {
    if (typeof waarde !== 'number') return t('nietIngesteld')
    const { eenheid } = GETAL_INSTELLINGEN[s.sleutel]
    return eenheid === 'CENT' ? bedragTekst(waarde) : t(`getal.${eenheid}`, { count: waarde })
  }
  if (typeof waarde === 'string') return s.sleutel === 'telefoonLoket' ? waarde : t(`waarde.${s.sleutel}.${waarde}`)
  if (typeof waarde === 'number') return String(waarde)
  if ('meenemenProcent' in waarde) return t('waarde.onderbesteding.MEENEMEN', { procent: waarde.meenemenProcent })
  if ('telefoon' in waarde) return `${waarde.naam}, ${waarde.telefoon}`
  if (!waarde.mag) return t('waarde.familieBetalen.NEE')
  return waarde.maxUurPerWeek === null ? t('waarde.familieBetalen.JA') : t('waarde.familieBetalen.JA_TOT', { count: waarde.maxUurPerWeek })
}
