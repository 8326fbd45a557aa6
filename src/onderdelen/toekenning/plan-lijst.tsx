import { useQuery } from '@tanstack/react-query'
import { dagVan } from '../../lib/klok.ts'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import type { Werk } from './omgeving.ts'
import { planVersiesVraag } from './vragen.ts'
import { useToekenningTekst } from './zin.ts'

/** More than these a consulent does not look back; older versions stand on the page of the family. */
const HOOGSTENS = 3

/** The handed-in plans whose lines can be taken over as potjes. */
export function PlanLijst({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { data = [] } = useQuery(planVersiesVraag(werk.dossier.id))
  if (data.length === 0) return null
  return (
    <Lijst label={t('plan.lijst')}>
      {data.slice(0, HOOGSTENS).map((v) => (
        <Rij
          key={v.id}
          naar={`${werk.hier}/plan/${v.id}`}
          titel={t('plan.rij', { nummer: v.nummer })}
          bij={t('plan.rijBij', { opDatum: dagVan(new Date(v.opgestuurdOp)), naam: v.opgestuurdDoor })}
        />
      ))}
    </Lijst>
  )
}
