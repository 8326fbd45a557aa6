import { laadTekst } from '../../i18n/i18n.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import type { Verschuiving } from './vragen.ts'

void laadTekst('school').catch(() => undefined)

type Afspraak = NonNullable<Verschuiving['school']>['afspraak']

/** The agreement exactly as the school reads it. */
export function AfspraakLijst({ afspraak }: { afspraak: Afspraak }) {
  const t = useTekst('school')
  const taal = useTaal()
  const vog = afspraak.vogOp === null ? t('vogNiet') : t('vogOp', { datum: datumTekst(afspraak.vogOp, taal) })
  const rijen = (['voornaam', 'zorg', 'wanneer', 'waar', 'wie', 'stuurt'] as const).map((veld) => [t(veld), afspraak[veld]] as const)
  return (
    <dl className="gd-lijst">
      {[...rijen, [t('vog'), vog] as const].map(([woord, waarde]) => (
        <div key={woord}>
          <dt>{woord}</dt>
          <dd className="gd-letterlijk">{waarde}</dd>
        </div>
      ))}
    </dl>
  )
}
