const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

export function isUuid(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && UUID.test(waarde)
}

/**
 * A UUID (version 8, RFC 9562) that is the same for the same text: an offer without a usable id keeps its address
 * over imports. Not cryptographic and not secret; own arithmetic, because it must also run where `node:crypto` is not.
 */
export function vastId(tekst: string): string {
  const h = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
  const priemen = [0x01000193, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f]
  for (let i = 0; i < tekst.length; i++) {
    const code = tekst.charCodeAt(i)
    for (let k = 0; k < 4; k++) {
      let v = Math.imul((h[k] ?? 0) ^ code ^ ((h[(k + 3) % 4] ?? 0) >>> 13), priemen[k] ?? 1)
      v ^= v >>> 15
      h[k] = v
    }
  }
  for (let ronde = 0; ronde < 8; ronde++) {
    const k = ronde % 4
    let v = ((h[k] ?? 0) + (h[(k + 1) % 4] ?? 0) + tekst.length) | 0
    v = Math.imul(v ^ (v >>> 16), 0x85ebca6b)
    v = Math.imul(v ^ (v >>> 13), 0xc2b2ae35)
    h[k] = v ^ (v >>> 16)
  }
  const hex = h.map((v) => (v >>> 0).toString(16).padStart(8, '0')).join('')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
