import { useTekst } from '../../i18n/use-tekst.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'

/** What a melding is and what follows, before the first question. */
export function Begin({ begonnen }: { begonnen: boolean }) {
  const t = useTekst('melding')
  return (
    <>
      <PaginaKop titel={t('titel')} inleiding={t('begin.inleiding')} terug={{ naar: '/', woord: t('begin.terug') }} />
      <div className="lk-stapel">
        <Kop>{t('begin.kop')}</Kop>
        <ul>
          <li>{t('begin.een')}</li>
          <li>{t('begin.twee')}</li>
          <li>{t('begin.drie')}</li>
          <li>{t('begin.vier')}</li>
        </ul>
        <p>{t('begin.zeker')}</p>
        <KnopLink naar="/melding/voor-wie">{t(begonnen ? 'begin.verder' : 'begin.actie')}</KnopLink>
      </div>
    </>
  )
}
