import type { Blad, Blok, Paar, Rij } from './blad-vorm.ts'

/**
 * Letters and lines of the file; it stands by itself, so nothing is fetched. Black on white: it is made to be printed,
 * and to be opened in a word processor.
 */
const OPMAAK = `body{font:1.125rem/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",Verdana,sans-serif;color:#1a1a1a;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.2}h2{font-size:1.45rem;line-height:1.25;margin-top:2.2rem;border-top:2px solid #1a1a1a;padding-top:.8rem}h3{font-size:1.2rem;margin-top:1.8rem}
dt{font-weight:700;margin-top:1rem}dd{margin:0 0 .4rem}dd p{margin:.25rem 0}
table{border-collapse:collapse;width:100%}caption{text-align:start;font-weight:700;padding:.3rem 0}th,td{text-align:start;vertical-align:top;border-bottom:1px solid #767676;padding:.4rem .6rem .4rem 0}th[scope=row]{font-weight:400}tfoot th,tfoot td{font-weight:700}
@media print{body{margin:0;max-width:none;padding:0}h1,h2,h3,dt{break-after:avoid}tr{break-inside:avoid}}`

/** Text for between tags and inside a quoted attribute. */
export function alsHtml(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The plan as one file of HTML without scripts, that opens anywhere, also in Word. */
export function bladHtml(blad: Blad): string {
  return `<!doctype html>
<html lang="${blad.taal}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${alsHtml(blad.titel)}</title>
<style>${OPMAAK}</style>
</head>
<body>
<main>
${blad.blokken.map(blokHtml).join('\n')}
</main>
</body>
</html>
`
}

// Words of a person may be in a script that runs from right to left: the browser sees that per element.
const el = (naam: string, tekst: string): string => `<${naam} dir="auto">${alsHtml(tekst)}</${naam}>`

function blokHtml(b: Blok): string {
  switch (b.soort) {
    case 'KOP':
      return el(`h${b.niveau}`, b.tekst)
    case 'ALINEA':
      return el('p', b.tekst)
    case 'FEITEN':
      return `<dl>\n${b.feiten.map((f) => `<dt>${alsHtml(f.woord)}</dt>${el('dd', f.tekst)}`).join('\n')}\n</dl>`
    case 'PAREN':
      return `<dl>\n${b.paren.map(paarHtml).join('\n')}\n</dl>`
    case 'TABEL':
      return `<table>\n<caption>${alsHtml(b.titel)}</caption>\n<thead><tr>${b.kop.map((k) => `<th scope="col">${alsHtml(k)}</th>`).join('')}</tr></thead>\n<tbody>\n${b.rijen.map(rijHtml).join('\n')}\n</tbody>\n<tfoot>\n${b.voet.map(rijHtml).join('\n')}\n</tfoot>\n</table>`
  }
}

function paarHtml(p: Paar): string {
  const punten = p.punten.length === 0 ? '' : `<ul>${p.punten.map((x) => el('li', x)).join('')}</ul>`
  return `${el('dt', p.woord)}\n<dd>${p.alineas.map((a) => el('p', a)).join('')}${punten}</dd>`
}

function rijHtml(rij: Rij): string {
  const cellen = rij.map((regels, nr) => {
    const inhoud = regels.map((r) => `<div dir="auto">${alsHtml(r)}</div>`).join('')
    return nr === 0 ? `<th scope="row">${inhoud}</th>` : `<td>${inhoud}</td>`
  })
  return `<tr>${cellen.join('')}</tr>`
}
