import { useState } from 'react'
import { OPMERKING_SOORTEN, OPMERKING_UITKOMSTEN, type OpmerkingRegelSoort } from '../../contract/woorden-opmerking.ts'
import { type OpdrachtFout, useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { OpenOpdracht } from '../../offline/outbox.ts'
import type { AfhandelInvoer, Opmerking, OpmerkingInvoer } from './opmerking-vragen.ts'

const PLAATS = 'plaatsOpmerking'
const ANTWOORD = 'beantwoordOpmerking'
const AFHANDELEN = 'handelOpmerkingAf'
const PREFIX = 'urn:ipgb-loket:probleem:'
const REDENEN: readonly string[] = [
  'niet-toegestaan',
  'niet-gevonden',
  'toestand-veranderd',
  'te-groot',
  'ongeldig-verzoek',
  'update-geweigerd',
]

/** Where a command of this person is, that the loket did not show back yet. */
export type Onderweg = {
  id: string
  staat: 'ONDERWEG' | 'NIET_VERSTUURD' | 'GEWEIGERD' | 'VERSTUURD'
  /** text key of the reason, when the loket refused */
  reden: string | null
}
export type EigenOpmerking = Onderweg & OpmerkingInvoer
export type EigenRegel = Onderweg & { soort: OpmerkingRegelSoort; tekst: string }

type Net = { id: string; opdracht: string; pad: string; body: unknown }

const isInvoer = (b: unknown): b is OpmerkingInvoer =>
  typeof b === 'object' &&
  b !== null &&
  'veld' in b &&
  typeof b.veld === 'string' &&
  'tekst' in b &&
  typeof b.tekst === 'string' &&
  'soort' in b &&
  OPMERKING_SOORTEN.some((s) => s === b.soort)

function regelUit(rij: { opdracht: string; body: unknown }): { soort: OpmerkingRegelSoort; tekst: string } | null {
  const b = rij.body
  if (typeof b !== 'object' || b === null || !('tekst' in b) || typeof b.tekst !== 'string') return null
  if (rij.opdracht === ANTWOORD) return { soort: 'ANTWOORD', tekst: b.tekst }
  const soort = OPMERKING_UITKOMSTEN.find((u) => 'uitkomst' in b && b.uitkomst === u)
  return soort === undefined ? null : { soort, tekst: b.tekst }
}

function redenVan(o: OpenOpdracht): string {
  const type = o.probleem?.type ?? ''
  const kort = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : type
  return `geweigerd.${REDENEN.includes(kort) ? kort : 'anders'}`
}

/**
 * What this person said at one document, from the moment it is stored on this device until the loket shows it back.
 * @param bijOvergenomen the loket put the words of a proposal into the document
 */
export function useOpmerkingVerzenden(
  documentId: string,
  bekend: readonly Opmerking[],
  bijOvergenomen: () => void,
): {
  /** new remarks of this document, of every field of it */
  nieuw: EigenOpmerking[]
  /** answers and ends that are on their way, per remark */
  regels: ReadonlyMap<string, EigenRegel[]>
  fout: OpdrachtFout | null
  plaats: (invoer: OpmerkingInvoer) => Promise<boolean>
  antwoord: (opmerkingId: string, tekst: string) => Promise<boolean>
  handelAf: (opmerkingId: string, invoer: AfhandelInvoer) => Promise<boolean>
  opnieuw: (id: string) => void
  weg: (id: string) => void
} {
  const wachtend = useWachtend()
  const { online } = useStatus()
  // Between the answer of the loket and the list that shows it, it stands here: it never blinks away.
  const [net, zetNet] = useState<readonly Net[]>([])
  const { stuur, fout } = useOpdracht({
    ververs: [['opmerking']],
    bijGelukt: (_antwoord, o) => {
      if (regelUit(o)?.soort === 'OVERGENOMEN') bijOvergenomen()
    },
  })
  const plaatsPad = `/plandocumenten/${documentId}/opmerkingen`
  const gezien = new Set(bekend.flatMap((o) => [o.id, ...o.regels.map((r) => r.id)]))
  const inOutbox = new Set(wachtend.map((o) => o.id))
  const rijen: (Net & Onderweg)[] = [
    ...net.filter((n) => !inOutbox.has(n.id)).map((n) => ({ ...n, staat: 'VERSTUURD' as const, reden: null })),
    ...wachtend.map((o) =>
      o.toestand === 'GEWEIGERD'
        ? { ...o, staat: 'GEWEIGERD' as const, reden: redenVan(o) }
        : { ...o, staat: online ? ('ONDERWEG' as const) : ('NIET_VERSTUURD' as const), reden: null },
    ),
  ].filter((r) => !gezien.has(r.id))

  const regels = new Map<string, EigenRegel[]>()
  for (const o of bekend) {
    const van = rijen.flatMap((r): EigenRegel[] => {
      if (r.pad !== `/opmerkingen/${o.id}/antwoorden` && r.pad !== `/opmerkingen/${o.id}/afhandelen`) return []
      const regel = regelUit(r)
      // The loket kept no second line when somebody said the same before.
      if (regel === null || (r.staat === 'VERSTUURD' && regel.soort === o.stand)) return []
      return [{ id: r.id, staat: r.staat, reden: r.reden, ...regel }]
    })
    if (van.length > 0) regels.set(o.id, van)
  }
  const doe = async (o: { opdracht: string; pad: string; body: unknown; naDocumenten?: string[] }): Promise<boolean> => {
    const id = await stuur({ ...o, methode: 'POST' })
    if (id !== null) zetNet((oud) => [...oud, { id, opdracht: o.opdracht, pad: o.pad, body: o.body }])
    return id !== null
  }
  const vergeet = (id: string): void => zetNet((oud) => oud.filter((n) => n.id !== id))
  return {
    nieuw: rijen.flatMap((r): EigenOpmerking[] =>
      r.pad === plaatsPad && isInvoer(r.body) ? [{ id: r.id, staat: r.staat, reden: r.reden, ...r.body }] : [],
    ),
    regels,
    fout,
    plaats: (body) => doe({ opdracht: PLAATS, pad: plaatsPad, body }),
    antwoord: (opmerkingId, tekst) => doe({ opdracht: ANTWOORD, pad: `/opmerkingen/${opmerkingId}/antwoorden`, body: { tekst } }),
    handelAf: (opmerkingId, body) =>
      doe({
        opdracht: AFHANDELEN,
        pad: `/opmerkingen/${opmerkingId}/afhandelen`,
        body,
        // The loket brings the proposal into the text that stands: own words must be in it, so that none of them clash.
        ...(body.uitkomst === 'OVERGENOMEN' ? { naDocumenten: [documentId] } : {}),
      }),
    opnieuw: (id) => {
      vergeet(id)
      void offline().outbox.opnieuw(id)
    },
    weg: (id) => {
      vergeet(id)
      void offline().outbox.weggooien(id)
    },
  }
}
