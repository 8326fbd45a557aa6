import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { IcoonInfo, IcoonKlaar, IcoonLetOp } from '../../ui/icoon-teken.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { dagVan } from './dag.ts'
import type { PlanVersie } from './vragen.ts'

export type Reactie = PlanVersie['reacties'][number]

const TEKENS = { EENS: IcoonKlaar, VRAAG: IcoonInfo, NIET_EENS: IcoonLetOp } as const

/** The reactions to one part, oldest first. */
export function reactiesOp(versie: PlanVersie, persoonId: string, deel: string): Reactie[] {
  return versie.reacties.filter((r) => r.persoonId === persoonId && r.deel === deel)
}

function EenReactie({ reactie: r }: { reactie: Reactie }) {
  const t = useTekst('reactie')
  const taal = useTaal()
  const Teken = TEKENS[r.soort]
  const wanneer = (op: string) => ({ datum: datumTekst(dagVan(op), taal), tijd: tijdTekst(op) })
  return (
    <div className="pl-reactie">
      <p className="pl-reactie__woord">
        <Teken maat={22} />
        {t(`soort.${r.soort}`)}
      </p>
      {r.tekst !== '' && <p className="pl-tekst">{r.tekst}</p>}
      <p className="pl-reactie__wie">{t('lezen.wie', { naam: r.door, ...wanneer(r.op) })}</p>
      {r.antwoord !== null && (
        <div className="pl-reactie__antwoord">
          <p className="pl-tekst">{r.antwoord.tekst}</p>
          <p className="pl-reactie__wie">{t('lezen.antwoord', { naam: r.antwoord.door, ...wanneer(r.antwoord.op) })}</p>
        </div>
      )}
    </div>
  )
}

/**
 * What was said to the answer on one part: the last word, the consulent's word to it, and what was said before.
 * @param eigen the family reads its own words; otherwise the consulent reads those of the family
 */
export function ReactieLezen({ reacties, eigen }: { reacties: readonly Reactie[]; eigen: boolean }) {
  const t = useTekst('reactie')
  const laatste = reacties.find((r) => r.laatste)
  if (laatste === undefined) return null
  const eerder = reacties.filter((r) => !r.laatste)
  return (
    <div className="pl-reacties" role="status">
      <p className="pl-oordeel__van">{t(eigen ? 'lezen.uw' : 'lezen.gezin')}</p>
      <EenReactie reactie={laatste} />
      {eigen && laatste.soort !== 'EENS' && laatste.antwoord === null && <p className="lk-alinea--bij">{t('lezen.wachtU')}</p>}
      {eerder.length > 0 && (
        <Uitklap titel={t('lezen.eerder', { count: eerder.length })}>
          {eerder.map((r) => (
            <EenReactie key={r.id} reactie={r} />
          ))}
        </Uitklap>
      )}
    </div>
  )
}
