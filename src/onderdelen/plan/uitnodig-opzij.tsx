import { useTekst } from '../../i18n/use-tekst.ts'
import { useOpzij } from '../../offline/plan-haken.ts'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'

/**
 * Words that did not reach the loket before somebody ended the right to write: their part of the plan is gone from the
 * screen, they stay for their author.
 * @param documenten the parts that are still open, where their own screen shows it
 */
export function TekstZonderPlek({ documenten }: { documenten: readonly { id: string }[] }) {
  const t = useTekst('plan')
  const opzij = useOpzij().filter((o) => !documenten.some((d) => d.id === o.doc))
  if (opzij.length === 0) return null
  return (
    <>
      {opzij.map((o) => (
        <Melding key={o.id} soort="attention" kop={t('zonderPlek.kop')} live>
          <p>{t('zonderPlek.tekst')}</p>
          {Object.entries(o.velden).map(([veld, tekst]) => (
            <blockquote key={veld} className="pl-citaat">
              {tekst}
            </blockquote>
          ))}
          <p>
            <Link naar="/toestel">{t('zonderPlek.link')}</Link>
          </p>
        </Melding>
      ))}
    </>
  )
}
