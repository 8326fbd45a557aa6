import type { Blad } from '../src/domein/blad-vorm.ts'
import type { Tag } from './pdf.ts'

/** What steers other characters and draws nothing is not kept in a PDF. */
export const zicht = (tekst: string): string => tekst.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
/** An element of a tag tree without what only a PDF knows of it. */
export type Kaal = { rol: string; tekst: string; kinderen: Kaal[] }
export const kaal = (t: Tag): Kaal => ({ rol: t.rol, tekst: zicht(t.tekst), kinderen: t.kinderen.map(kaal) })
export const eenTag = (rol: string, tekst: string): Kaal => ({ rol, tekst: zicht(tekst), kinderen: [] })
export const tak = (rol: string, kinderen: Kaal[]): Kaal => ({ rol, tekst: '', kinderen })

/** The tag tree that belongs to a blad, said apart from the code that makes it. */
export function verwachteBoom(blad: Blad): Kaal[] {
  return blad.blokken.map((b): Kaal => {
    switch (b.soort) {
      case 'KOP':
        return eenTag(`H${b.niveau}`, b.tekst)
      case 'ALINEA':
        return eenTag('P', b.tekst)
      case 'FEITEN':
        return tak(
          'L',
          b.feiten.map((f) => tak('LI', [eenTag('Lbl', f.woord), eenTag('LBody', f.tekst)])),
        )
      case 'PAREN':
        return tak(
          'L',
          b.paren.map((p) =>
            tak('LI', [
              eenTag('Lbl', p.woord),
              tak('LBody', [
                ...p.alineas.map((a) => eenTag('P', a)),
                ...(p.punten.length > 0
                  ? [
                      tak(
                        'L',
                        p.punten.map((x) => tak('LI', [eenTag('Lbl', '•'), eenTag('LBody', x)])),
                      ),
                    ]
                  : []),
              ]),
            ]),
          ),
        )
      case 'TABEL': {
        const rij = (eerste: string, verder: string) => (r: string[][]) =>
          tak(
            'TR',
            r.map((cel, i) =>
              tak(
                i === 0 ? eerste : verder,
                cel.map((x) => eenTag('P', x)),
              ),
            ),
          )
        return tak('Table', [
          tak('THead', [rij('TH', 'TH')(b.kop.map((k) => [k]))]),
          tak('TBody', b.rijen.map(rij('TH', 'TD'))),
          ...(b.voet.length > 0 ? [tak('TFoot', b.voet.map(rij('TH', 'TD')))] : []),
        ])
      }
    }
  })
}
