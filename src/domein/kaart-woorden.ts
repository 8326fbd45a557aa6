/**
 * Words as people say them beside the words that providers write. Every row is one idea; whoever types one word
 * of a row also finds the others. Only words that truly mean nearly the same: a wide net hides what fits.
 */
const RIJEN: readonly string[] = [
  'schoonmaken poetsen huishouden huishoudelijk huishouding opruimen stofzuigen',
  'koken maaltijd maaltijden eten maaltijdservice',
  'boodschappen winkelen boodschappenhulp',
  'wassen douchen verzorging aankleden lichaamsverzorging adl',
  'verpleging verpleegkundige wijkverpleging wondzorg',
  'logeren logeerhuis logeeropvang weekendopvang respijtzorg',
  'oppas opvang buitenschoolse bso kinderopvang',
  'begeleiding begeleider coach coaching ambulant',
  'autisme ass autist autistisch asperger pddnos',
  'adhd add druk concentratie impulsief',
  'lvb licht verstandelijk verstandelijke beperking zwakbegaafd',
  'nah hersenletsel hersenschade beroerte cva',
  'blind slechtziend doof slechthorend zintuiglijk gebarentaal',
  'dementie alzheimer vergeetachtig geheugen',
  'verslaving verslaafd alcohol drugs gokken gamen',
  'trauma ptss emdr schokkend',
  'depressie somber verdrietig depressief neerslachtig',
  'angst bang angstig paniek',
  'psycholoog therapie therapeut behandeling praten gesprekken ggz psychisch',
  'boos boosheid agressie woede driftig',
  'slaap slaapproblemen inslapen doorslapen',
  'schulden schuld geldproblemen schuldhulp deurwaarder rekeningen',
  'geld budget budgetbeheer bewindvoering bewindvoerder administratie formulieren post',
  'vervoer taxi rijden brengen ophalen busje halen',
  'school leren leerling onderwijs klas huiswerk bijles',
  'werk baan werken jobcoach arbeid solliciteren sollicitatie',
  'dagbesteding dagopvang dagactiviteit zorgboerderij boerderij',
  'paard paarden dieren dier hond honden boerderijdieren',
  'sport sporten bewegen gym zwemmen fitness voetbal judo',
  'muziek tekenen creatief schilderen atelier knutselen',
  'eenzaam eenzaamheid maatje vrienden contact ontmoeten',
  'mantelzorg mantelzorger naaste naasten familie overbelast',
  'ouders opvoeden opvoeding opvoedhulp gezin ouder',
  'scheiding gescheiden scheiden omgang',
  'rouw verlies overlijden rouwen',
  'woning huis wonen kamer kamertraining',
  'klusjes klussen klus reparatie tuin tuinieren',
  'trap traplift woningaanpassing aanpassing drempel badkamer',
  'rolstoel scootmobiel hulpmiddel hulpmiddelen',
  'tolk taal nederlands taalles taalcafe',
  'computer digitaal digid telefoon internet',
  'clientondersteuning clientondersteuner onafhankelijk meedenken keukentafelgesprek',
  'nood spoed crisis direct',
  'vrijwilliger vrijwilligers vrijwilligerswerk buurtgenoot',
]

/** Words that stand in nearly every question and say nothing: they would ask for all offers at once. */
const STOP = new Set(
  'de het een en of van voor met in op aan te is ik mijn zoek wil kan naar bij die dat om er ook als hoe waar iemand graag'.split(' '),
)

/** Ends of Dutch compounds: 'autismebegeleiding' is found with 'begeleiding', 'taalmaatje' with 'maatje'. */
const STAARTEN = [
  'begeleiding',
  'begeleider',
  'opvang',
  'coach',
  'coaching',
  'therapie',
  'therapeut',
  'besteding',
  'vervoer',
  'hulp',
  'zorg',
  'training',
  'groep',
  'maatje',
  'les',
  'huis',
  'boerderij',
] as const

/** One word in lower case without accents, apostrophes or hyphens; '' when nothing is left. */
export function gewoonWoord(woord: string): string {
  return woord
    .normalize('NFD')
    .replace(/\p{M}|['’-]/gu, '')
    .toLowerCase()
}

/** The words of a text, in plain form, without the stop words. */
export function woordenVan(tekst: string): string[] {
  return tekst
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .map(gewoonWoord)
    .filter((w) => w.length > 1 && !STOP.has(w))
}

/** A word of an offer with the parts of it that people look for: ['autismebegeleiding', 'autisme', 'begeleiding']. */
export function metDelen(woord: string): string[] {
  for (const staart of STAARTEN) {
    if (woord.length > staart.length + 2 && woord.endsWith(staart)) {
      const kop = woord.slice(0, -staart.length)
      return [woord, kop, staart]
    }
  }
  return [woord]
}

let perWoord: Map<string, Set<string>> | undefined

/** Words that mean nearly the same as this plain word, without the word itself; [] when there are none. */
export function zelfdeWoorden(woord: string): string[] {
  if (!perWoord) {
    perWoord = new Map()
    for (const rij of RIJEN) {
      const woorden = rij.split(' ')
      for (const w of woorden) {
        const set = perWoord.get(w) ?? new Set<string>()
        for (const ander of woorden) if (ander !== w) set.add(ander)
        perWoord.set(w, set)
      }
    }
  }
  return [...(perWoord.get(woord) ?? [])]
}
