import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { declaratieId } from '../server/proef/betalingen.ts'
import { DOSSIERS, PERSONEN } from '../server/proef/personen.ts'
import { overeenkomstId } from '../server/proef/zorg.ts'
import { kies } from '../src/domein/plan/meerwaarde.ts'
import { itemKeuze, itemTekst, voegItemToe } from '../src/domein/plan/velden.ts'
import { type Aangemeld, meldAan } from './aanmelden.ts'

/** Ids that only exist after `vulWereld`. */
export type Wereld = {
  /** handed in and answered */
  beantwoord: string
  /** handed in, the consulent is at turn */
  open: string
  aanbod: string
  gevraagd: string
  geboekt: string
  /** an agreement that waits for the check of the gemeente */
  overeenkomst: string
  /** waits for the own yes of Thijs */
  eigenJa: string
  /** waits for a school, which has a link */
  school: string
  draad: Readonly<Record<'ilse' | 'mark', string>>
  /** a file with payments that was looked at and not booked */
  invoer: string
  /** the document with the story of Noa */
  verhaal: string
}

export const NOA = PERSONEN.noa.id
export const GEZIN = DOSSIERS.okaforJansen
/** Ids of the potjes, a bron and the beschikking of geval A, made by the seed. */
export const POTJE = {
  begeleiding: '3686215e-6300-8ffc-a82c-24741bbaedff',
  reserve: 'a008fe73-5e40-87ad-8a16-77db929ca270',
  cursus: '03fec6c5-6aae-8e63-a0dd-d4230d6ed9bd',
} as const
/** The same of geval B: for Thijs after his birthday, and the homework of Bram. */
export const POTJE_B = {
  begeleiding: 'a2fcb5ba-cb08-83b5-b3e6-2699258f3cc0',
  reserve: '1cae9071-ca57-89d3-9462-ed31faed466a',
  huiswerk: 'ea6cc47b-97b0-82e7-aa3e-88d82de73417',
} as const
export const SCHOOL_TOKEN = 'school-token-van-de-paginas'
export const BRON_WMO = '75da6153-2b15-8e37-aedb-36e2d67b4871'
/** What Noor was paid for June in geval A, made by the seed. */
export const DECLARATIE = declaratieId('A', 'A1', '2026-06')
export const BESCHIKKING = 'e7149fb3-a324-8032-a364-e6504a326732'

/** The agreement with Noor of geval A, made by the seed. */
export const OVEREENKOMST = overeenkomstId('A', 'A1')

type Rij = Record<string, unknown>
const isRij = (w: unknown): w is Rij => typeof w === 'object' && w !== null
function veld(w: unknown, naam: string): unknown {
  if (!isRij(w) || !(naam in w)) throw new Error(`no '${naam}' in ${JSON.stringify(w).slice(0, 300)}`)
  return w[naam]
}
function rijen(w: unknown, naam = 'items'): Rij[] {
  const lijst = veld(w, naam)
  if (!Array.isArray(lijst)) throw new Error(`'${naam}' is no list`)
  return lijst.filter(isRij)
}
async function goed(antwoord: Promise<{ status: number; body: unknown }>): Promise<unknown> {
  const { status, body } = await antwoord
  if (status !== 200) throw new Error(`preparing a page: ${status} ${JSON.stringify(body)}`)
  return body
}
/** The line of the budgetplan for Noa. */
export const REGEL = '0198c000-0000-7000-8000-0000000000c1'
/** The same id at each call, so that a run can be repeated by hand. */
export const vastId = (woord: string): string =>
  createHash('sha256')
    .update(woord)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

async function schrijf(ilse: Aangemeld, documentId: string, doe: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc()
  doe(doc)
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
  await goed(ilse.stuur(`/plandocumenten/${documentId}/updates`, { update, clientId: doc.clientID, epoch: 1 }))
}

/**
 * Brings a fresh loket where every page has something to show: a plan for Noa with two leefgebieden, handed in twice of
 * which the first was answered, one shift booked and one asked, messages both ways.
 */
export async function vulWereld(url: string): Promise<Wereld> {
  const [ilse, fatima, sanne, mark] = await Promise.all([
    meldAan(url, 'ilse'),
    meldAan(url, 'fatima'),
    meldAan(url, 'sanne'),
    meldAan(url, 'mark'),
  ])
  const planId = String(veld(await goed(ilse.stuur(`/dossiers/${GEZIN}/plan`, { personen: [NOA] })), 'planId'))
  const documenten = rijen(veld(await goed(ilse.lees(`/dossiers/${GEZIN}/plan`)), 'plan'), 'documenten')
  const document = (soort: string, leefgebied: string | null = null): string =>
    String(documenten.find((d) => d['soort'] === soort && (leefgebied === null || d['leefgebied'] === leefgebied))?.['id'])
  await schrijf(ilse, document('VERHAAL'), (doc) => {
    doc.getText('verhaal').insert(0, 'Noa gaat sinds maart niet meer hele dagen naar school.\nThuis is zij vaak moe.')
    doc.getText('wil').insert(0, 'Elke dag een paar uur naar school, met iemand die zij kent.')
    for (const gebied of ['GEZIN', 'LEREN_WERKEN'])
      kies(
        doc.getArray(`keuze.${gebied}`),
        { id: vastId(gebied), waarde: true, door: PERSONEN.ilse.id },
        (w): w is boolean => typeof w === 'boolean',
      )
  })
  const wil = 'Elke dag een paar uur naar school, met iemand die zij kent.'
  const karin = await meldAan(url, 'karin')
  for (const opmerking of [
    { soort: 'VRAAG', tekst: 'Weet de school dit al?', voorstel: null, basis: null },
    { soort: 'VOORSTEL', tekst: 'Zo is het wat preciezer.', voorstel: wil.replace('een paar uur', 'drie uur'), basis: wil },
  ])
    await goed(karin.stuur(`/plandocumenten/${document('VERHAAL')}/opmerkingen`, { veld: 'wil', ...opmerking }))
  await schrijf(ilse, document('DEEL', 'LEREN_WERKEN'), (doc) => doc.getText('goed').insert(0, 'Tekenen en rekenen gaan goed.'))
  const opsturen = async (): Promise<string> =>
    String(veld(await goed(ilse.stuur(`/plannen/${planId}/opsturen`, { standen: [] })), 'versieId'))
  const beantwoord = await opsturen()
  for (const [deel, oordeel, tekst] of [
    ['VERHAAL', 'ZO', ''],
    ['LEREN_WERKEN', 'ANDERS', 'Wij denken aan een kleinere groep.'],
  ])
    await goed(fatima.stuur(`/planversies/${beantwoord}/delen`, { persoonId: NOA, deel, oordeel, tekst, gezien: null }))
  await goed(fatima.stuur(`/planversies/${beantwoord}/versturen`, { inleiding: 'Dank voor uw plan. Wij bespreken het graag met u.' }))
  const vraag = await goed(
    ilse.stuur(`/planversies/${beantwoord}/reacties`, {
      persoonId: NOA,
      deel: 'LEREN_WERKEN',
      soort: 'VRAAG',
      tekst: 'Hoe klein is die groep?',
    }),
  )
  await goed(fatima.stuur(`/reacties/${String(veld(vraag, 'reactieId'))}/antwoord`, { tekst: 'Zes kinderen.' }))
  await goed(ilse.stuur(`/planversies/${beantwoord}/reacties`, { persoonId: NOA, deel: 'VERHAAL', soort: 'EENS', tekst: '' }))
  const open = await opsturen()
  const [doel, stap] = [vastId('doel'), vastId('stap')]
  await schrijf(ilse, document('DOELEN'), (doc) => {
    doc.getText(itemTekst('doel', doel, 'tekst')).insert(0, 'Elke dag een uur naar school.')
    doc.getText(itemTekst('doel', doel, 'merk')).insert(0, 'Noa fluit bij het ontbijt.')
    voegItemToe(doc, 'doel', { id: doel, bij: null })
    doc.getText(itemTekst('taak', stap, 'tekst')).insert(0, 'Met de juf een rustige plek afspreken')
    voegItemToe(doc, 'taak', { id: stap, bij: doel })
    doc.getText(itemTekst('doel', vastId('later'), 'tekst')).insert(0, 'Later wil zij dierenarts worden.')
    voegItemToe(doc, 'doel', { id: vastId('later'), bij: null })
  })
  // After handing in: the lines stand in the draft alone.
  await schrijf(ilse, document('KOSTEN'), (doc) => {
    voegItemToe(doc, 'regel', { id: REGEL, bij: null })
    doc.getText(itemTekst('regel', REGEL, 'wat')).insert(0, 'Begeleiding op school')
    const kiest = (naam: string, waarde: string | number, door = PERSONEN.ilse.id): void => {
      doc.getArray(itemKeuze('regel', REGEL, naam)).push([{ id: vastId(`${naam}${door}`), waarde, vervangt: [], door }])
    }
    for (const [veldNaam, waarde] of Object.entries({
      eenheid: 'UUR',
      per: 'WEEK',
      zwareWeken: 12,
      zwaar: 0,
      tarief: 6000,
      leefgebied: 'LEREN_WERKEN',
    }))
      kiest(veldNaam, waarde)
    // Two people filled in something else.
    kiest('gewoon', 300)
    kiest('gewoon', 450, PERSONEN.milan.id)
  })

  const schuif = async (body: object, door = sanne, dossierId: string = DOSSIERS.sanne): Promise<string> =>
    String(veld(await goed(door.stuur(`/dossiers/${dossierId}/verschuivingen`, body)), 'id'))
  const geboekt = await schuif({
    vanPotjeId: POTJE.reserve,
    doel: { soort: 'POTJE', potjeId: POTJE.begeleiding },
    cent: 4500,
    reden: '',
    verwacht: 'VRIJ',
  })
  const gevraagd = await schuif({
    vanPotjeId: POTJE.cursus,
    doel: {
      soort: 'NIEUW',
      persoonId: PERSONEN.sanne.id,
      domein: 'B',
      naam: 'Leren reizen met de bus',
      zorgverlener: 'Noor Bakker',
      tarief: { cent: 4500, eenheid: 'UUR' },
    },
    cent: 27000,
    reden: 'Ik wil zelf met de bus naar mijn werk.',
    verwacht: 'AKKOORD',
  })
  const vanThijs = {
    vanPotjeId: POTJE_B.reserve,
    doel: { soort: 'POTJE', potjeId: POTJE_B.begeleiding },
    cent: 9600,
    reden: 'Twee uur extra in november.',
    verwacht: 'VRIJ',
    verwachtJa: true,
  }
  const eigenJa = await schuif(vanThijs, mark, DOSSIERS.deGraaf)
  const opSchool = {
    soort: 'NIEUW',
    persoonId: PERSONEN.bram.id,
    domein: 'S',
    naam: 'Begeleiding in de klas',
    zorgverlener: 'AutiPlan',
    tarief: { cent: 6240, eenheid: 'UUR' },
  }
  const naarSchool = { vanPotjeId: POTJE_B.huiswerk, doel: opSchool, cent: 124800, reden: '', verwacht: 'AKKOORD_SCHOOL' }
  const school = await schuif(naarSchool, mark, DOSSIERS.deGraaf)
  const afspraak = {
    zorg: 'Hulp bij plannen in de les',
    wanneer: 'Dinsdag van 9 tot 11 uur',
    waar: 'In de klas',
    wie: 'Een begeleider van AutiPlan',
    vogOp: '2026-01-15',
    stuurt: 'De mentor',
  }
  const tokenHash = createHash('sha256').update(SCHOOL_TOKEN).digest('hex')
  await goed(mark.stuur(`/verschuivingen/${school}/school`, { tokenHash, school: 'De Linde', afspraak }))

  const draadVan = async (wie: Aangemeld, dossierId: string): Promise<string> =>
    String(rijen(await goed(wie.lees(`/dossiers/${dossierId}/draden`)))[0]?.['id'])
  const draad = { ilse: await draadVan(ilse, GEZIN), mark: await draadVan(mark, DOSSIERS.deGraaf) }
  await goed(ilse.stuur(`/draden/${draad.ilse}/berichten`, { tekst: 'Mag Karin bij het gesprek zijn?', overPersoonId: NOA }))
  await goed(fatima.stuur(`/draden/${draad.ilse}/berichten`, { tekst: 'Ja, natuurlijk. Tot dinsdag!', overPersoonId: null }))
  await goed(
    mark.stuur(`/draden/${draad.mark}/berichten`, { tekst: 'Wanneer hoor ik iets over het vervoer van Joris?', overPersoonId: null }),
  )
  const aanbod = String(rijen(await goed(sanne.lees('/kaart')), 'aanbod')[0]?.['id'])
  return {
    beantwoord,
    open,
    aanbod,
    gevraagd,
    geboekt,
    overeenkomst: await maakOvereenkomst(sanne),
    eigenJa,
    school,
    draad,
    invoer: await leesBetalingenIn(url),
    verhaal: document('VERHAAL'),
  }
}

/** Two hours of somebody new, signed by both and sent to the gemeente. */
async function maakOvereenkomst(sanne: Aangemeld): Promise<string> {
  const inhoud = {
    potjeId: POTJE.cursus,
    zorgverlener: { soort: 'NIEUW', naam: 'Tessa Tolk', relatie: 'ZELFSTANDIG', kvk: '99000999', agb: null, ik: false },
    soort: 'OPDRACHT',
    hulp: 'WERK',
    betaalwijze: 'FACTUUR',
    tarief: { cent: 6600, eenheid: 'UUR' },
    aantalHonderdste: 200,
    per: 'PERIODE',
    vanaf: '2026-08-03',
    tot: '2026-12-31',
    opzegDagen: 30,
    zorgbeschrijving: 'Tessa gaat mee naar gesprekken op het werk.',
  }
  const handtekening = { naam: 'Sanne Vermeer', zorgverlenerOp: '2026-07-01' }
  const body = { inhoud, vorigeId: null, handtekening }
  return String(veld(await goed(sanne.stuur(`/dossiers/${DOSSIERS.sanne}/overeenkomsten`, body)), 'id'))
}

/** A file of which one row can be booked, one is beyond budget, and two have a reason. */
async function leesBetalingenIn(url: string): Promise<string> {
  const hanneke = await meldAan(url, 'hanneke')
  const rij = (kenmerk: string, bedrag: string, potje: string) => `${kenmerk};${bedrag};01-07-2026;30-06-2026;${potje}`
  const { begeleiding } = POTJE
  const csv = [
    'Kenmerk;Bedrag;Betaaldatum;Zorgdag;Potje',
    rij('SVB-2026-0001', '90,00', begeleiding),
    rij('SVB-2026-0002', '9.999,00', begeleiding),
    rij('SVB-2026-0003', '1e3', begeleiding),
    rij('SVB-2026-0004', '12,00', 'onbekend'),
  ].join('\n')
  const inhoud = Buffer.from(csv).toString('base64')
  return String(veld(await goed(hanneke.stuur('/invoer', { naam: 'betalingen-juni.csv', afzender: 'SVB', inhoud })), 'id'))
}
