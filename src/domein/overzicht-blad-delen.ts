import type { JaaroverzichtAntwoord, MaandoverzichtAntwoord } from '../contract/schemas/overzicht.ts'
import { bedragTekst, datumTekst } from '../lib/opmaak.ts'
import { type Blok, opEenRegel, type Paar } from './blad-vorm.ts'
import { telBedragen } from './boeken-stand.ts'
import { bronRegels, type Spraak } from './overzicht-woord.ts'

type Antwoord = MaandoverzichtAntwoord | JaaroverzichtAntwoord

/** What was moved between potjes in the period, and whether that still shows in the potjes. */
export function schuifBlokken(o: Antwoord, { taal, w, wanneer }: Spraak & { wanneer: string }): Blok[] {
  const naam = (potje: string | null): string => (potje === null ? w('overzicht', 'schuif.onbekend') : opEenRegel(potje))
  const paar = (v: Antwoord['verschuivingen'][number]): Paar => ({
    woord: w('overzicht', v.soort === 'TERUG' ? 'schuif.terug' : 'schuif.rij', {
      bedrag: bedragTekst(v.cent),
      van: naam(v.van),
      naar: naam(v.naar),
    }),
    alineas: [
      w('overzicht', 'schuif.door', { datum: datumTekst(v.dag, taal), naam: opEenRegel(v.gedaanDoor) }),
      ...(v.beslistDoor === null ? [] : [w('overzicht', 'schuif.ja', { naam: opEenRegel(v.beslistDoor) })]),
    ],
    punten: [],
  })
  return [
    { soort: 'KOP', niveau: 2, tekst: w('overzicht', 'schuif.kop', { wanneer }) },
    o.verschuivingen.length === 0
      ? { soort: 'ALINEA', tekst: w('overzicht', 'schuif.geen', { wanneer }) }
      : { soort: 'PAREN', paren: o.verschuivingen.map(paar) },
    ...(o.geschovenNa ? [{ soort: 'ALINEA', tekst: w('overzicht', 'schuif.na', { wanneer }) } as const] : []),
  ]
}

/** What was put right, or came after the overview was ready; nothing when there is nothing of the kind. */
export function nagekomenBlokken(o: Antwoord, { taal, w }: Spraak): Blok[] {
  if (o.nagekomen.length === 0) return []
  const kop = w('overzicht', 'nagekomen.kop')
  const potje = (id: string): string => opEenRegel(o.potjes.find((p) => p.id === id)?.naam ?? '')
  return [
    { soort: 'KOP', niveau: 2, tekst: kop },
    { soort: 'ALINEA', tekst: w('overzicht', 'nagekomen.tekst') },
    {
      soort: 'TABEL',
      titel: kop,
      kop: [w('overzicht', 'kop.potje'), w('overzicht', 'kop.bedrag')],
      rijen: o.nagekomen.map((n) => [
        [potje(n.potjeId), w('overzicht', `nagekomen.${n.soort}`, { datum: datumTekst(n.geboektOp, taal) })],
        [bedragTekst(n.cent)],
      ]),
      voet: [],
      bedragen: 1,
    },
  ]
}

/** Per bron what is left of it when all goes as agreed, and what happens with that. */
export function jaarRest(o: JaaroverzichtAntwoord, s: Spraak): Blok[] {
  const { taal, w } = s
  const bedragVan = (id: string): string => bedragTekst(telBedragen(o.delen.filter((d) => d.bronId === id)).blijftOverCent)
  return [
    { soort: 'KOP', niveau: 2, tekst: w('overzicht', 'rest.kop') },
    {
      soort: 'ALINEA',
      tekst: w('overzicht', o.staat === 'LOOPT' ? 'rest.verwacht' : 'rest.over', { bedrag: bedragTekst(o.totaal.blijftOverCent) }),
    },
    {
      soort: 'PAREN',
      paren: o.bronnen.map((b): Paar => {
        const datum = datumTekst(b.tot, taal)
        return {
          woord: bronRegels(b, o.personen, s).join(', '),
          alineas: [
            w('overzicht', 'rest.toegekend', { bedrag: bedragTekst(b.toegekendCent) }),
            w('overzicht', 'rest.blijft', { bedrag: bedragVan(b.id) }),
            ...(b.meenemenProcent > 0
              ? [w('overzicht', 'rest.meenemen', { procent: b.meenemenProcent })]
              : [w('oordeel', `rest.${b.rest}`)]),
            ...(b.eindigtInJaar ? [w('overzicht', b.tot < o.vandaag ? 'rest.geeindigd' : 'rest.eindigt', { datum })] : []),
            ...(b.declarerenTot === null ? [] : [w('overzicht', 'rest.declareren', { datum: datumTekst(b.declarerenTot, taal) })]),
          ],
          punten: [],
        }
      }),
    },
  ]
}
