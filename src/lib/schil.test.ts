import { expect, test } from 'vitest'
import { leesSchil, SCHIL_TEKENS, telefoonLink, vulSchil } from './schil.ts'

const pagina =
  `<meta name="loket" content="${SCHIL_TEKENS.loket}" /><style id="thema">:root{--lk-ink:#000}</style><style>a{}</style>` +
  `<p data-proef="${SCHIL_TEKENS.proef}">${SCHIL_TEKENS.proef}</p><b>Gemeente ${SCHIL_TEKENS.gemeente}</b><a href="${SCHIL_TEKENS.telefoonLink}">${SCHIL_TEKENS.telefoon}</a>`

test('fills every token, and the page gives the loket back', () => {
  const loket = { gemeente: "'s-Gravenhage & <co>", telefoon: '0900 12 34 567', proefDag: '2026-07-01' }
  const html = vulSchil(pagina, loket, 'Proefversie: het is hier 1 juli 2026', ':root{--lk-ink:#111}')
  expect(html).not.toContain('@@')
  expect(html).toContain('<b>Gemeente &#x27;s-Gravenhage &amp; &lt;co&gt;</b>')
  expect(html).toContain('<a href="tel:09001234567">0900 12 34 567</a>')
  expect(html).toContain('<style id="thema">:root{--lk-ink:#111}</style><style>a{}</style>')
  const inhoud = /content="([^"]*)"/u
    .exec(html)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  expect(leesSchil(inhoud)).toEqual(loket)
})

test('a name cannot smuggle in a pattern of replace', () => {
  expect(vulSchil(pagina, { gemeente: '$&$1', telefoon: '1', proefDag: null }, '', '$&')).toContain('<b>Gemeente $&amp;$1</b>')
})

test('no trial: an empty banner', () => {
  expect(vulSchil(pagina, { gemeente: 'X', telefoon: '1', proefDag: null }, '', '')).toContain('<p data-proef=""></p>')
})

test.each([undefined, null, '', SCHIL_TEKENS.loket, '{', '{}', '{"gemeente":1,"telefoon":"1","proefDag":null}'])(
  '%s is no loket',
  (inhoud) => expect(leesSchil(inhoud)).toBeNull(),
)

test('a phone number becomes an address', () => expect(telefoonLink('+31 (0)70 - 123')).toBe('tel:+31070123'))
