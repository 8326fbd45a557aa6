import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { Concept } from '../../offline/concept.ts'
import { useTelefoon, useVandaag } from '../start/deur.ts'
import { type Antwoorden, ontbreekt, vragenVan } from './antwoorden.ts'
import { Kinderen } from './kinderen.tsx'
import { VraagScherm } from './vraag-scherm.tsx'
import { Contact, Spoed, useMist, Verhaal, VoorWie } from './vragen.tsx'

type Props = { concept: Concept<Antwoorden>; personen: readonly { persoonId: string; voornaam: string }[] }

/** The question of this address, and where 'Terug' and 'Verder' lead. */
export function VraagPagina(props: Props) {
  const { vraag = '' } = useParams()
  // Each question starts without the message that an answer is missing.
  return <EenVraag key={vraag} woord={vraag} {...props} />
}

function EenVraag({ woord, concept, personen }: Props & { woord: string }) {
  const t = useTekst('melding')
  const vandaag = useVandaag()
  const telefoon = useTelefoon()
  const ga = useNavigate()
  const [zoek] = useSearchParams()
  const [beurt, telMist] = useMist()
  const { waarde: a, zet } = concept
  const vragen = vragenVan(a)
  const plek = vragen.findIndex((v) => v === woord)
  const vraag = vragen[plek]
  if (vraag === undefined) return <Navigate to="/melding" replace />

  const naControle = zoek.get('terug') === 'controle'
  const vorige = vragen[plek - 1]
  const volgende = vragen[plek + 1]
  const terug = naControle ? '/melding/controle' : vorige === undefined ? '/melding' : `/melding/${vorige}`
  const verder = (): void => {
    if (ontbreekt(a, vandaag).includes(vraag)) {
      telMist()
      if (vraag !== 'kind') document.querySelector<HTMLInputElement>('.me-vraag fieldset input')?.focus()
      return
    }
    // A new child asks for a name first, also when the person came from the check.
    const eerstKind = vraag === 'voor-wie' && ontbreekt(a, vandaag).includes('kind')
    void ga(
      naControle
        ? eerstKind
          ? '/melding/kind?terug=controle'
          : '/melding/controle'
        : volgende === undefined
          ? '/melding/controle'
          : `/melding/${volgende}`,
    )
  }
  const props = { a, zet, mist: beurt > 0 && ontbreekt(a, vandaag).includes(vraag) }
  return (
    <VraagScherm
      titel={t(`${vraag}.titel`)}
      uitleg={t(`${vraag}.uitleg`)}
      nr={plek + 1}
      totaal={vragen.length}
      terug={terug}
      concept={concept}
      verder={t(naControle ? 'naarControle' : 'verder')}
      onVerder={verder}
    >
      {vraag === 'voor-wie' && <VoorWie {...props} personen={personen} />}
      {vraag === 'kind' && <Kinderen a={a} zet={zet} beurt={beurt} vandaag={vandaag} />}
      {vraag === 'verhaal' && <Verhaal {...props} />}
      {vraag === 'spoed' && <Spoed {...props} telefoon={telefoon} />}
      {vraag === 'contact' && <Contact {...props} />}
    </VraagScherm>
  )
}
