import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { leesSleutel } from '../../contract/lijsten/instellingen.ts'
import { MATRIX } from '../../domein/matrix.ts'
import { standaardVan, verloopVan } from '../../domein/instellingen.ts'
import { type Tekst, useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { dagVan } from '../../lib/klok.ts'
import { datumTekst, type Taal } from '../../lib/opmaak.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { useTelefoon } from '../start/deur.ts'
import { InstellingForm } from './instelling-form.tsx'
import { sleutelNaam, sleutelUitAdres, waardeWoord } from './instelling-woorden.ts'
import { Lezing } from './lezing.tsx'
import { type Instellingen, instellingenVraag } from './vragen.ts'

type Item = Instellingen['items'][number]

/** Where one comes back to from a setting: the page that lists it. */
function terugVan(sleutel: string): { naar: string; woord: string } {
  const soort = leesSleutel(sleutel)?.soort
  if (soort === 'CEL') return { naar: '/werkplek/instelling/regels', woord: 'matrix.titel' }
  if (soort === 'TARIEF') return { naar: '/werkplek/instelling/tarieven', woord: 'tarieven.titel' }
  return { naar: '/werkplek', woord: 'titel' }
}

/** `/werkplek/instelling/:sleutel`: what holds, what is announced, what was; and, for the beheerder, another value. */
export function InstellingPagina() {
  const t = useTekst('instellingen')
  useTekst('oordeel')
  const { sleutel: deel = '' } = useParams()
  const sleutel = sleutelUitAdres(deel)
  const lezing = useQuery(instellingenVraag)
  const s = leesSleutel(sleutel)
  const terug = terugVan(sleutel)
  if (s === null)
    return (
      <>
        <PaginaKop titel={t('weg.titel')} inleiding={t('weg.tekst')} />
        <KnopLink naar="/werkplek">{t('weg.actie')}</KnopLink>
      </>
    )
  const boven =
    s.soort === 'CEL'
      ? t(`waarde.regelset.${s.regelset}`)
      : s.soort === 'TARIEF'
        ? t('tarieven.boven', { vorm: t(`vorm.${s.vorm}`), per: t(`eenheid.${s.eenheid}`) })
        : undefined
  return (
    <>
      <PaginaKop
        titel={sleutelNaam(t, sleutel)}
        boven={boven}
        inleiding={t(s.soort === 'CEL' ? 'over.cel' : s.soort === 'TARIEF' ? 'over.tarief' : `over.${s.sleutel}`)}
        terug={{ naar: terug.naar, woord: t(terug.woord) }}
      />
      <Lezing van={lezing}>{(alles) => <Inhoud key={sleutel} alles={alles} sleutel={sleutel} />}</Lezing>
    </>
  )
}

function Inhoud({ alles, sleutel }: { alles: Instellingen; sleutel: string }) {
  const t = useTekst('instellingen')
  const taal = useTaal()
  const { nu, straks, eerder } = verloopVan(alles.items, sleutel, alles.vandaag)
  const telefoon = useTelefoon()
  const s = leesSleutel(sleutel)
  const vast = s?.soort === 'CEL' && MATRIX[s.regelset][s.wet][s.domein].zeker
  return (
    <div className="lk-stapel-ruim">
      <section className="lk-stapel">
        <Kop>{t('nu')}</Kop>
        <p className="wp-waarde">{waardeWoord(t, sleutel, nu?.waarde ?? standaardVan(sleutel))}</p>
        {nu === null && sleutel === 'telefoonLoket' && telefoon !== '' && <p>{t('telefoonNu', { telefoon })}</p>}
        {nu === null ? <p>{t('standaardUitleg')}</p> : <Herkomst item={nu} t={t} taal={taal} />}
        {vast && <Melding>{t('vastVakje')}</Melding>}
      </section>
      {straks.length > 0 && <Reeks kop={t('straks')} items={straks} sleutel={sleutel} />}
      {alles.magZetten && <InstellingForm sleutel={sleutel} vandaag={alles.vandaag} nu={nu?.waarde ?? null} />}
      {eerder.length > 0 && <Reeks kop={t('eerder')} items={eerder} sleutel={sleutel} />}
    </div>
  )
}

/** From when, set by whom, on which day, and why. */
function Herkomst({ item, t, taal }: { item: Item; t: Tekst; taal: Taal }) {
  const datum = (dag: string): string => datumTekst(dag, taal)
  return (
    <>
      <p>
        {item.tot === null ? t('vanaf', { vanaf: datum(item.vanaf) }) : t('tussen', { vanaf: datum(item.vanaf), tot: datum(item.tot) })}{' '}
        {item.op === null ? t('door', { door: item.door }) : t('doorOp', { door: item.door, op: datum(dagVan(new Date(item.op))) })}
      </p>
      {item.grond !== '' && (
        <p className="wp-letterlijk">
          {t('reden')} {item.grond}
        </p>
      )}
    </>
  )
}

function Reeks({ kop, items, sleutel }: { kop: string; items: readonly Item[]; sleutel: string }) {
  const t = useTekst('instellingen')
  const taal = useTaal()
  return (
    <section className="lk-stapel">
      <Kop>{kop}</Kop>
      <ol className="wp-verloop">
        {items.map((item) => (
          <li key={item.nr}>
            <b>{item.waarde === null ? t('terugNaarStandaard') : waardeWoord(t, sleutel, item.waarde)}</b>
            <Herkomst item={item} t={t} taal={taal} />
          </li>
        ))}
      </ol>
    </section>
  )
}
