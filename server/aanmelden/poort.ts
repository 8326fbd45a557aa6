/** What must be kept on the server between leaving for the sign-in and coming back. */
export type Vertrek = { url: string; staat: string; nonce: string; verifier: string }

/** Who came back, and how sure the sign-in is (`acr`). */
export type Aangekomen = { persoonId: string; niveau: string }

/**
 * The sign-in as a port: OIDC for real use and for trying out. Tokens stay behind it; the loket only learns who.
 */
export type Aanmelder = {
  begin(): Promise<Vertrek>
  /** @throws AanmeldenMislukt when anything of the answer is not exactly what was asked for */
  terug(url: URL, verwacht: Omit<Vertrek, 'url'>): Promise<Aangekomen>
}

/** Why a sign-in did not succeed: goes to the log and, as a word without data, to the page. */
export class AanmeldenMislukt extends Error {
  readonly reden: 'antwoord-klopt-niet' | 'niveau-te-laag' | 'onbekend' | 'verlopen' | 'niet-bereikbaar'

  constructor(reden: AanmeldenMislukt['reden'], opties?: ErrorOptions) {
    super(reden, opties)
    this.reden = reden
  }
}
