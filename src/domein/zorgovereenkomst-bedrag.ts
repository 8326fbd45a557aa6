import type { AantalPer, Betaalwijze } from '../contract/lijsten/zorg.ts'
import type { Potje, Tarief } from './potjes.ts'
import { dagenTussen, plusDagen } from './termijnen.ts'

/** Waaruit de prijs van een overeenkomst volgt. `aantalHonderdste` = eenheden maal 100, per `per`; dagen tellen mee. */
export type Prijs = { tarief: Tarief; aantalHonderdste: number; per: AantalPer; vanaf: string; tot: string }

/** Een overeenkomst die geld van een potje nodig heeft. */
export type Lopend = Prijs & {
  id: string
  /** Volgorde waarin ze gemaakt zijn. */
  nummer: number
  betaalwijze: Betaalwijze
  /** Laatste dag als die eerder is dan `tot`: gestopt of vervangen. */
  eindigtOp: string | null
  opzegDagen: number
  /** Dag waarop is opgezegd; null als er niet is opgezegd (of vervangen door een volgende). */
  opgezegdOp: string | null
}

/** Zolang na het einde kan een zorgverlener nog declareren: 42 dagen (domein.md, afdeling 3, stap 7). */
const NOG_TE_DECLAREREN = 42

/** `teller / noemer` op hele centen, halve naar boven; met BigInt, want tarief x uren x dagen past niet exact in een getal. */
function deel(teller: bigint, noemer: bigint): number {
  const cent = Number((2n * teller + noemer) / (2n * noemer))
  if (!Number.isSafeInteger(cent)) throw new RangeError('bedrag is niet meer exact')
  return cent
}

const dagenIn = (vanaf: string, tot: string): number => Math.max(0, dagenTussen(vanaf, tot) + 1)

type Maanddeel = { maand: string; dagen: number; lengte: number }

/** De kalendermaanden van een periode, met hoeveel dagen ervan meetellen. */
export function maandenIn(vanaf: string, tot: string): Maanddeel[] {
  const uit: Maanddeel[] = []
  for (let dag = vanaf; dag <= tot;) {
    const eerste = `${dag.slice(0, 7)}-01`
    const volgende = `${plusDagen(eerste, 31).slice(0, 7)}-01`
    const laatste = plusDagen(volgende, -1)
    uit.push({ maand: dag.slice(0, 7), dagen: dagenIn(dag, laatste < tot ? laatste : tot), lengte: dagenIn(eerste, laatste) })
    dag = volgende
  }
  return uit
}

/** Wat een maand kost bij een afspraak per maand, in centen; een deel van een maand telt naar zijn dagen. */
export function maandbedrag(p: Prijs, m: Maanddeel): number {
  return deel(BigInt(p.tarief.cent) * BigInt(p.aantalHonderdste) * BigInt(m.dagen), 100n * BigInt(m.lengte))
}

/**
 * Prijs van alles wat is afgesproken, in centen: tarief x aantal over de hele periode. Per week tellen dagen voor een
 * zevende week en is er een afronding aan het eind; per maand is elke maand apart afgerond, want zo is hij betaald.
 * @throws RangeError als het bedrag niet meer exact is
 */
export function totaalCent(p: Prijs): number {
  const prijs = BigInt(p.tarief.cent) * BigInt(p.aantalHonderdste)
  if (p.per === 'PERIODE') return deel(prijs, 100n)
  if (p.per === 'WEEK') return deel(prijs * BigInt(dagenIn(p.vanaf, p.tot)), 700n)
  return maandenIn(p.vanaf, p.tot).reduce((som, m) => som + maandbedrag(p, m), 0)
}

/** Prijs tot en met de dag waarop een overeenkomst echt stopt; bij een aantal voor de hele periode naar de dagen. */
export function geldendTotaalCent(o: Lopend): number {
  const tot = eindeVan(o)
  if (tot >= o.tot) return totaalCent(o)
  if (tot < o.vanaf) return 0
  if (o.per !== 'PERIODE') return totaalCent({ ...o, tot })
  return deel(BigInt(totaalCent(o)) * BigInt(dagenIn(o.vanaf, tot)), BigInt(dagenIn(o.vanaf, o.tot)))
}

export function eindeVan(o: { tot: string; eindigtOp: string | null }): string {
  return o.eindigtOp !== null && o.eindigtOp < o.tot ? o.eindigtOp : o.tot
}

/** Uren (of andere eenheden) per week, maal 100, naar boven afgerond: voor een grens per week. */
export function perWeekHonderdste(p: Prijs): number {
  if (p.per === 'WEEK') return p.aantalHonderdste
  const dagen = dagenIn(p.vanaf, p.tot)
  if (p.per === 'PERIODE') return Math.ceil((p.aantalHonderdste * 7) / Math.max(7, dagen))
  return Math.ceil((p.aantalHonderdste * 12) / 52)
}

/** Wat van een potje gebruikt is: betaald per maand van de zorg (`YYYY-MM`), en nog in behandeling. */
export type Gebruikt = { maanden: readonly { maand: string; cent: number }[]; inBehandelingCent: number }

/**
 * Wat elke overeenkomst van een potje nog nodig heeft, in centen. Betaald geld telt bij de overeenkomst die in die
 * maand gold, de oudste eerst en niet meer dan die waard is. Wie gestopt is houdt nog geld zolang er gedeclareerd
 * kan worden.
 */
export function openPerOvereenkomst(lopend: readonly Lopend[], gebruikt: Gebruikt, vandaag: string): Map<string, number> {
  const over = lopend.toSorted((a, b) => a.nummer - b.nummer).map((o) => ({ o, cent: geldendTotaalCent(o) }))
  const neem = (cent: number, geldt: (o: Lopend) => boolean): void => {
    let nog = cent
    for (const rij of over) {
      if (nog <= 0 || !geldt(rij.o)) continue
      const stuk = Math.min(nog, rij.cent)
      rij.cent -= stuk
      nog -= stuk
    }
  }
  for (const { maand, cent } of gebruikt.maanden) neem(cent, (o) => o.vanaf.slice(0, 7) <= maand && eindeVan(o).slice(0, 7) >= maand)
  neem(gebruikt.inBehandelingCent, (o) => o.vanaf <= vandaag)
  return new Map(over.map(({ o, cent }) => [o.id, plusDagen(eindeVan(o), NOG_TE_DECLAREREN) < vandaag ? 0 : cent]))
}

/** Wat in een potje zit en nog niet betaald of in behandeling is, in centen en nooit onder nul. */
export function saldoVan(potje: Potje): number {
  return Math.max(
    0,
    potje.delen.reduce((som, d) => som + d.budgetCent - d.betaaldCent - d.inBehandelingCent, 0),
  )
}

/**
 * Hoeveel van wat open staat vast ligt: maandloon helemaal, en na een opzegging de dagen van de opzegtermijn
 * (domein.md, afdeling 5, oordeel punt 4).
 */
export function vastCent(o: Lopend, openCent: number, vandaag: string): number {
  if (o.betaalwijze === 'MAANDLOON') return openCent
  if (o.opgezegdOp === null || o.opzegDagen === 0) return 0
  const einde = eindeVan(o)
  const laatste = plusDagen(o.opgezegdOp, o.opzegDagen)
  const [dagen, alle] = [dagenIn(vandaag, laatste < einde ? laatste : einde), dagenIn(vandaag, einde)]
  return alle === 0 ? 0 : deel(BigInt(openCent) * BigInt(dagen), BigInt(alle))
}

/**
 * Wat de afspraken van een potje moeten zijn nu deze overeenkomsten gelden: het totaal voor de hele periode, wat al
 * gebruikt is meegeteld, zoals `Potje.afgesproken*`. Nooit meer dan er in het potje zit.
 */
export function afsprakenVan(
  potje: Potje,
  lopend: readonly Lopend[],
  gebruikt: Gebruikt,
  vandaag: string,
): { geplandCent: number; bindendCent: number } {
  const open = openPerOvereenkomst(lopend, gebruikt, vandaag)
  const openVan = (o: Lopend): number => open.get(o.id) ?? 0
  const vast = lopend.reduce((s, o) => s + vastCent(o, openVan(o), vandaag), 0)
  const alles = lopend.reduce((s, o) => s + openVan(o), 0)
  const saldo = saldoVan(potje)
  const bindend = Math.min(vast, saldo)
  const gepland = Math.min(alles - vast, saldo - bindend)
  const al = potje.delen.reduce((s, d) => s + d.betaaldCent + d.inBehandelingCent, 0)
  return bindend > 0 ? { geplandCent: gepland, bindendCent: al + bindend } : { geplandCent: al + gepland, bindendCent: 0 }
}
