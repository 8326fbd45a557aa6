import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { EENHEDEN, WETTEN, type Eenheid, type Wet } from '../../contract/lijsten/geld.ts'
import {
  TARIEF_SOORTEN,
  TARIEF_VORMEN,
  leesSleutel,
  tariefSleutel,
  type TariefSoort,
  type TariefVorm,
} from '../../contract/lijsten/instellingen.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { InstellingRij, tariefSleutels } from './instellingen.tsx'
import { instellingAdres } from './instelling-woorden.ts'
import { Lezing } from './lezing.tsx'
import { type Instellingen, instellingenVraag } from './vragen.ts'

/** `/werkplek/instelling/tarieven`: the most that one unit of help may cost, per law, and the way to one that is not set. */
export function InstellingTarieven() {
  const t = useTekst('instellingen')
  const lezing = useQuery(instellingenVraag)
  return (
    <>
      <PaginaKop titel={t('tarieven.titel')} inleiding={t('tarieven.inleiding')} terug={{ naar: '/werkplek', woord: t('titel') }} />
      <Lezing van={lezing}>
        {(alles) => (
          <div className="lk-stapel-ruim">
            <Gezet alles={alles} />
            {alles.magZetten && <Kies />}
          </div>
        )}
      </Lezing>
    </>
  )
}

function Gezet({ alles }: { alles: Instellingen }) {
  const t = useTekst('instellingen')
  const oordeel = useTekst('oordeel')
  const sleutels = tariefSleutels(alles)
  const wetVan = (sleutel: string): Wet | null => {
    const s = leesSleutel(sleutel)
    return s?.soort === 'TARIEF' ? s.wet : null
  }
  const naam = (sleutel: string): string => {
    const s = leesSleutel(sleutel)
    return s?.soort === 'TARIEF' ? t('tarieven.rij', { hulp: t(`hulp.${s.hulp}`), vorm: t(`vorm.${s.vorm}`) }) : sleutel
  }
  return WETTEN.filter((wet) => sleutels.some((s) => wetVan(s) === wet)).map((wet) => (
    <section key={wet} className="lk-stapel">
      <Kop>{oordeel(`wetNaam.${wet}`)}</Kop>
      <Lijst label={oordeel(`wetNaam.${wet}`)}>
        {sleutels
          .filter((s) => wetVan(s) === wet)
          .map((s) => (
            <InstellingRij key={s} alles={alles} sleutel={s} naam={naam(s)} />
          ))}
      </Lijst>
    </section>
  ))
}

/** Four choices make the tarief that is meant; its own page has the amount, the day and the reason. */
function Kies() {
  const t = useTekst('instellingen')
  const oordeel = useTekst('oordeel')
  const naar = useNavigate()
  const id = useId()
  const [wet, zetWet] = useState<Wet | null>(null)
  const [hulp, zetHulp] = useState<TariefSoort | null>(null)
  const [vorm, zetVorm] = useState<TariefVorm | null>(null)
  const [eenheid, zetEenheid] = useState<Eenheid | null>(null)
  const [gezien, zetGezien] = useState(false)
  const fout = (leeg: boolean): string | undefined => (gezien && leeg ? t('fout.KIES') : undefined)
  const doe = (e: FormEvent): void => {
    e.preventDefault()
    zetGezien(true)
    if (wet !== null && hulp !== null && vorm !== null && eenheid !== null)
      void naar(instellingAdres(tariefSleutel(wet, hulp, vorm, eenheid)))
  }
  return (
    <section className="lk-stapel">
      <Kop>{t('tarieven.nieuw')}</Kop>
      <form className="wp-form" noValidate onSubmit={doe}>
        <Keuze
          naam={`${id}-w`}
          label={t('tarieven.wet')}
          naastElkaar
          fout={fout(wet === null)}
          opties={WETTEN.map((w) => ({ waarde: w, woord: oordeel(`wetNaam.${w}`) }))}
          waarde={wet}
          onKies={zetWet}
        />
        <Keuze
          naam={`${id}-h`}
          label={t('tarieven.hulp')}
          naastElkaar
          fout={fout(hulp === null)}
          opties={TARIEF_SOORTEN.map((h) => ({ waarde: h, woord: t(`hulp.${h}`) }))}
          waarde={hulp}
          onKies={zetHulp}
        />
        <Keuze
          naam={`${id}-v`}
          label={t('tarieven.vorm')}
          fout={fout(vorm === null)}
          opties={TARIEF_VORMEN.map((v) => ({ waarde: v, woord: t(`vorm.${v}`) }))}
          waarde={vorm}
          onKies={zetVorm}
        />
        <Keuze
          naam={`${id}-e`}
          label={t('tarieven.eenheid')}
          naastElkaar
          fout={fout(eenheid === null)}
          opties={EENHEDEN.map((e) => ({ waarde: e, woord: t(`eenheid.${e}`) }))}
          waarde={eenheid}
          onKies={zetEenheid}
        />
        <div>
          <Knop type="submit">{t('tarieven.verder')}</Knop>
        </div>
      </form>
    </section>
  )
}
