import { useQuery } from '@tanstack/react-query'
import { toetsOvereenkomst } from '../../domein/zorgovereenkomst.ts'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { TypBlijft } from '../../ui/typ-blijft.tsx'
import { OvereenkomstCheckForm } from './overeenkomst-check-form.tsx'
import { AfspraakLijst, NaarSvb, OvereenkomstStappen } from './overeenkomst-feiten.tsx'
import { omgevingUit } from './overeenkomst-opzet.ts'
import { Beurt, Stand } from './overeenkomst-pagina.tsx'
import { OvereenkomstSom } from './overeenkomst-som.tsx'
import { type Overeenkomst, type Overeenkomsten, werkOvereenkomstenVraag } from './overeenkomst-vragen.ts'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'
import { type Budget, werkBudgetVraag } from './vragen.ts'
import './geld.css'

/** One agreement as the gemeente checks it: what is agreed, what the rules say of it now, and the answer. */
export function OvereenkomstCheck({ dossierId, overeenkomstId }: { dossierId: string; overeenkomstId: string }) {
  const t = useOvereenkomstTekst()
  const lijst = useQuery(werkOvereenkomstenVraag(dossierId))
  const budget = useQuery(werkBudgetVraag(dossierId))
  const terug = { naar: `/werkplek/${dossierId}`, woord: t('check.terug') }
  const o = lijst.data?.items.find((x) => x.id === overeenkomstId)
  if (lijst.data === undefined || o === undefined) {
    if (lijst.data === undefined && !lijst.isError)
      return (
        <>
          <PaginaKop titel={t('check.gezin')} terug={terug} />
          <Laden aantal={4} />
        </>
      )
    return <PaginaKop titel={t('detail.geen')} inleiding={t('detail.geenTekst')} terug={terug} />
  }
  const voor = budget.data?.personen.find((p) => p.id === o.persoonId)?.voornaam ?? ''
  const staat = o.aanZet?.ik === true && (o.staat === 'GEMEENTE_CHECK' || o.staat === 'SVB_CHECK') ? o.staat : null
  return (
    <>
      <PaginaKop titel={t('detail.titel', { naam: o.zorgverlener.naam })} terug={terug} />
      <div className="lk-stapel-ruim">
        <div className="lk-stapel">
          <Stand o={o} vandaag={lijst.data.vandaag} />
          <Beurt o={o} vandaag={lijst.data.vandaag} />
        </div>
        <section className="lk-stapel">
          <Kop>{t('detail.afspraak')}</Kop>
          <AfspraakLijst a={o} voor={voor} potje={o.potje.naam} />
        </section>
        {staat === 'GEMEENTE_CHECK' && budget.data !== undefined && <Toets o={o} budget={budget.data} lijst={lijst.data} />}
        {staat === 'GEMEENTE_CHECK' && <Melding kop={t('check.kijk')}>{t('check.kijkTekst')}</Melding>}
        <TypBlijft formulier={staat} reden={t('check.veranderd')}>
          {(blijf) => staat && <OvereenkomstCheckForm key={staat} id={o.id} staat={staat} blijf={blijf} />}
        </TypBlijft>
        <OvereenkomstStappen o={o} />
        <NaarSvb o={o} voor={voor} />
      </div>
    </>
  )
}

/** The rules of the loket on this agreement, against the money of now. */
function Toets({ o, budget, lijst }: { o: Overeenkomst; budget: Budget; lijst: Overeenkomsten }) {
  const omgeving = omgevingUit(budget, lijst, { potjeId: o.potje.id, vorigeId: o.vorigeId, zelfId: o.id })
  if (omgeving === null) return null
  return <OvereenkomstSom toets={toetsOvereenkomst(o, omgeving)} />
}
