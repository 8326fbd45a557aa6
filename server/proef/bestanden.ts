import { readdir, readFile } from 'node:fs/promises'
import { leesPostcodepak } from '../kaart/cli.ts'
import type { ProefBestanden } from './zaaien.ts'

/** The files of the trial from disk. */
export async function proefBestanden(): Promise<ProefBestanden> {
  const map = new URL('./kaart/', import.meta.url)
  const namen = (await readdir(map)).filter((n) => n.endsWith('.json')).sort()
  const kaart = await Promise.all(namen.map(async (naam) => ({ naam, tekst: await readFile(new URL(naam, map), 'utf8') })))
  return { kaart, postcodes: await leesPostcodepak() }
}
