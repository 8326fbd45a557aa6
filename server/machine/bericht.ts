import type { BerichtAntwoord } from '../../src/contract/schemas/machine.ts'
import { isIban } from '../invoer/rij.ts'
import { PROBLEEM_PREFIX } from '../../src/contract/problemen.ts'
import type { Machine } from '../kern/machine.ts'
import { DATABASE_WEG, sqlCode, stabieleJson, vingerafdruk } from '../kern/opdracht.ts'
import type { Poorten, Trx } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'

/** Deadlock, serialisation, and two who say the same at once: the second then finds the first. */
const HERHAALBAAR = new Set(['40001', '40P01', '23505'])
const MAX_POGINGEN = 6

export type Gevolg = NonNullable<BerichtAntwoord['gevolg']>
/** `al` when it had been done before by another road (a file, a colleague). */
export type Verwerkt = { gevolg: Gevolg; al?: boolean }

/**
 * Takes one message of a machine, in a transaction of its own: a message that can not be taken keeps none of the
 * others back. What was taken is remembered by sender, kind and kenmerk: the same again is answered and not done
 * again, another content under that kenmerk is a conflict. A refused message is not remembered and may be sent again.
 */
export async function verwerkBericht(
  p: Poorten,
  machine: Machine,
  bericht: { soort: string; kenmerk: string; inhoud: unknown },
  doe: (trx: Trx) => Promise<Verwerkt>,
): Promise<BerichtAntwoord> {
  const { soort, kenmerk } = bericht
  // A kenmerk is kept, and an account number never is.
  if (isIban(kenmerk)) return onleesbaar(kenmerk, [{ path: ['kenmerk'], message: 'is een rekeningnummer' }])
  const hash = await vingerafdruk(stabieleJson(bericht.inhoud))
  for (let poging = 1; ; poging++) {
    try {
      return await p.db.transaction().execute(async (trx) => {
        const eerder = await trx
          .selectFrom('machine_bericht')
          .select(['hash', 'antwoord'])
          .where('gemeente_id', '=', machine.gemeenteId)
          .where('afzender', '=', machine.rol)
          .where('soort', '=', soort)
          .where('kenmerk', '=', kenmerk)
          .executeTakeFirst()
        if (eerder)
          return eerder.hash === hash
            ? { kenmerk, uitkomst: 'AL_VERWERKT', gevolg: eerder.antwoord as Gevolg, probleem: null }
            : conflict(kenmerk)
        const { gevolg, al = false } = await doe(trx)
        await trx
          .insertInto('machine_bericht')
          .values({
            gemeente_id: machine.gemeenteId,
            afzender: machine.rol,
            soort,
            kenmerk,
            hash,
            client_id: machine.clientId,
            op: p.klok.nu(),
            antwoord: JSON.stringify(gevolg),
          })
          .execute()
        return { kenmerk, uitkomst: al ? 'AL_VERWERKT' : 'VERWERKT', gevolg, probleem: null }
      })
    } catch (e) {
      if (e instanceof Probleem)
        return { kenmerk, uitkomst: e.soort === 'sleutel-hergebruikt' ? 'CONFLICT' : 'GEWEIGERD', gevolg: null, probleem: alsProbleem(e) }
      if (!HERHAALBAAR.has(sqlCode(e)) || poging >= MAX_POGINGEN) return onverwacht(p, kenmerk, e)
      await new Promise((klaar) => setTimeout(klaar, Math.random() * 20 * 2 ** poging))
    }
  }
}

/**
 * Something that nobody foresaw about one message keeps no other back either; without a database nothing can go on.
 */
function onverwacht(p: Pick<Poorten, 'log'>, kenmerk: string, e: unknown): BerichtAntwoord {
  const code = sqlCode(e)
  if (DATABASE_WEG.test(code)) throw e
  p.log.fout({ gebeurtenis: 'fout', soort: e instanceof Error ? e.name : typeof e, code })
  const probleem = alsProbleem(new Probleem('onverwachte-fout', 'Er ging iets mis bij ons. Dit bericht is niet verwerkt.'))
  return { kenmerk, uitkomst: 'GEWEIGERD', gevolg: null, probleem }
}

/** What is no message of this kind. Says which fields, never what was sent. */
export function onleesbaar(kenmerk: string | null, fouten: readonly { path: PropertyKey[]; message: string }[]): BerichtAntwoord {
  const velden = fouten.slice(0, 20).map((i) => ({ pad: i.path.map(String).join('.'), melding: i.message }))
  const e = new Probleem('ongeldig-verzoek', 'Dit bericht klopt niet met wat hier kan. Er is niets veranderd.', { velden })
  return { kenmerk, uitkomst: 'GEWEIGERD', gevolg: null, probleem: alsProbleem(e) }
}

function conflict(kenmerk: string): BerichtAntwoord {
  const e = new Probleem('sleutel-hergebruikt', 'Dit kenmerk hoort al bij een ander bericht. Er is niets veranderd.')
  return { kenmerk, uitkomst: 'CONFLICT', gevolg: null, probleem: alsProbleem(e) }
}

function alsProbleem(e: Probleem): NonNullable<BerichtAntwoord['probleem']> {
  return {
    type: `${PROBLEEM_PREFIX}${e.soort}`,
    status: e.status,
    detail: e.message,
    velden: e.extra.velden ?? [],
    reden: e.extra.reden ?? null,
  }
}
