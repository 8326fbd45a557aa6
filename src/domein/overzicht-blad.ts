import type { JaaroverzichtAntwoord, MaandoverzichtAntwoord } from '../contract/schemas/overzicht.ts'
import { bedragTekst, datumTekst, maandTekst } from '../lib/opmaak.ts'
import { type Blad, type Blok, opEenRegel, opsomming, type Rij } from './blad-vorm.ts'
import { type Bedragen, telBedragen } from './boeken-stand.ts'
import { jaarRest, nagekomenBlokken, schuifBlokken } from './overzicht-blad-delen.ts'
import { bronRegels, type Spraak, wettenVan } from './overzicht-woord.ts'

type Antwoord = MaandoverzichtAntwoord | JaaroverzichtAntwoord
/** The period in words: 'juni 2026' or '2026'. */
type InWoorden = { wanneer: string }

/** The overview of a month as a document: the same tree for the screen and the PDF. */
export function maandBlad(o: MaandoverzichtAntwoord, s: Spraak): Blad {
  const { taal, w } = s
  const wanneer = maandTekst(o.maand, taal)
  const klaar = datumTekst(o.klaarOp, taal)
  const stand = w('overzicht', o.staat === 'KLAAR' ? 'blad.klaar' : 'blad.voorlopig', { datum: klaar })
  const loopt = o.bronnen.some((b) => b.tot >= o.vandaag)
  return blad(
    o,
    { ...s, wanneer },
    w('overzicht', 'maand.titel', { wanneer, namen: namenVan(o, s) }),
    w('overzicht', 'maand.soort'),
    stand,
    [...(loopt ? verwachting(o, s) : []), ...schuifBlokken(o, { ...s, wanneer }), ...nagekomenBlokken(o, s)],
  )
}

/** The account of a year as a document. */
export function jaarBlad(o: JaaroverzichtAntwoord, s: Spraak): Blad {
  const { w } = s
  const wanneer = o.jaar
  const stand = w('overzicht', o.staat === 'LOOPT' ? 'blad.loopt' : 'blad.voorbij')
  return blad(o, { ...s, wanneer }, w('overzicht', 'jaar.titel', { wanneer, namen: namenVan(o, s) }), w('overzicht', 'jaar.soort'), stand, [
    ...jaarRest(o, s),
    ...schuifBlokken(o, { ...s, wanneer }),
    ...nagekomenBlokken(o, s),
  ])
}

const namenVan = (o: Antwoord, { taal }: Spraak): string =>
  opsomming(
    o.personen.map((p) => opEenRegel(p.naam)),
    taal,
  )

function blad(o: Antwoord, s: Spraak & InWoorden, titel: string, soort: string, stand: string, midden: Blok[]): Blad {
  const { taal, w } = s
  const blokken: Blok[] = [
    { soort: 'KOP', niveau: 1, tekst: titel },
    {
      soort: 'FEITEN',
      feiten: [
        { woord: w('overzicht', 'blad.wat'), tekst: soort },
        {
          woord: w('overzicht', 'blad.periode'),
          tekst: w('overzicht', 'blad.vanTot', { van: datumTekst(o.vanaf, taal), tot: datumTekst(o.tot, taal) }),
        },
        { woord: w('overzicht', 'blad.stand'), tekst: stand },
        { woord: w('overzicht', 'blad.gemaakt'), tekst: datumTekst(o.vandaag, taal) },
      ],
    },
    ...kort(o, s),
    ...perPotje(o, s),
    ...perBron(o, s),
    ...midden,
    { soort: 'KOP', niveau: 2, tekst: w('overzicht', 'weten.kop') },
    { soort: 'ALINEA', tekst: w('overzicht', 'weten.vanzelf') },
    { soort: 'ALINEA', tekst: w('overzicht', 'weten.zorgdag') },
    { soort: 'ALINEA', tekst: w('overzicht', 'weten.klopt') },
    ...(o.nietGetoond > 0 ? [alinea(w('overzicht', 'weten.nietGetoond', { count: o.nietGetoond }))] : []),
  ]
  return { titel, taal, blokken }
}

const alinea = (tekst: string): Blok => ({ soort: 'ALINEA', tekst })

/** The conclusion first: what was spent, what is left, and the sum that leads there. What runs is told as it is today. */
function kort(o: Antwoord, { taal, w, wanneer }: Spraak & InWoorden): Blok[] {
  const { totaal } = o
  const loopt = o.tot >= o.vandaag
  const datum = datumTekst(loopt ? o.vandaag : o.tot, taal)
  const rij = (sleutel: string, cent: number): Rij => [[w('overzicht', sleutel, { wanneer, datum })], [bedragTekst(cent)]]
  const besteed = totaal.periodeCent === 0 ? 'kort.niets' : loopt ? 'kort.besteedNu' : 'kort.besteed'
  return [
    alinea(w('overzicht', besteed, { wanneer, bedrag: bedragTekst(totaal.periodeCent) })),
    alinea(w('overzicht', loopt ? 'kort.overNu' : 'kort.over', { bedrag: bedragTekst(totaal.overCent) })),
    ...(totaal.bovenCent > 0 ? [alinea(w('overzicht', 'kort.boven', { bedrag: bedragTekst(totaal.bovenCent) }))] : []),
    {
      soort: 'TABEL',
      titel: w('overzicht', 'kort.titel'),
      kop: [w('overzicht', 'kop.wat'), w('overzicht', 'kop.bedrag')],
      rijen: [
        rij('rij.budget', totaal.budgetCent),
        // What was paid in earlier years of a bron over more years; in most overviews of a year there is nothing.
        ...(totaal.eerderCent === 0 ? [] : [rij('rij.eerder', totaal.eerderCent)]),
        rij('rij.periode', totaal.periodeCent),
        ...(totaal.bovenCent > 0 ? [rij('rij.boven', totaal.bovenCent)] : []),
      ],
      voet: [rij('rij.over', totaal.overCent)],
      bedragen: 1,
    },
  ]
}

const tweeBedragen = (b: Bedragen, velden: readonly [keyof Bedragen, keyof Bedragen]): string[][] =>
  velden.map((veld) => [bedragTekst(b[veld])])

function perPotje(o: Antwoord, s: Spraak & InWoorden): Blok[] {
  const { w, wanneer } = s
  const meer = o.personen.length > 1
  const kop: Blok = { soort: 'KOP', niveau: 2, tekst: w('overzicht', 'potje.kop') }
  const perPersoon = o.personen.flatMap((persoon): Blok[] => {
    const potjes = o.potjes.filter((p) => p.persoonId === persoon.id && o.delen.some((d) => d.potjeId === p.id))
    if (potjes.length === 0) return []
    const delenVan = (ids: readonly string[]) => telBedragen(o.delen.filter((d) => ids.includes(d.potjeId)))
    const naam = opEenRegel(persoon.voornaam)
    const titel = w('overzicht', 'potje.titel', { naam })
    return [
      ...(meer ? [{ soort: 'KOP', niveau: 3, tekst: titel } as const] : []),
      {
        soort: 'TABEL',
        titel,
        kop: [w('overzicht', 'kop.potje'), w('overzicht', 'kop.besteed', { wanneer }), w('overzicht', 'kop.over')],
        rijen: potjes.map((p) => [
          [opEenRegel(p.naam), ...(p.zorgverlener === null ? [] : [opEenRegel(p.zorgverlener)]), ...wettenVan(o, p.id, s)],
          ...tweeBedragen(delenVan([p.id]), ['periodeCent', 'overCent']),
        ]),
        voet: [[[w('overzicht', 'kop.samen')], ...tweeBedragen(delenVan(potjes.map((p) => p.id)), ['periodeCent', 'overCent'])]],
        bedragen: 2,
      },
    ]
  })
  return [kop, ...(perPersoon.length === 0 ? [alinea(w('overzicht', 'potje.geen'))] : perPersoon)]
}

/** One row per bron from which something is in a potje, with a total. */
function bronTabel(
  o: Antwoord,
  s: Spraak,
  titel: string,
  velden: readonly [keyof Bedragen, keyof Bedragen],
  koppen: [string, string],
): Blok {
  const van = (id: string): Bedragen => telBedragen(o.delen.filter((d) => d.bronId === id))
  return {
    soort: 'TABEL',
    titel,
    kop: [s.w('overzicht', 'kop.bron'), ...koppen],
    rijen: o.bronnen.map((b) => [bronRegels(b, o.personen, s), ...tweeBedragen(van(b.id), velden)]),
    voet: [[[s.w('overzicht', 'kop.samen')], ...tweeBedragen(o.totaal, velden)]],
    bedragen: 2,
  }
}

function perBron(o: Antwoord, s: Spraak & InWoorden): Blok[] {
  const { w, wanneer } = s
  const kop = w('overzicht', 'bron.kop')
  return [
    { soort: 'KOP', niveau: 2, tekst: kop },
    bronTabel(o, s, kop, ['periodeCent', 'overCent'], [w('overzicht', 'kop.besteed', { wanneer }), w('overzicht', 'kop.over')]),
  ]
}

function verwachting(o: Antwoord, s: Spraak): Blok[] {
  const { w } = s
  const kop = w('overzicht', 'verwacht.kop')
  return [
    { soort: 'KOP', niveau: 2, tekst: kop },
    alinea(w('overzicht', 'verwacht.tekst', { bedrag: bedragTekst(o.totaal.blijftOverCent) })),
    bronTabel(o, s, kop, ['nogTeBestedenCent', 'blijftOverCent'], [w('overzicht', 'kop.nog'), w('overzicht', 'kop.blijft')]),
  ]
}
