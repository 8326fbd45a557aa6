import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

/**
 * Runs before the first paint, so that large letters, quiet display or English never jump in afterwards, and so that
 * somebody who was signed in does not first see the home for visitors.
 * The one script in the page; its hash stands in dist/csp.json. Same key and names as src/ui/voorkeur.ts and src/onderdelen/start/bekend.ts.
 */
const VOORKEUR_SCRIPT =
  "try{var v=JSON.parse(localStorage.getItem('lk-voorkeur')||'{}'),h=document.documentElement;" +
  "if(v.rust)h.setAttribute('data-rust','');if(v.groot)h.setAttribute('data-groot','');" +
  "if(v.taal==='en'){h.lang='en';h.setAttribute('data-wacht','')}" +
  "if(localStorage.getItem('lk-bekend'))h.setAttribute('data-bekend','')}catch(e){}"

function hash(tekst: string): string {
  return `'sha256-${createHash('sha256').update(tekst).digest('base64')}'`
}

function eenmaal(html: string, zoek: RegExp, zet: string): string {
  if (!zoek.test(html)) throw new Error(`index.html has changed: ${zoek.source} is not there any more`)
  return html.replace(zoek, () => zet)
}

async function rendert(wortel: string): Promise<string> {
  // Inside node_modules, so that the packages it leaves outside are found; a folder of its own, so that two builds do not meet.
  const cache = join(wortel, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const uit = await mkdtemp(join(cache, 'lk-schil-'))
  await build({
    root: wortel,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { ssr: 'src/app/schil/prerender.tsx', outDir: uit, emptyOutDir: false, copyPublicDir: false, minify: false },
  })
  // In a process of its own: a timer that a part of the screen leaves behind would keep the build from ending.
  const code = `const m = await import(${JSON.stringify(pathToFileURL(join(uit, 'prerender.js')).href)}); process.stdout.write(m.rendert(), () => process.exit(0));`
  const { stdout: html } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { maxBuffer: 4_000_000 })
  await rm(uit, { recursive: true })
  if (html.includes(' style="')) throw new Error('A style attribute in the prerendered home: the CSP blocks it')
  return html
}

async function leesThemas(wortel: string): Promise<Map<string, string>> {
  const map = join(wortel, 'public/themas')
  const namen = (await readdir(map)).filter((naam) => naam.endsWith('.css')).sort()
  return new Map(
    await Promise.all(namen.map(async (naam) => [naam.slice(0, -4), (await readFile(join(map, naam), 'utf8')).trim()] as const)),
  )
}

/**
 * Makes of the built index.html two pages, inside the bundle, so that whoever counts revisions afterwards counts these:
 * - `index.html`: the prerendered home with its CSS and theme inlined, font announced;
 * - `app.html`: the same without the home, for every other address (else a deep link flashes the home).
 * And `csp.json`: hashes of what is inlined: `{ style: string[], script: string[], themas: Record<string, string> }`.
 * The server fills in the loket with `vulSchil` (src/lib/schil.ts).
 */
export function schil(): Plugin {
  let wortel = process.cwd()
  return {
    name: 'loket-schil',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved: (config) => {
      wortel = resolve(config.root)
    },
    generateBundle: {
      order: 'post',
      async handler(_opties, bundel) {
        const pagina = bundel['index.html']
        if (pagina?.type !== 'asset') throw new Error('No index.html in the build')
        let html = String(pagina.source)
        const themas = await leesThemas(wortel)
        const thema = themas.get('lindewaard')
        if (thema === undefined) throw new Error('No public/themas/lindewaard.css')

        let css = ''
        html = html.replaceAll(/\s*<link rel="stylesheet"[^>]*href="\/(assets\/[^"]+)"[^>]*>/gu, (_heel, naam: string) => {
          const stuk = bundel[naam]
          if (stuk?.type !== 'asset') throw new Error(`No ${naam} in the build`)
          css += String(stuk.source).trim()
          // Never fetched, but Vite's loader sees it and does not fetch the inlined file a second time with a room.
          return `<link rel="stylesheet" href="/${naam}" disabled>`
        })
        // The order of the layers decides which rule wins; a merge of files that lost it would unstyle every button.
        if (!css.startsWith('@layer basis')) throw new Error('src/ui/tokens.css must be the first CSS of the page')
        css = `@layer basis,delen,kader,kamer;${css}`
        // The tiny runtime is fetched by the worker and by the page at once; its preload is then wasted, and the browser says so.
        html = html.replace(/\s*<link rel="modulepreload"[^>]*href="\/assets\/rolldown-runtime[^"]*"[^>]*>/u, '')
        const letter = Object.keys(bundel).find((naam) => /atkinson.*-latin-wght.*\.woff2$/u.test(naam))
        if (letter === undefined) throw new Error('No font in the build')

        const kop =
          `<link rel="preload" href="/${letter}" as="font" type="font/woff2" crossorigin>` +
          `<script>${VOORKEUR_SCRIPT}</script><style id="thema">${thema}</style><style>${css}</style>`
        html = eenmaal(html, /\s*<link rel="stylesheet" href="\/themas\/lindewaard\.css" data-thema ?\/?>/u, kop)

        this.emitFile({ type: 'asset', fileName: 'app.html', source: html })
        pagina.source = eenmaal(html, /<div id="loket"><\/div>/u, `<div id="loket">${await rendert(wortel)}</div>`)
        const csp = {
          style: [hash(css)],
          script: [hash(VOORKEUR_SCRIPT)],
          themas: Object.fromEntries([...themas].map(([naam, inhoud]) => [naam, hash(inhoud)])),
        }
        this.emitFile({ type: 'asset', fileName: 'csp.json', source: JSON.stringify(csp, null, 2) })
      },
    },
  }
}
