import type { PlanPersoon } from './plan-b-vorm.ts'

// What the family of geval B writes: invented words around the amounts of the case, in the order in which a plan is read.

export const BRAM: PlanPersoon = {
  naam: 'Bram',
  heel: 'Bram de Graaf',
  gebieden: ['Gezin en opvoeding', 'School, werk en dagbesteding'],
  kort: [
    'Bram is veertien en weet alles van het heelal. Hij heeft autisme.',
    'Rekenen gaat goed. Met Joris bouwt hij uren aan een raket.',
    'Bram wil zonder ruzie zijn huiswerk maken.',
    'Hij fietst zelf naar school. Ik help hem elke avond met zijn agenda.',
    'Iemand die met hem leert plannen, thuis en op school.',
    'In een gewone week bijna twee uur. In een toetsweek meer.',
    'AutiPlan kent Bram al, en hij lacht daar weer.',
    'Eén vast gezicht geeft hem rust. Steeds iemand anders werkte niet.',
    '',
  ],
  meer: {
    gebied: 'School, werk en dagbesteding',
    antwoorden: [
      'Bij natuurkunde let hij goed op.',
      'Elke week alle lessen volgen.',
      'Zijn mentor belt ons op vrijdag.',
      'Een coach in de klas en een rustige plek.',
      'Vijf uur per maand, rond toetsen wat meer.',
      'De schoolcoach van het samenwerkingsverband.',
      'Thuis en op school moet het hetzelfde gaan.',
    ],
  },
  doelen: [
    {
      tekst: 'Bram plant zelf zijn huiswerk.',
      merk: 'Hij begint zonder dat ik het vraag.',
      dag: ['18', '12', '2026'],
      onderwerp: 'School, werk en dagbesteding',
      stappen: [
        { tekst: 'Samen een weekbord maken', gedaan: true },
        { tekst: 'Elke zondag de week bekijken', gedaan: false },
      ],
    },
    {
      tekst: 'Een nachtje logeren zonder heimwee.',
      merk: 'Hij pakt zelf zijn tas in.',
      stappen: [{ tekst: 'De Wilg bekijken', gedaan: false }],
    },
  ],
  regels: [
    {
      wat: 'Plannen en huiswerk',
      wie: 'AutiPlan',
      potjes: ['B4'],
      eenheid: 'Uren',
      gewoon: { per: 'Per week', hoeveel: '1,75' },
      anders: { weken: '12', hoeveel: '2,5' },
      prijs: '62,40',
      onderwerp: 'School, werk en dagbesteding',
      doel: 'Bram plant zelf zijn huiswerk.',
    },
    {
      wat: 'Zorg door vader',
      wie: 'Mark de Graaf',
      potjes: ['B5'],
      eenheid: 'Uren',
      gewoon: { per: 'Per week', hoeveel: '2' },
      prijs: '24',
    },
    {
      wat: 'Logeren',
      wie: 'Logeerhuis De Wilg',
      potjes: ['B6'],
      eenheid: 'Etmalen',
      gewoon: { per: 'Per week', hoeveel: '0' },
      anders: { weken: '8', hoeveel: '1' },
      prijs: '156',
    },
    {
      wat: 'Begeleiding op school',
      wie: 'Schoolcoach',
      potjes: ['B7'],
      eenheid: 'Uren',
      gewoon: { per: 'Per maand', hoeveel: '5' },
      prijs: '60',
      waarom: 'Zonder coach mist hij de helft van de lessen.',
    },
  ],
}

export const JORIS: PlanPersoon = {
  naam: 'Joris',
  heel: 'Joris de Graaf',
  gebieden: ['Mensen en vrije tijd', 'Vervoer'],
  kort: [
    'Joris is elf en gaat naar het speciaal basisonderwijs.',
    'Hij kent elke vogel in de straat.',
    'Joris wil een vriend, en met de bus mee.',
    'Els brengt hem naar judo. Oma past op woensdag op.',
    'Begeleiding thuis, iemand mee naar judo, en vervoer naar school.',
    'In een slechte week slaapt hij niet. Dan hebben wij elke dag iemand nodig.',
    'Daan gaat al met hem mee. De bus van Buurtrit kent hij.',
    'Joris leert alleen van wie hij vertrouwt.',
    '',
  ],
  meer: {
    gebied: 'Vervoer',
    antwoorden: ['In de bus is hij rustig.', 'Zelf naar de halte lopen.', '', 'Een plek in de bus naar school.', 'Elke schooldag.', '', ''],
  },
  doelen: [
    {
      tekst: 'Joris heeft een vriend om mee te spelen.',
      merk: 'Er komt iemand spelen, en hij vraagt er zelf om.',
      stappen: [{ tekst: 'Naar de open dag van de vogelclub', gedaan: false }],
    },
  ],
  regels: [
    {
      wat: 'Begeleiding thuis',
      wie: 'AutiPlan',
      potjes: ['B8'],
      eenheid: 'Uren',
      gewoon: { per: 'Per week', hoeveel: '1,75' },
      anders: { weken: '12', hoeveel: '2,5' },
      prijs: '62,40',
    },
    {
      wat: 'Vrije tijd onder begeleiding',
      wie: 'Daan Smit',
      potjes: ['B9'],
      eenheid: 'Uren',
      gewoon: { per: 'Per week', hoeveel: '1,25' },
      prijs: '48',
      onderwerp: 'Mensen en vrije tijd',
      doel: 'Joris heeft een vriend om mee te spelen.',
    },
    {
      wat: 'Logeren',
      wie: 'Logeerhuis De Wilg',
      potjes: ['B10'],
      eenheid: 'Etmalen',
      gewoon: { per: 'Per week', hoeveel: '0' },
      anders: { weken: '20', hoeveel: '1' },
      prijs: '156',
    },
    {
      wat: 'Vervoer naar school',
      wie: 'Buurtrit',
      potjes: ['B11'],
      eenheid: 'Schooldagen',
      gewoon: { per: 'Per week', hoeveel: '5' },
      anders: { weken: '12', hoeveel: '0' },
      prijs: '10,92',
      onderwerp: 'Vervoer',
    },
  ],
}

/** He is seventeen: he writes and hands in his own part. The case splits his help at his birthday; a family needs not know. */
export const THIJS: PlanPersoon = {
  naam: 'Thijs',
  heel: 'Thijs de Graaf',
  gebieden: ['Geld en papieren'],
  kort: [
    'Ik ben Thijs. Ik word in september achttien.',
    'Koken kan ik goed.',
    'Ik wil later op mezelf wonen.',
    'Ik doe mijn eigen was.',
    'Iemand die met mij brieven leest.',
    '',
    'Daan helpt mij nu ook.',
    '',
    '',
  ],
  meer: { gebied: 'Geld en papieren', antwoorden: ['Ik spaar voor een gitaar.', '', '', 'Hulp bij brieven van de overheid.', '', '', ''] },
  doelen: [
    {
      tekst: 'Mijn eigen rekeningen betalen.',
      merk: 'Ik krijg geen aanmaning meer.',
      stappen: [{ tekst: 'Een rekening openen', gedaan: true }],
    },
  ],
  regels: [
    {
      wat: 'Begeleiding',
      wie: 'Daan Smit',
      potjes: ['B1', 'B2'],
      eenheid: 'Uren',
      gewoon: { per: 'Per week', hoeveel: '4' },
      anders: { weken: '12', hoeveel: '5' },
      prijs: '48',
      periode: [
        ['1', '1', '2026'],
        ['31', '12', '2026'],
      ],
    },
    {
      wat: 'Voor drukke weken',
      wie: '',
      potjes: ['B3'],
      eenheid: 'Vast bedrag per maand',
      gewoon: null,
      prijs: '35',
    },
  ],
}

/** The four questions of the page that the family shares. */
export const GEZIN: readonly string[] = [
  'Opa en oma wonen om de hoek. Tante Ria belt elke zondag.',
  'Zo min mogelijk verschillende mensen in huis, en vaste dagen.',
  'Wij zijn moe. Eén weekend rust per maand helpt ons om het vol te houden.',
  'Liever een bericht dan bellen.',
]
