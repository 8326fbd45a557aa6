import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { useSessie } from '../start/deur.ts'
import { useZoektVoor } from './zoekt-voor.ts'

/** A budgetplan is of a person: nobody signed in, or somebody who works for the gemeente, has none here. */
function useHeeftBudgetplan(): boolean {
  const sessie = useSessie()
  return sessie !== null && sessie !== undefined && sessie.rollen.length === 0
}

/** The way from an offer to a line of the budgetplan; not at what is free for everybody, for that needs no budget. */
export function InBudgetplan({ aanbod }: { aanbod: Aanbod }) {
  const t = useTekst('kaart')
  const heeft = useHeeftBudgetplan()
  const gratis = aanbod.levering === 'VRIJ' || (aanbod.tarieven.length > 0 && aanbod.tarieven.every((x) => x.cent === 0))
  if (!heeft || gratis) return null
  return (
    <div className="lk-hulp__plan lk-niet-op-papier">
      <KnopLink soort="rustig" naar={`/plan/kosten/erbij/${aanbod.id}`}>
        {t('budgetplan.knop')}
      </KnopLink>
      <Alinea soort="bij">{t('budgetplan.uitleg')}</Alinea>
    </div>
  )
}

/** Says that somebody looks for a line of the budgetplan, with the way back to it. */
export function ZoektVoorPlan() {
  const t = useTekst('kaart')
  const heeft = useHeeftBudgetplan()
  const zoekt = useZoektVoor()
  if (!heeft || zoekt === null) return null
  return (
    <div className="lk-niet-op-papier">
      <Melding>
        <p>{t('budgetplan.zoekt')}</p>
        <p>
          <Link naar={zoekt}>{t('budgetplan.terug')}</Link>
        </p>
      </Melding>
    </div>
  )
}
