import { HttpFout } from '../../contract/lees.ts'

/** The loket named the link unknown, used, too old or taken back: one answer for all, and none of them comes back. */
export function werktNiet(fout: unknown): boolean {
  return fout instanceof HttpFout && (fout.status === 404 || fout.status === 400)
}
