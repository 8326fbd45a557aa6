import type * as Y from 'yjs'
import { wijzigingen } from '../../lib/woord-verschil.ts'
import { isWel } from './keuzewaarden.ts'
import { huidigeKeuzes, kies, meerStand } from './meerwaarde.ts'
import { type MomentKeuze, type MomentVelden, gewijzigdeVelden, isKeuzeVeld, isWaarde, leesVelden, verschillendeWaarden } from './moment.ts'
import { type ItemSoort, ITEMS, itemKeuze, itemLijst, itemsVan, platteTekst, veldSoort, voegItemToe } from './velden.ts'
import type { PlanDocumentSoort } from './vorm.ts'

type Hoe = {
  soort: PlanDocumentSoort
  /** who puts it back */
  door: string
  /** only these fields; without it the whole document */
  velden?: readonly string[]
  nieuwId: () => string
}

/**
 * Puts the fields of a moment back as a new change, so that what stands now stays in the history and can come back the
 * same way. Texts change only where they differ, whole words at a time: what was not touched stays of who wrote it, and
 * somebody who writes along loses nothing. A thing that was added later is taken out, not destroyed.
 * @returns whether anything changed
 */
export function zetTerug(doc: Y.Doc, moment: MomentVelden, hoe: Hoe): boolean {
  const nu = leesVelden(doc, hoe.soort)
  const mee = (veld: string): boolean => hoe.velden === undefined || hoe.velden.includes(veld)
  let veranderd = false
  doc.transact(() => {
    for (const ding of Object.keys(ITEMS[hoe.soort]) as ItemSoort[]) {
      const toen = moment.lijsten[itemLijst(ding)] ?? []
      const hier = itemsVan(doc, ding)
      if (hoe.velden === undefined)
        for (const item of hier.filter((i) => !toen.some((t) => t.id === i.id))) {
          const weg = doc.getArray(itemKeuze(ding, item.id, 'weg'))
          const stand = meerStand(weg, isWel)
          if (stand.soort === 'EENS' && stand.waarde) continue
          kies(weg, { id: hoe.nieuwId(), waarde: true, door: hoe.door }, isWel)
          veranderd = true
        }
      // Of another epoch: the list was begun afresh since.
      for (const item of toen.filter((t) => !hier.some((i) => i.id === t.id))) {
        if (hoe.velden !== undefined) continue
        voegItemToe(doc, ding, item)
        veranderd = true
      }
    }
    for (const veld of gewijzigdeVelden(nu, moment)) {
      if (!mee(veld) || veldSoort(hoe.soort, veld) === null || isVanLater(veld, moment, hoe.soort)) continue
      if (isKeuzeVeld(veld)) zetKeuze(doc.getArray(veld), moment.keuzes[veld] ?? [], hoe)
      else zetTekst(doc, veld, moment.teksten[veld] ?? '')
      veranderd = true
    }
  })
  return veranderd
}

/** A field of a thing that did not exist then: taking the thing out is enough, its words stay under it. */
function isVanLater(veld: string, moment: MomentVelden, soort: PlanDocumentSoort): boolean {
  return (Object.keys(ITEMS[soort]) as ItemSoort[]).some((ding) => {
    const [, id] = new RegExp(`^(?:keuze\\.)?${ding}\\.([0-9a-f-]{36})\\.`).exec(veld) ?? []
    return id !== undefined && !(moment.lijsten[itemLijst(ding)] ?? []).some((i) => i.id === id)
  })
}

function zetTekst(doc: Y.Doc, veld: string, naar: string): void {
  const tekst = doc.getText(veld)
  const nu = tekst.toString()
  // Where the plain reading differs from what stands there (a NUL, half an emoji), places would not match.
  if (platteTekst(doc, veld) !== nu) {
    tekst.delete(0, nu.length)
    if (naar !== '') tekst.insert(0, naar)
    return
  }
  for (const w of wijzigingen(nu, naar)) {
    if (w.weg > 0) tekst.delete(w.index, w.weg)
    if (w.erbij !== '') tekst.insert(w.index, w.erbij)
  }
}

function zetKeuze(lijst: Y.Array<unknown>, toen: readonly MomentKeuze[], hoe: Hoe): void {
  const [een] = toen
  if (een === undefined) {
    // Nobody had chosen: there is no value for that, so the choices go.
    lijst.delete(0, lijst.length)
    return
  }
  if (verschillendeWaarden(toen).length === 1) {
    kies(lijst, { id: hoe.nieuwId(), waarde: een.waarde, door: hoe.door }, isWaarde)
    return
  }
  // Two people differed and nobody had settled it: both stand again, each under the name of who chose it.
  const vervangt = huidigeKeuzes(lijst, isWaarde).map((k) => k.id)
  lijst.push(toen.map((k, nr) => ({ id: hoe.nieuwId(), waarde: k.waarde, vervangt: nr === 0 ? vervangt : [], door: k.door })))
}
