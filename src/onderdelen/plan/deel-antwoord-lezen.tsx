import { useTekst } from '../../i18n/use-tekst.ts'
import { IcoonInfo, IcoonKlaar, IcoonVerder } from '../../ui/icoon-teken.tsx'
import type { PlanVersie } from './vragen.ts'

type Deel = NonNullable<PlanVersie['antwoord']>['delen'][number]

const TEKENS = { ZO: IcoonKlaar, ANDERS: IcoonVerder, BESPREKEN: IcoonInfo } as const
const INLEIDING = { ZO: 'anders.bij', ANDERS: 'anders.omdat', BESPREKEN: 'anders.over' } as const

/** The answer to one part: the word, and the reason with what it is a reason for. */
export function DeelAntwoordLezen({ antwoord }: { antwoord: Deel | undefined }) {
  const t = useTekst('plan')
  const reactie = useTekst('reactie')
  if (antwoord === undefined) return <p className="lk-alinea--bij">{t('versie.geenAntwoordDeel')}</p>
  const Teken = TEKENS[antwoord.oordeel]
  return (
    <div className="pl-oordeel" data-oordeel={antwoord.oordeel}>
      <p className="pl-oordeel__van">{t('versie.gemeente')}</p>
      <p className="pl-oordeel__woord">
        <Teken />
        {t(`oordeel.${antwoord.oordeel}`)}
      </p>
      {antwoord.tekst !== '' && (
        <>
          <p className="pl-oordeel__omdat">{reactie(INLEIDING[antwoord.oordeel])}:</p>
          <p className="pl-tekst">{antwoord.tekst}</p>
        </>
      )}
    </div>
  )
}
