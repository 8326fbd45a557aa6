import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import type { Andere, Concept } from './andere-versie.ts'
import type { Werk } from './omgeving.ts'
import { useToekenningTekst } from './zin.ts'

/** Says that another text of this draft stands at the loket, what it holds, and lets the consulent choose. */
export function AndereVersie({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { staat, haal } = werk.andere
  if (staat === null) return null
  if (staat === 'LEEST') return <Melding live>{t('botsing.leest')}</Melding>
  if (staat === 'LEESFOUT')
    return (
      <Melding soort="attention" live kop={t('botsing.kop')}>
        <p>{t('botsing.leesfout')}</p>
        <Knoppen>
          <Knop soort="rustig" onClick={() => void haal()}>
            {t('botsing.opnieuw')}
          </Knop>
        </Knoppen>
      </Melding>
    )
  return staat.inhoud === null ? <IsWeg werk={werk} /> : <Kiezen werk={werk} daar={staat.inhoud} op={staat.op} />
}

/** The text that was not chosen is still at hand. */
export function Wisselen({ andere }: { andere: Andere }) {
  const t = useToekenningTekst()
  if (andere.gekozen === null) return null
  return (
    <Melding soort="settled" live>
      <p>{t(`botsing.gekozen${andere.gekozen}`)}</p>
      <Knoppen>
        <Knop soort="rustig" onClick={andere.wissel}>
          {t(`botsing.terug${andere.gekozen}`)}
        </Knop>
      </Knoppen>
    </Melding>
  )
}

function Kiezen({ werk, daar, op }: { werk: Werk; daar: Opzet; op: Concept['op'] }) {
  const t = useToekenningTekst()
  const { opzet, andere } = werk
  const tijd = op === null ? '' : tijdTekst(op)
  return (
    <Melding soort="attention" live kop={t('botsing.kop')}>
      <p>{t('botsing.tekst', { tijd })}</p>
      <dl className="tk-versies">
        <dt>{t('botsing.hier')}</dt>
        <Inhoud opzet={opzet} />
        <dt>{t('botsing.daar', { tijd })}</dt>
        <Inhoud opzet={daar} />
        <dt>{t('botsing.anders')}</dt>
        {verschillen(opzet, daar).map((deel) => (
          <dd key={deel}>{t(`${deel}.kop`)}</dd>
        ))}
      </dl>
      <p>{t('botsing.wat')}</p>
      <Knoppen>
        <Knop soort="rustig" onClick={() => andere.kies('HIER')}>
          {t('botsing.kiesHier')}
        </Knop>
        <Knop soort="rustig" onClick={() => andere.kies('DAAR')}>
          {t('botsing.kiesDaar')}
        </Knop>
      </Knoppen>
    </Melding>
  )
}

function Inhoud({ opzet }: { opzet: Opzet }) {
  const t = useToekenningTekst()
  const aantal = { bronnen: opzet.bronnen.length, potjes: opzet.potjes.length, eisen: opzet.eisen.length }
  return (
    <dd>
      {opzet.kenmerk === '' ? t('botsing.geenKenmerk') : t('botsing.kenmerk', { kenmerk: opzet.kenmerk })}
      <br />
      {t('botsing.telling', aantal)}
    </dd>
  )
}

/** Recorded or thrown away elsewhere: what stands here may have been decided already. */
function IsWeg({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { andere, dossier } = werk
  return (
    <Melding soort="attention" live kop={t('botsing.wegKop')}>
      <p>{t('botsing.wegTekst')}</p>
      <p>
        <Link naar={`/werkplek/${dossier.id}`}>{t('botsing.wegLink')}</Link>
      </p>
      <p>{t('botsing.wegWat')}</p>
      <Knoppen>
        <Knop soort="rustig" onClick={() => andere.kies('HIER')}>
          {t('botsing.wegHier')}
        </Knop>
        <Knop soort="rustig" onClick={() => andere.kies('DAAR')}>
          {t('botsing.wegDaar')}
        </Knop>
      </Knoppen>
    </Melding>
  )
}

/** The parts of the page in which two texts differ, by their place in the texts. */
function verschillen(a: Opzet, b: Opzet): ('brief' | 'geld' | 'potjes' | 'eisen')[] {
  const anders = (...velden: (keyof Opzet)[]): boolean => velden.some((v) => JSON.stringify(a[v]) !== JSON.stringify(b[v]))
  return [
    ...(anders('kenmerk', 'besluitOp', 'verzondenOp', 'grond') ? (['brief'] as const) : []),
    ...(anders('bronnen', 'bronWijzigingen') ? (['geld'] as const) : []),
    ...(anders('potjes', 'potjeWijzigingen', 'versieId') ? (['potjes'] as const) : []),
    ...(anders('eisen') ? (['eisen'] as const) : []),
  ]
}
