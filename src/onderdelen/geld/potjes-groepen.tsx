import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { Totaal } from '../../domein/potjes.ts'
import { Kop } from '../../ui/kop.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Pot } from '../../ui/pot.tsx'
import { perPersoon } from './beeld.ts'
import { GROEPEN, groepeer, type Groep, type GroepSoort } from './groepen.ts'
import { VrijVanPersoon } from './nog-vrij.tsx'
import { PotjeDelen, PotjesLijst } from './potjes-lijst.tsx'
import { type Budget, potjeDoelenVraag } from './vragen.ts'
import { useGeldTekst, useZin } from './zin.ts'

/** The potjes as jars, laid out along the person, the kind of help, the goal or the law; the address keeps the choice. */
export function PotjesGroepen({ budget }: { budget: Budget }) {
  const t = useGeldTekst()
  const [adres, zetAdres] = useSearchParams()
  const doelen = useQuery(potjeDoelenVraag(budget.dossierId)).data ?? []
  const per: GroepSoort = GROEPEN.find((g) => g === adres.get('per')) ?? 'persoon'
  const groepen = groepeer(budget, per, doelen)
  const titel = useGroepTitel(budget, per, doelen)
  // One group alone says nothing that the heading above it does not.
  const metKop = per !== 'persoon' || groepen.length > 1
  const totalen = new Map(perPersoon(budget).map((p) => [p.id, p.totaal]))
  return (
    <>
      <Filters
        label={t('groep.kies')}
        opties={GROEPEN.map((g) => ({ waarde: g, woord: t(`groep.per.${g}`) }))}
        gekozen={[per]}
        onWissel={(g) => zetAdres(g === 'persoon' ? {} : { per: g }, { replace: true, preventScrollReset: true })}
      />
      {per === 'doel' && doelen.length === 0 && <p>{t('groep.geenDoelen')}</p>}
      {per === 'bron' && budget.potjes.some((p) => p.stand === null) && <p>{t('groep.zonderBron')}</p>}
      {groepen.map((groep) => {
        const vrij = per === 'persoon' ? totalen.get(groep.sleutel) : null
        return (
          <div key={`${per} ${groep.sleutel}`} className="gd-persoon">
            {metKop && (
              <div className="gd-persoon__kop">
                <Kop niveau={3}>{titel(groep.sleutel)}</Kop>
                {vrij !== null && vrij !== undefined && groep.rijen.length < 2 && <VrijVanPersoon totaal={vrij} />}
                <Samen groep={groep} later={vrij?.nogVrijLater ?? []} />
              </div>
            )}
            <PotjesLijst rijen={groep.rijen} label={metKop ? titel(groep.sleutel) : t('potjes.titel')} niveau={metKop ? 4 : 3} />
          </div>
        )
      })}
    </>
  )
}

/** One jar for the whole group, with the same parts as each jar under it, and what of its free money comes later. */
function Samen({ groep: { samen, rijen }, later }: { groep: Groep; later: Totaal['nogVrijLater'] }) {
  const t = useGeldTekst()
  if (samen === null || rijen.length < 2) return null
  return (
    <>
      <div className="gd-samen">
        <Pot stand={samen} maat={48} />
        <div>
          <p className="gd-samen__kop">{t('groep.samen', { count: rijen.length })}</p>
          <PotjeDelen stand={samen} />
        </div>
      </div>
      {later.map(({ vanaf, cent }) => (
        <p key={vanaf} className="gd-potje__bij">
          {t('vrij.daarvanLater', { vanafDatum: vanaf, cent })}
        </p>
      ))}
    </>
  )
}

function useGroepTitel(budget: Budget, per: GroepSoort, doelen: readonly { doelId: string; tekst: string }[]): (sleutel: string) => string {
  const t = useGeldTekst()
  const zin = useZin()
  const naam = (id: string): string => budget.personen.find((p) => p.id === id)?.voornaam ?? ''
  return (sleutel) => {
    if (per === 'persoon') return t('potjes.van', { naam: naam(sleutel) })
    if (per === 'domein') return t(`schuif.domein.${sleutel}`)
    if (per === 'doel') return doelen.find((d) => d.doelId === sleutel)?.tekst ?? t('groep.zonderDoel')
    const bron = budget.bronnen.find((b) => b.id === sleutel)
    if (bron === undefined) return ''
    const wet = `${zin(`wetNaam.${bron.wet}`)} (${bron.verstrekker})`
    return budget.personen.length > 1 ? t('groep.bronVan', { wet, naam: naam(bron.persoonId) }) : wet
  }
}
