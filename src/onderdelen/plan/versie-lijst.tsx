import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import { adres } from './adressen.ts'
import { dagVan } from './dag.ts'
import type { PlanVersieKort } from './vragen.ts'

/** What was handed in, newest first; with `alleenAntwoord` only the newest answer, as a message above the page. */
export function VersieLijst({ versies, alleenAntwoord = false }: { versies: readonly PlanVersieKort[]; alleenAntwoord?: boolean }) {
  const t = useTekst('plan')
  const reactie = useTekst('reactie')
  const taal = useTaal()
  if (alleenAntwoord) {
    const [nieuwste] = versies
    if (nieuwste === undefined || nieuwste.beantwoordOp === null) return null
    return (
      <Melding soort="settled" kop={t('versies.antwoordKop')} live>
        <p>{t('versies.antwoordTekst', { datum: datumTekst(dagVan(nieuwste.beantwoordOp), taal) })}</p>
        {nieuwste.reactiesBeantwoord > 0 && <p>{reactie('versie.antwoordOpVraag', { count: nieuwste.reactiesBeantwoord })}</p>}
        <KnopLink naar={adres.versie(nieuwste.id)}>{t('versies.antwoordActie')}</KnopLink>
      </Melding>
    )
  }
  if (versies.length === 0) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('versies.kop')}</Kop>
      <Lijst>
        {versies.map((v) => (
          <Rij
            key={v.id}
            naar={adres.versie(v.id)}
            titel={t('versies.rij', { nummer: v.nummer, datum: datumTekst(dagVan(v.opgestuurdOp), taal) })}
            bij={t('versies.door', { naam: v.opgestuurdDoor })}
            eind={
              v.beantwoordOp === null ? <Merkje>{t('versies.wacht')}</Merkje> : <Merkje soort="settled">{t('versies.antwoord')}</Merkje>
            }
          />
        ))}
      </Lijst>
    </section>
  )
}
