import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RijUitkomst } from '../../contract/lijsten/machine.ts'
import { type Tekst, useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { bedragTekst, datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { nieuwId } from '../../lib/id.ts'
import { useOpdracht } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { type Kolom, Tabel } from '../../ui/tabel.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import { InvoerRijen } from './invoer-rijen.tsx'
import { type InvoerDetail, type InvoerRij, invoerVraag } from './invoer-vragen.ts'
import { Lezing } from './lezing.tsx'

export const BOEK = 'invoer-boeken'

const VOLGORDE: readonly RijUitkomst[] = [
  'GEBOEKT',
  'BOEKEN',
  'BOVEN_BUDGET',
  'CONTROLEREN',
  'AL_GEBOEKT',
  'CONFLICT',
  'NIET_TE_PLAATSEN',
  'FOUT',
]
const KLAAR: readonly RijUitkomst[] = ['BOEKEN', 'BOVEN_BUDGET']
const REST: readonly RijUitkomst[] = ['CONFLICT', 'NIET_TE_PLAATSEN', 'FOUT', 'AL_GEBOEKT']

const centVan = (rijen: readonly InvoerRij[]): number => rijen.reduce((som, r) => som + (r.cent ?? 0), 0)

/** What is in a file, row by row: before it is booked a preview with one button, after it the report. */
export function InvoerPagina({ invoerId }: { invoerId: string }) {
  const t = useTekst('invoer')
  const lezing = useQuery(invoerVraag(invoerId))
  const terug = { naar: '/werkplek/invoer', woord: t('terugLijst') }
  if (lezing.data === undefined)
    return (
      <>
        <PaginaKop titel={t('titel')} terug={terug} />
        {lezing.isError ? <Lezing van={lezing}>{() => null}</Lezing> : <Laden vorm="rijen" aantal={6} />}
      </>
    )
  return <Inhoud d={lezing.data} terug={terug} />
}

function Inhoud({ d, terug }: { d: InvoerDetail; terug: { naar: string; woord: string } }) {
  const t = useTekst('invoer')
  const taal = useTaal()
  const [gekeken, zetGekeken] = useState<readonly string[]>([])
  const opdracht = (gecontroleerd: number[]) => ({
    opdracht: BOEK,
    methode: 'POST' as const,
    pad: `/invoer/${d.id}/boeken`,
    body: { gecontroleerd },
  })
  const { stuur, toestand, fout } = useOpdracht({
    zegtZelf: true,
    ververs: [['invoer']],
    bijGelukt: (antwoord) => {
      // One request books for some seconds; what is left is asked again, until there is nothing left.
      if (isOpen(antwoord)) void stuur({ id: nieuwId(), ...opdracht([]) })
    },
  })
  const bij = (...uitkomsten: RijUitkomst[]): InvoerRij[] => d.rijen.filter((r) => uitkomsten.includes(r.uitkomst))
  const voorbeeld = d.geboektOp === null
  const controleren = bij('CONTROLEREN')
  const mee = [...bij(...KLAAR), ...controleren.filter((r) => gekeken.includes(String(r.nr)))]
  const bezig = toestand === 'BEWAARD'
  const doe = (): void => void stuur(opdracht(gekeken.map(Number)))
  const moment = (op: string) => ({ dag: datumTekst(op.slice(0, 10), taal), tijd: tijdTekst(op) })
  return (
    <>
      <PaginaKop
        titel={d.naam}
        boven={t('bestandVan', { soort: t(`soort.${d.soort}`), afzender: t(`afzender.${d.afzender}`) })}
        terug={terug}
        inleiding={
          d.geboektOp === null ? t('voorbeeld.inleiding') : t('verslag.inleiding', { wie: d.geboektDoor ?? '', ...moment(d.geboektOp) })
        }
      />
      <div className="lk-stapel-ruim">
        <Tabel
          titel={t('samen.titel')}
          rijen={VOLGORDE.flatMap((u) => d.tellingen.filter((x) => x.uitkomst === u))}
          sleutel={(x) => x.uitkomst}
          kolommen={samenKolommen(t, d)}
        />
        {!voorbeeld && d.open === 0 && (
          <Melding soort="settled" kop={t('verslag.klaar', { count: bij('GEBOEKT').length })}>
            {t('verslag.gezien')}
          </Melding>
        )}
        {bij('BOVEN_BUDGET').length > 0 && (
          <Melding
            soort="attention"
            kop={t('boven.kop', { bedrag: bedragTekst(bij('BOVEN_BUDGET').reduce((s, r) => s + (r.bovenCent ?? 0), 0)) })}
          >
            {t('boven.tekst')}
          </Melding>
        )}
        {controleren.length > 0 && (
          <section className="lk-stapel">
            <Vinkjes
              naam="controleren"
              label={t('controleren.titel')}
              vraag
              hint={t('controleren.uitleg')}
              opties={controleren.map((r) => ({
                waarde: String(r.nr),
                woord: t('controleren.rij', { nr: r.nr, bedrag: bedragTekst(r.cent ?? 0), wie: r.persoon ?? '', potje: r.potje ?? '' }),
                uitleg: `${t(`reden.${r.reden ?? 'ALLEEN_BEDRAG'}`)} ${t('controleren.bij', { kenmerk: r.declaratie ?? '', dag: datumTekst(r.betaaldOp ?? '', taal) })}`,
              }))}
              waarden={gekeken}
              onKies={zetGekeken}
            />
          </section>
        )}
        {(voorbeeld || d.open > 0) && (
          <section className="lk-stapel">
            {mee.length === 0 && voorbeeld ? (
              <Melding kop={t('niets.kop')}>{t('niets.tekst')}</Melding>
            ) : (
              <>
                <Kop>{t(voorbeeld ? 'boeken.titel' : 'verder.titel')}</Kop>
                <p>{t(voorbeeld ? 'boeken.uitleg' : 'verder.uitleg')}</p>
                {fout !== null && (
                  <Melding soort="attention" kop={t('boeken.mislukt')} live>
                    {t('boeken.misluktTekst')}
                  </Melding>
                )}
                {toestand === 'GEWEIGERD' && (
                  <Melding soort="attention" kop={t('boeken.geweigerd')} live>
                    {t('boeken.geweigerdTekst')}
                  </Melding>
                )}
                <Knop bezig={bezig} onClick={doe}>
                  {bezig
                    ? t('boeken.bezig')
                    : t(voorbeeld ? 'boeken.doe' : 'verder.doe', { count: mee.length, bedrag: bedragTekst(centVan(mee)) })}
                </Knop>
              </>
            )}
          </section>
        )}
        <InvoerRijen titel={t('rijen.geboekt')} rijen={bij('GEBOEKT')} />
        <InvoerRijen titel={t('rijen.boeken')} rijen={bij(...KLAAR)} />
        <InvoerRijen titel={t('rijen.rest')} rijen={bij(...REST)} metReden />
      </div>
    </>
  )
}

function samenKolommen(t: Tekst, d: InvoerDetail): Kolom<InvoerDetail['tellingen'][number]>[] {
  return [
    { kop: t('samen.wat'), cel: (x) => t(`uitkomst.${x.uitkomst}`), voet: t('samen.alles') },
    { kop: t('samen.rijen'), cel: (x) => x.aantal, rechts: true, voet: d.rijen.length },
    { kop: t('samen.bedrag'), cel: (x) => bedragTekst(x.cent), rechts: true, voet: bedragTekst(centVan(d.rijen)) },
  ]
}

function isOpen(antwoord: unknown): boolean {
  return typeof antwoord === 'object' && antwoord !== null && 'open' in antwoord && typeof antwoord.open === 'number' && antwoord.open > 0
}
