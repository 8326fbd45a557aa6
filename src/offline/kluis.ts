import type { Geheim } from './databank.ts'
import type { Poorten } from './poorten.ts'

const IV_BYTES = 12
const naarBytes = new TextEncoder()
const naarTekst = new TextDecoder()

/**
 * Encrypts and decrypts rows with AES-GCM, a fresh iv each time. `plek` is bound to the ciphertext: a row that is
 * copied to another person, store or document does not open.
 */
export class Kluis {
  readonly #p: Pick<Poorten, 'subtle' | 'willekeurig'>

  constructor(p: Pick<Poorten, 'subtle' | 'willekeurig'>) {
    this.#p = p
  }

  async sluitBytes(sleutel: CryptoKey, plek: string, bytes: Uint8Array): Promise<Geheim> {
    const iv = this.#p.willekeurig(new Uint8Array(IV_BYTES))
    const data = await this.#p.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: naarBytes.encode(plek) },
      sleutel,
      // A copy: Yjs hands out views on buffers that it may use again.
      new Uint8Array(bytes),
    )
    return { iv, data }
  }

  /** @throws OperationError when the key or the place is another than at writing. */
  async openBytes(sleutel: CryptoKey, plek: string, geheim: Geheim): Promise<Uint8Array<ArrayBuffer>> {
    const data = await this.#p.subtle.decrypt(
      { name: 'AES-GCM', iv: new Uint8Array(geheim.iv), additionalData: naarBytes.encode(plek) },
      sleutel,
      geheim.data,
    )
    return new Uint8Array(data)
  }

  sluit(sleutel: CryptoKey, plek: string, waarde: unknown): Promise<Geheim> {
    return this.sluitBytes(sleutel, plek, naarBytes.encode(JSON.stringify(waarde)))
  }

  async open(sleutel: CryptoKey, plek: string, geheim: Geheim): Promise<unknown> {
    return JSON.parse(naarTekst.decode(await this.openBytes(sleutel, plek, geheim)))
  }

  /** The key as the server gives it (32 bytes), made unreadable for scripts at once. */
  importeer(ruw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
    return this.#p.subtle.importKey('raw', ruw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  }

  /** Hex digest: keys of stored answers may hold search words, which must not stand readable on disk. */
  async afdruk(tekst: string): Promise<string> {
    const d = new Uint8Array(await this.#p.subtle.digest('SHA-256', naarBytes.encode(tekst)))
    return Array.from(d, (b) => b.toString(16).padStart(2, '0')).join('')
  }
}
