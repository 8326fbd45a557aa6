import { Navigate, useParams } from 'react-router'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { type PlanDocumentBeeld, usePlanDocument } from '../../offline/plan-haken.ts'
import { adres, isGezinVraag, stapGezin } from './adressen.ts'
import { deelVan } from './inhoud.ts'
import type { PlanOmgeving } from './omgeving.tsx'
import { VerhaalErbij, VraagScherm } from './vraag-scherm.tsx'

/** The page that a family shares. */
export function Gezin({ plan, sessie, dossier }: PlanOmgeving) {
  const { vraag } = useParams()
  const deel = deelVan(plan, null, 'GEZIN')
  const beeld = usePlanDocument(deel?.id ?? null)
  if (!isGezinVraag(vraag) || deel === null) return <Navigate to={adres.plan} replace />
  return (
    <VraagScherm
      key={vraag}
      veld={vraag}
      vraag={{ sleutel: `gezin.${vraag}`, waarden: {} }}
      stap={stapGezin(vraag)}
      deel="deel"
      schrijver={sessie.persoon.id}
      persoonId="gezin"
      beeld={beeld}
      bij={vraag === 'gezin' ? <WatWijWeten dossier={dossier} /> : vraag === 'contact' && <ContactWens dossier={dossier} />}
      erbij={plan.personen.map((p) => (
        <VerhaalVan
          key={p.persoonId}
          verhaalId={deelVan(plan, p.persoonId, 'VERHAAL')?.id ?? null}
          naar={beeld}
          veld={vraag}
          naam={p.voornaam}
        />
      ))}
    />
  )
}

/** Who the loket knows already, from the dossier: nobody is asked for them again (W18). */
function WatWijWeten({ dossier }: Pick<PlanOmgeving, 'dossier'>) {
  const t = useTekst('plan')
  const taal = useTaal()
  // By person: a parent who is also the mantelzorger stands in the dossier twice.
  const mensen = new Map(dossier.betrokkenen.filter((b) => b.rol !== 'CLIENTONDERSTEUNER').map((b) => [b.persoonId, b.naam]))
  for (const d of dossier.deelnemers) mensen.delete(d.persoonId)
  const namen = [...dossier.deelnemers.map((d) => `${d.voornaam} (${d.leeftijd})`), ...mensen.values()]
  if (namen.length === 0) return null
  return (
    <p className="pl-waarom">
      <b>{t('stap.weetKop')}</b> {t('stap.weet', { namen: new Intl.ListFormat(taal, { type: 'conjunction' }).format(namen) })}
    </p>
  )
}

/** How this person wanted contact when they made the melding: known, so not asked again. */
function ContactWens({ dossier }: Pick<PlanOmgeving, 'dossier'>) {
  const t = useTekst('plan')
  const wens = dossier.melding?.eigen?.contactwens
  if (wens === undefined) return null
  return (
    <p className="pl-waarom">
      <b>{t('stap.weetKop')}</b> {t('stap.contactwens', { wens: t(`stap.wens.${wens}`) })}
    </p>
  )
}

/** The story of one person, where this reader may see it. */
function VerhaalVan({ verhaalId, naar, veld, naam }: { verhaalId: string | null; naar: PlanDocumentBeeld; veld: string; naam: string }) {
  const verhaal = usePlanDocument(verhaalId)
  return <VerhaalErbij verhaal={verhaal} naar={naar} veld={veld} naam={naam} />
}
