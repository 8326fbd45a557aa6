/**
 * Makes `public/postcodes.json` from a GeoNames postal code file with the columns zipcode, latitude and longitude.
 * `node scripts/maak-postcodes.ts <csv> <peildatum YYYY-MM>`. Run by hand when GeoNames has a newer file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { kiesPunten, pakPostcodes } from '../src/domein/postcodes.ts'

const [bestand, peildatum] = process.argv.slice(2)
if (!bestand || !peildatum) {
  console.error('Gebruik: node scripts/maak-postcodes.ts <csv van GeoNames> <peildatum JJJJ-MM>')
  process.exit(2)
}
const [kop, ...regels] = readFileSync(bestand, 'utf8').trim().split(/\r?\n/)
const kolom = (naam: string): number => {
  const i = (kop ?? '').split(',').indexOf(naam)
  if (i < 0) throw new Error(`Kolom ${naam} ontbreekt`)
  return i
}
const [iPc, iLat, iLon] = [kolom('zipcode'), kolom('latitude'), kolom('longitude')]
const rijen = regels.map((r) => {
  const v = r.split(',')
  return { pc4: Number(v[iPc]), lat: Number(v[iLat]), lon: Number(v[iLon]) }
})
const { punten, gekozen, weggelaten } = kiesPunten(rijen.filter((r) => r.pc4 && r.lat && r.lon))
const pak = pakPostcodes(punten, 'GeoNames, CC BY 4.0', peildatum)
writeFileSync(new URL('../public/postcodes.json', import.meta.url), JSON.stringify(pak) + '\n')
console.log(`${punten.size} postcodes; verre plaatsen gekozen bij ${gekozen.join(' ')}; weggelaten ${weggelaten.join(' ')}`)
