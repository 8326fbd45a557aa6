import { useParams } from 'react-router'
import { dagVan } from '../../lib/klok.ts'
import { AanDeBeurt } from '../../ui/aan-de-beurt.tsx'
import { Kop } from '../../ui/kop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { OvereenkomstDoen } from './overeenkomst-doen.tsx'
import { AfspraakLijst, NaarSvb, OvereenkomstStappen } from './overeenkomst-feiten.tsx'
import { OvereenkomstGeweigerd } from './overeenkomst-geweigerd.tsx'
import { MetOvereenkomsten, type MetAlles } from './overeenkomst-met.tsx'
import type { Overeenkomst } from './overeenkomst-vragen.ts'
import { useWachtendeOvereenkomsten } from './overeenkomst-wacht.ts'
import { dagUit, useOvereenkomstTekst } from './overeenkomst-zin.ts'

/** One agreement as the loket knows it now: who is at turn and until when, what can be done, what is agreed. */
export function OvereenkomstPagina() {
  const t = useOvereenkomstTekst()
  return <MetOvereenkomsten titel={t('titel')}>{(alles) => <Een {...alles} />}</MetOvereenkomsten>
}

function Een({ budget, dossier, lijst }: MetAlles) {
  const t = useOvereenkomstTekst()
  const { overeenkomstId = '' } = useParams()
  const o = lijst.items.find((x) => x.id === overeenkomstId)
  const wacht = useWachtendeOvereenkomsten(new Map()).find((w) => w.pad === `/overeenkomsten/${overeenkomstId}`)
  const terug = { naar: '/geld/overeenkomsten', woord: t('titel') }
  if (o === undefined)
    return (
      <>
        <PaginaKop titel={t('detail.geen')} inleiding={t('detail.geenTekst')} terug={terug} />
        <KnopLink naar="/geld/overeenkomsten">{t('maak.naarLijst')}</KnopLink>
      </>
    )
  const voor = budget.personen.length > 1 ? (budget.personen.find((p) => p.id === o.persoonId)?.voornaam ?? '') : ''
  return (
    <>
      <PaginaKop titel={t('detail.titel', { naam: o.zorgverlener.naam })} terug={terug} />
      <div className="lk-stapel-ruim">
        <div className="lk-stapel">
          {wacht?.staat === 'GEWEIGERD' && <OvereenkomstGeweigerd wacht={wacht} />}
          {wacht !== undefined && wacht.staat !== 'GEWEIGERD' && (
            <Melding live>{t(wacht.staat === 'OFFLINE' ? 'uit.offlineTekst' : 'uit.onderwegTekst')}</Melding>
          )}
          <Stand o={o} vandaag={lijst.vandaag} />
          <Beurt o={o} vandaag={lijst.vandaag} />
        </div>
        <OvereenkomstDoen key={o.staat} o={o} vandaag={lijst.vandaag} consulent={dossier.consulent?.naam ?? null} />
        <section className="lk-stapel">
          <Kop>{t('detail.afspraak')}</Kop>
          <AfspraakLijst a={o} voor={voor} potje={o.potje.naam} />
          {o.handtekening !== null && (
            <p>
              {t('detail.getekend')}: {t('detail.getekendU', { naam: o.handtekening.naam, opDatum: dagUit(o.handtekening.op) })}.{' '}
              {o.handtekening.zorgverlenerOp !== null && `${t('detail.getekendZ', { opDatum: o.handtekening.zorgverlenerOp })}.`}
            </p>
          )}
          {o.potje.naam !== null && (
            <p>
              <Link className="gd-doel" naar={`/geld/potje/${o.potje.id}`}>
                {t('detail.naarPotje')}
              </Link>
            </p>
          )}
        </section>
        <OvereenkomstStappen o={o} />
        <NaarSvb o={o} voor={voor} />
      </div>
    </>
  )
}

/** The state in words; read out when it changes while the page is open. */
export function Stand({ o, vandaag }: { o: Overeenkomst; vandaag: string }) {
  const t = useOvereenkomstTekst()
  const laatste = o.stappen.at(-1)
  if (o.staat === 'GOEDGEKEURD' && o.goedgekeurdOp !== null) {
    const eerste = o.vanaf > o.goedgekeurdOp ? o.vanaf : o.goedgekeurdOp
    return (
      <Melding soort="settled" live kop={t('detail.goed', { opDatum: o.goedgekeurdOp })}>
        <p>{t('detail.goedTekst', { vanafDatum: eerste })}</p>
        {o.goedgekeurdOp > o.vanaf && <p>{t('detail.eerder', { opDatum: o.goedgekeurdOp })}</p>}
      </Melding>
    )
  }
  if (o.staat === 'TERUG' && laatste)
    return (
      <Melding soort="attention" live kop={t('detail.waarom')}>
        <p className="gd-letterlijk">{laatste.reden}</p>
        <p className="gd-bij">{t('detail.wanneer', { naam: laatste.door.naam, opDatum: dagVan(new Date(laatste.op)) })}</p>
      </Melding>
    )
  if (o.staat === 'BEEINDIGD' && o.eindigtOp !== null) {
    if (o.goedgekeurdOp === null)
      return <Melding live kop={t('detail.ingetrokken', { opDatum: laatste ? dagUit(laatste.op) : o.eindigtOp })} />
    return (
      <Melding live kop={t(o.eindigtOp < vandaag ? 'detail.gestopt' : 'detail.stopt', { totDatum: o.eindigtOp })}>
        {t('detail.declareer')}
      </Melding>
    )
  }
  return <Melding live kop={t(`staat.${o.staat}`)} />
}

/** Who is at turn, for what, until when. */
export function Beurt({ o, vandaag }: { o: Overeenkomst; vandaag: string }) {
  const t = useOvereenkomstTekst()
  const { aanZet } = o
  if (aanZet === null) return null
  const laat = aanZet.uiterlijk !== null && aanZet.uiterlijk < vandaag
  // A day that the gemeente did not keep is said as such; the SVB is not ours to speak for.
  const voorbij = aanZet.rol === 'GEMEENTE' ? 'detail.laatGemeente' : 'detail.laat'
  const tot = aanZet.ik ? (laat ? 'detail.laatIk' : 'detail.uiterlijkIk') : laat ? voorbij : 'detail.uiterlijk'
  return (
    <AanDeBeurt
      mijn={aanZet.ik}
      wie={aanZet.naam}
      rol={aanZet.ik || aanZet.rol === 'INWONER' ? undefined : t(`detail.rol${aanZet.rol}`)}
      wat={t(`detail.beurt${o.staat}`)}
      tot={aanZet.uiterlijk === null ? undefined : t(tot, { totDatum: aanZet.uiterlijk })}
    />
  )
}
