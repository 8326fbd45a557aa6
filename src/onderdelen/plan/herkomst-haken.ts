import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type Blik, type Gezien, clientsIn, uitJson } from '../../domein/plan/herkomst.ts'
import { useStatus } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { type Gelezen, GezienOpslag } from './herkomst-gezien.ts'
import { herkomstVraag } from './herkomst-vraag.ts'

/** How long words must be in front of somebody before they count as seen. */
const MOMENT_MS = 1500

const opslagen = new Map<string, GezienOpslag>()

/** One per person and plan, for as long as this page lives. */
function gezienOpslag(ik: string, planId: string): GezienOpslag {
  const sleutel = `${ik}/${planId}`
  const er = opslagen.get(sleutel)
  if (er) return er
  const vraag = ['gezien', planId]
  const o = offline()
  const vanMij = (): boolean => o.apparaat.open?.persoonId === ik
  const nieuw = new GezienOpslag({
    lees: async () => (vanMij() ? ((await o.lees.lees(vraag))?.waarde ?? null) : null),
    bewaar: async (waarde) => {
      if (vanMij()) await o.lees.bewaar(vraag, waarde)
    },
    stuur: async (standen) => {
      const { online, aangemeld, sessieWeg } = o.status.beeld
      if (!vanMij() || !online || !aangemeld || sessieWeg) return false
      const { status } = await o.p.transport({
        methode: 'PUT',
        pad: `/plannen/${planId}/gezien`,
        body: { standen },
        kop: { 'Idempotency-Key': o.p.nieuwId(), 'Loket-Persoon': ik },
      })
      return status === 200
    },
  })
  opslagen.set(sleutel, nieuw)
  return nieuw
}

/** What is known of who wrote in a plan, and of what the reader saw. */
export type HerkomstBeeld = {
  ik: string
  opslag: GezienOpslag
  /** full name, null when it is not known here */
  naam(persoonId: string): string | null
  gelezen(document: PlanDocument): Gelezen
  /** what the loket remembers that the reader saw of this document */
  loket(documentId: string): Gezien | null
  /** true when somebody else than the reader ever wrote in this plan */
  anderen: boolean
}

/** Null until both the loket (or its last answer on this device) and this device said what they know. */
export function useHerkomst(planId: string | null, ik: string | null): HerkomstBeeld | null {
  const { data } = useQuery({ ...herkomstVraag(planId ?? ''), enabled: planId !== null && ik !== null })
  const open = useSyncExternalStore(
    (doe) => offline().apparaat.bijWissel(doe),
    () => offline().apparaat.open?.persoonId ?? null,
    () => null,
  )
  const opslag = planId !== null && ik !== null && open === ik ? gezienOpslag(ik, planId) : null
  const versie = useSyncExternalStore(
    (doe) => opslag?.abonneer(doe) ?? (() => undefined),
    () => (opslag?.klaar ? opslag.versie : -1),
    () => -1,
  )
  return useMemo(() => {
    if (opslag === null || ik === null || data === undefined || versie < 0) return null
    const namen = new Map(data.personen.map((p) => [p.persoonId, p.naam]))
    const clients = new Map(
      data.documenten.map((d) => [d.documentId, new Map(d.schrijvers.flatMap((s) => s.clientIds.map((c) => [c, s.persoonId] as const)))]),
    )
    const gezien = new Map(data.documenten.map((d) => [d.documentId, uitJson(d.gezien)]))
    return {
      ik,
      opslag,
      naam: (persoonId) => namen.get(persoonId) ?? null,
      gelezen: (document) => {
        const vanHier = document.eigenClients
        const vanLoket = clients.get(document.id)
        const wie = (client: number): string | null => vanLoket?.get(client) ?? (vanHier.has(client) ? ik : null)
        return { id: document.id, ydoc: document.ydoc, blik: { ik, wie } }
      },
      loket: (documentId) => gezien.get(documentId) ?? null,
      anderen: data.personen.some((p) => p.persoonId !== ik),
    }
  }, [opslag, ik, data, versie])
}

const gevraagd = new Set<string>()

/** Somebody wrote whom this device does not know yet: asks the loket once per such writer. */
export function useOnbekenden(planId: string | null, herkomst: HerkomstBeeld | null, documenten: readonly PlanDocument[]): void {
  const client = useQueryClient()
  const { online } = useStatus()
  const onbekend =
    herkomst === null
      ? ''
      : documenten
          .flatMap((d) => {
            const { wie } = herkomst.gelezen(d).blik
            return clientsIn(d.ydoc).flatMap((c) => (wie(c) === null ? [`${d.id}/${c}`] : []))
          })
          .join(' ')
  useEffect(() => {
    const nieuw = onbekend.split(' ').filter((x) => x !== '' && !gevraagd.has(x))
    if (nieuw.length === 0 || !online || planId === null) return
    for (const x of nieuw) gevraagd.add(x)
    void client.invalidateQueries({ queryKey: herkomstVraag(planId).queryKey })
  }, [onbekend, online, planId, client])
}

/**
 * What was seen of these fields before this screen opened; it stays the same while the screen stands, so that a mark
 * does not vanish under somebody's eyes. Undefined until it is known.
 */
export function useGezienToen(
  herkomst: HerkomstBeeld | null,
  document: PlanDocument | null,
  velden: readonly string[],
): ReadonlyMap<string, Gezien | null> | undefined {
  const [toen, zetToen] = useState<ReadonlyMap<string, Gezien | null>>()
  if (toen === undefined && herkomst !== null && document !== null)
    zetToen(new Map(velden.map((veld) => [veld, herkomst.opslag.van(document.id, veld, herkomst.loket(document.id))])))
  return toen
}

/**
 * Remembers that these fields were in front of the reader, a moment after they were, and again after each change of
 * them. A page in the background is not read.
 * @param stand changes with the words on the screen
 */
export function useZag(
  herkomst: HerkomstBeeld | null,
  document: PlanDocument | null,
  velden: readonly string[] | null,
  stand: string,
): void {
  const sleutel = velden === null ? null : velden.join(' ')
  const wacht = herkomst === null || document === null
  // Seeing something changes what is known: the moment must not begin anew by that.
  const laatste = useRef(herkomst)
  useEffect(() => {
    laatste.current = herkomst
  })
  useEffect(() => {
    if (wacht || document === null) return
    let klok: ReturnType<typeof setTimeout> | undefined
    const kijk = (): void => {
      clearTimeout(klok)
      if (globalThis.document.visibilityState !== 'visible') return
      klok = setTimeout(() => {
        const nu = laatste.current
        if (nu !== null) void nu.opslag.zag(nu.gelezen(document), sleutel === null ? null : sleutel.split(' '), nu.loket(document.id))
      }, MOMENT_MS)
    }
    kijk()
    globalThis.document.addEventListener('visibilitychange', kijk)
    return () => {
      clearTimeout(klok)
      globalThis.document.removeEventListener('visibilitychange', kijk)
    }
  }, [wacht, document, sleutel, stand])
}

/** Blik of a field on this screen. */
export function blikOp(herkomst: HerkomstBeeld, document: PlanDocument, gezien: Gezien | null): Blik {
  return { ...herkomst.gelezen(document).blik, gezien }
}
