import type { PlanActie, PlanDeel } from '../../contract/woorden.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { useMagTekst } from '../toegang/deur.ts'

/** Per person of the plan one line: for whom, what, which parts, until when. `voor` null: the reader. */
export function UitnodigRegels({
  regels,
  recht,
  delen,
}: {
  regels: readonly { voor: string | null; tot: string }[]
  recht: PlanActie
  delen: readonly PlanDeel[] | null
}) {
  const t = useTekst('uitnodiging')
  const taal = useTaal()
  const magTekst = useMagTekst()
  return (
    <ul className="un-regels">
      {regels.map(({ voor, tot }) => (
        <li key={voor ?? ''}>
          {t('samen.regel', {
            voor: voor === null ? t('samen.voorU') : t('samen.voor', { naam: voor }),
            mag: magTekst(recht, delen),
            datum: datumTekst(tot, taal),
          })}
        </li>
      ))}
    </ul>
  )
}
