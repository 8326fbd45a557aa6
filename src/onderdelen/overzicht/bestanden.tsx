import { useState } from 'react'
import { haalBestand } from '../../contract/haal-bestand.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { useStatus } from '../../offline/haken.ts'
import { BestandMaken } from '../../ui/bestand-maken.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'

/**
 * The files of one overview, made by the loket at this moment.
 * @param pad of the overview in the contract
 * @param naam of a file, without anything about a person
 */
export function Bestanden({ pad, naam, metPdf, uitleg }: { pad: string; naam: string; metPdf: boolean; uitleg: string }) {
  const t = useTekst('overzicht')
  const taal = useTaal()
  const { online } = useStatus()
  const [letter, zetLetter] = useState<'gewoon' | 'groot'>('gewoon')
  const maak = (einde: 'csv' | 'xlsx' | 'pdf', extra = '') => ({
    maak: () => haalBestand(`${pad}/${einde}?taal=${taal}${extra}`, `${naam}.${einde}`),
    mislukt: t('bestand.mislukt'),
  })
  return (
    <section className="lk-stapel lk-niet-op-papier">
      <Kop>{t('bestand.kop')}</Kop>
      <p>{t('bestand.tekst')}</p>
      {online ? (
        <>
          {metPdf && (
            <section className="lk-stapel">
              <Kop niveau={3}>{t('bestand.pdf')}</Kop>
              <p>{t('bestand.pdfTekst')}</p>
              <Keuze
                label={t('bestand.letters')}
                naam="letter"
                waarde={letter}
                onKies={zetLetter}
                opties={[
                  { waarde: 'gewoon', woord: t('bestand.gewoon') },
                  { waarde: 'groot', woord: t('bestand.groot') },
                ]}
                naastElkaar
              />
              <BestandMaken key={letter} woord={t('bestand.pdfActie')} {...maak('pdf', `&letter=${letter}`)} />
            </section>
          )}
          <section className="lk-stapel">
            <Kop niveau={3}>{t('bestand.tabel')}</Kop>
            <p>{uitleg}</p>
            <BestandMaken woord={t('bestand.xlsxActie')} {...maak('xlsx')} />
            <BestandMaken woord={t('bestand.csvActie')} {...maak('csv')} />
          </section>
          <p className="lk-alinea--bij">{t('bestand.gedeeld')}</p>
        </>
      ) : (
        <Melding>{t('bestand.offline')}</Melding>
      )}
    </section>
  )
}
