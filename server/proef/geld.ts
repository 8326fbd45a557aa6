import { som } from '../../src/domein/geld.ts'
import type { Toekenning } from '../../src/domein/toekenning.ts'
import type { Boekhouding } from '../boeken/boeken.ts'
import { kenToe } from '../boeken/toekennen.ts'
import type { Trx } from '../kern/poorten.ts'
import { vastId } from '../kaart/vast-id.ts'
import gevalA from './gevallen/geval-a.json' with { type: 'json' }
import gevalB from './gevallen/geval-b.json' with { type: 'json' }
import { zaaiBetalingen } from './betalingen.ts'
import { leesGeval, type GelezenGeval, type GevalBestand } from './geval.ts'
import { zaaiZorg } from './zorg.ts'

const GEVALLEN: Readonly<Record<'A' | 'B', GevalBestand>> = { A: gevalA, B: gevalB }

/** The id that a bron or potje of a case always has: `geldId('A', 'potje A3')`, `geldId('B', 'bron Jeugdwet Bram')`. */
export function geldId(geval: 'A' | 'B', naam: string): string {
  return vastId(`geld ${geval} ${naam}`)
}

/** Day of the beschikkingen of the worked cases, and the day after on which they were sent. */
const BESLOTEN = '2025-12-10'
const VERZONDEN = '2025-12-11'

const EISEN: Readonly<Record<'A' | 'B', readonly string[]>> = {
  A: [
    'Een zorgverlener die geen familie is, heeft een verklaring omtrent het gedrag (VOG). Die is niet ouder dan 3 jaar.',
    'De zorgverlener en u spreken elk half jaar over uw doelen.',
  ],
  B: [
    'Wie begeleiding geeft en geen familie is, heeft een verklaring omtrent het gedrag (VOG). Die is niet ouder dan 3 jaar.',
    'AutiPlan zet een begeleider in met een registratie bij Stichting Kwaliteitsregister Jeugd (SKJ).',
  ],
}

/** The grant of a case, in the shape in which a consulent enters it. */
function toekenningVan(welk: 'A' | 'B', geval: GelezenGeval): Toekenning {
  return {
    kenmerk: welk === 'A' ? 'LW-2025-4401' : 'LW-2025-4402',
    datum: BESLOTEN,
    verzondenOp: VERZONDEN,
    grond: '',
    versieId: null,
    bronnen: geval.bronnen.map(({ bedragCent, ...b }) => ({ ...b, cent: bedragCent })),
    bronWijzigingen: [],
    potjes: geval.potjes.map((p) => ({
      id: p.id,
      persoonId: p.persoonId,
      naam: p.naam,
      domein: p.domein,
      soort: p.soort,
      zorgverlener: p.zorgverlener,
      toelichting: p.toelichting,
      tarief: p.tarief,
      vanaf: p.vanaf,
      tot: p.tot,
      afgesprokenCent: som([p.afgesprokenGeplandCent, p.afgesprokenBindendCent]),
      regelId: null,
      delen: p.delen.map((d) => ({ bronId: d.bronId, cent: d.budgetCent })),
    })),
    potjeWijzigingen: [],
    eisen: EISEN[welk].map((tekst) => ({ persoonId: null, tekst })),
  }
}

/**
 * Books a worked case into a dossier: the grant, the agreements of the budgetplan and the payments per month of care.
 * The persons must already be deelnemers of the dossier.
 * @param personen first name as in the case -> id of the person
 * @param op instant of entry
 */
export async function zaaiGeld(
  trx: Trx,
  z: { gemeenteId: string; dossierId: string; geval: 'A' | 'B'; personen: Readonly<Record<string, string>>; op: Date },
): Promise<void> {
  const geval = leesGeval(GEVALLEN[z.geval], z.personen, (naam) => geldId(z.geval, naam))
  const { gemeenteId, dossierId } = z
  const op = (dag: string): Boekhouding => ({ gemeenteId, dossierId, dag, op: z.op, doorId: null })
  await kenToe(trx, op(VERZONDEN), toekenningVan(z.geval, geval), { id: geldId(z.geval, 'beschikking'), door: 'Fatima El Amrani' })
  await zaaiZorg(trx, { ...z, potjes: geval.potjes, bronnen: geval.bronnen })
  await zaaiBetalingen(trx, z, geval)
}
