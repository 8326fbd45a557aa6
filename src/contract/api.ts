import type { RouteConfig } from '@hono/zod-openapi'
import type { z } from './zod.ts'
import type { declaratieRoutes } from './routes/declaratie.ts'
import type { geldRoutes } from './routes/geld.ts'
import type { geldbeeldRoutes } from './routes/geldbeeld.ts'
import type { geschiedenisRoutes } from './routes/geschiedenis.ts'
import type { invoerRoutes } from './routes/invoer.ts'
import type { kaartRoutes } from './routes/kaart.ts'
import type { kanaalRoutes } from './routes/kanaal.ts'
import type { loketRoutes } from './routes/loket.ts'
import type { opmerkingRoutes } from './routes/opmerking.ts'
import type { overzichtRoutes } from './routes/overzicht.ts'
import type { planRoutes } from './routes/plan.ts'
import type { reactieRoutes } from './routes/reactie.ts'
import type { startRoutes } from './routes/start.ts'
import type { toekenningRoutes } from './routes/toekenning.ts'
import type { toegangRoutes } from './routes/toegang.ts'
import type { uitnodigingRoutes } from './routes/uitnodiging.ts'
import type { uitvoerRoutes } from './routes/uitvoer.ts'
import type { verschuivingJaRoutes } from './routes/verschuiving-ja.ts'
import type { werkplekRoutes } from './routes/werkplek.ts'
import type { zorgRoutes } from './routes/zorg.ts'

/** Every route of the contract, as a type only: the browser never loads a schema to make a request. */
export type Routes = typeof declaratieRoutes &
  typeof geldRoutes &
  typeof geldbeeldRoutes &
  typeof geschiedenisRoutes &
  typeof invoerRoutes &
  typeof kaartRoutes &
  typeof kanaalRoutes &
  typeof loketRoutes &
  typeof opmerkingRoutes &
  typeof overzichtRoutes &
  typeof planRoutes &
  typeof reactieRoutes &
  typeof startRoutes &
  typeof toekenningRoutes &
  typeof toegangRoutes &
  typeof uitnodigingRoutes &
  typeof uitvoerRoutes &
  typeof verschuivingJaRoutes &
  typeof werkplekRoutes &
  typeof zorgRoutes

type Een = Routes[keyof Routes]
type VanMethode<M extends string> = Extract<Een, { method: M }>

export type LeesPad = VanMethode<'get'>['path']
export type OpdrachtMethode = 'post' | 'put' | 'delete'
export type OpdrachtPad<M extends OpdrachtMethode = 'post'> = VanMethode<M>['path']

type RouteVan<M extends string, P extends string> = Extract<Een, { method: M; path: P }>
type Ingang<S> = S extends z.ZodType ? z.input<S> : never
type Uitgang<S> = S extends z.ZodType ? z.output<S> : never
type Antwoord<R extends RouteConfig> = R extends {
  responses: { 200: { content: { 'application/json': { schema: infer S } } } }
}
  ? Uitgang<S>
  : never

/** What GET on this path answers, after parsing. */
export type LeesAntwoord<P extends LeesPad> = Antwoord<RouteVan<'get', P>>
/** What a command on this path takes as its body. */
export type OpdrachtBody<M extends OpdrachtMethode, P extends string> =
  RouteVan<M, P> extends { request: { body: { content: { 'application/json': { schema: infer S } } } } } ? Ingang<S> : never
/** What a command on this path answers. */
export type OpdrachtAntwoord<M extends OpdrachtMethode, P extends string> = Antwoord<RouteVan<M, P>>

type NamenIn<P extends string> = P extends `${string}{${infer N}}${infer Rest}` ? N | NamenIn<Rest> : never
/** The parameters that a path names, all strings. */
export type PadParams<P extends string> = [NamenIn<P>] extends [never] ? Record<never, string> : Record<NamenIn<P>, string>
