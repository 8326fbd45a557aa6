import {
  DEEL_VRAGEN,
  type DeelVraag,
  GEZIN_VRAGEN,
  type GezinVraag,
  KORTE_ROUTE,
  type KorteVraag,
  LEEFGEBIEDEN,
  type Leefgebied,
} from '../../domein/plan/vorm.ts'

export const adres = {
  plan: '/plan',
  opsturen: '/plan/opsturen',
  samen: '/plan/samen',
  uitnodigen: (stap: string = '') => `/plan/samen/uitnodigen${stap === '' ? '' : `/${stap}`}`,
  uitnodigLink: '/plan/samen/link',
  controle: '/plan/controle',
  besluit: '/plan/besluit',
  opgestuurd: (versieId: string) => `/plan/opgestuurd/${versieId}`,
  versie: (versieId: string) => `/plan/versies/${versieId}`,
  kort: (persoonId: string, vraag: KorteVraag) => `/plan/${persoonId}/${vraag}`,
  na: (persoonId: string) => `/plan/${persoonId}/klaar`,
  vragen: (persoonId: string) => `/plan/${persoonId}/vragen`,
  doelen: (persoonId: string) => `/plan/${persoonId}/doelen`,
  doel: (persoonId: string, doelId: string) => `/plan/${persoonId}/doelen/${doelId}`,
  kosten: (persoonId: string) => `/plan/${persoonId}/kosten`,
  kostenRegel: (persoonId: string, regelId: string) => `/plan/${persoonId}/kosten/${regelId}`,
  kostenSamen: '/plan/kosten',
  kostenErbij: (aanbodId: string) => `/plan/kosten/erbij/${aanbodId}`,
  notities: (persoonId: string) => `/plan/${persoonId}/notities`,
  deel: (persoonId: string, gebied: Leefgebied, vraag: DeelVraag) => `/plan/${persoonId}/meer/${gebied}/${vraag}`,
  eerder: '/plan/eerder',
  /** earlier versions of one part, or of one question of it */
  geschiedenis: (documentId: string, veld?: string) =>
    `/plan/eerder/${documentId}${veld === undefined ? '' : `?veld=${encodeURIComponent(veld)}`}`,
  moment: (documentId: string, nr: number) => `/plan/eerder/${documentId}/${nr}`,
  gezin: (vraag: GezinVraag) => `/plan/gezin/${vraag}`,
} as const

export function isKorteVraag(woord: string | undefined): woord is KorteVraag {
  return KORTE_ROUTE.some((v) => v === woord)
}
export function isDeelVraag(woord: string | undefined): woord is DeelVraag {
  return DEEL_VRAGEN.some((v) => v === woord)
}
export function isGezinVraag(woord: string | undefined): woord is GezinVraag {
  return GEZIN_VRAGEN.some((v) => v === woord)
}
export function isLeefgebied(woord: string | undefined): woord is Leefgebied {
  return LEEFGEBIEDEN.some((g) => g === woord)
}

export type Stap = { nr: number; totaal: number; terug: string; verder: string; laatste: boolean }

function stapIn<V extends string>(rij: readonly V[], vraag: V, naar: (v: V) => string, begin: string, eind: string): Stap {
  const plek = rij.indexOf(vraag)
  const vorige = rij[plek - 1]
  const volgende = rij[plek + 1]
  return {
    nr: plek + 1,
    totaal: rij.length,
    terug: vorige === undefined ? begin : naar(vorige),
    verder: volgende === undefined ? eind : naar(volgende),
    laatste: volgende === undefined,
  }
}

/** Where 'Terug' and 'Verder' lead from a question of the short route; the order never changes. */
export function stapKort(persoonId: string, vraag: KorteVraag): Stap {
  return stapIn(KORTE_ROUTE, vraag, (v) => adres.kort(persoonId, v), adres.plan, adres.na(persoonId))
}
/** The same for one leefgebied of 'meer vertellen'. `thuis`: where it begins and ends. */
export function stapDeel(persoonId: string, gebied: Leefgebied, vraag: DeelVraag, thuis: string = adres.na(persoonId)): Stap {
  return stapIn(DEEL_VRAGEN, vraag, (v) => adres.deel(persoonId, gebied, v), thuis, thuis)
}
/** The same for the page that a family shares. */
export function stapGezin(vraag: GezinVraag): Stap {
  return stapIn(GEZIN_VRAGEN, vraag, adres.gezin, adres.plan, adres.plan)
}
