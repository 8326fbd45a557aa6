import { useEffect, useState, useSyncExternalStore } from 'react'
import { leesDoelen } from '../../domein/plan/doelen.ts'
import { isWel } from '../../domein/plan/keuzewaarden.ts'
import { leesKosten } from '../../domein/plan/kosten.ts'
import { type Keuze, meerStand } from '../../domein/plan/meerwaarde.ts'
import type { LeesDoc } from '../../domein/plan/velden.ts'
import type { Zicht } from '../../domein/plan/volledig.ts'
import { GEZIN_VRAGEN, KORTE_ROUTE, LEEFGEBIEDEN, type Leefgebied, type PlanInhoud, TEKSTEN, isLeegDeel } from '../../domein/plan/vorm.ts'
import { offline } from '../../offline/offline.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import type { Plan, PlanDeel } from './vragen.ts'

export type Documenten = ReadonlyMap<string, PlanDocument>
const GEEN: Documenten = new Map()

/**
 * Opens several plan documents at once, for reading them side by side; the screen is drawn again when any of them
 * changes. One document to write in is opened with `usePlanDocument`.
 */
export function usePlanDocumenten(ids: readonly string[]): Documenten {
  const persoonId = useSyncExternalStore(
    (doe) => offline().apparaat.bijWissel(doe),
    () => offline().apparaat.open?.persoonId ?? null,
    () => null,
  )
  const lijst = ids.join(' ')
  const [open, zetOpen] = useState<Documenten>(GEEN)
  const [, stap] = useState(0)
  useEffect(() => {
    if (persoonId === null || lijst === '') return
    let weg = false
    const los: (() => void)[] = []
    void offline()
      .plan()
      .then((plan) => {
        if (weg) return
        const nieuw = new Map<string, PlanDocument>()
        for (const id of lijst.split(' ')) {
          const document = plan.open(persoonId, id)
          nieuw.set(id, document)
          los.push(
            volg(document, () => stap((n) => n + 1)),
            () => plan.los(document),
          )
        }
        zetOpen(nieuw)
      })
    return () => {
      weg = true
      for (const doe of los) doe()
    }
  }, [lijst, persoonId])
  return open
}

/** Draws the screen again at any change in an open document, for who reads more of it than one field. */
export function useHertekend(document: PlanDocument | null): void {
  const [, stap] = useState(0)
  useEffect(() => (document ? volg(document, () => stap((n) => n + 1)) : undefined), [document])
}

function volg(document: PlanDocument, doe: () => void): () => void {
  let { ydoc } = document
  ydoc.on('update', doe)
  const stop = document.abonneer(() => {
    if (document.ydoc !== ydoc) {
      ydoc.off('update', doe)
      ydoc = document.ydoc
      ydoc.on('update', doe)
    }
    doe()
  })
  return () => {
    stop()
    ydoc.off('update', doe)
  }
}

/** Documents of a plan by what they are for. */
export function deelVan(
  plan: Plan,
  persoonId: string | null,
  soort: PlanDeel['soort'],
  leefgebied: Leefgebied | null = null,
): PlanDeel | null {
  return plan.documenten.find((d) => d.soort === soort && d.persoonId === persoonId && d.leefgebied === leefgebied) ?? null
}

/** Text of one field, without the empty lines around it. */
export function tekstVan(document: PlanDocument | null | undefined, veld: string): string {
  return document?.tekst(veld).toString().trim() ?? ''
}

/** Which leefgebieden are chosen. Where two people differ it counts as chosen: what one of them wants to tell is not left out. */
export function gekozenGebieden(verhaal: PlanDocument | null | undefined): Leefgebied[] {
  if (!verhaal) return []
  return LEEFGEBIEDEN.filter((g) => {
    const stand = meerStand(verhaal.lijst(`keuze.${g}`), isWel)
    return stand.soort !== 'LEEG' && stand.keuzes.some((k: Keuze<boolean>) => k.waarde)
  })
}

/** How many of the ten questions have an answer. */
export function aantalKort(verhaal: PlanDocument | null | undefined): number {
  return KORTE_ROUTE.filter((v) => (v === 'gebieden' ? gekozenGebieden(verhaal).length > 0 : tekstVan(verhaal, v) !== '')).length
}

/**
 * Is the question about the carers not one for this writer? It is asked to who cares, so never to a minor who writes
 * about themselves (W79); who cares answers it on the page the family shares.
 */
export function zorgerIsVoorAnder(persoon: { leeftijd: number }, ik: boolean): boolean {
  return ik && persoon.leeftijd < 18
}

/** How many texts of a part have words in them. */
export function aantalTeksten(document: PlanDocument | null | undefined, soort: 'DEEL' | 'GEZIN'): number {
  return TEKSTEN[soort].filter((v) => tekstVan(document, v) !== '').length
}

/**
 * The documents that are worth opening to read a whole plan: of each person the story, and the parts that were chosen or
 * written in. A part nobody touched would only cost a request.
 */
export function teLezen(plan: Plan, verhalen: Documenten): string[] {
  return plan.documenten
    .filter((d) => {
      if (d.soort === 'NOTITIES') return false
      // Goals and costs are opened always: what was added without a network does not show in `seq`.
      if (d.soort !== 'DEEL') return true
      const verhaal = deelVan(plan, d.persoonId, 'VERHAAL')
      return d.seq > 0 || (verhaal !== null && d.leefgebied !== null && gekozenGebieden(verhalen.get(verhaal.id)).includes(d.leefgebied))
    })
    .map((d) => d.id)
}

function teksten(document: PlanDocument | undefined, velden: readonly string[]): Record<string, string> {
  return Object.fromEntries(velden.map((v) => [v, tekstVan(document, v)] as const).filter(([, tekst]) => tekst !== ''))
}

function leesUit<T>(documenten: Documenten, plan: Plan, persoonId: string, soort: 'DOELEN' | 'KOSTEN', lees: (doc: LeesDoc) => T[]): T[] {
  const document = documenten.get(deelVan(plan, persoonId, soort)?.id ?? '')
  return document ? lees(document.ydoc) : []
}

/**
 * The plan as the loket would freeze it now, nothing of the notes.
 * @param wie the persons in it: those whose part this reader may hand in, or others to read only
 */
export function inhoudVan(
  plan: Plan,
  documenten: Documenten,
  naamVan: (persoonId: string) => string,
  wie: (persoon: Plan['personen'][number]) => boolean = (p) => p.magOpsturen,
): PlanInhoud {
  const gezin = deelVan(plan, null, 'GEZIN')
  return {
    personen: plan.personen.filter(wie).map((p) => {
      const verhaal = documenten.get(deelVan(plan, p.persoonId, 'VERHAAL')?.id ?? '')
      const delen = LEEFGEBIEDEN.map((leefgebied) => ({
        leefgebied,
        teksten: teksten(documenten.get(deelVan(plan, p.persoonId, 'DEEL', leefgebied)?.id ?? ''), TEKSTEN.DEEL),
      })).filter((d) => Object.keys(d.teksten).length > 0)
      const gekozen = gekozenGebieden(verhaal)
      return {
        persoonId: p.persoonId,
        naam: naamVan(p.persoonId),
        gebieden: LEEFGEBIEDEN.filter((g) => gekozen.includes(g) || delen.some((d) => d.leefgebied === g)),
        verhaal: teksten(verhaal, TEKSTEN.VERHAAL),
        delen,
        doelen: leesUit(documenten, plan, p.persoonId, 'DOELEN', leesDoelen),
        kosten: leesUit(documenten, plan, p.persoonId, 'KOSTEN', leesKosten),
      }
    }),
    gezin: gezin === null ? null : teksten(documenten.get(gezin.id), GEZIN_VRAGEN),
  }
}

/**
 * What this reader sees of the plan of one person, on this device, now. A part that nobody touched is never opened and
 * hides nothing.
 * @param heeftGezin whether the dossier has a page that the family shares
 */
export function zichtOp(plan: Plan, documenten: Documenten, geopend: readonly string[], persoonId: string, heeftGezin: boolean): Zicht {
  const ziet = (van: string | null, soort: PlanDeel['soort'], leefgebied: Leefgebied | null = null): boolean => {
    const d = deelVan(plan, van, soort, leefgebied)
    return d !== null && (!geopend.includes(d.id) || documenten.get(d.id)?.beeld.fase === 'OPEN')
  }
  return {
    verhaal: ziet(persoonId, 'VERHAAL'),
    gebieden: LEEFGEBIEDEN.filter((g) => ziet(persoonId, 'DEEL', g)),
    doelen: ziet(persoonId, 'DOELEN'),
    kosten: ziet(persoonId, 'KOSTEN'),
    gezin: !heeftGezin || ziet(null, 'GEZIN'),
  }
}

/** True when nothing at all was written or chosen. */
export function isLeeg(inhoud: PlanInhoud): boolean {
  return inhoud.personen.every(isLeegDeel)
}
