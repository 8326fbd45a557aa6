import { bedragTekst } from '../../src/lib/opmaak.ts'
import { eenTag, tak, type Kaal } from '../blad-boom.ts'
import { type PlanDoel, type PlanPersoon, type PlanRegel, potjesCent } from './plan-b-vorm.ts'

/** How a question is called in a plan that is read, in the order in which they are asked. */
const VRAGEN = [
  'Wat goed gaat',
  'Wat u wilt bereiken',
  'Wat u zelf doet en wie al helpt',
  'Wat nodig is',
  'Hoe vaak',
  'Wie kan helpen',
  'Waarom dit past',
]
const KORT = ['Mijn verhaal', ...VRAGEN, 'Hoe het gaat met wie zorgt']
const GEZIN_VRAGEN = ['Wie bij het gezin horen', 'Wat voor iedereen geldt', 'Hoe het gaat met wie zorgt', 'Contact met de gemeente']
const MAANDEN = ['januari', 'september', 'december']
const MAAND_NR = ['1', '9', '12']
const EENHEDEN = {
  Uren: ['uur', 'uur'],
  Etmalen: ['etmaal', 'etmalen'],
  Schooldagen: ['schooldag', 'schooldagen'],
  'Vast bedrag per maand': ['maand', 'maanden'],
} as const

const p = (tekst: string): Kaal => eenTag('P', tekst)
const paar = (woord: string, inhoud: Kaal[]): Kaal => tak('LI', [eenTag('Lbl', woord), tak('LBody', inhoud)])
const datum = ([dag, maand, jaar]: readonly [string, string, string]): string =>
  `${dag} ${MAANDEN[MAAND_NR.indexOf(maand)] ?? maand} ${jaar}`

function antwoorden(vragen: readonly string[], teksten: readonly string[]): Kaal {
  return tak(
    'L',
    vragen.flatMap((vraag, nr) => (teksten[nr] ? [paar(vraag, [p(teksten[nr])])] : [])),
  )
}

function doel(d: PlanDoel, nr: number): Kaal {
  return paar(`Doel ${nr + 1}: ${d.tekst}`, [
    p('Waaraan u merkt dat het lukt:'),
    p(d.merk),
    ...(d.dag ? [p(`Dag waarop u dit wilt: ${datum(d.dag)}.`)] : []),
    ...(d.onderwerp === undefined ? [] : [p(`Hoort bij: ${d.onderwerp}.`)]),
    p('Kleine stappen:'),
    tak(
      'L',
      d.stappen.map((s) => tak('LI', [eenTag('Lbl', '•'), eenTag('LBody', `${s.gedaan ? 'Gedaan' : 'Nog te doen'}: ${s.tekst}`)])),
    ),
  ])
}

function hoeveel(r: PlanRegel): string[] {
  const [een, meer] = EENHEDEN[r.eenheid]
  const tel = (aantal: string): string => `${aantal} ${aantal === '1' ? een : meer}`
  return [
    ...(r.gewoon ? [`${tel(r.gewoon.hoeveel)} ${r.gewoon.per.toLowerCase()}`] : []),
    ...(r.anders ? [`In ${r.anders.weken} andere weken van het jaar: ${tel(r.anders.hoeveel)}`] : []),
    `${bedragTekst(Math.round(Number(r.prijs.replace(',', '.')) * 100))} per ${een}`,
  ]
}

function kosten(persoon: PlanPersoon): Kaal {
  const rij = (soort: 'TH' | 'TD', cellen: string[][]): Kaal =>
    tak(
      'TR',
      cellen.map((regels, nr) =>
        tak(
          nr === 0 ? 'TH' : soort,
          regels.map((regel) => p(regel)),
        ),
      ),
    )
  const rijen = persoon.regels.map((r) => {
    const doelNr = persoon.doelen.findIndex((d) => d.tekst === r.doel) + 1
    return rij('TD', [
      [
        r.wat,
        ...(r.wie === '' ? [] : [`Van: ${r.wie}`]),
        ...(r.onderwerp === undefined ? [] : [r.onderwerp]),
        ...(doelNr === 0 ? [] : [`Voor doel ${doelNr}`]),
        ...(r.periode ? [`Van ${datum(r.periode[0])} tot en met ${datum(r.periode[1])}`] : []),
      ],
      hoeveel(r),
      [`${bedragTekst(potjesCent(r.potjes))} ${r.periode ? 'in deze periode' : 'per jaar'}`],
    ])
  })
  const perGebied = new Map<string, number>()
  for (const r of persoon.regels) {
    const gebied = r.onderwerp ?? 'Zonder onderwerp'
    perGebied.set(gebied, (perGebied.get(gebied) ?? 0) + potjesCent(r.potjes))
  }
  // In the order of the nine leefgebieden, and what belongs to none of them last.
  const gebieden = persoon.gebieden
    .concat('Zonder onderwerp')
    .flatMap((g) => (perGebied.has(g) ? [[g, perGebied.get(g) ?? 0] as const] : []))
  const samen = potjesCent(persoon.regels.flatMap((r) => r.potjes))
  return tak('Table', [
    tak('THead', [rij('TH', [['Wat en van wie'], ['Hoeveel en tarief'], ['Kosten']])]),
    tak('TBody', rijen),
    tak('TFoot', [
      ...(gebieden.length > 1 ? gebieden.map(([g, cent]) => rij('TD', [[g], [], [bedragTekst(cent)]])) : []),
      rij('TD', [[persoon.regels.some((r) => r.periode) ? 'Samen' : 'Samen, per jaar'], [], [bedragTekst(samen)]]),
    ]),
  ])
}

function persoonTags(persoon: PlanPersoon, kop: string): Kaal[] {
  const waaroms = persoon.regels.filter((r) => r.waarom !== undefined)
  const [eerste = '', tweede] = persoon.gebieden
  return [
    eenTag('H2', kop),
    p(`Het plan gaat over: ${tweede === undefined ? eerste : `${eerste} en ${tweede}`}.`),
    eenTag('H3', 'Het verhaal en de tien vragen'),
    antwoorden(KORT, persoon.kort),
    eenTag('H3', persoon.meer.gebied),
    antwoorden(VRAGEN, persoon.meer.antwoorden),
    eenTag('H3', 'Doelen'),
    tak('L', persoon.doelen.map(doel)),
    eenTag('H3', 'Wat het kost'),
    p('Dit is een eigen schatting, geen besluit. Een jaar telt hier 52 weken en 12 maanden.'),
    kosten(persoon),
    ...(waaroms.length === 0
      ? []
      : [
          p('Waarom dit nodig is:'),
          tak(
            'L',
            waaroms.map((r) => paar(r.wat, [p(r.waarom ?? '')])),
          ),
        ]),
  ]
}

/**
 * The tag tree that the PDF of a handed-in plan must have, made from what was typed and from the case, not from the code
 * that writes the file.
 * @param feiten the word and the text of each line under the title
 */
export function planBoom(
  personen: readonly PlanPersoon[],
  gezin: readonly string[],
  titel: string,
  feiten: readonly (readonly [string, string])[],
): Kaal {
  return tak('Document', [
    eenTag('H1', titel),
    tak(
      'L',
      feiten.map(([woord, tekst]) => tak('LI', [eenTag('Lbl', woord), eenTag('LBody', tekst)])),
    ),
    ...personen.flatMap((x) => persoonTags(x, personen.length > 1 || gezin.length > 0 ? x.heel : 'Het plan')),
    ...(gezin.length === 0 ? [] : [eenTag('H2', 'Over u samen'), antwoorden(GEZIN_VRAGEN, gezin)]),
  ])
}
