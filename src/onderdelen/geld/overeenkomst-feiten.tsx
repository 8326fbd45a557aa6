import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OvereenkomstBevroren } from '../../contract/schemas/zorg.ts'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Knop } from '../../ui/knop.tsx'
import type { Overeenkomst } from './overeenkomst-vragen.ts'
import { naarSvbVraag } from './overeenkomst-vragen.ts'
import { dagUit, hoeveelTekst, useOvereenkomstTekst } from './overeenkomst-zin.ts'

type Afspraak = Pick<
  Overeenkomst,
  | 'soort'
  | 'hulp'
  | 'betaalwijze'
  | 'tarief'
  | 'aantalHonderdste'
  | 'per'
  | 'vanaf'
  | 'tot'
  | 'opzegDagen'
  | 'totaalCent'
  | 'zorgbeschrijving'
> & { zorgverlener: Pick<Overeenkomst['zorgverlener'], 'naam' | 'kvk' | 'agb'> }

/** What is agreed, as a list of names and values. */
export function AfspraakLijst({ a, voor, potje }: { a: Afspraak; voor: string; potje: string | null }) {
  const t = useOvereenkomstTekst()
  const rijen: [sleutel: string, waarde: string | null][] = [
    ['wie', a.zorgverlener.naam],
    ['kvk', a.zorgverlener.kvk],
    ['agb', a.zorgverlener.agb],
    ['voor', voor === '' ? null : voor],
    ['potje', potje],
    ['soort', t(`soort.${a.soort}`)],
    ['hulp', a.hulp === null ? null : t(`hulp.${a.hulp}`)],
    ['betaalwijze', t(`betaalwijze.${a.betaalwijze}`)],
    ['tarief', t(`perEenheid.${a.tarief.eenheid}`, { tariefCent: a.tarief.cent })],
    ['hoeveel', hoeveelTekst(t, a)],
    ['periode', t('detail.tussen', { vanafDatum: a.vanaf, totDatum: a.tot })],
    ['opzeg', a.opzegDagen === 0 ? t('opzeg.0') : t('opzegDagen', { count: a.opzegDagen })],
    ['totaal', t('bedrag', { totaalCent: a.totaalCent })],
  ]
  return (
    <>
      <dl className="gd-lijst">
        {rijen
          .filter(([, waarde]) => waarde !== null)
          .map(([sleutel, waarde]) => (
            <div key={sleutel}>
              <dt>{t(`detail.${sleutel}`)}</dt>
              <dd>{waarde}</dd>
            </div>
          ))}
      </dl>
      {a.zorgbeschrijving === null ? (
        <p className="gd-bij">{t('detail.geenTekstMag')}</p>
      ) : (
        <div>
          <p className="gd-bij">{t('detail.tekst')}:</p>
          <p className="gd-letterlijk">{a.zorgbeschrijving}</p>
        </div>
      )}
    </>
  )
}

/** Every step: what, who, when and why. */
export function OvereenkomstStappen({ o }: { o: Overeenkomst }) {
  const t = useOvereenkomstTekst()
  return (
    <section className="lk-stapel">
      <Kop>{t('detail.stappen')}</Kop>
      <ol className="gd-punten">
        {o.stappen.toReversed().map((s) => (
          <li key={s.nr}>
            <b>{t(`detail.stap.${s.staat}`)}</b>
            <br />
            <span className="gd-bij">{t('detail.door', { naam: s.door.ik ? t('detail.u') : s.door.naam, opDatum: dagUit(s.op) })}</span>
            {s.reden !== null && <p className="gd-letterlijk">{s.reden}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Exactly what went to the SVB (W75); fetched when somebody asks for it. */
export function NaarSvb({ o, voor }: { o: Overeenkomst; voor: string }) {
  const t = useOvereenkomstTekst()
  const [open, zetOpen] = useState(false)
  if (!o.mag.inhoud || !o.stappen.some((s) => s.staat === 'SVB_CHECK')) return null
  return (
    <section className="lk-stapel lk-niet-op-papier">
      {open ? (
        <>
          <Kop>{t('detail.svb')}</Kop>
          <Verstuurd id={o.id} voor={voor} />
        </>
      ) : (
        <p>
          <Knop soort="tekst" onClick={() => zetOpen(true)}>
            {t('detail.svb')}
          </Knop>
        </p>
      )}
    </section>
  )
}

function Verstuurd({ id, voor }: { id: string; voor: string }) {
  const t = useOvereenkomstTekst()
  const { data, isError } = useQuery(naarSvbVraag(id))
  if (data === undefined) return isError ? <p>{t('detail.svbGeen')}</p> : <Laden aantal={3} />
  return data.map((x) => (
    <section key={x.nr} className="lk-stapel">
      <p>
        <b>{t('detail.svbOp', { opDatum: dagUit(x.op), naam: x.door.ik ? t('detail.u') : x.door.naam })}</b>
      </p>
      <Bevroren b={x.inhoud} voor={voor} />
    </section>
  ))
}

function Bevroren({ b, voor }: { b: OvereenkomstBevroren; voor: string }) {
  const t = useOvereenkomstTekst()
  return (
    <>
      <AfspraakLijst a={b} voor={b.persoon || voor} potje={b.potje} />
      <p>
        {t('detail.getekend')}: {t('detail.getekendU', { naam: b.handtekening.naam, opDatum: dagUit(b.handtekening.op) })}.{' '}
        {b.zorgverlenerOp !== null && t('detail.getekendZ', { opDatum: b.zorgverlenerOp })}
      </p>
    </>
  )
}
