import { Uuid, lees, leesBestand } from '../kern.ts'
import { BronboekenSchema, Jaar, JaaroverzichtSchema, Maand, MaandoverzichtSchema, OverzichtenSchema } from '../schemas/overzicht.ts'
import { BestandVraag, PdfVraag } from '../schemas/uitvoer.ts'
import { z } from '../zod.ts'

const tag = 'Geld'
const dossier = z.object({ dossierId: Uuid })
const maand = dossier.extend({ maand: Maand })
const jaar = dossier.extend({ jaar: Jaar })
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Overviews that the loket makes from the books, on the screen and as files. */
export const overzichtRoutes = {
  overzichten: lees({
    pad: '/dossiers/{dossierId}/overzichten',
    naam: 'lijstOverzichten',
    tag,
    samenvatting: 'The months and years of which there is an overview, newest first.',
    params: dossier,
    antwoord: OverzichtenSchema,
  }),
  maand: lees({
    pad: '/dossiers/{dossierId}/maandoverzichten/{maand}',
    naam: 'leesMaandoverzicht',
    tag,
    samenvatting: 'One month of care of the persons whose payments you may see.',
    params: maand,
    antwoord: MaandoverzichtSchema,
  }),
  maandPdf: leesBestand({
    pad: '/dossiers/{dossierId}/maandoverzichten/{maand}/pdf',
    naam: 'leesMaandoverzichtPdf',
    tag,
    samenvatting: 'The same as a tagged PDF.',
    params: maand,
    query: PdfVraag,
    soort: 'application/pdf',
  }),
  maandCsv: leesBestand({
    pad: '/dossiers/{dossierId}/maandoverzichten/{maand}/csv',
    naam: 'leesMaandoverzichtCsv',
    tag,
    samenvatting: 'The same as CSV: UTF-8 with a byte order mark, semicolons, a decimal comma.',
    params: maand,
    query: BestandVraag,
    soort: 'text/csv',
  }),
  maandXlsx: leesBestand({
    pad: '/dossiers/{dossierId}/maandoverzichten/{maand}/xlsx',
    naam: 'leesMaandoverzichtXlsx',
    tag,
    samenvatting: 'The same as a spreadsheet with numbers and without formulas.',
    params: maand,
    query: BestandVraag,
    soort: XLSX,
  }),
  jaar: lees({
    pad: '/dossiers/{dossierId}/jaaroverzichten/{jaar}',
    naam: 'leesJaaroverzicht',
    tag,
    samenvatting: 'The account of one year of the persons whose payments you may see.',
    params: jaar,
    antwoord: JaaroverzichtSchema,
  }),
  jaarPdf: leesBestand({
    pad: '/dossiers/{dossierId}/jaaroverzichten/{jaar}/pdf',
    naam: 'leesJaaroverzichtPdf',
    tag,
    samenvatting: 'The same as a tagged PDF.',
    params: jaar,
    query: PdfVraag,
    soort: 'application/pdf',
  }),
  jaarCsv: leesBestand({
    pad: '/dossiers/{dossierId}/jaaroverzichten/{jaar}/csv',
    naam: 'leesJaaroverzichtCsv',
    tag,
    samenvatting: 'The same as CSV.',
    params: jaar,
    query: BestandVraag,
    soort: 'text/csv',
  }),
  jaarXlsx: leesBestand({
    pad: '/dossiers/{dossierId}/jaaroverzichten/{jaar}/xlsx',
    naam: 'leesJaaroverzichtXlsx',
    tag,
    samenvatting: 'The same as a spreadsheet.',
    params: jaar,
    query: BestandVraag,
    soort: XLSX,
  }),
  bronboeken: lees({
    pad: '/dossiers/{dossierId}/bronboeken/{jaar}',
    naam: 'leesBronboeken',
    tag,
    samenvatting: 'The books per bron of one year. For the consulent of the family, who stands in, and the administration.',
    params: jaar,
    antwoord: BronboekenSchema,
  }),
  bronboekenCsv: leesBestand({
    pad: '/dossiers/{dossierId}/bronboeken/{jaar}/csv',
    naam: 'leesBronboekenCsv',
    tag,
    samenvatting: 'The same as CSV, one line per bron with its months.',
    params: jaar,
    query: BestandVraag,
    soort: 'text/csv',
  }),
  bronboekenXlsx: leesBestand({
    pad: '/dossiers/{dossierId}/bronboeken/{jaar}/xlsx',
    naam: 'leesBronboekenXlsx',
    tag,
    samenvatting: 'The same as a spreadsheet.',
    params: jaar,
    query: BestandVraag,
    soort: XLSX,
  }),
}
