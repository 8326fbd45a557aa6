import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import type { DeelOordeel, PlanDeel } from '../../contract/woorden.ts'
import { nieuwId } from '../../lib/id.ts'
import { useLosWerk, useOpdracht, useStatus } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { Probleem } from '../../offline/poorten.ts'
import { type Blijf, useTypBlijft } from '../../ui/typ-blijft.tsx'
import { type PlanVersie, planVersieVraag } from './vragen.ts'

/** Pause in typing after which the words go to the loket. */
const RUST_MS = 800

export type AntwoordOpDeel = NonNullable<PlanVersie['antwoord']>['delen'][number]
export type Antwoord = { oordeel: DeelOordeel | null; tekst: string }
/** ANDERS: what stands here is not at the loket, and will not be until one of two answers is chosen. */
export type DeelStaat = 'LEEG' | 'OPGESLAGEN' | 'BEZIG' | 'KIES' | 'NIET' | 'ANDERS'
type Plek = { versieId: string; persoonId: string; deel: PlanDeel }

const LEEG: Antwoord = { oordeel: null, tekst: '' }
const gelijk = (a: Antwoord, b: Antwoord): boolean => a.oordeel === b.oordeel && a.tekst === b.tekst
const antwoordUit = (d: AntwoordOpDeel | undefined): Antwoord => (d ? { oordeel: d.oordeel, tekst: d.tekst } : LEEG)

/** The commands by which this tab wrote answers: of those it needs no news. */
const vanHier = new Set<string>()
export const isVanHier = (opdrachtId: string | null): boolean => opdrachtId !== null && vanHier.has(opdrachtId)

/** Was this refused because another text stands there than the one that was seen? */
export const isAndersDanGezien = (probleem: Probleem | null): boolean => probleem?.reden?.sleutel === 'plan:fout.DEEL_ANDERS'

/** What was refused stands on the screen, or was set aside by a choice: nobody has to find it among what was not taken. */
export async function ruimGeweigerdOp(pad: string, is: (body: unknown) => boolean = () => true): Promise<void> {
  const { outbox } = offline()
  for (const rij of await outbox.lijst())
    if (rij.toestand === 'GEWEIGERD' && rij.pad === pad && is(rij.body)) await outbox.weggooien(rij.id)
}

/**
 * The answer to one part, kept at the loket as the consulent goes on. One command at a time; what was typed meanwhile
 * follows it. Each names the text that it follows, so that a second screen never writes over words that it did not
 * show; what comes from there is shown at once where nothing was typed here.
 * @param begin the answer as the loket last said it
 * @param veld name of the field of the words, for who keeps them when the form goes away
 */
export function useDeelAntwoord({ versieId, persoonId, deel }: Plek, begin: AntwoordOpDeel | undefined, blijf: Blijf, veld: string) {
  const client = useQueryClient()
  const { online } = useStatus()
  const [nu, zetNu] = useState<Antwoord>(antwoordUit(begin))
  /** what the loket has, which text that is, and the ones before it: an answer of the loket may come late */
  const [bij, zetBij] = useState({
    antwoord: antwoordUit(begin),
    op: begin?.op ?? null,
    versie: begin?.versie ?? null,
    elders: false,
    eerder: new Set<string | null>(),
  })
  const [over, zetOver] = useState<Antwoord | null>(null)
  const [onderweg, zetOnderweg] = useState(false)
  const [laatste, zetLaatste] = useState<Antwoord | null>(null)
  const verstuurd = useRef<{ id: string; antwoord: Antwoord; gezien: string | null } | null>(null)
  const pad = `/planversies/${versieId}/delen`

  const klaar = gelijk(nu, bij.antwoord)
  const volg = (d: AntwoordOpDeel, elders: boolean): void =>
    zetBij((oud) => ({
      antwoord: antwoordUit(d),
      op: d.op,
      versie: d.versie,
      elders,
      eerder: new Set([...oud.eerder, oud.versie]),
    }))
  const nieuw = begin !== undefined && begin.versie !== bij.versie && !bij.eerder.has(begin.versie) && !onderweg ? begin : null
  // The same words from two sides are one text.
  const daar = nieuw !== null && !klaar && !gelijk(nu, antwoordUit(nieuw)) ? nieuw : null
  if (nieuw !== null && daar === null) {
    volg(nieuw, !gelijk(nu, antwoordUit(nieuw)))
    zetNu(antwoordUit(nieuw))
  }

  const opdracht = useOpdracht({
    zegtZelf: true,
    bijGelukt: (uit, o) => {
      const is = verstuurd.current
      if (is === null || is.id !== o.id) return
      zetBij((oud) => ({
        antwoord: is.antwoord,
        op: opVan(uit),
        versie: is.id,
        elders: false,
        eerder: new Set([...oud.eerder, oud.versie]),
      }))
      zetOnderweg(false)
      blijf({ onderweg: false, ...(gelijk(nu, is.antwoord) ? { woorden: [] } : {}) })
      client.setQueryData(planVersieVraag(versieId).queryKey, (oud) => {
        const { oordeel, tekst } = is.antwoord
        if (oud === undefined || oordeel === null) return oud
        const vorig = oud.antwoord ?? { door: '', inleiding: '', verstuurdOp: null, delen: [] }
        const dit = (d: AntwoordOpDeel): boolean => d.persoonId === persoonId && d.deel === deel
        // Something newer may have come in while this was on its way.
        if ((vorig.delen.find(dit)?.versie ?? is.gezien) !== is.gezien) return oud
        const eigen: AntwoordOpDeel = { persoonId, deel, oordeel, tekst, op: opVan(uit), versie: is.id }
        return { ...oud, antwoord: { ...vorig, delen: [...vorig.delen.filter((d) => !dit(d)), eigen] } }
      })
    },
    bijGeweigerd: (probleem, o) => {
      if (verstuurd.current?.id !== o.id) return
      zetOnderweg(false)
      blijf({ onderweg: false })
      if (isAndersDanGezien(probleem)) void client.invalidateQueries({ queryKey: planVersieVraag(versieId).queryKey })
    },
  })
  const { stuur } = opdracht
  const gezien = bij.versie
  const bewaar = useCallback(
    (antwoord: Antwoord): void => {
      if (antwoord.oordeel === null) return
      const id = nieuwId()
      const body = { persoonId, deel, oordeel: antwoord.oordeel, tekst: antwoord.tekst, gezien } satisfies OpdrachtBody<
        'post',
        '/planversies/{versieId}/delen'
      >
      vanHier.add(id)
      verstuurd.current = { id, antwoord, gezien }
      zetLaatste(antwoord)
      zetOnderweg(true)
      blijf({ onderweg: true })
      void stuur({ id, opdracht: 'beantwoordDeel', methode: 'POST', pad, body }).then((gelukt) => {
        if (gelukt !== null || verstuurd.current?.id !== id) return
        zetOnderweg(false)
        blijf({ onderweg: false })
      })
    },
    [stuur, blijf, persoonId, deel, gezien, pad],
  )

  const leeg = nu.oordeel === null && nu.tekst === ''
  const onbewaard = !klaar && !leeg
  useLosWerk(onbewaard)
  useTypBlijft(blijf, onbewaard ? [{ naam: veld, tekst: nu.tekst }] : [])
  const mislukt = (opdracht.fout !== null || opdracht.toestand === 'GEWEIGERD') && laatste !== null && gelijk(nu, laatste)
  const botst = daar !== null
  useEffect(() => {
    if (klaar || onderweg || botst || nu.oordeel === null || mislukt) return
    const klok = setTimeout(() => bewaar(nu), RUST_MS)
    return () => clearTimeout(klok)
  }, [klaar, onderweg, botst, nu, mislukt, bewaar])

  const kies = (kant: 'HIER' | 'DAAR'): void => {
    if (daar === null) return
    void ruimGeweigerdOp(pad, (body) => isVanDeel(body, persoonId, deel))
    volg(daar, false)
    zetLaatste(null)
    zetOver(kant === 'HIER' ? antwoordUit(daar) : nu)
    if (kant === 'DAAR') zetNu(antwoordUit(daar))
  }
  const staat: DeelStaat = botst
    ? 'ANDERS'
    : leeg
      ? 'LEEG'
      : klaar
        ? 'OPGESLAGEN'
        : nu.oordeel === null
          ? 'KIES'
          : mislukt || (onderweg && !online)
            ? 'NIET'
            : 'BEZIG'
  return {
    nu,
    zet: zetNu,
    staat,
    online,
    op: bij.op,
    elders: bij.elders,
    /** the text at the loket that this screen shows; null for none */
    versie: bij.versie,
    onbewaard,
    /** the answer that stands at the loket and not here, until one is chosen */
    daar,
    kies,
    /** the answer that was not chosen, to be got back */
    wissel:
      over === null
        ? null
        : () => {
            zetOver(nu)
            zetNu(over)
          },
    bewaar: () => {
      if (!klaar && !onderweg && !botst) bewaar(nu)
    },
  }
}

/** When the loket saved it. */
function opVan(antwoord: unknown): string {
  return typeof antwoord === 'object' && antwoord !== null && 'op' in antwoord && typeof antwoord.op === 'string'
    ? antwoord.op
    : new Date().toISOString()
}

const isVanDeel = (body: unknown, persoonId: string, deel: PlanDeel): boolean =>
  typeof body === 'object' && body !== null && 'persoonId' in body && body.persoonId === persoonId && 'deel' in body && body.deel === deel
