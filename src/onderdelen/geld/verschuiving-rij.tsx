import { dagVan } from '../../lib/klok.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import { potjeNaam } from './beeld.ts'
import type { Budget, Verschuiving } from './vragen.ts'
import { type GeldTekst, useGeldTekst } from './zin.ts'

/** The word of a shift: its state, with 'yes, partly' as a state of its own. */
export function staatVan(v: Verschuiving): Verschuiving['staat'] | 'DEELS' {
  return v.staat === 'AKKOORD' && v.beslissing?.antwoord === 'DEELS' ? 'DEELS' : v.staat
}

/** Names of both potjes as this person may see them. */
export function namenVan(budget: Pick<Budget, 'personen'>, v: Verschuiving, t: GeldTekst): { van: string; naar: string } {
  const naam = (kant: { naam: string | null; persoonId: string }): string =>
    kant.naam === null ? t('geschiedenis.onbekend') : potjeNaam(budget, kant.naam, kant.persoonId)
  return { van: naam(v.van), naar: naam(v.naar) }
}

/** What was really moved, or asked while that is not decided. */
export const bedragVan = (v: Verschuiving): number => v.geboektCent ?? v.cent

export function StaatMerk({ v }: { v: Verschuiving }) {
  const t = useGeldTekst()
  const staat = staatVan(v)
  const soort = staat === 'GEVRAAGD' ? 'mijn' : staat === 'TERUGGEDRAAID' || staat === 'GEWEIGERD' ? undefined : 'settled'
  return <Merkje {...(soort === undefined ? {} : { soort })}>{t(`staat.${staat}`)}</Merkje>
}

export function VerschuivingRij({ v, budget }: { v: Verschuiving; budget: Budget }) {
  const t = useGeldTekst()
  const opDatum = dagVan(new Date(v.gevraagdOp))
  return (
    <Rij
      titel={t('geschiedenis.rij', { cent: bedragTekst(bedragVan(v)), ...namenVan(budget, v, t) })}
      naar={`/geld/verschuiving/${v.id}`}
      bij={
        <>
          {v.gevraagdDoor.ik ? t('geschiedenis.ik', { opDatum }) : t('geschiedenis.bij', { naam: v.gevraagdDoor.naam, opDatum })}
          <span className="gd-staat">
            <StaatMerk v={v} />
          </span>
        </>
      }
    />
  )
}
