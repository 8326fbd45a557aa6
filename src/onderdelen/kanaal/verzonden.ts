import { useState } from 'react'
import { type OpdrachtFout, useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { Bericht } from './vragen.ts'

/** A message of this person that is not among those of the loket yet. */
export type Eigen = {
  id: string
  tekst: string
  overPersoonId: string | null
  staat: 'ONDERWEG' | 'NIET_VERSTUURD' | 'GEWEIGERD' | 'VERSTUURD'
  /** text key of the reason, when the loket refused */
  reden: string | null
}

type Inhoud = { tekst: string; overPersoonId: string | null }

const OPDRACHT = 'stuurBericht'
const PREFIX = 'urn:ipgb-loket:probleem:'
const BEKENDE_REDENEN: readonly string[] = ['niet-toegestaan', 'niet-gevonden', 'te-groot', 'ongeldig-verzoek']

function inhoudVan(body: unknown): Inhoud | null {
  if (typeof body !== 'object' || body === null || !('tekst' in body) || typeof body.tekst !== 'string') return null
  return { tekst: body.tekst, overPersoonId: 'overPersoonId' in body && typeof body.overPersoonId === 'string' ? body.overPersoonId : null }
}

function redenVan(type: string): string {
  const kort = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : type
  return BEKENDE_REDENEN.includes(kort) ? `geweigerd.${kort}` : 'geweigerd.anders'
}

/** Sending in one thread, and what of it is still on this device. `bekend`: the messages the loket gave. */
export function useVerzonden(
  draadId: string,
  bekend: readonly Bericht[],
): {
  eigen: Eigen[]
  stuur: (bericht: Inhoud) => Promise<boolean>
  fout: OpdrachtFout | null
  opnieuw: (id: string) => void
  weg: (id: string) => void
} {
  const pad = `/draden/${draadId}/berichten`
  const wachtend = useWachtend(OPDRACHT).filter((o) => o.pad === pad)
  const { online } = useStatus()
  // Between the moment the loket took a message and the moment it stands in the list, it stands here: it never blinks away.
  const [net, zetNet] = useState<readonly (Inhoud & { id: string })[]>([])
  const { stuur, fout } = useOpdracht({ ververs: [['kanaal']] })

  const ids = new Set(bekend.map((b) => b.id))
  const uitOutbox = wachtend.flatMap((o): Eigen[] => {
    const inhoud = inhoudVan(o.body)
    if (inhoud === null || ids.has(o.id)) return []
    if (o.toestand === 'GEWEIGERD') return [{ ...inhoud, id: o.id, staat: 'GEWEIGERD', reden: redenVan(o.probleem?.type ?? '') }]
    return [{ ...inhoud, id: o.id, staat: online ? 'ONDERWEG' : 'NIET_VERSTUURD', reden: null }]
  })
  const inOutbox = new Set(wachtend.map((o) => o.id))
  const verstuurd = net.filter((b) => !ids.has(b.id) && !inOutbox.has(b.id)).map((b): Eigen => ({ ...b, staat: 'VERSTUURD', reden: null }))
  const vergeet = (id: string): void => zetNet((oud) => oud.filter((b) => b.id !== id))

  return {
    eigen: [...verstuurd, ...uitOutbox],
    fout,
    stuur: async (bericht) => {
      const id = await stuur({ opdracht: OPDRACHT, methode: 'POST', pad, body: bericht })
      if (id !== null) zetNet((oud) => [...oud, { ...bericht, id }])
      return id !== null
    },
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
