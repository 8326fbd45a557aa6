import { useTekst } from '../i18n/use-tekst.ts'
import { Alinea } from '../ui/alinea.tsx'
import { Knop } from '../ui/knop.tsx'
import { KnopLink } from '../ui/knop-link.tsx'
import { Knoppen } from '../ui/knoppen.tsx'
import { PaginaKop } from '../ui/pagina-kop.tsx'
import { useLoket } from './loket.ts'

/** Something broke; no network for a part that is not on the device; or the server has a newer loket. */
export type FoutSoort = 'fout' | 'offline' | 'versie'

const SLEUTELS = {
  fout: ['fout.titel', 'fout.tekst'],
  offline: ['fout.geenInternetTitel', 'fout.geenInternet'],
  versie: ['fout.nieuwTitel', 'fout.nieuw'],
} as const

/** What happened, what it means, what you can do now. */
export function FoutPagina({ soort, opnieuw }: { soort: FoutSoort; opnieuw: () => void }) {
  const t = useTekst('algemeen')
  const loket = useLoket()
  const [titel, tekst] = SLEUTELS[soort]
  return (
    <div className="lk-stapel">
      <PaginaKop titel={t(titel)} inleiding={t(tekst)} />
      <Knoppen>
        {soort === 'versie' ? (
          <Knop onClick={() => globalThis.location.reload()}>{t('fout.nieuwActie')}</Knop>
        ) : (
          <Knop onClick={opnieuw}>{t('fout.opnieuw')}</Knop>
        )}
        <KnopLink soort="tekst" naar="/">
          {t('fout.start')}
        </KnopLink>
      </Knoppen>
      {soort === 'fout' && loket && <Alinea soort="bij">{t('fout.bellen', { telefoon: loket.telefoon })}</Alinea>}
    </div>
  )
}

export function GeenPagina() {
  const t = useTekst('algemeen')
  return (
    <>
      <PaginaKop titel={t('geenPagina.titel')} inleiding={t('geenPagina.tekst')} />
      <KnopLink naar="/">{t('geenPagina.actie')}</KnopLink>
    </>
  )
}
