import { overzichtRoutes } from '../../src/contract/routes/overzicht.ts'
import type { Blad } from '../../src/domein/blad-vorm.ts'
import { jaarBlad, maandBlad } from '../../src/domein/overzicht-blad.ts'
import { bronboekenRooster, overzichtRooster, type Rooster } from '../../src/domein/overzicht-rooster.ts'
import type { Taal } from '../../src/lib/opmaak.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, MaakPdf, Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { roosterCsv } from '../uitvoer/rooster-csv.ts'
import { roosterXlsx } from '../uitvoer/rooster-xlsx.ts'
import { woordenIn } from '../uitvoer/woorden.ts'
import { leesBronboeken } from '../vragen/bronboeken.ts'
import { leesJaaroverzicht, leesMaandoverzicht, leesOverzichten } from '../vragen/overzicht.ts'

const SOORT = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Overviews of months and years, and the books per bron: to read, and as files. */
export function registreerOverzicht(app: App, p: Poorten): void {
  const r = overzichtRoutes
  app.openapi(r.overzichten, async (c) => c.json(await leesOverzichten(p, bellerVan(c), c.req.valid('param').dossierId), 200))

  app.openapi(r.maand, async (c) => {
    const { dossierId, maand } = c.req.valid('param')
    return c.json(await leesMaandoverzicht(p, bellerVan(c), dossierId, maand), 200)
  })
  app.openapi(r.maandPdf, async (c) => {
    const { dossierId, maand } = c.req.valid('param')
    const o = await leesMaandoverzicht(p, bellerVan(c), dossierId, maand)
    return pdf(p, maandBlad(o, spraak(c.req.valid('query').taal)), c.req.valid('query').letter, `maandoverzicht-${maand}`)
  })
  app.openapi(r.maandCsv, async (c) => {
    const { dossierId, maand } = c.req.valid('param')
    const o = await leesMaandoverzicht(p, bellerVan(c), dossierId, maand)
    return csv(overzichtRooster(o, spraak(c.req.valid('query').taal)), `maandoverzicht-${maand}`)
  })
  app.openapi(r.maandXlsx, async (c) => {
    const { dossierId, maand } = c.req.valid('param')
    const o = await leesMaandoverzicht(p, bellerVan(c), dossierId, maand)
    return xlsx(overzichtRooster(o, spraak(c.req.valid('query').taal)), `maandoverzicht-${maand}`)
  })

  app.openapi(r.jaar, async (c) => {
    const { dossierId, jaar } = c.req.valid('param')
    return c.json(await leesJaaroverzicht(p, bellerVan(c), dossierId, jaar), 200)
  })
  app.openapi(r.jaarPdf, async (c) => {
    const { dossierId, jaar } = c.req.valid('param')
    const o = await leesJaaroverzicht(p, bellerVan(c), dossierId, jaar)
    return pdf(p, jaarBlad(o, spraak(c.req.valid('query').taal)), c.req.valid('query').letter, `jaaroverzicht-${jaar}`)
  })
  app.openapi(r.jaarCsv, async (c) => {
    const { dossierId, jaar } = c.req.valid('param')
    const o = await leesJaaroverzicht(p, bellerVan(c), dossierId, jaar)
    return csv(overzichtRooster(o, spraak(c.req.valid('query').taal)), `jaaroverzicht-${jaar}`)
  })
  app.openapi(r.jaarXlsx, async (c) => {
    const { dossierId, jaar } = c.req.valid('param')
    const o = await leesJaaroverzicht(p, bellerVan(c), dossierId, jaar)
    return xlsx(overzichtRooster(o, spraak(c.req.valid('query').taal)), `jaaroverzicht-${jaar}`)
  })

  app.openapi(r.bronboeken, async (c) => {
    const { dossierId, jaar } = c.req.valid('param')
    return c.json(await leesBronboeken(p, bellerVan(c), dossierId, jaar), 200)
  })
  app.openapi(r.bronboekenCsv, async (c) => {
    const { dossierId, jaar } = c.req.valid('param')
    const o = await leesBronboeken(p, bellerVan(c), dossierId, jaar)
    return csv(bronboekenRooster(o, spraak(c.req.valid('query').taal)), `boeken-per-bron-${jaar}`)
  })
  app.openapi(r.bronboekenXlsx, async (c) => {
    const { dossierId, jaar } = c.req.valid('param')
    const o = await leesBronboeken(p, bellerVan(c), dossierId, jaar)
    return xlsx(bronboekenRooster(o, spraak(c.req.valid('query').taal)), `boeken-per-bron-${jaar}`)
  })
}

const spraak = (taal: Taal) => ({ taal, w: woordenIn(taal) })

async function pdf(p: Poorten, blad: Blad, letter: Parameters<MaakPdf>[1]['letter'], naam: string): Promise<Response> {
  if (!p.pdf) throw new Probleem('even-niet-beschikbaar', 'Dit loket kan nu geen PDF maken. Lezen kan wel.')
  const w = woordenIn(blad.taal)
  const bytes = await p.pdf(blad, {
    letter,
    gemaakt: p.klok.nu(),
    woorden: {
      bladzijde: (nr, totaal) => w('overzicht', 'bestand.bladzijde', { nr, totaal }),
      tekens: (count) => w('overzicht', 'bestand.tekens', { count }),
    },
  })
  return bestand(bytes, 'pdf', naam)
}

const csv = (rooster: Rooster, naam: string): Response => bestand(roosterCsv(rooster), 'csv', naam)
const xlsx = async (rooster: Rooster, naam: string): Promise<Response> => bestand(await roosterXlsx(rooster), 'xlsx', naam)

/** An attachment, so that it is never a page of this site; its name tells nothing about a person. */
function bestand(bytes: Uint8Array<ArrayBuffer>, einde: keyof typeof SOORT, naam: string): Response {
  return new Response(bytes, {
    headers: { 'content-type': SOORT[einde], 'content-disposition': `attachment; filename="${naam}.${einde}"` },
  })
}
