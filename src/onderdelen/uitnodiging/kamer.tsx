import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { mijnUitnodigingenVraag, type Sessie, useDossier, useSessie } from '../start/deur.ts'
import { MijnLijst } from '../start/deur-delen.ts'
import { Aannemen, WerktNiet } from './aannemen.tsx'
import { neemToken, vergeetToken } from './token.ts'
import { linkVraag } from './vragen.ts'
import './uitnodiging.css'

/** `/uitnodiging#<token>`: what an invitation is; nothing of the plan or the person before the sign-in, nor after it. */
export function Kamer() {
  const t = useTekst('uitnodiging')
  const sessie = useSessie()
  const [token, zetToken] = useState(neemToken)
  useEffect(() => {
    // A screen that somebody else looks at, a picture of it, a bookmark: none of them should hold the link.
    const wisAdres = (): void => {
      if (globalThis.location.hash !== '') history.replaceState(history.state, '', globalThis.location.pathname)
    }
    // A link that is opened where this page stands already changes only what is after the #.
    const anders = (): void => {
      zetToken(neemToken())
      wisAdres()
    }
    wisAdres()
    globalThis.addEventListener('hashchange', anders)
    return () => globalThis.removeEventListener('hashchange', anders)
  }, [])
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={t('aannemen.titel')} inleiding={t('aannemen.wat')} />
      {sessie === undefined ? (
        <Laden aantal={3} />
      ) : sessie === null ? (
        <Bezoeker token={token} />
      ) : (
        <Ingelogd sessie={sessie} token={token} klaar={() => zetToken(null)} />
      )}
      <section className="lk-stapel">
        <Kop>{t('aannemen.dan')}</Kop>
        <ol className="ui-stappen">
          {(['stap1', 'stap2', 'stap3'] as const).map((stap) => (
            <li key={stap}>{t(`aannemen.${stap}`)}</li>
          ))}
        </ol>
        <p>{t('aannemen.voor')}</p>
      </section>
    </div>
  )
}

function GeenLink() {
  const t = useTekst('uitnodiging')
  return <Melding kop={t('aannemen.geenLink')}>{t('aannemen.geenLinkTekst')}</Melding>
}

function Bezoeker({ token }: { token: string | null }) {
  const t = useTekst('uitnodiging')
  if (token === null) return <GeenLink />
  return (
    <div>
      <KnopLink naar="/aanmelden?terug=%2Fuitnodiging">{t('aannemen.inloggen')}</KnopLink>
    </div>
  )
}

function Ingelogd({ sessie, token, klaar }: { sessie: Sessie; token: string | null; klaar: () => void }) {
  const { kies } = useDossier()
  const { data: mijn } = useQuery(mijnUitnodigingenVraag)
  const [laatste] = mijn ?? []
  if (token !== null) return <MetLink key={token} sessie={sessie} token={token} klaar={klaar} />
  if (mijn === undefined) return <Laden aantal={2} />
  if (laatste === undefined) return <GeenLink />
  return <MijnLijst items={[laatste]} onNaarPlan={(u) => u.dossierId !== null && kies(u.dossierId)} />
}

/** A yes is only asked from whom the loket would take it. */
function MetLink(o: { sessie: Sessie; token: string; klaar: () => void }) {
  const { data, isError } = useQuery(linkVraag(o.token))
  if (data !== undefined && data.kan !== 'JA') return <NietVoorU kan={data.kan} medewerker={o.sessie.rollen.length > 0} />
  // Without a network the loket decides when the yes gets there.
  return data === undefined && !isError ? <Laden aantal={2} /> : <Aannemen {...o} />
}

function NietVoorU({ kan, medewerker }: { kan: 'ZELF' | 'NIET'; medewerker: boolean }) {
  const t = useTekst('uitnodiging')
  useEffect(vergeetToken, [])
  const wat = kan === 'ZELF' ? 'zelf' : medewerker ? 'medewerker' : null
  if (wat === null) return <WerktNiet />
  return (
    <Melding kop={t(`aannemen.${wat}.kop`)} live>
      <p>{t(`aannemen.${wat}.tekst`)}</p>
      <KnopLink soort="rustig" naar={wat === 'zelf' ? '/plan/samen' : '/werkplek'}>
        {t(`aannemen.${wat}.knop`)}
      </KnopLink>
    </Melding>
  )
}
