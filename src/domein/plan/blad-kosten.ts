import { type Taal, bedragTekst, datumTekst } from '../../lib/opmaak.ts'
import { type Blok, type Rij, alineasVan, opEenRegel } from '../blad-vorm.ts'
import type { Woord } from './blad-woord.ts'
import { kostenTotaal, regelSom } from './kosten-som.ts'
import type { KostenRegel } from './kosten.ts'
import type { PlanInhoud } from './vorm.ts'

type Persoon = Pick<PlanInhoud['personen'][number], 'kosten' | 'doelen'>

/** The budgetplan of one person on paper: a table with the sums of `kosten-som.ts`, and under it why each line is needed. */
export function kostenBlokken(p: Persoon, taal: Taal, w: Woord): Blok[] {
  const totaal = kostenTotaal(p.kosten)
  const gebied = (g: KostenRegel['leefgebied']): string =>
    g === null ? w('uitvoer', 'kosten.geenGebied') : w('plan', `gebieden.${g}.naam`)
  const gebieden = totaal.gebieden.filter((g) => g.cent > 0)
  const waaroms = p.kosten.flatMap((r, nr) => {
    const alineas = alineasVan(r.waarom)
    return alineas.length === 0 ? [] : [{ woord: regelNaam(r, nr + 1, w), alineas, punten: [] }]
  })
  const blokken: Blok[] = [
    { soort: 'KOP', niveau: 3, tekst: w('uitvoer', 'kosten.kop') },
    { soort: 'ALINEA', tekst: w('uitvoer', 'kosten.schatting') },
    {
      soort: 'TABEL',
      titel: w('uitvoer', 'kosten.kop'),
      kop: [w('uitvoer', 'kosten.wat'), w('uitvoer', 'kosten.hoeveel'), w('uitvoer', 'kosten.bedrag')],
      rijen: p.kosten.map((r, nr) => [watCel(r, nr + 1, p, taal, w), hoeveelCel(r, taal, w), bedragCel(r, w)]),
      voet: [
        ...(gebieden.length > 1 ? gebieden.map((g): Rij => [[gebied(g.leefgebied)], [], [bedragTekst(g.cent)]]) : []),
        [[w('uitvoer', totaal.perJaar ? 'kosten.samenJaar' : 'kosten.samen')], [], [bedragTekst(totaal.cent)]],
      ],
    },
  ]
  if (totaal.zonderSom > 0) blokken.push({ soort: 'ALINEA', tekst: w('uitvoer', 'kosten.zonderSom', { count: totaal.zonderSom }) })
  if (waaroms.length > 0) blokken.push({ soort: 'ALINEA', tekst: w('uitvoer', 'kosten.waarom') }, { soort: 'PAREN', paren: waaroms })
  return blokken
}

const regelNaam = (r: KostenRegel, nr: number, w: Woord): string => opEenRegel(r.wat) || w('uitvoer', 'kosten.regel', { nr })

function watCel(r: KostenRegel, nr: number, p: Persoon, taal: Taal, w: Woord): string[] {
  const doel = p.doelen.findIndex((d) => d.id === r.doelId)
  const wie = opEenRegel(r.wie)
  const van = r.vanaf === null ? '' : datumTekst(r.vanaf, taal)
  const tot = r.tot === null ? '' : datumTekst(r.tot, taal)
  return [
    regelNaam(r, nr, w),
    ...(wie === '' ? [] : [w('uitvoer', 'kosten.wie', { wie })]),
    ...(r.leefgebied === null ? [] : [w('plan', `gebieden.${r.leefgebied}.naam`)]),
    ...(doel < 0 ? [] : [w('uitvoer', 'kosten.doel', { nr: doel + 1 })]),
    ...(van !== '' && tot !== ''
      ? [w('uitvoer', 'kosten.vanTot', { van, tot })]
      : van !== ''
        ? [w('uitvoer', 'kosten.van', { van })]
        : tot !== ''
          ? [w('uitvoer', 'kosten.tot', { tot })]
          : []),
  ]
}

function hoeveelCel(r: KostenRegel, taal: Taal, w: Woord): string[] {
  if (r.eenheid === null) return r.tariefCent === null ? [] : [bedragTekst(r.tariefCent)]
  const per = r.per ?? 'WEEK'
  const eenheid = (honderdsten: number): string => w('uitvoer', `kosten.eenheid.${r.eenheid}`, { count: honderdsten / 100 })
  const aantal = (honderdsten: number, sleutel: string): string =>
    w('uitvoer', `kosten.${sleutel}.${per}`, { hoeveel: getal(honderdsten, taal), eenheid: eenheid(honderdsten) })
  const tarief = r.tariefCent === null ? [] : [w('uitvoer', `kosten.tarief.${r.eenheid}`, { bedrag: bedragTekst(r.tariefCent) })]
  // A fixed amount a month is its own quantity.
  if (r.eenheid === 'MAAND') return tarief
  return [
    ...(r.gewoonHonderdsten === null || r.per === null ? [] : [aantal(r.gewoonHonderdsten, 'aantal')]),
    ...(per === 'MAAND' || r.zwaarHonderdsten === null || (r.zwareWeken ?? 0) === 0
      ? []
      : [
          w('uitvoer', 'kosten.anders', {
            hoeveel: getal(r.zwaarHonderdsten, taal),
            eenheid: eenheid(r.zwaarHonderdsten),
            weken: r.zwareWeken ?? 0,
          }),
        ]),
    ...tarief,
  ]
}

function bedragCel(r: KostenRegel, w: Woord): string[] {
  const som = regelSom(r)
  if (som.soort === 'SOM')
    return som.overPeriode
      ? [w('uitvoer', 'kosten.overPeriode', { bedrag: bedragTekst(som.cent) })]
      : [w('uitvoer', 'kosten.perJaar', { bedrag: bedragTekst(som.cent) })]
  return [w('uitvoer', som.verschil.length > 0 ? 'kosten.verschil' : 'kosten.geenBedrag')]
}

/** Hundredths as a number with the decimal sign of the language: 250 is '2,5'. */
function getal(honderdsten: number, taal: Taal): string {
  const tekst = String(honderdsten / 100)
  return taal === 'nl' ? tekst.replace('.', ',') : tekst
}
