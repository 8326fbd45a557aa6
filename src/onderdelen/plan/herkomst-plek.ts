import { GEBIEDEN_VELD } from '../../domein/plan/opmerking.ts'
import { LEEFGEBIEDEN } from '../../domein/plan/vorm.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { adres, isDeelVraag, isGezinVraag, isKorteVraag } from './adressen.ts'
import type { Plan, PlanDeel } from './vragen.ts'

type Deel = Pick<PlanDeel, 'soort' | 'persoonId' | 'leefgebied'>

/** Says the name of a part: 'Wonen en huishouden', 'Doelen', 'Over u samen'. */
export function useDeelWoord(): (deel: Pick<PlanDeel, 'soort' | 'leefgebied'>) => string {
  const t = useTekst('geschiedenis')
  const plan = useTekst('plan')
  return ({ soort, leefgebied }) => (leefgebied === null ? t(`soort.${soort}`) : plan(`gebieden.${leefgebied}.naam`))
}

/** Where a field of a part is written and read. */
export function adresVanVeld(deel: Deel, veld: string): string {
  const p = deel.persoonId ?? ''
  switch (deel.soort) {
    case 'VERHAAL':
      return adres.kort(p, isKorteVraag(veld) ? veld : GEBIEDEN_VELD)
    case 'DEEL':
      return deel.leefgebied === null ? adres.plan : adres.deel(p, deel.leefgebied, isDeelVraag(veld) ? veld : 'goed')
    case 'GEZIN':
      return adres.gezin(isGezinVraag(veld) ? veld : 'gezin')
    case 'DOELEN':
      return adres.doelen(p)
    case 'KOSTEN':
      return adres.kosten(p)
    case 'NOTITIES':
      return adres.notities(p)
  }
}

const SOORTEN: readonly PlanDeel['soort'][] = ['VERHAAL', 'DEEL', 'DOELEN', 'KOSTEN', 'NOTITIES', 'GEZIN']

/** The parts of a plan in the order in which they stand on the screens: person by person, and what is of all of them last. */
export function opVolgorde(plan: Plan): PlanDeel[] {
  const plek = (d: PlanDeel): number[] => [
    d.persoonId === null ? plan.personen.length : plan.personen.findIndex((p) => p.persoonId === d.persoonId),
    SOORTEN.indexOf(d.soort),
    LEEFGEBIEDEN.findIndex((g) => g === d.leefgebied),
  ]
  return plan.documenten.toSorted((a, b) => {
    const [x, y] = [plek(a), plek(b)]
    return x.map((n, i) => n - (y[i] ?? 0)).find((n) => n !== 0) ?? 0
  })
}
