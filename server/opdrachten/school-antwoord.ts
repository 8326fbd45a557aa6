import type { z } from 'zod'
import type { SchoolAntwoordAntwoord, SchoolAntwoordOpdracht, SchoolLezenAntwoord } from '../../src/contract/schemas/verschuiving-ja.ts'
import { schoolStaatVan, type SchoolRij } from '../boeken/jas.ts'
import { meldLive } from '../kern/live.ts'
import { vingerafdruk } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { liveVoor } from './verschuif.ts'

type Gevonden = { vraag: SchoolRij; verschuiving: Parameters<typeof liveVoor>[0] & { staat: string } }

/**
 * The one row behind a link, locked. The token has 256 random bits and only its hash is stored, so the same two steps
 * (hash, look up) are done for every token, and who guesses learns nothing from answer or work.
 */
async function zoek(trx: Trx, p: Poorten, token: string): Promise<Gevonden | null> {
  const hash = await vingerafdruk(token)
  const g = p.config.gemeenteId
  const vraag = await trx
    .selectFrom('school_vraag')
    .selectAll()
    .where('gemeente_id', '=', g)
    .where('token_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
  const verschuiving = await trx
    .selectFrom('verschuiving')
    .select(['id', 'dossier_id', 'van_persoon_id', 'naar_persoon_id', 'staat'])
    .where('gemeente_id', '=', g)
    .where('id', '=', vraag?.verschuiving_id ?? '00000000-0000-4000-8000-000000000000')
    .executeTakeFirst()
  return vraag && verschuiving ? { vraag, verschuiving } : null
}

function werktNiet(): Probleem {
  return new Probleem('niet-gevonden', 'Deze link werkt niet (meer). Vraag het gezin of de gemeente om een nieuwe link.')
}

const isOpen = ({ vraag, verschuiving }: Gevonden, vandaag: string): boolean =>
  verschuiving.staat === 'GEVRAAGD' && schoolStaatVan(vraag, vandaag) === 'OPEN'

/** What the school reads; the first time is told to the family. */
export function leesSchoolVraag(p: Poorten, token: string): Promise<z.infer<typeof SchoolLezenAntwoord>> {
  return p.db.transaction().execute(async (trx) => {
    const gevonden = await zoek(trx, p, token)
    if (!gevonden || !isOpen(gevonden, p.klok.vandaag())) throw werktNiet()
    const { vraag } = gevonden
    if (vraag.gelezen_op === null) {
      await trx
        .updateTable('school_vraag')
        .set({ gelezen_op: p.klok.nu() })
        .where('gemeente_id', '=', vraag.gemeente_id)
        .where('id', '=', vraag.id)
        .execute()
      await meld(trx, gevonden)
    }
    const gemeente = await trx
      .selectFrom('gemeente')
      .select(['naam', 'telefoon'])
      .where('id', '=', vraag.gemeente_id)
      .executeTakeFirstOrThrow()
    return {
      gemeente: gemeente.naam,
      telefoon: gemeente.telefoon,
      school: vraag.school,
      afspraak: vraag.afspraak,
      geldigTot: vraag.geldig_tot,
    }
  })
}

/**
 * The yes or no of the school: once per link. The key of the request is kept with the answer, so that a browser that
 * lost the answer on its way gets the same one again; anything else finds a link that no longer works.
 */
export function antwoordSchool(c: AppContext, p: Poorten, body: SchoolAntwoordOpdracht): Promise<z.infer<typeof SchoolAntwoordAntwoord>> {
  const sleutel = c.req.header('idempotency-key') ?? ''
  return p.db.transaction().execute(async (trx) => {
    const gevonden = await zoek(trx, p, body.token)
    if (!gevonden) throw werktNiet()
    const { vraag } = gevonden
    const woorden = { antwoord: body.antwoord, naam: body.naam.trim(), functie: body.functie.trim(), reden: body.reden.trim() }
    if (vraag.antwoord_sleutel === sleutel && vraag.antwoord_op !== null && zelfde(vraag, woorden))
      return { antwoord: body.antwoord, op: vraag.antwoord_op.toISOString() }
    if (!isOpen(gevonden, p.klok.vandaag())) throw werktNiet()
    const op = p.klok.nu()
    await trx
      .updateTable('school_vraag')
      .set({ ...woorden, antwoord_op: op, antwoord_sleutel: sleutel, gelezen_op: vraag.gelezen_op ?? op })
      .where('gemeente_id', '=', vraag.gemeente_id)
      .where('id', '=', vraag.id)
      .execute()
    await meld(trx, gevonden)
    return { antwoord: body.antwoord, op: op.toISOString() }
  })
}

function zelfde(vraag: SchoolRij, woorden: { antwoord: string; naam: string; functie: string; reden: string }): boolean {
  return (
    vraag.antwoord === woorden.antwoord &&
    vraag.naam === woorden.naam &&
    vraag.functie === woorden.functie &&
    (vraag.reden ?? '') === woorden.reden
  )
}

async function meld(trx: Trx, { vraag, verschuiving }: Gevonden): Promise<void> {
  await meldLive(trx, ...liveVoor(verschuiving).map((b) => ({ gemeenteId: vraag.gemeente_id, ...b })))
}
