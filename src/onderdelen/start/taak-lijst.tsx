import { useTaal, useTekst, type Tekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { plekVanTaak, type Taak } from './taken.ts'

/** How many tasks stand beside the nearest one before the rest is behind 'Alles laten zien'. */
const ZICHTBAAR = 2

/** A task as words: 'Uw eigen plan schrijven'. */
export function taakWoord(t: Tekst, taak: Taak): string {
  const { aantal, naam } = taak.waarden
  return t(`taak.wat.${taak.soort}`, { count: Number(aantal ?? 1), naam: String(naam ?? '') })
}

/** What the button of a task says. A plan of which nothing exists yet is begun, not gone on with. */
export function taakKnop(t: Tekst, taak: Taak): string {
  return t(`taak.knop.${taak.soort === 'PLAN_MAKEN' && taak.waarden['begonnen'] === 0 ? 'PLAN_BEGINNEN' : taak.soort}`)
}

function Rijen({ taken }: { taken: readonly Taak[] }) {
  const t = useTekst('start')
  const taal = useTaal()
  return (
    <Lijst>
      {taken.map((taak) => (
        <Rij
          key={`${taak.soort} ${taak.doelId ?? ''}`}
          titel={taakWoord(t, taak)}
          naar={plekVanTaak(taak)}
          bij={taak.uiterlijk === null ? undefined : t('taak.tot', { datum: datumTekst(taak.uiterlijk, taal) })}
        />
      ))}
    </Lijst>
  )
}

/** The tasks beside the nearest one: two, then all. */
export function TaakLijst({ taken }: { taken: readonly Taak[] }) {
  const t = useTekst('start')
  const rest = taken.slice(ZICHTBAAR)
  return (
    <>
      <Rijen taken={taken.slice(0, ZICHTBAAR)} />
      {rest.length > 0 && (
        <Uitklap titel={t('taak.alles')}>
          <Rijen taken={rest} />
        </Uitklap>
      )}
    </>
  )
}
