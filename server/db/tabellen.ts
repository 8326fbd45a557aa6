import type { BetaalTabellen } from './tabellen/betalen.ts'
import type { GeldTabellen } from './tabellen/geld.ts'
import type { GeschiedenisTabellen } from './tabellen/geschiedenis.ts'
import type { KaartTabellen } from './tabellen/kaart.ts'
import type { KanaalTabellen } from './tabellen/kanaal.ts'
import type { KernTabellen } from './tabellen/kern.ts'
import type { MachineTabellen } from './tabellen/machine.ts'
import type { OpmerkingTabellen } from './tabellen/opmerking.ts'
import type { PlanTabellen } from './tabellen/plan.ts'
import type { ToekenningTabellen } from './tabellen/toekenning.ts'
import type { ToegangTabellen } from './tabellen/toegang.ts'
import type { VerschuivingJaTabellen } from './tabellen/verschuiving-ja.ts'
import type { ZorgTabellen } from './tabellen/zorg.ts'

/** The whole database, one type per room. Every table is keyed by gemeente first, so that it can be sharded by it. */
export type Tabellen = KernTabellen &
  ToegangTabellen &
  GeldTabellen &
  ToekenningTabellen &
  VerschuivingJaTabellen &
  ZorgTabellen &
  BetaalTabellen &
  MachineTabellen &
  KaartTabellen &
  PlanTabellen &
  GeschiedenisTabellen &
  OpmerkingTabellen &
  KanaalTabellen
