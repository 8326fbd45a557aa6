/**
 * Makes public/icoon.svg and public/iconen/*.png from the mark of the loket. Run by hand when the mark changes:
 * `node scripts/maak-iconen.ts <path of a Chromium>`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const VLAK = '#0f5a5c'
const INKT = '#fffdf8'
const ANDER = '#8fb5b2'

/** The drawing of src/app/beeldmerk.tsx with its own colours: an icon stands outside the page and its theme. */
const tekening = `
  <g fill="${ANDER}"><circle cx="26.5" cy="12.2" r="3.9"/><path d="M20.8 23.5c0-4 2.2-6.2 5.7-6.2s5.7 2.2 5.7 6.2Z"/></g>
  <g fill="${INKT}"><circle cx="14" cy="12.2" r="3.9"/><path d="M8.3 23.5c0-4 2.2-6.2 5.7-6.2s5.7 2.2 5.7 6.2Z"/></g>
  <path d="M6.5 25.5h27M11.5 25.5v6.5M28.5 25.5v6.5" fill="none" stroke="${INKT}" stroke-width="2.4" stroke-linecap="round"/>`

const svg = (ronding: number, schaal = 1): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="${ronding}" fill="${VLAK}"/>` +
  `<g transform="translate(20 20) scale(${schaal}) translate(-20 -20)">${tekening}</g></svg>`

const map = new URL('../public/iconen/', import.meta.url)
await mkdir(map, { recursive: true })
await writeFile(new URL('../public/icoon.svg', import.meta.url), `${svg(12).replaceAll(/\n\s*/gu, '')}\n`)

const pad = process.argv[2]
const browser = await chromium.launch({ ...(pad ? { executablePath: pad } : {}), args: ['--no-sandbox', '--disable-gpu'] })
const plaatjes = [
  { naam: 'icoon-180.png', maat: 180, beeld: svg(0, 0.9) },
  { naam: 'icoon-192.png', maat: 192, beeld: svg(12) },
  { naam: 'icoon-512.png', maat: 512, beeld: svg(12) },
  // The system cuts any shape out of it: what matters stays inside the middle 80 percent.
  { naam: 'icoon-maskeerbaar-512.png', maat: 512, beeld: svg(0, 0.74) },
]
for (const { naam, maat, beeld } of plaatjes) {
  const pagina = await browser.newPage({ viewport: { width: maat, height: maat } })
  await pagina.setContent(`<style>body{margin:0}svg{display:block;width:${maat}px;height:${maat}px}</style>${beeld}`)
  await writeFile(new URL(naam, map), await pagina.screenshot({ omitBackground: true }))
  await pagina.close()
}
await browser.close()
