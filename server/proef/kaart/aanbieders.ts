/** Invented providers; every name was made up for this trial. Any likeness to a real organisation is chance. */
export const ZORG: readonly string[] = [
  'Lindewaard Thuis', 'De Kromme Linde', 'Zorgkring Elsbroek', 'Stichting Wilgenhoek', 'Rietmeer Begeleidt', 'De Ankerwei', 'Buitenkant Zorg',
  'Huis aan de Wetering', 'De Groene Luiken', 'Zorgcoöperatie Kromwaarde', 'Het Ganzenveld', 'Stap & Steen', 'De Stille Stee', 'Noorderlinde',
  'Veldzicht en Vriendschap', 'De Tweede Oever', 'Waardvast', 'Kleine Stappen Begeleiding', 'Zilverlinde Zorg', 'De Brugwachterij', 'Linde en Els',
  'Het Blauwe Hek', 'Rondom Thuis Rietmeer', 'De Lage Landen Jeugdhulp', 'Meerkoet Begeleiding', 'De Rietpluim', 'Kantelpunt Waterkant', 'Hofje van Hoop en Hout',
  'De Vaste Hand', 'Polderlicht', 'Zorgteam De Wachtpost', 'Drie Linden Jeugd', 'Wijdblik', 'Het Open Hek', 'De Kievitshoeve', 'Hoeve Zonnedauw',
  'Boerderij De Lange Akker', 'Erf en Overtuin', 'De Appelgaard van Elsbroek', 'Stal De Zeven Hoeven', 'Werkhuis De Spil', 'Atelier Achter de Dijk',
  'Werkplaats Hamer en Hart', 'Broodhuis De Gist', 'Bitmeer Werkplek', 'Lindewaards Vervoer', 'De Gele Bus', 'Rijdt Mee Rietmeer', 'Geldwijzer Lindewaard', 'Bewindhuis De Balans aan de Linde',
]
export const PRAKTIJK: readonly string[] = [
  'Praktijk Iris Wolvekamp', 'Praktijk De Overkant', 'Tessel Haverlag Begeleiding', 'Praktijk Rozenbottel', 'Youssra Benhaddi Coaching', 'Praktijk Kiezel', 'Joris Tienhoek, begeleiding bij autisme',
  'Praktijk Het Zolderraam', 'Marit Overdulve Ergotherapie', 'Praktijk Binnenpad', 'Sem Rademaat Jobcoaching', 'Nadira Holsbergh Opvoedhulp', 'Praktijk Lichte Kamer', 'Wolf en Wezel Speltherapie',
  'Praktijk Maanvis', 'Ankie Terbregt Slaapcoach', 'Eigen Ritme', 'Praktijk Waterlijn', 'Dewi Kastelijns Muziektherapie', 'De Papierwinkel, hulp bij pgb', 'Praktijk Noordraam', 'Fenna Loosbroek Thuisbegeleiding',
]
export const VRIJWILLIG: readonly string[] = [
  'Vereniging Buurtkamer Lindewaard', 'De Vriendenploeg', 'Lindewaard Ontmoet', 'Dorpshuis De Dorsvloer', 'Bibliotheek Lindewaard', 'Vrijwilligers Waterkant', 'Stichting Samen aan Tafel',
  'Sportclub De Waard', 'Judoschool Kromwaarde', 'Zwemvereniging De Otters van Rietmeer', 'Koor De Ruwe Bolster', 'Oudergroep Elsbroek', 'Klusploeg Wilgenhoek', 'Steunpunt Mantelzorg Lindewaard',
  'Taalhuis Lindewaard', 'Herstelhuis De Nieuwe Morgen', 'Theater De Hooizolder', 'Onderons Lindewaard', 'Wandelclub Het Jaagpad',
]
/** Independent support for clients; free, and not in the service of the gemeente. */
export const ONDERSTEUNING: readonly string[] = ['Zij aan Zij Cliëntondersteuning', 'Onafhankelijk Lindewaard', 'De Meedenkers']

/** Invented villages on real postcodes (four digits), so that distances are true distances. */
export const PLAATSEN: readonly (readonly [plaats: string, pc4: readonly number[]])[] = [
  ['Lindewaard', [3441, 3442, 3443, 3445, 3446, 3447, 3448, 3449]],
  ['Kromwaarde', [3465, 3466]],
  ['Rietmeer', [3471, 3474]],
  ['Elsbroek', [3461, 3421]],
  ['Wilgenhoek', [3481, 3480]],
  ['Waterkant', [3401, 3402, 3403]],
  ['Hogewiel', [3511, 3513, 3524, 3526, 3543]],
]
export const STRATEN: readonly string[] = [
  'Lindelaan', 'Wetering', 'Kerkpad', 'Hoge Dijk', 'Molenwerf', 'Schoolplein', 'Rietkraag', 'Elzenhof', 'Touwbaan', 'Oude Haven', 'Stationsweg', 'Bleekveld',
  'Weidegang', 'Kaaspakhuis', 'Brink', 'Veerstoep', 'Ganzenpad', 'Smidsgang', 'Appelhof', 'Noorderkade',
]
