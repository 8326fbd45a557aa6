import { useEffect, useState } from 'react'
import type { Bestand } from '../contract/haal-bestand.ts'
import { useTaal, useTekst, type Tekst } from '../i18n/use-tekst.ts'
import './bestand-maken.css'
import { Knop } from './knop.tsx'
import { Melding } from './melding.tsx'

type Staat = { soort: 'RUST' | 'BEZIG' | 'MISLUKT' } | { soort: 'KLAAR'; url: string; naam: string; maat: number }

/** Size in words: 46 kB, 1,2 MB. */
function maatTekst(bytes: number, taal: 'nl' | 'en', t: Tekst): string {
  const getal = (n: number, cijfers: number): string =>
    new Intl.NumberFormat(taal === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: cijfers }).format(n)
  return bytes < 1_000_000 ? t('kb', { aantal: getal(Math.max(1, bytes / 1000), 0) }) : t('mb', { aantal: getal(bytes / 1_000_000, 1) })
}

/**
 * A button that makes a file and saves it, and says how that went; the link stays for who does not find the download.
 * @param mislukt what it means that there is no file, and what one can do
 */
export function BestandMaken({
  woord,
  maak,
  mislukt,
  zwaar = false,
}: {
  woord: string
  maak: () => Promise<Bestand>
  mislukt: string
  zwaar?: boolean
}) {
  const t = useTekst('bestand')
  const taal = useTaal()
  const [staat, zet] = useState<Staat>({ soort: 'RUST' })
  const url = staat.soort === 'KLAAR' ? staat.url : null
  useEffect(() => () => void (url !== null && URL.revokeObjectURL(url)), [url])

  const doe = async (): Promise<void> => {
    zet({ soort: 'BEZIG' })
    try {
      const { blob, naam } = await maak()
      const adres = URL.createObjectURL(blob)
      zet({ soort: 'KLAAR', url: adres, naam, maat: blob.size })
      const link = document.createElement('a')
      link.href = adres
      link.download = naam
      link.click()
    } catch {
      zet({ soort: 'MISLUKT' })
    }
  }

  return (
    <div className="lk-bestandmaken">
      <Knop soort={zwaar ? 'hoofd' : 'rustig'} bezig={staat.soort === 'BEZIG'} onClick={() => void doe()}>
        {woord}
      </Knop>
      {staat.soort === 'MISLUKT' ? (
        <Melding soort="attention" kop={t('mislukt')} live>
          {mislukt}
        </Melding>
      ) : (
        <div role="status" className="lk-bestand">
          {staat.soort === 'BEZIG' && t('bezig')}
          {staat.soort === 'KLAAR' && (
            <>
              <p>{t('klaar', { maat: maatTekst(staat.maat, taal, t) })}</p>
              <p>
                {t('klaarHint')}{' '}
                <a href={staat.url} download={staat.naam}>
                  {t('opslaan', { naam: staat.naam })}
                </a>
              </p>
            </>
          )}
        </div>
      )}
    </div>
  )
}
