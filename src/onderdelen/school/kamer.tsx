import { type ReactNode, useEffect, useState } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { nieuwId } from '../../lib/id.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { TypBlijft } from '../../ui/typ-blijft.tsx'
import { werktNiet } from './link-fout.ts'
import { SchoolForm } from './school-form.tsx'
import { stuurSchool } from './stuur.ts'
import './school.css'

type Vraag = Awaited<ReturnType<typeof stuurSchool<'/school/lezen'>>>
type Beeld =
  | { soort: 'LADEN' }
  | { soort: 'STORING' }
  | { soort: 'WERKT_NIET' }
  | { soort: 'VRAAG'; vraag: Vraag }
  | { soort: 'KLAAR'; vraag: Vraag; antwoord: 'JA' | 'NEE' }

/** `/school#<token>`: the agreement, for a school without an account. Nothing of it stays on this device. */
export function Kamer() {
  const t = useTekst('school')
  const [token, zetToken] = useState(neemToken)
  useEffect(() => {
    // A screen that somebody else looks at, a picture of it, a bookmark: none of them should hold the link.
    const wisAdres = (): void => {
      if (globalThis.location.hash !== '') history.replaceState(history.state, '', globalThis.location.pathname)
    }
    // Another link that is opened where this page stands changes only what is after the #.
    const anders = (): void => {
      const nieuw = neemToken()
      if (nieuw !== '') zetToken(nieuw)
      wisAdres()
    }
    wisAdres()
    globalThis.addEventListener('hashchange', anders)
    return () => globalThis.removeEventListener('hashchange', anders)
  }, [])
  if (token === '')
    return (
      <>
        <PaginaKop titel={t('titel')} />
        <Melding kop={t('geenLink')}>{t('geenLinkTekst')}</Melding>
      </>
    )
  return <MetToken key={token} token={token} />
}

/** As it stands in the address: a token has no sign that is written otherwise there. */
const neemToken = (): string => globalThis.location.hash.slice(1)

function MetToken({ token }: { token: string }) {
  const t = useTekst('school')
  const [beeld, zet] = useState<Beeld>({ soort: 'LADEN' })
  const [poging, zetPoging] = useState(0)
  useEffect(() => {
    let weg = false
    stuurSchool('/school/lezen', { token }, nieuwId()).then(
      (vraag) => !weg && zet({ soort: 'VRAAG', vraag }),
      (fout: unknown) => !weg && zet({ soort: werktNiet(fout) ? 'WERKT_NIET' : 'STORING' }),
    )
    return () => {
      weg = true
    }
  }, [token, poging])
  const opnieuw = (): void => {
    zet({ soort: 'LADEN' })
    zetPoging(poging + 1)
  }
  return (
    <Pagina inleiding={beeld.soort === 'VRAAG'}>
      <Stand beeld={beeld} opnieuw={opnieuw} />
      <TypBlijft formulier={beeld.soort === 'VRAAG' ? token : null} reden={t('nietVerstuurd')}>
        {(blijf) =>
          beeld.soort === 'VRAAG' && (
            <SchoolForm
              token={token}
              geldigTot={beeld.vraag.geldigTot}
              klaar={(antwoord) => zet({ soort: 'KLAAR', vraag: beeld.vraag, antwoord })}
              werktNiet={() => zet({ soort: 'WERKT_NIET' })}
              blijf={blijf}
            />
          )
        }
      </TypBlijft>
      {(beeld.soort === 'VRAAG' || beeld.soort === 'KLAAR') && <Vragen vraag={beeld.vraag} />}
    </Pagina>
  )
}

/** What there is to read: the agreement, that it was answered, or why not. */
function Stand({ beeld, opnieuw }: { beeld: Beeld; opnieuw: () => void }) {
  const t = useTekst('school')
  switch (beeld.soort) {
    case 'LADEN':
      return (
        <>
          <p className="lk-alleen-hoorbaar" role="status">
            {t('laden')}
          </p>
          <Laden aantal={3} />
        </>
      )
    case 'STORING':
      return (
        <Leeg titel={t('storing')} actie={<Knop onClick={opnieuw}>{t('opnieuw')}</Knop>}>
          {t('storingTekst')}
        </Leeg>
      )
    case 'WERKT_NIET':
      return (
        <Melding soort="attention" kop={t('werktNiet')} live>
          {t('werktNietTekst')}
        </Melding>
      )
    case 'KLAAR':
      return (
        <Melding soort="settled" kop={t(`klaar${beeld.antwoord}`)} live>
          <p>{t('klaarTekst', { gemeente: beeld.vraag.gemeente })}</p>
          <p>{t('klaarMeer')}</p>
        </Melding>
      )
    case 'VRAAG':
      return <Afspraak vraag={beeld.vraag} />
  }
}

function Pagina({ inleiding = false, children }: { inleiding?: boolean; children: ReactNode }) {
  const t = useTekst('school')
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={t('titel')} {...(inleiding ? { inleiding: t('inleiding') } : {})} />
      {children}
    </div>
  )
}

function Vragen({ vraag }: { vraag: Vraag }) {
  const t = useTekst('school')
  return <p>{t('vragen', { gemeente: vraag.gemeente, telefoon: vraag.telefoon })}</p>
}

function Afspraak({ vraag }: { vraag: Vraag }) {
  const t = useTekst('school')
  const taal = useTaal()
  const { afspraak } = vraag
  const vog = afspraak.vogOp === null ? t('vogNiet') : t('vogOp', { datum: datumTekst(afspraak.vogOp, taal) })
  const rijen = (['voornaam', 'zorg', 'wanneer', 'waar', 'wie', 'stuurt'] as const).map((veld) => [t(veld), afspraak[veld]] as const)
  return (
    <section className="lk-stapel">
      <Kop>{t('voor', { school: vraag.school })}</Kop>
      <dl className="sc-lijst">
        {[...rijen, [t('vog'), vog] as const].map(([woord, waarde]) => (
          <div key={woord}>
            <dt>{woord}</dt>
            <dd>{waarde}</dd>
          </div>
        ))}
      </dl>
      <p>{t('meer')}</p>
    </section>
  )
}
