import type { Opslag } from 'oidc-provider'

type Regel = { inhoud: Opslag; tot: number }

/** One store for everything of the embedded provider, in memory: a restart of a trial may ask to sign in again. */
const MAX_REGELS = 5000

/**
 * Adapter class for oidc-provider over a Map of its own, so that two providers in one process share nothing.
 * @param nu the real clock in milliseconds
 */
export function opslagInGeheugen(nu: () => number) {
  const regels = new Map<string, Regel>()

  const vind = (sleutel: string): Opslag | undefined => {
    const regel = regels.get(sleutel)
    return regel && regel.tot > nu() ? regel.inhoud : undefined
  }
  const zoek = (soort: string, past: (inhoud: Opslag) => boolean): Opslag | undefined => {
    for (const [sleutel, regel] of regels)
      if (sleutel.startsWith(`${soort}:`) && regel.tot > nu() && past(regel.inhoud)) return regel.inhoud
    return undefined
  }

  return class {
    readonly soort: string

    constructor(soort: string) {
      this.soort = soort
    }

    async upsert(id: string, inhoud: Opslag, seconden: number): Promise<void> {
      for (const [sleutel, regel] of regels) {
        if (regels.size < MAX_REGELS && regel.tot > nu()) break
        regels.delete(sleutel)
      }
      regels.set(`${this.soort}:${id}`, { inhoud, tot: nu() + (seconden > 0 ? seconden : 600) * 1000 })
    }

    async find(id: string): Promise<Opslag | undefined> {
      return vind(`${this.soort}:${id}`)
    }

    async findByUid(uid: string): Promise<Opslag | undefined> {
      return zoek(this.soort, (i) => i.uid === uid)
    }

    async findByUserCode(code: string): Promise<Opslag | undefined> {
      return zoek(this.soort, (i) => i.userCode === code)
    }

    async consume(id: string): Promise<void> {
      const inhoud = vind(`${this.soort}:${id}`)
      if (inhoud) inhoud.consumed = Math.floor(nu() / 1000)
    }

    async destroy(id: string): Promise<void> {
      regels.delete(`${this.soort}:${id}`)
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [sleutel, regel] of regels) if (regel.inhoud.grantId === grantId) regels.delete(sleutel)
    }
  }
}
