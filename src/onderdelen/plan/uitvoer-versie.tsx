import { haalBestand } from '../../contract/haal-bestand.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { useStatus } from '../../offline/haken.ts'
import { BestandMaken } from '../../ui/bestand-maken.tsx'
import { Kop } from '../../ui/kop.tsx'
import { dagVan } from './dag.ts'
import { bestandNaam } from './uitvoer-naam.ts'
import './uitvoer.css'

/** A handed-in plan as a file for who reads it at work: to print, or to have read aloud. */
export function VersieBestand({ versieId, opgestuurdOp }: { versieId: string; opgestuurdOp: string }) {
  const t = useTekst('uitvoer')
  const taal = useTaal()
  const { online } = useStatus()
  const maak = (letter: string) => () =>
    haalBestand(`/planversies/${versieId}/pdf?letter=${letter}&taal=${taal}`, bestandNaam(dagVan(opgestuurdOp), 'pdf'))
  return (
    <section className="lk-stapel">
      <Kop>{t('meenemen.pdf')}</Kop>
      {online ? (
        <>
          <p>{t('meenemen.pdfVersie')}</p>
          <BestandMaken woord={t('meenemen.pdfGewoon')} maak={maak('gewoon')} mislukt={t('meenemen.misluktTekst')} />
          <BestandMaken woord={t('meenemen.pdfGroot')} maak={maak('groot')} mislukt={t('meenemen.misluktTekst')} />
        </>
      ) : (
        <p>{t('meenemen.pdfAlleenOnline')}</p>
      )}
    </section>
  )
}
