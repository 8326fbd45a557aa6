import { Melding } from '../../ui/melding.tsx'
import type { Declaraties } from './declaratie-vragen.ts'
import { useDeclaratieTekst } from './declaratie-zin.ts'

/** Where more was paid than was in a potje: how much, who sorts it out, by when. Nothing for the family to do. */
export function TekortMeldingen({ tekorten }: { tekorten: Declaraties['tekorten'] }) {
  const t = useDeclaratieTekst()
  return tekorten.map((x) => (
    <Melding key={x.potjeId} soort="attention" kop={t('tekort.kop', { cent: x.cent, naam: x.potjeNaam ?? t('kosten') })}>
      {t('tekort.tekst', { totDatum: x.uiterlijk })}
    </Melding>
  ))
}
