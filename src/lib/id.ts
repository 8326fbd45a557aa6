/** A new random id (UUID v4). */
export function nieuwId(): string {
  return crypto.randomUUID()
}
