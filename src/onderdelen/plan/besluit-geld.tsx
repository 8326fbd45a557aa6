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
import type { Beschikking } from '../toekenning/deur.ts'

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
 * What somebody can do against a besluit: the rule (Awb 6:7 and 6:8: six weeks from the day after sending), with the last
 * day of each, as the besluit itself says it. Money of a zorgverzekeraar and of school go another way.
 */
export function Oneens({
  wetten,
  besluiten,
  vandaag,
}: {
  wetten: ReadonlySet<Wet>
  /** against which bezwaar is possible; none when this device does not have them */
  besluiten: readonly Pick<Beschikking, 'id' | 'datum' | 'kenmerk' | 'bezwaarTot'>[]
  vandaag: string
}) {
  const t = useTekst('reactie')
  const taal = useTaal()
  // Without the besluiten on this device it is not known whether there is still time: then the rule alone stands.
  const kanNog = besluiten.length === 0 || besluiten.some((b) => vandaag <= b.bezwaarTot)
  const bezwaar = [...wetten].some((w) => w !== 'ZVW' && w !== 'SWV')
  return (
    <section className="lk-stapel">
      <Kop>{t('besluit.oneensKop')}</Kop>
      <ol className="pl-besluit__stappen">
        <li>{t('besluit.oneens1')}</li>
        <li>{t('besluit.oneens2')}</li>
        {bezwaar && (
          <li>
            <p>
              {t('besluit.oneens3')} {kanNog && t('besluit.oneensWie')}
            </p>
            {besluiten.length > 0 && (
              <ul>
                {besluiten.map((b) => (
                  <li key={b.id}>
                    {t(vandaag <= b.bezwaarTot ? 'besluit.bezwaarTot' : 'besluit.bezwaarVoorbij', {
                      datum: datumTekst(b.datum, taal),
                      kenmerk: b.kenmerk,
                      tot: datumTekst(b.bezwaarTot, taal),
                    })}
                  </li>
                ))}
              </ul>
            )}
            <Link naar="/geld/besluiten">{t('besluit.laatsteDag')}</Link>
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
