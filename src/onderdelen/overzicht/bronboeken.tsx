import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { bronboekenBlad } from '../../domein/bronboeken-blad.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { BladWeergave } from '../../ui/blad-weergave.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { useDossier } from '../start/deur.ts'
import { Bestanden } from './bestanden.tsx'
import { Voorfinanciering } from '../geld/deur-delen.ts'
import { Lezing } from './lezing.tsx'
import { useSpraak } from './spraak.ts'
import { bronboekenVraag, werkJarenVraag } from './vragen.ts'

/** `/werkplek/<dossier>/boeken`: the books per bron of one year of a family, to read and to fetch. */
export function Bronboeken() {
  const t = useTekst('overzicht')
  const { dossierId = '' } = useParams()
  const [zoek, zetZoek] = useSearchParams()
  const { sessie } = useDossier()
  // Who keeps the books of all families knows none of them as a consulent does.
  const kent = sessie?.rollen.some((r) => r === 'CONSULENT' || r === 'VERVANGER') ?? false
  const terug = kent ? { naar: `/werkplek/${dossierId}`, woord: t('boeken.terug') } : { naar: '/werkplek', woord: t('boeken.werkplek') }
  const jaren = useQuery(werkJarenVraag(dossierId))
  const kop = <PaginaKop titel={t('boeken.deur')} terug={terug} />
  return (
    <Lezing van={jaren} kop={kop} terug={terug}>
      {(alle) => {
        const jaar = alle.find((j) => j === zoek.get('jaar')) ?? alle[0]
        if (jaar === undefined)
          return (
            <>
              {kop}
              <p>{t('boeken.geen')}</p>
            </>
          )
        return (
          <Jaar
            key={jaar}
            dossierId={dossierId}
            jaar={jaar}
            jaren={alle}
            kies={(j) => zetZoek({ jaar: j }, { replace: true })}
            terug={terug}
          />
        )
      }}
    </Lezing>
  )
}

function Jaar({
  dossierId,
  jaar,
  jaren,
  kies,
  terug,
}: {
  dossierId: string
  jaar: string
  jaren: readonly string[]
  kies: (jaar: string) => void
  terug: { naar: string; woord: string }
}) {
  const t = useTekst('overzicht')
  const s = useSpraak()
  const lezing = useQuery(bronboekenVraag(dossierId, jaar))
  return (
    <Lezing van={lezing} kop={<PaginaKop titel={t('boeken.kort', { jaar })} terug={terug} />} terug={terug}>
      {(o) => {
        const blad = bronboekenBlad(o, s)
        return (
          <>
            <PaginaKop titel={blad.titel} terug={terug} />
            <div className="lk-stapel-ruim">
              {jaren.length > 1 && (
                <Keuze
                  label={t('boeken.jaar')}
                  naam="jaar"
                  waarde={jaar}
                  onKies={kies}
                  opties={jaren.map((j) => ({ waarde: j, woord: j }))}
                  naastElkaar
                />
              )}
              <BladWeergave blad={blad} pagina />
              <Bestanden
                pad={`/dossiers/${dossierId}/bronboeken/${jaar}`}
                naam={`boeken-per-bron-${jaar}`}
                metPdf={false}
                uitleg={t('boeken.tabelTekst')}
              />
              <Suspense>
                <Voorfinanciering dossierId={dossierId} bronnen={o.bronnen} personen={o.personen} />
              </Suspense>
            </div>
          </>
        )
      }}
    </Lezing>
  )
}
