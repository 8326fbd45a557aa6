import { useQuery } from '@tanstack/react-query'
import type { Blad } from '../../domein/blad-vorm.ts'
import { jaarBlad, maandBlad } from '../../domein/overzicht-blad.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { maandTekst } from '../../lib/opmaak.ts'
import { BladWeergave } from '../../ui/blad-weergave.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Bestanden } from './bestanden.tsx'
import { Lezing, StandVan } from './lezing.tsx'
import { useSpraak, welkOverzicht } from './spraak.ts'
import { jaarVraag, maandVraag } from './vragen.ts'

const LIJST = '/geld/overzichten'

/** `/geld/overzichten/2026-06` and `/geld/overzichten/2026`: one page, the same words and amounts as in its files. */
export function OverzichtPagina({ dossierId, welk }: { dossierId: string; welk: string }) {
  const t = useTekst('overzicht')
  const w = welkOverzicht(welk)
  if (w === null)
    return (
      <>
        <PaginaKop titel={t('titel')} terug={{ naar: LIJST, woord: t('alle') }} />
        <Leeg titel={t('fout.geen')} actie={<KnopLink naar={LIJST}>{t('alle')}</KnopLink>}>
          {t('fout.geenTekst')}
        </Leeg>
      </>
    )
  return w.soort === 'MAAND' ? <Maand dossierId={dossierId} maand={w.welk} /> : <Jaar dossierId={dossierId} jaar={w.welk} />
}

function Maand({ dossierId, maand }: { dossierId: string; maand: string }) {
  const t = useTekst('overzicht')
  const s = useSpraak()
  const terug = { naar: LIJST, woord: t('alle') }
  const vraag = maandVraag(dossierId, maand)
  const lezing = useQuery(vraag)
  return (
    <Lezing van={lezing} kop={<PaginaKop titel={t('maand.kort', { wanneer: maandTekst(maand, s.taal) })} terug={terug} />} terug={terug}>
      {(o) => (
        <Inhoud
          blad={maandBlad(o, s)}
          sleutel={vraag.queryKey}
          pad={`/dossiers/${dossierId}/maandoverzichten/${maand}`}
          naam={`maandoverzicht-${maand}`}
        />
      )}
    </Lezing>
  )
}

function Jaar({ dossierId, jaar }: { dossierId: string; jaar: string }) {
  const t = useTekst('overzicht')
  const s = useSpraak()
  const terug = { naar: LIJST, woord: t('alle') }
  const vraag = jaarVraag(dossierId, jaar)
  const lezing = useQuery(vraag)
  return (
    <Lezing van={lezing} kop={<PaginaKop titel={t('jaar.kort', { wanneer: jaar })} terug={terug} />} terug={terug}>
      {(o) => (
        <Inhoud
          blad={jaarBlad(o, s)}
          sleutel={vraag.queryKey}
          pad={`/dossiers/${dossierId}/jaaroverzichten/${jaar}`}
          naam={`jaaroverzicht-${jaar}`}
        />
      )}
    </Lezing>
  )
}

function Inhoud({ blad, sleutel, pad, naam }: { blad: Blad; sleutel: readonly unknown[]; pad: string; naam: string }) {
  const t = useTekst('overzicht')
  return (
    <>
      <PaginaKop titel={blad.titel} terug={{ naar: LIJST, woord: t('alle') }} />
      <div className="lk-stapel-ruim">
        <StandVan sleutel={sleutel} />
        <BladWeergave blad={blad} pagina />
        <Bestanden pad={pad} naam={naam} metPdf uitleg={t('bestand.tabelTekst')} />
      </div>
    </>
  )
}
