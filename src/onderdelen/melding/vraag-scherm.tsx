import type { FormEvent, ReactNode } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { Concept } from '../../offline/concept.ts'
import { useStatus } from '../../offline/haken.ts'
import { useAntwoordModus } from '../../ui/antwoord-modus.ts'
import { BewaardRegel } from '../../ui/bewaard-regel.tsx'
import { Knop } from '../../ui/knop.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import type { Antwoorden } from './antwoorden.ts'
import './melding.css'

/** One question on one screen: the question, its field, the Bewaard line and 'Verder'. */
export function VraagScherm({
  titel,
  uitleg,
  nr,
  totaal,
  terug,
  concept,
  verder,
  onVerder,
  children,
}: {
  titel: string
  uitleg?: string
  nr: number
  totaal: number
  terug: string
  concept: Concept<Antwoorden>
  /** word on the button */
  verder: string
  onVerder: () => void
  children: ReactNode
}) {
  const t = useTekst('melding')
  const { online } = useStatus()
  useAntwoordModus()
  const doe = (gebeurtenis: FormEvent): void => {
    gebeurtenis.preventDefault()
    onVerder()
  }
  return (
    <form className="me-vraag" onSubmit={doe} noValidate>
      <PaginaKop titel={titel} boven={t('nummer', { nr, totaal })} terug={{ naar: terug, woord: t('terug') }} inleiding={uitleg} />
      <div className="lk-stapel">{children}</div>
      <div className="me-vraag__onder">
        <Knop type="submit">{verder}</Knop>
        <BewaardRegel staat={{ soort: concept.bewaardOp === null ? 'stil' : online ? 'toestel' : 'offline' }} />
      </div>
    </form>
  )
}
