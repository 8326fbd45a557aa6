/** Geld is altijd een geheel aantal centen; euro's bestaan alleen als tekst op het scherm (`bedragTekst` in lib/opmaak.ts). */

/** Hoogste bedrag dat iemand kan invullen: tien miljoen euro. Daarboven is het een tikfout of een aanval. */
export const HOOGSTE_INVOER_CENT = 1_000_000_000

const LANGSTE_INVOER = 40

/** Waarom een ingetikt bedrag niet te lezen is; de tekst staat onder `oordeel:invoer.<reden>`. */
export type InvoerReden = 'LEEG' | 'GEEN_BEDRAG' | 'NEGATIEF' | 'TE_GROOT' | 'HALVE_CENT'

export type GelezenBedrag = { goed: true; cent: number } | { goed: false; reden: InvoerReden }

/**
 * Leest een bedrag zoals mensen het in Nederland tikken: `1250`, `1.250`, `1.250,00`, `€ 12,5`, `450,-`.
 * Een punt met precies twee cijfers erachter (`12.50`) telt als komma: het cijferblok van een telefoon
 * heeft vaak alleen een punt, en een duizendtal kan het niet zijn.
 * @returns centen (0 of meer), of de reden waarom het geen bedrag is; gooit nooit.
 */
export function leesBedrag(invoer: string): GelezenBedrag {
  if (invoer.length > LANGSTE_INVOER) return { goed: false, reden: 'GEEN_BEDRAG' }
  const kaal = invoer
    .replace(/^[\s\u00a0]*€?[\s\u00a0]*/u, '')
    .replace(/[\s\u00a0]+$/u, '')
    .replace(/,[-–]$/u, '')
  if (kaal === '') return { goed: false, reden: 'LEEG' }
  if (/^[-–−]/u.test(kaal)) return { goed: false, reden: 'NEGATIEF' }
  if (/^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d{3,})$/u.test(kaal)) return { goed: false, reden: 'HALVE_CENT' }
  const delen = /^(?<heel>\d+|\d{1,3}(?:\.\d{3})+)(?:,(?<achter>\d{1,2}))?$/u.exec(kaal) ?? /^(?<heel>\d+)\.(?<achter>\d{2})$/u.exec(kaal)
  const heel = delen?.groups?.['heel']
  if (heel === undefined) return { goed: false, reden: 'GEEN_BEDRAG' }
  const cijfers = heel.replaceAll('.', '').replace(/^0+(?=\d)/u, '')
  const achter = (delen?.groups?.['achter'] ?? '').padEnd(2, '0')
  if (cijfers.length > 10) return { goed: false, reden: 'TE_GROOT' }
  const cent = Number(cijfers) * 100 + Number(achter)
  return cent > HOOGSTE_INVOER_CENT ? { goed: false, reden: 'TE_GROOT' } : { goed: true, cent }
}

/**
 * Leest een machinebedrag `"1250.00"` (punt, precies twee cijfers) uit een bestand of een voorbeeldgeval.
 * @throws RangeError bij elke andere vorm: een half gelezen bedrag is erger dan een gestopte invoer.
 */
export function centUitMachine(tekst: string): number {
  const delen = /^(-?)(\d{1,12})\.(\d{2})$/u.exec(tekst)
  if (!delen) throw new RangeError('geen machinebedrag')
  const cent = Number(delen[2]) * 100 + Number(delen[3])
  return delen[1] === '-' && cent !== 0 ? -cent : cent
}

/** Telt centen op en weigert een som die niet meer exact is. */
export function som(centen: Iterable<number>): number {
  let totaal = 0
  for (const cent of centen) totaal += cent
  if (!Number.isSafeInteger(totaal)) throw new RangeError('som is niet meer exact')
  return totaal
}
