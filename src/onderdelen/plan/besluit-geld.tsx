import type { Wet } from '../../contract/lijsten/geld.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { IcoonContact } from '../../ui/icoon-plaats.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import type { Budget } from '../geld/deur.ts'

const som = (lijst: readonly number[]): number => lijst.reduce((s, c) => s + c, 0)

/** What one person got: each bron with who gives it, how much and when; and what it is for. */
export function BesluitGeld({ budget, persoon }: { budget: Budget; persoon: Budget['personen'][number] }) {
  const t = useTekst('reactie')
  const oordeel = useTekst('oordeel')
  const taal = useTaal()
  const bronnen = budget.bronnen.filter((b) => b.persoonId === persoon.id)
  const potjes = budget.potjes.filter((p) => p.persoonId === persoon.id)
  const wanneer = (x: { vanaf: string; tot: string }): string =>
    t('besluit.vanTot', { van: datumTekst(x.vanaf, taal), tot: datumTekst(x.tot, taal) })
  // A period that is that of all the money says nothing more.
  const zelfde = (p: { vanaf: string; tot: string }): boolean => bronnen.every((b) => b.vanaf === p.vanaf && b.tot === p.tot)
  const waarvoor = (p: Budget['potjes'][number]): string => {
    const wat = t('besluit.waarvoorIs', { wat: oordeel(`domein.${p.domein}`) })
    return zelfde(p) ? wat : `${wat} ${wanneer(p)}.`
  }
  if (bronnen.length === 0) return null
  return (
    <section className="pl-blok lk-stapel">
      <Kop>{t('besluit.voor', { naam: persoon.voornaam })}</Kop>
      <ul className="pl-bronnen">
        {bronnen.map((b) => (
          <li key={b.id}>
            <div className="pl-bronnen__boven">
              <b>{oordeel(`wetNaam.${b.wet}`)}</b>
              <Bedrag centen={b.bedragCent} />
            </div>
            <p>{t('besluit.van', { naam: b.verstrekker })}</p>
            <p className="lk-alinea--bij">
              {wanneer(b)}. {b.bevoorschotting === 'ACHTERAF' && t('besluit.achteraf')}
            </p>
          </li>
        ))}
      </ul>
      {bronnen.length > 1 && (
        <p className="pl-bronnen__boven">
          <b>{t('besluit.samen')}</b> <Bedrag centen={som(bronnen.map((b) => b.bedragCent))} />
        </p>
      )}
      {potjes.length > 0 && (
        <>
          <Kop niveau={3}>{t('besluit.waarvoor')}</Kop>
          <Lijst>
            {potjes.map((p) => (
              <Rij key={p.id} titel={p.naam} bij={waarvoor(p)} eind={<Bedrag centen={p.budgetCent} />} />
            ))}
          </Lijst>
        </>
      )}
    </section>
  )
}

/**
 * What somebody can do against a besluit: the rule (Awb 6:7 and 6:8: six weeks from the day after sending), with the way to
 * the last day of each. Money of a zorgverzekeraar and of school go another way.
 */
export function Oneens({ wetten }: { wetten: ReadonlySet<Wet> }) {
  const t = useTekst('reactie')
  const bezwaar = [...wetten].some((w) => w !== 'ZVW' && w !== 'SWV')
  return (
    <section className="lk-stapel">
      <Kop>{t('besluit.oneensKop')}</Kop>
      <ol className="pl-besluit__stappen">
        <li>{t('besluit.oneens1')}</li>
        <li>{t('besluit.oneens2')}</li>
        {bezwaar && (
          <li>
            {t('besluit.oneens3')} {t('besluit.oneensWie')} <Link naar="/geld/besluiten">{t('besluit.laatsteDag')}</Link>
          </li>
        )}
        {wetten.has('ZVW') && <li>{t('besluit.oneensZvw')}</li>}
        {wetten.has('SWV') && <li>{t('besluit.oneensSwv')}</li>}
      </ol>
      <KnopLink soort="rustig" naar="/contact" icoon={<IcoonContact />}>
        {t('besluit.oneens1Actie')}
      </KnopLink>
    </section>
  )
}
