import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Uitklap } from '../../ui/uitklap.tsx'
import { useMagTekst } from './mag-tekst.ts'
import type { Persoon } from './vragen.ts'
import { dagVan } from './wie.ts'

/** What somebody could see once and can not any more: nothing of it is thrown away. */
export function Voorbij({ persoon, vandaag }: { persoon: Persoon; vandaag: string }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const taal = useTaal()
  const magTekst = useMagTekst()
  const voorbij = persoon.toestemmingen.filter((x) => x.ingetrokkenOp !== null || x.tot < vandaag)
  if (voorbij.length === 0) return null
  return (
    <Uitklap titel={t('voorbij.titel', { count: voorbij.length })}>
      <ul className="tg-voorbij">
        {voorbij.map((x) => (
          <li key={x.id}>
            <b>{x.ontvanger.naam}</b>: {r(`gegeven.${x.gegeven}`)}, {magTekst(x.recht, x.delen)}.{' '}
            {t(x.ingetrokkenOp === null ? 'voorbij.afgelopen' : 'voorbij.gestopt', {
              vanaf: datumTekst(x.vanaf, taal),
              datum: datumTekst(x.ingetrokkenOp === null ? x.tot : dagVan(x.ingetrokkenOp), taal),
            })}
          </li>
        ))}
      </ul>
    </Uitklap>
  )
}
