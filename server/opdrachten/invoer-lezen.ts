import type { z } from 'zod'
import type { Afzender } from '../../src/contract/lijsten/machine.ts'
import type { Invoer, InvoerBody } from '../../src/contract/schemas/invoer.ts'
import { vanBase64 } from '../../src/lib/base64.ts'
import { leesKennis } from '../invoer/kennis.ts'
import { leesBestand } from '../invoer/lees-bestand.ts'
import { BestandFout, type GelezenBestand } from '../invoer/rij.ts'
import { beoordeel } from '../invoer/voorbeeld.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { eisAdministratie, vindInvoer } from '../vragen/invoer.ts'

/** Rows of one insert: 17 columns each stay far under the 65,535 parameters of one statement. */
const PER_KEER = 500

/**
 * Reads a file and keeps what each row is and where it belongs. The file itself is not kept: account numbers and names
 * in it never reach a table. Books nothing.
 */
export function leesIn(c: AppContext, p: Poorten, body: z.output<typeof InvoerBody>): Promise<Invoer> {
  return voerUit(c, p, 'leesBestandIn', body, async (trx, beller, id) => {
    eisAdministratie(beller)
    const bestand = open(body.inhoud)
    const afzender: Afzender = bestand.soort === 'CSV' ? body.afzender : 'BANK'
    const { gemeenteId } = beller
    const kennis = await leesKennis(trx, { gemeenteId, afzender, vandaag: p.klok.vandaag(), rijen: bestand.rijen })
    const rijen = await beoordeel(bestand.rijen, kennis)
    await trx
      .insertInto('invoer')
      .values({
        gemeente_id: gemeenteId,
        id,
        naam: body.naam,
        soort: bestand.soort,
        afzender,
        gemaakt_door: beller.persoonId,
        gemaakt_op: p.klok.nu(),
        geboekt_door: null,
        geboekt_op: null,
      })
      .execute()
    for (let i = 0; i < rijen.length; i += PER_KEER)
      await trx
        .insertInto('invoer_rij')
        .values(
          rijen.slice(i, i + PER_KEER).map((r) => ({
            gemeente_id: gemeenteId,
            invoer_id: id,
            nr: r.nr,
            uitkomst: r.uitkomst,
            reden: r.reden,
            kenmerk: r.kenmerk,
            cent: r.cent,
            betaald_op: r.betaaldOp,
            zorg_dag: r.zorgDag,
            wijze: r.wijze,
            dossier_id: r.plaats?.dossierId ?? null,
            persoon_id: r.plaats?.persoonId ?? null,
            potje_id: r.plaats?.potjeId ?? null,
            declaratie_id: r.plaats?.declaratieId ?? null,
            betaling_id: r.betalingId,
            boven_cent: r.bovenCent,
          })),
        )
        .execute()
    return { antwoord: await vindInvoer(trx, beller, id) }
  })
}

/** @throws 400 with the one reason why the file as a whole is not read */
function open(inhoud: string): GelezenBestand {
  let bytes: Uint8Array
  try {
    bytes = vanBase64(inhoud)
  } catch {
    throw new Probleem('ongeldig-verzoek', 'Dit bestand is onderweg beschadigd.', {
      velden: [{ pad: 'inhoud', melding: 'is geen base64' }],
    })
  }
  try {
    return leesBestand(bytes)
  } catch (e) {
    if (!(e instanceof BestandFout)) throw e
    throw new Probleem('ongeldig-verzoek', 'Dit bestand is niet te lezen. Er is niets geboekt.', {
      reden: { sleutel: `invoer:bestandFout.${e.code}`, waarden: { ...e.waarden } },
    })
  }
}
