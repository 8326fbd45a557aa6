import { useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { lees } from '../../contract/lees.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { useSessie, useVandaag } from '../start/deur.ts'
import { Toestellen } from './toestellen.tsx'

/** What stands in the file, in the order of the file (`server/uitvoer`). */
const DELEN = ['persoon', 'toegang', 'meldingen', 'plan', 'geld', 'berichten'] as const

/** `/toegang/gegevens`: everything the loket keeps about the reader, as a file; and the own devices. */
export function Gegevens() {
  const t = useTekst('toegang')
  const sessie = useSessie()
  return (
    <>
      <PaginaKop titel={t('gegevens.titel')} inleiding={t('gegevens.inleiding')} terug={{ naar: '/toegang', woord: t('titel') }} />
      {sessie === undefined && <Laden aantal={4} />}
      {sessie === null && (
        <Leeg
          titel={t('gegevens.inloggen')}
          actie={<KnopLink naar="/aanmelden?terug=%2Ftoegang%2Fgegevens">{t('gegevens.inlogKnop')}</KnopLink>}
        />
      )}
      {sessie && (
        <div className="lk-stapel-ruim">
          <Bestand />
          <Toestellen persoonId={sessie.persoon.id} />
        </div>
      )}
    </>
  )
}

/** Gives the browser a file; the answer passes through memory only and is not kept by the loket on this device. */
function geefBestand(inhoud: unknown, naam: string): void {
  const adres = URL.createObjectURL(new Blob([JSON.stringify(inhoud, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = adres
  link.download = naam
  link.click()
  // The browser has taken the file by the next task; keeping the address would keep the whole file in memory.
  setTimeout(() => URL.revokeObjectURL(adres), 0)
}

function Bestand() {
  const t = useTekst('toegang')
  const vandaag = useVandaag()
  const [staat, zetStaat] = useState<'rust' | 'bezig' | 'klaar' | 'mislukt'>('rust')
  const naam = `mijn-gegevens-${vandaag}.json`
  const haal = async (): Promise<void> => {
    zetStaat('bezig')
    try {
      geefBestand(await lees('/mijn/gegevens'), naam)
      zetStaat('klaar')
    } catch {
      zetStaat('mislukt')
    }
  }
  return (
    <section className="lk-stapel" aria-labelledby="tg-bestand">
      <Kop id="tg-bestand">{t('gegevens.bestand')}</Kop>
      <p>{t('gegevens.uitleg')}</p>
      <dl className="tg-feiten">
        {DELEN.map((d) => (
          <div key={d}>
            <dt>{t(`gegevens.deel.${d}`)}</dt>
            <dd>{t(`gegevens.deelUitleg.${d}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('gegevens.niet')}</p>
      <Knop className="lk-niet-op-papier" bezig={staat === 'bezig'} onClick={() => void haal()}>
        {t('gegevens.knop')}
      </Knop>
      <div role="status">
        {staat === 'bezig' && <p>{t('gegevens.bezig')}</p>}
        {staat === 'klaar' && <Melding soort="settled">{t('gegevens.klaar', { naam })}</Melding>}
        {staat === 'mislukt' && <Melding soort="attention">{t('gegevens.mislukt')}</Melding>}
      </div>
    </section>
  )
}
