import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Link } from '../../ui/link.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { type Antwoorden, ontbreekt, type Vraag, vragenVan } from './antwoorden.ts'

/** Everything that goes to the gemeente, each line with a way back to its question. */
export function Controle({ a, namen, vandaag }: { a: Antwoorden; namen: ReadonlyMap<string, string>; vandaag: string }) {
  const t = useTekst('melding')
  const taal = useTaal()
  const mist = ontbreekt(a, vandaag)
  const antwoord = (vraag: Vraag): string => {
    switch (vraag) {
      case 'voor-wie':
        return [
          ...(a.voorMij ? [t('voor-wie.mij')] : []),
          ...a.personen.map((id) => namen.get(id) ?? ''),
          ...(a.nieuwKind ? [t('controle.nieuwKind')] : []),
        ]
          .filter(Boolean)
          .join(', ')
      case 'kind':
        return a.kinderen.map((k) => `${k.voornaam} ${k.achternaam}, ${k.geboren === '' ? '' : datumTekst(k.geboren, taal)}`).join('\n')
      case 'verhaal':
        return a.tekst.trim() === '' ? t('controle.geenTekst') : a.tekst.trim()
      case 'spoed':
        return a.spoed === null ? '' : t(a.spoed ? 'spoed.ja' : 'spoed.nee')
      case 'contact':
        return a.contactwens === null ? '' : t(`contact.${a.contactwens}`)
    }
  }
  return (
    <dl className="me-controle">
      {vragenVan(a).map((vraag) => (
        <div key={vraag}>
          <dt>{t(`${vraag}.kort`)}</dt>
          <dd>
            {mist.includes(vraag) ? (
              <Merkje soort="attention">{t('controle.mist')}</Merkje>
            ) : (
              <span className="me-controle__tekst">{antwoord(vraag)}</span>
            )}
            <Link naar={`/melding/${vraag}?terug=controle`} className="me-controle__link">
              {t('controle.verander')}
              <span className="lk-alleen-hoorbaar">: {t(`${vraag}.kort`)}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}
