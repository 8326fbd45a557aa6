import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { Concept } from '../../offline/concept.ts'
import type { useOpdracht } from '../../offline/haken.ts'
import { useAntwoordModus } from '../../ui/antwoord-modus.ts'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { useVandaag } from '../start/deur.ts'
import { alsBody, type Antwoorden } from './antwoorden.ts'
import { Controle } from './controle.tsx'

/** The last look before the melding goes. Sending is keeping on this device first: it also works without a network. */
export function ControleScherm({
  dossierId,
  concept,
  opdracht,
  personen,
}: {
  dossierId: string | null
  concept: Concept<Antwoorden>
  opdracht: ReturnType<typeof useOpdracht>
  personen: readonly { persoonId: string; voornaam: string }[]
}) {
  const t = useTekst('melding')
  const vandaag = useVandaag()
  const ga = useNavigate()
  const [bezig, zetBezig] = useState(false)
  const [mist, zetMist] = useState(false)
  useAntwoordModus()
  const body = alsBody(concept.waarde, dossierId, vandaag)
  const stuur = async (): Promise<void> => {
    if (body === null) {
      zetMist(true)
      return
    }
    zetBezig(true)
    const id = await opdracht.stuur({ opdracht: 'doeMelding', methode: 'POST', pad: '/meldingen', body })
    zetBezig(false)
    if (id === null) return
    concept.wis()
    void ga('/melding/klaar', { replace: true })
  }
  return (
    <div className="lk-stapel">
      <PaginaKop titel={t('controle.titel')} inleiding={t('controle.uitleg')} terug={{ naar: '/melding/contact', woord: t('terug') }} />
      <Controle a={concept.waarde} namen={new Map(personen.map((p) => [p.persoonId, p.voornaam]))} vandaag={vandaag} />
      {mist && body === null && (
        <Melding soort="attention" live kop={t('controle.nogEen')}>
          {t('controle.nogEenTekst')}
        </Melding>
      )}
      {opdracht.fout !== null && (
        <Melding soort="attention" live kop={t('controle.fout.titel')}>
          {t(opdracht.fout === 'OP_SLOT' ? 'controle.fout.slot' : 'controle.fout.opslag')}
        </Melding>
      )}
      <div>
        <Knop bezig={bezig} onClick={() => void stuur()}>
          {t('controle.stuur')}
        </Knop>
      </div>
    </div>
  )
}
