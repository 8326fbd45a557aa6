import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { heel } from './heel.tsx'

test.each([
  ['Logeren vanaf 14-09', 'Logeren vanaf <span class="lk-heel">14-09</span>'],
  ['14-09-2026 en 1-2', '<span class="lk-heel">14-09-2026</span> en <span class="lk-heel">1-2</span>'],
  ['Okafor-Jansen', 'Okafor-Jansen'],
  ['2026', '2026'],
])('%s', (tekst, uit) => expect(renderToStaticMarkup(heel(tekst))).toBe(uit))
