import { type Taal, datumTekst } from '../../lib/opmaak.ts'
import { kostenBlokken } from './blad-kosten.ts'
import { type Blad, type Blok, type Paar, alineasVan, opEenRegel, opsomming } from '../blad-vorm.ts'
import type { Woord } from './blad-woord.ts'
import type { Doel } from './doelen.ts'
import { DEEL_VRAGEN, GEZIN_VRAGEN, type PlanInhoud, TEKSTEN, isLeegDeel } from './vorm.ts'

/** Where the content comes from, for the lines under the title. */
export type BladBron =
  | {
      soort: 'CONCEPT'
      /** day on which it was made */ dag: string
      /** false: the reader may see some parts only */ heel: boolean
      /** names of who wrote in it, of the parts that the reader may see */ schrijvers: readonly string[]
    }
  | { soort: 'VERSIE'; dag: string; nummer: number; kenmerk: string; door: string }

/**
 * The plan as a document, in the order of the plan format (domein.md section 3): of each person the story, the parts per
 * leefgebied, goals, costs; then what the family shares. Only what is in `inhoud`: who asks for it has filtered that.
 */
export function planBlad(inhoud: PlanInhoud, bron: BladBron, taal: Taal, w: Woord): Blad {
  const namen = opsomming(
    inhoud.personen.map((p) => opEenRegel(p.naam)),
    taal,
  )
  const titel = namen === '' ? w('uitvoer', 'blad.titelLeeg') : w('uitvoer', 'blad.titel', { namen })
  const blokken: Blok[] = [
    { soort: 'KOP', niveau: 1, tekst: titel },
    { soort: 'FEITEN', feiten: feitenVan(bron, taal, w) },
  ]
  if (bron.soort === 'CONCEPT') blokken.push({ soort: 'ALINEA', tekst: w('uitvoer', bron.heel ? 'blad.concept' : 'blad.deels') })
  const meer = inhoud.personen.length > 1 || (inhoud.gezin !== null && Object.keys(inhoud.gezin).length > 0)
  for (const p of inhoud.personen) blokken.push(...persoonBlokken(p, meer, taal, w))
  if (inhoud.gezin !== null && Object.keys(inhoud.gezin).length > 0)
    blokken.push(
      { soort: 'KOP', niveau: 2, tekst: w('plan', 'versie.gezin') },
      { soort: 'PAREN', paren: antwoorden('gezin', GEZIN_VRAGEN, inhoud.gezin, w) },
    )
  if (inhoud.personen.every(isLeegDeel) && !meer) blokken.push({ soort: 'ALINEA', tekst: w('uitvoer', 'blad.leeg') })
  return { titel, taal, blokken }
}

function feitenVan(bron: BladBron, taal: Taal, w: Woord): { woord: string; tekst: string }[] {
  const dag = datumTekst(bron.dag, taal)
  if (bron.soort === 'CONCEPT')
    return [
      { woord: w('uitvoer', 'blad.soort'), tekst: w('uitvoer', 'blad.soortConcept') },
      { woord: w('uitvoer', 'blad.gemaakt'), tekst: dag },
      ...(bron.schrijvers.length > 0
        ? [{ woord: w('uitvoer', 'blad.schrijvers'), tekst: opsomming(bron.schrijvers.map(opEenRegel).sort(), taal) }]
        : []),
    ]
  return [
    { woord: w('uitvoer', 'blad.soort'), tekst: w('uitvoer', 'blad.soortVersie', { nummer: bron.nummer }) },
    { woord: w('uitvoer', 'blad.opgestuurd'), tekst: dag },
    { woord: w('uitvoer', 'blad.door'), tekst: opEenRegel(bron.door) },
    { woord: w('uitvoer', 'blad.kenmerk'), tekst: bron.kenmerk },
  ]
}

function persoonBlokken(p: PlanInhoud['personen'][number], metNaam: boolean, taal: Taal, w: Woord): Blok[] {
  const blokken: Blok[] = []
  // With one person the title says the name already; then the parts still stand one level under a heading.
  blokken.push({ soort: 'KOP', niveau: 2, tekst: metNaam ? opEenRegel(p.naam) : w('uitvoer', 'blad.hetPlan') })
  if (isLeegDeel(p)) return metNaam ? [...blokken, { soort: 'ALINEA', tekst: w('plan', 'versie.leeg') }] : []
  if (p.gebieden.length > 0) {
    const gebieden = opsomming(
      p.gebieden.map((g) => w('plan', `gebieden.${g}.naam`)),
      taal,
    )
    blokken.push({ soort: 'ALINEA', tekst: w('plan', 'versie.gaatOver', { gebieden }) })
  }
  if (Object.keys(p.verhaal).length > 0)
    blokken.push(
      { soort: 'KOP', niveau: 3, tekst: w('plan', 'versie.verhaal') },
      { soort: 'PAREN', paren: antwoorden('kort', TEKSTEN.VERHAAL, p.verhaal, w) },
    )
  for (const deel of p.delen)
    blokken.push(
      { soort: 'KOP', niveau: 3, tekst: w('plan', `gebieden.${deel.leefgebied}.naam`) },
      { soort: 'PAREN', paren: antwoorden('deel', DEEL_VRAGEN, deel.teksten, w) },
    )
  if (p.doelen.length > 0)
    blokken.push(
      { soort: 'KOP', niveau: 3, tekst: w('uitvoer', 'doel.kop') },
      { soort: 'PAREN', paren: p.doelen.map((d, nr) => doelPaar(d, nr + 1, taal, w)) },
    )
  if (p.kosten.length > 0) blokken.push(...kostenBlokken(p, taal, w))
  return blokken
}

function antwoorden(sleutel: string, velden: readonly string[], teksten: Readonly<Record<string, string>>, w: Woord): Paar[] {
  return velden
    .map((v) => ({ woord: w('plan', `${sleutel}.${v}.naam`), alineas: alineasVan(teksten[v] ?? ''), punten: [] }))
    .filter((p) => p.alineas.length > 0)
}

function doelPaar(d: Doel, nr: number, taal: Taal, w: Woord): Paar {
  const [eerste, ...rest] = alineasVan(d.tekst)
  const merk = alineasVan(d.merk)
  const alineas = [
    ...rest,
    ...(merk.length > 0 ? [w('uitvoer', 'doel.merk'), ...merk] : []),
    ...(d.datum !== null ? [w('uitvoer', 'doel.datum', { datum: datumTekst(d.datum, taal) })] : []),
    ...(d.leefgebied !== null ? [w('uitvoer', 'doel.gebied', { gebied: w('plan', `gebieden.${d.leefgebied}.naam`) })] : []),
    w('uitvoer', d.taken.length > 0 ? 'doel.stappen' : 'doel.geenStappen'),
  ]
  const punten = d.taken.map((taak) =>
    w('uitvoer', taak.gedaan ? 'doel.gedaan' : taak.datum === null ? 'doel.open' : 'doel.openDatum', {
      tekst: opEenRegel(taak.tekst),
      ...(taak.datum !== null ? { datum: datumTekst(taak.datum, taal) } : {}),
    }),
  )
  return { woord: w('uitvoer', 'doel.woord', { nr, tekst: eerste ?? w('uitvoer', 'doel.zonderWoorden') }), alineas, punten }
}
