import { verschilGezin, verschilPersoon } from '../../domein/plan/verschil.ts'
import type { PlanInhoud } from '../../domein/plan/vorm.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Uitklap } from '../../ui/uitklap.tsx'
import { useDeelNaam } from './deel-naam.ts'
import type { PlanVersie } from './vragen.ts'

type Sinds = PlanVersie['sinds'][number]
type DeelVerschil = Sinds['delen'][number]

/** Of which texts the questions of a part have their names. */
function vraagSleutel(deel: DeelVerschil['deel']): string {
  return deel === 'GEZINSPAGINA' ? 'gezin' : deel === 'VERHAAL' ? 'kort' : 'deel'
}

function Regel({ verschil }: { verschil: DeelVerschil }) {
  const t = useTekst('reactie')
  const plan = useTekst('plan')
  const deelNaam = useDeelNaam()
  const { deel, soort, velden, dingen } = verschil
  const naam = deel === 'GEZINSPAGINA' ? plan('versie.gezin') : deelNaam(deel)
  return (
    <li>
      <p>
        <b>{t('sinds.regel', { soort: t(`sinds.${soort}`), deel: naam })}.</b>{' '}
        {velden.length > 0 &&
          soort === 'ANDERS' &&
          t('sinds.velden', { velden: velden.map((v) => plan(`${vraagSleutel(deel)}.${v}.naam`)).join(', ') })}
      </p>
      {dingen.length > 0 && (
        <ul className="pl-sinds__dingen">
          {dingen.map((d) => (
            <li key={`${d.soort} ${d.naam}`}>{t('sinds.ding', { soort: t(`sinds.${d.soort}`), naam: d.naam })}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

/**
 * What changed since the version before: per person, in words. Nothing for a first version.
 * @param open shows it at once: for who has to read what is new
 */
export function Sinds({ versie, open = false }: { versie: Pick<PlanVersie, 'sinds' | 'inhoud'>; open?: boolean }) {
  const t = useTekst('reactie')
  if (versie.sinds.length === 0) return null
  const meer = versie.inhoud.personen.length > 1
  const kop = (s: Sinds): string => {
    if (s.persoonId === null) return t('sinds.gezin', { nummer: s.nummer })
    const naam = versie.inhoud.personen.find((p) => p.persoonId === s.persoonId)?.naam ?? ''
    return meer ? t('sinds.kopVan', { naam, nummer: s.nummer }) : t('sinds.kop', { nummer: s.nummer })
  }
  const veranderd = versie.sinds.filter((s) => s.persoonId !== null || s.delen.length > 0)
  return (
    <div className="pl-sinds">
      {veranderd.map((s) => (
        <Uitklap key={s.persoonId ?? 'gezin'} titel={kop(s)} open={open}>
          {s.delen.length === 0 ? (
            <p>{t('sinds.niets')}</p>
          ) : (
            <ul className="pl-sinds__lijst">
              {s.delen.map((d) => (
                <Regel key={d.deel} verschil={d} />
              ))}
            </ul>
          )}
        </Uitklap>
      ))}
    </div>
  )
}

/** What the draft says differently from the version that was handed in last; nothing when the device does not know that one. */
export function SindsOpgestuurd({ versie, inhoud }: { versie: PlanVersie | null; inhoud: PlanInhoud }) {
  if (versie === null) return null
  const sinds: PlanVersie['sinds'] = inhoud.personen.flatMap((na) => {
    const voor = versie.inhoud.personen.find((p) => p.persoonId === na.persoonId)
    return voor === undefined ? [] : [{ persoonId: na.persoonId, nummer: versie.nummer, delen: verschilPersoon(voor, na) }]
  })
  const gezin = verschilGezin(versie.inhoud.gezin, inhoud.gezin)
  if (gezin.length > 0) sinds.push({ persoonId: null, nummer: versie.nummer, delen: gezin })
  return <Sinds versie={{ sinds, inhoud }} />
}
