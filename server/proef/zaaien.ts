import { nieuwId } from '../../src/lib/id.ts'
import type { Gegeven } from '../../src/domein/gegevens.ts'
import type { Actie } from '../../src/domein/rechten-tabel.ts'
import type { Poorten, Trx } from '../kern/poorten.ts'
import { zorgVoorDraden } from '../opdrachten/melding-doen.ts'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE, type ProefNaam, TWEEDE_GEMEENTE } from './personen.ts'
import type { Postcodepak } from '../../src/domein/postcodes.ts'
import { zaaiKaart } from '../kaart/zaai.ts'
import type { Bestand } from '../kaart/verzamel.ts'
import { zaaiGeld } from './geld.ts'

const G = PROEF_GEMEENTE.id

/** Content of the trial that stands in files: read from disk on a machine, fetched in a page. */
export type ProefBestanden = { kaart: readonly Bestand[]; postcodes: Postcodepak }

/**
 * Loads the invented families once: what is there already is left alone, so that a trial keeps what people did in it.
 * @returns true when it was loaded now
 */
export async function zaaiProef(p: Pick<Poorten, 'db' | 'klok'>, bestanden: ProefBestanden): Promise<boolean> {
  return p.db.transaction().execute(async (trx) => {
    const nieuw = await trx
      .insertInto('gemeente')
      .values(PROEF_GEMEENTE)
      .onConflict((o) => o.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!nieuw) return false
    await trx.insertInto('gemeente').values(TWEEDE_GEMEENTE).execute()
    await zaaiMensen(trx)
    await zaaiDossiers(trx)
    await zaaiRechten(trx)
    await zaaiInstellingen(trx)
    await zaaiMelding(trx)
    const op = new Date('2026-01-02T09:00:00Z')
    const { sanne, thijs, bram, joris, mark } = PERSONEN
    await zaaiGeld(trx, { gemeenteId: G, dossierId: DOSSIERS.sanne, geval: 'A', personen: { Sanne: sanne.id }, op })
    await zaaiGeld(trx, {
      gemeenteId: G,
      dossierId: DOSSIERS.deGraaf,
      geval: 'B',
      personen: { Thijs: thijs.id, Bram: bram.id, Joris: joris.id, Mark: mark.id },
      op,
    })
    await zaaiKaart(trx, G, bestanden.kaart, bestanden.postcodes, p.klok.vandaag())
    for (const dossierId of Object.values(DOSSIERS)) await zorgVoorDraden(trx, p, G, dossierId)
    await zaaiBerichten(trx)
    return true
  })
}

async function zaaiMensen(trx: Trx): Promise<void> {
  const rij = (x: (typeof PERSONEN)[ProefNaam], gemeente_id: string) => ({
    gemeente_id,
    id: x.id,
    voornaam: x.voornaam,
    achternaam: x.achternaam,
    geboren: x.geboren,
    medewerker_rollen: [...x.rollen],
  })
  await trx
    .insertInto('persoon')
    .values(Object.values(PERSONEN).map((x) => rij(x, G)))
    .execute()
}

async function zaaiDossiers(trx: Trx): Promise<void> {
  const gemaakt_op = new Date('2026-01-02T09:00:00Z')
  const consulent_id = PERSONEN.fatima.id
  await trx
    .insertInto('dossier')
    .values([
      { gemeente_id: G, id: DOSSIERS.sanne, naam: 'Sanne Vermeer', soort: 'ENKEL', consulent_id, gemaakt_op },
      { gemeente_id: G, id: DOSSIERS.deGraaf, naam: 'Gezin De Graaf', soort: 'GEZIN', consulent_id, gemaakt_op },
      {
        gemeente_id: G,
        id: DOSSIERS.okaforJansen,
        naam: 'Gezin Okafor-Jansen',
        soort: 'GEZIN',
        consulent_id,
        gemaakt_op: new Date('2026-06-30T08:12:00Z'),
      },
    ])
    .execute()
  const deelnemers: [string, ProefNaam[]][] = [
    [DOSSIERS.sanne, ['sanne']],
    [DOSSIERS.deGraaf, ['thijs', 'bram', 'joris']],
    [DOSSIERS.okaforJansen, ['noa', 'milan', 'ruben']],
  ]
  for (const [dossier_id, namen] of deelnemers)
    await trx
      .insertInto('deelnemer')
      .values(namen.map((n, volgorde) => ({ gemeente_id: G, dossier_id, persoon_id: PERSONEN[n].id, volgorde })))
      .execute()
  await trx
    .insertInto('betrokkene')
    .values([
      { gemeente_id: G, dossier_id: DOSSIERS.deGraaf, persoon_id: PERSONEN.mark.id, rol: 'OUDER' },
      { gemeente_id: G, dossier_id: DOSSIERS.deGraaf, persoon_id: PERSONEN.mark.id, rol: 'MANTELZORGER' },
      { gemeente_id: G, dossier_id: DOSSIERS.deGraaf, persoon_id: PERSONEN.els.id, rol: 'OUDER' },
      { gemeente_id: G, dossier_id: DOSSIERS.okaforJansen, persoon_id: PERSONEN.ilse.id, rol: 'OUDER' },
      { gemeente_id: G, dossier_id: DOSSIERS.okaforJansen, persoon_id: PERSONEN.ilse.id, rol: 'MANTELZORGER' },
      { gemeente_id: G, dossier_id: DOSSIERS.okaforJansen, persoon_id: PERSONEN.karin.id, rol: 'CLIENTONDERSTEUNER' },
      { gemeente_id: G, dossier_id: DOSSIERS.sanne, persoon_id: PERSONEN.karin.id, rol: 'CLIENTONDERSTEUNER' },
    ])
    .execute()
}

async function zaaiRechten(trx: Trx): Promise<void> {
  const gezag = (kind: ProefNaam, ouder: ProefNaam) => ({
    gemeente_id: G,
    id: nieuwId(),
    persoon_id: PERSONEN[kind].id,
    vertegenwoordiger_id: PERSONEN[ouder].id,
    soort: 'OUDERLIJK_GEZAG' as const,
    domein: 'ALLES' as const,
    vanaf: PERSONEN[kind].geboren,
    tot: null,
    mandaat: [],
    bewijsstuk: 'BRP' as const,
    gegeven_door: null,
    gegeven_op: new Date('2026-01-02T09:00:00Z'),
    ingetrokken_op: null,
    ingetrokken_door: null,
  })
  await trx
    .insertInto('vertegenwoordiging')
    .values([
      gezag('thijs', 'mark'),
      gezag('bram', 'mark'),
      gezag('joris', 'mark'),
      gezag('thijs', 'els'),
      gezag('bram', 'els'),
      gezag('joris', 'els'),
      gezag('noa', 'ilse'),
      gezag('milan', 'ilse'),
    ])
    .execute()
  const ja = (van: ProefNaam, aan: ProefNaam, gegeven: Gegeven, recht: Actie, door: ProefNaam, tot: string) => ({
    gemeente_id: G,
    id: nieuwId(),
    persoon_id: PERSONEN[van].id,
    ontvanger_id: PERSONEN[aan].id,
    gegeven,
    recht,
    vanaf: '2026-06-30',
    tot,
    gegeven_door: PERSONEN[door].id,
    gegeven_op: new Date('2026-06-30T18:40:00Z'),
    samen: false,
    bevestigd_door: null,
    bevestigd_op: null,
    ingetrokken_op: null,
    ingetrokken_door: null,
  })
  await trx
    .insertInto('toestemming')
    .values([
      ja('milan', 'ilse', 'CONCEPTPLAN', 'SCHRIJVEN', 'milan', '2026-12-31'),
      ja('noa', 'karin', 'CONCEPTPLAN', 'SCHRIJVEN', 'ilse', '2026-09-30'),
      ja('noa', 'karin', 'PLAN', 'LEZEN', 'ilse', '2026-09-30'),
      ja('sanne', 'karin', 'PLAN', 'LEZEN', 'sanne', '2026-12-31'),
    ])
    .execute()
  await trx
    .insertInto('vervanging')
    .values({
      gemeente_id: G,
      id: nieuwId(),
      consulent_id: PERSONEN.fatima.id,
      vervanger_id: PERSONEN.pieter.id,
      vanaf: '2026-07-20',
      tot: '2026-08-07',
    })
    .execute()
}

/** Defaults of domein.md section 5 'Settings per gemeente'; for the trial they count from the start of its year. */
async function zaaiInstellingen(trx: Trx): Promise<void> {
  const waarden: Record<string, string | number | object> = {
    regelset: 'R',
    normOntvangst: 2,
    normAkkoordVerschuiving: 5,
    normContractcheck: 10,
    maandoverzichtDag: 5,
    heruitnodiging: 98,
    beslissingVoorEinde: 42,
    resultaatgesprek: 182,
    signaalForecast: 90,
    onderbesteding: 'TERUG',
    eigenBijdrageMaandCent: 2180,
    termijnJeugdwet: 56,
    verantwoordingsvrijWmoJw: 0,
    gezinsverschuiving: 'AKKOORD',
    familieBetalen: { mag: true, maxUurPerWeek: 40 },
    consulentVervanger: { naam: 'Bureau achterwacht', telefoon: '088 123 45 68' },
    'tarief.WMO.BEGELEIDING.FORMEEL.UUR': 6500,
    'tarief.WMO.HUISHOUDEN.FORMEEL.UUR': 3600,
    'tarief.WMO.BEGELEIDING.INFORMEEL.UUR': 2400,
    'tarief.WMO.LOGEREN.FORMEEL.ETMAAL': 16500,
    'tarief.JEUGDWET.BEGELEIDING.FORMEEL.UUR': 6500,
    'tarief.JEUGDWET.BEGELEIDING.INFORMEEL.UUR': 2400,
    'tarief.JEUGDWET.LOGEREN.FORMEEL.ETMAAL': 16500,
    'tarief.PARTICIPATIEWET.WERK.FORMEEL.UUR': 7000,
    'tarief.SWV.SCHOOL.FORMEEL.UUR': 6500,
    'tarief.LEERLINGENVERVOER.VERVOER.FORMEEL.SCHOOLDAG': 1200,
  }
  await trx
    .insertInto('instelling')
    .values(
      Object.entries(waarden).map(([sleutel, waarde]) => ({
        gemeente_id: G,
        sleutel,
        vanaf: '2026-01-01',
        tot: null,
        waarde: JSON.stringify(waarde),
        grond: 'Standaard van het loket',
        door: 'Joost Prins',
      })),
    )
    .execute()
}

async function zaaiMelding(trx: Trx): Promise<void> {
  const id = '0c000000-0000-4000-8000-000000000001'
  await trx
    .insertInto('melding')
    .values({
      gemeente_id: G,
      id,
      dossier_id: DOSSIERS.okaforJansen,
      door_id: PERSONEN.ilse.id,
      tekst:
        'Het lukt thuis niet meer goed. Noa en Milan hebben hulp nodig, en Ruben zoekt werk dat bij hem past. Wij willen één plan voor ons gezin.',
      spoed: false,
      contactwens: 'BERICHT',
      ontvangen_op: new Date('2026-06-30T08:12:00Z'),
      ontvangen_dag: '2026-06-30',
      status: 'IN_ONDERZOEK',
    })
    .execute()
  await trx
    .insertInto('melding_persoon')
    .values((['noa', 'milan', 'ruben'] as const).map((n) => ({ gemeente_id: G, melding_id: id, persoon_id: PERSONEN[n].id })))
    .execute()
}

async function zaaiBerichten(trx: Trx): Promise<void> {
  const gesprekken: { dossier: string; persoon: ProefNaam | null; regels: [ProefNaam, string, string, ProefNaam | null][] }[] = [
    {
      dossier: DOSSIERS.sanne,
      persoon: 'sanne',
      regels: [
        ['sanne', 'Maart was een zware maand. Noor is vaker gekomen. Past dat nog?', '2026-04-02T09:20:00Z', null],
        [
          'fatima',
          'Ja, dat past. U hebt een reserve voor drukke weken. Wilt u uren uit de reserve gebruiken? Dat kan bij Mijn geld. U hoeft mij niets te vragen.',
          '2026-04-02T13:05:00Z',
          null,
        ],
        ['sanne', 'Fijn, dank u wel.', '2026-04-02T15:41:00Z', null],
      ],
    },
    {
      dossier: DOSSIERS.deGraaf,
      persoon: null,
      regels: [
        ['mark', 'Joris gaat na de zomer naar een andere groep. Verandert er iets aan het vervoer?', '2026-06-25T19:12:00Z', 'joris'],
        [
          'fatima',
          'Het vervoer blijft hetzelfde tot 31 december 2026. De school stuurt mij de nieuwe tijden. U hoort het voor 15 augustus 2026.',
          '2026-06-26T08:30:00Z',
          'joris',
        ],
      ],
    },
    {
      dossier: DOSSIERS.okaforJansen,
      persoon: null,
      regels: [
        [
          'fatima',
          'Goedemorgen mevrouw Jansen. Uw melding is binnen. Ik ben uw consulent. U mag eerst zelf een plan maken. Opsturen kan tot en met 7 juli 2026. Een eerste versie is genoeg.',
          '2026-06-30T10:02:00Z',
          null,
        ],
      ],
    },
  ]
  for (const gesprek of gesprekken) {
    const persoonId = gesprek.persoon === null ? null : PERSONEN[gesprek.persoon].id
    const draad = await trx
      .selectFrom('draad')
      .select('id')
      .where('gemeente_id', '=', G)
      .where('dossier_id', '=', gesprek.dossier)
      .where('persoon_id', persoonId === null ? 'is' : '=', persoonId)
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('bericht')
      .values(
        gesprek.regels.map(([van, tekst, op, over], i) => ({
          gemeente_id: G,
          draad_id: draad.id,
          seq: i + 1,
          id: nieuwId(),
          van_id: PERSONEN[van].id,
          van_kant: PERSONEN[van].rollen.length > 0 ? ('LOKET' as const) : ('INWONER' as const),
          over_id: over === null ? null : PERSONEN[over].id,
          tekst,
          op: new Date(op),
        })),
      )
      .execute()
    await trx.updateTable('draad').set({ seq: gesprek.regels.length }).where('gemeente_id', '=', G).where('id', '=', draad.id).execute()
    const gelezenDoor = gesprek.regels.map(([van]) => van).concat(gesprek.dossier === DOSSIERS.sanne ? ['sanne', 'fatima'] : ['fatima'])
    for (const naam of new Set(gelezenDoor)) {
      const laatsteEigen = gesprek.regels.findLastIndex(([van]) => van === naam) + 1
      const tot = gesprek.dossier === DOSSIERS.sanne || naam === 'fatima' ? gesprek.regels.length : laatsteEigen
      await trx.insertInto('gelezen').values({ gemeente_id: G, draad_id: draad.id, persoon_id: PERSONEN[naam].id, tot_seq: tot }).execute()
    }
  }
}
