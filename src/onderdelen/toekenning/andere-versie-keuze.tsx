import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { useTaal } from '../../i18n/use-tekst.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import type { Concept } from './andere-versie.ts'
import type { Werk } from './omgeving.ts'
import type { Andere } from './use-opzet.ts'
import { groepenVan, verschillen } from './verschil.ts'
import { werkBeschikkingenVraag } from './vragen.ts'
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
  const taal = useTaal()
  const { opzet, andere } = werk
  const tijd = op === null ? '' : tijdTekst(op)
  const waarde = (w: string | null): string => (w === null ? t('botsing.staatErNiet') : w === '' ? t('botsing.leeg') : w)
  return (
    <Melding soort="attention" live kop={t('botsing.kop')}>
      <p>{t('botsing.tekst', { tijd })}</p>
      <p>{t('botsing.anders')}</p>
      <ul className="tk-versies">
        {verschillen(opzet, daar, { t, taal, werk }).map((v) => (
          <li key={v.sleutel}>
            <p className="tk-versies__naam">{v.naam}</p>
            <dl>
              <dt>{t('botsing.hier')}</dt>
              <dd>{waarde(v.hier)}</dd>
              <dt>{t('botsing.daar', { tijd })}</dt>
              <dd>{waarde(v.daar)}</dd>
            </dl>
          </li>
        ))}
      </ul>
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

/** Recorded or thrown away elsewhere: what stands here may have been decided already. */
function IsWeg({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { andere, dossier, opzet, getypt } = werk
  const { data } = useQuery({ ...werkBeschikkingenVraag(dossier.id), refetchOnMount: 'always' })
  const kenmerk = getypt.kenmerk.trim()
  // A kenmerk is of one beschikking only; and what has its lines was made of this draft.
  const besluit = data?.items.find((b) => b.kenmerk === kenmerk)
  const vast = besluit !== undefined || opzet !== getypt
  return (
    <Melding soort="attention" live kop={t(vast ? 'botsing.vastKop' : 'botsing.wegKop')}>
      <p>{t(vast ? 'botsing.vastTekst' : 'botsing.wegTekst')}</p>
      <p>
        <Link naar={`/werkplek/${dossier.id}${besluit === undefined ? '' : `/besluit/${besluit.id}`}`}>
          {t(besluit === undefined ? 'botsing.wegLink' : 'botsing.vastLink')}
        </Link>
      </p>
      <Getypt werk={werk} />
      <p>{t(vast ? 'botsing.vastWat' : 'botsing.wegWat')}</p>
      <Knoppen>
        <Knop soort="rustig" onClick={() => andere.kies('DAAR')}>
          {t('botsing.wegDaar')}
        </Knop>
        <Knop soort="rustig" onClick={() => andere.kies('HIER', opzet)}>
          {t('botsing.wegHier')}
        </Knop>
      </Knoppen>
    </Melding>
  )
}

/** All that was typed on this screen, also what the form does not show any more because it is granted by now. */
function Getypt({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const taal = useTaal()
  return (
    <Uitklap titel={t('botsing.getypt')}>
      <ul className="tk-versies">
        {groepenVan(werk.getypt, { t, taal, werk }).map((g) => (
          <li key={g.sleutel}>
            {g.naam !== '' && <p className="tk-versies__naam">{g.naam}</p>}
            <dl>
              {g.velden
                .filter((v) => v.waarde !== '')
                .map((v) => (
                  <Fragment key={v.sleutel}>
                    <dt>{v.naam}</dt>
                    <dd>{v.waarde}</dd>
                  </Fragment>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </Uitklap>
  )
}
