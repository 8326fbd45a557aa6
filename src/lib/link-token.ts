import { naarBase64url } from './base64.ts'

/** 256 random bits as base64url: what stands in a link that works once. */
export const nieuwToken = (): string => naarBase64url(crypto.getRandomValues(new Uint8Array(32)))

/** SHA-256 of the token as hex: all that the loket gets of it. */
export async function hashVan(token: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
