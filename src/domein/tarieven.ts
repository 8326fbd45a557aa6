import type { Domein, Eenheid, Wet } from '../contract/lijsten/geld.ts'
import { DOMEIN_VAN_SOORT, leesSleutel, TARIEF_SOORTEN, type TariefSoort, type TariefVorm } from '../contract/lijsten/instellingen.ts'

/** Een instelling zoals hij bewaard is; alleen wat een tarief nodig heeft. `waarde` null = vanaf die dag weer leeg. */
export type TariefRij = { sleutel: string; vanaf: string; tot: string | null; waarde: unknown }

/** Wat één eenheid van deze hulp hoogstens mag kosten, met de dagen waarop dat geldt. */
export type MaximumTarief = {
  wet: Wet
  soort: TariefSoort
  vorm: TariefVorm
  eenheid: Eenheid
  /** null: vanaf deze dag is er geen maximum meer */
  cent: number | null
  vanaf: string
  tot: string | null
}

export type TariefVraag = {
  wet: Wet
  /** De soort hulp; wie alleen het bestedingsdomein weet, vraagt daarmee. */
  soort: TariefSoort | Domein
  formeel: boolean
  cent: number
  eenheid: Eenheid
  dag: string
}

/** ONBEKEND: de gemeente heeft er geen tarief voor, of het hangt van de soort hulp af. Nooit hetzelfde als 'goed'. */
export type TariefUitkomst =
  | { uitkomst: 'PAST'; maximumCent: number }
  | { uitkomst: 'TE_HOOG'; maximumCent: number; teHoogCent: number }
  | { uitkomst: 'ONBEKEND'; maximumCent: null }

const isCent = (w: unknown): w is number => typeof w === 'number' && Number.isSafeInteger(w) && w > 0

/** De tarieven uit de instellingen van een gemeente; andere instellingen en onleesbare waarden vallen weg. */
export function tarievenUit(rijen: readonly TariefRij[]): MaximumTarief[] {
  return rijen.flatMap(({ sleutel, vanaf, tot, waarde }) => {
    const s = leesSleutel(sleutel)
    if (s?.soort !== 'TARIEF' || (waarde !== null && !isCent(waarde))) return []
    return [{ wet: s.wet, soort: s.hulp, vorm: s.vorm, eenheid: s.eenheid, cent: waarde, vanaf, tot }]
  })
}

const geldtOp = (t: { vanaf: string; tot: string | null }, dag: string): boolean => t.vanaf <= dag && (t.tot === null || dag <= t.tot)

const isSoort = (s: TariefSoort | Domein): s is TariefSoort => s in DOMEIN_VAN_SOORT

/** Het geldende maximum per soort hulp; de jongste begindag gaat voor. */
function maxima(tarieven: readonly MaximumTarief[], v: TariefVraag): number[] {
  const soorten = isSoort(v.soort) ? [v.soort] : TARIEF_SOORTEN.filter((s) => DOMEIN_VAN_SOORT[s] === v.soort)
  return soorten.flatMap((soort) => {
    const [jongste] = tarieven
      .filter(
        (t) =>
          t.soort === soort &&
          t.wet === v.wet &&
          t.eenheid === v.eenheid &&
          t.vorm === (v.formeel ? 'FORMEEL' : 'INFORMEEL') &&
          geldtOp(t, v.dag),
      )
      .toSorted((a, b) => (a.vanaf > b.vanaf ? -1 : 1))
    return jongste && jongste.cent !== null ? [jongste.cent] : []
  })
}

/**
 * Past een tarief binnen wat de gemeente hoogstens betaalt? Tarieven van Wmo, Jeugdwet, UWV en school zijn een
 * instelling per gemeente (domein.md, afdeling 5 [A]); zonder instelling is het antwoord ONBEKEND. Bij een domein met
 * verschillende soorten hulp: hoger dan alle maxima is te hoog, binnen alle maxima past, daartussen onbekend.
 */
export function tariefPast(tarieven: readonly MaximumTarief[], v: TariefVraag): TariefUitkomst {
  const bekend = maxima(tarieven, v)
  const hoogste = Math.max(...bekend)
  if (bekend.length === 0) return { uitkomst: 'ONBEKEND', maximumCent: null }
  if (v.cent > hoogste) return { uitkomst: 'TE_HOOG', maximumCent: hoogste, teHoogCent: v.cent - hoogste }
  const laagste = Math.min(...bekend)
  return v.cent <= laagste ? { uitkomst: 'PAST', maximumCent: laagste } : { uitkomst: 'ONBEKEND', maximumCent: null }
}
