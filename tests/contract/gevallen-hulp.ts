import { expect } from 'vitest'
import { PROBLEEM_PREFIX } from '../../src/contract/problemen.ts'
import type { Antwoord } from '../loket.ts'

export type Vormloos = Record<string, unknown>
export const veld = (a: Antwoord, naam: string): unknown => (a.body as Vormloos)[naam]
export const items = (a: Antwoord): Vormloos[] => veld(a, 'items') as Vormloos[]

export function verwachtProbleem(a: Antwoord, status: number, soort: string): void {
  expect({ status: a.status, type: veld(a, 'type') }).toEqual({ status, type: `${PROBLEEM_PREFIX}${soort}` })
  expect(a.headers.get('content-type')).toContain('application/problem+json')
  expect(a.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/)
}
