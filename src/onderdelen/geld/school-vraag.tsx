import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useParams } from 'react-router'
import { nieuwId } from '../../lib/id.ts'
import { hashVan, nieuwToken } from '../../lib/link-token.ts'
import { type Concept, useConcept } from '../../offline/concept.ts'
import { useOpdracht } from '../../offline/haken.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Veld } from '../../ui/veld.tsx'
import { MetBudget } from './met-budget.tsx'
import {
  alsVraag,
  beginVan,
  leesSchool,
  mistIn,
  type SchoolInvoer,
  type SchoolMist,
  TEKST_VELDEN,
  type TekstVeld,
  VELD_LENGTE,
} from './school-invoer.ts'
import { SchoolLink } from './school-link.tsx'
import { VRAAG_SCHOOL } from './voornemens.ts'
import { type Budget, type Verschuiving, verschuivingenVraag } from './vragen.ts'
import { useGeldTekst, useJaTekst } from './zin.ts'

/** `/geld/verschuiving/:id/school`: what the school will read, and then the link to send. */
export function SchoolVraag() {
  const t = useGeldTekst()
  const { verschuivingId = '' } = useParams()
  return <MetBudget titel={t('titel')}>{(budget) => <Zoek key={verschuivingId} id={verschuivingId} budget={budget} />}</MetBudget>
}

function Zoek({ id, budget }: { id: string; budget: Budget }) {
  const j = useJaTekst()
  const { data } = useQuery(verschuivingenVraag(budget.dossierId))
  const v = data?.find((x) => x.id === id)
  if (data === undefined) return <Laden aantal={4} />
  if (v === undefined || !v.oordeel.beslist.includes('SCHOOL'))
    return (
      <PaginaKop titel={j('afspraak.niet')} inleiding={j('afspraak.nietTekst')} terug={{ naar: '/geld', woord: j('afspraak.terug') }} />
    )
  return <Vraag v={v} budget={budget} />
}

function Vraag({ v, budget }: { v: Verschuiving; budget: Budget }) {
  const j = useJaTekst()
  const concept = useConcept(['school', v.id], beginVan(v), leesSchool)
  const terug = { naar: `/geld/verschuiving/${v.id}`, woord: j('afspraak.terug') }
  if (!concept.geladen) return <Laden aantal={4} />
  const { verstuurd } = concept.waarde
  if (verstuurd !== null) return <SchoolLink v={v} concept={concept} verstuurd={verstuurd} terug={terug} />
  if (!v.magSchoolVragen) return <PaginaKop titel={j('afspraak.niet')} inleiding={j('afspraak.nietTekst')} terug={terug} />
  const naam = budget.personen.find((p) => p.id === v.naar.persoonId)?.voornaam ?? ''
  return (
    <>
      <PaginaKop titel={j('afspraak.titel')} inleiding={j('afspraak.inleiding', { naam })} terug={terug} />
      <Formulier v={v} concept={concept} />
    </>
  )
}

const MET_HINT: readonly TekstVeld[] = ['zorg', 'wanneer', 'stuurt']

function Formulier({ v, concept }: { v: Verschuiving; concept: Concept<SchoolInvoer> }) {
  const t = useGeldTekst()
  const j = useJaTekst()
  const id = useId()
  const [beurt, zetBeurt] = useState(0)
  const [bezig, zetBezig] = useState(false)
  const { stuur, fout } = useOpdracht({ ververs: [['geld'], ['stappen']] })
  const { waarde } = concept
  const zet = (deel: Partial<SchoolInvoer>): void => concept.zet({ ...waarde, ...deel })
  const mist = beurt === 0 ? [] : mistIn(waarde)
  const foutVan = (veld: SchoolMist): string | undefined => (mist.includes(veld) ? j(`afspraak.fout.${veld}`) : undefined)

  const doe = async (gebeurtenis: FormEvent): Promise<void> => {
    gebeurtenis.preventDefault()
    if (bezig) return
    if (mistIn(waarde).length > 0) {
      zetBeurt(beurt + 1)
      return
    }
    zetBezig(true)
    const token = nieuwToken()
    const body = alsVraag(waarde, await hashVan(token))
    const opdracht = { id: nieuwId(), opdracht: VRAAG_SCHOOL, methode: 'POST', pad: `/verschuivingen/${v.id}/school`, body } as const
    // Only what reached the disk is a question; the link is shown when the loket has it.
    const gestuurd = await stuur(opdracht)
    zetBezig(false)
    if (gestuurd !== null) zet({ verstuurd: { id: gestuurd, token } })
  }

  return (
    <form className="gd-form" noValidate onSubmit={(e) => void doe(e)}>
      <FoutenSamenvatting fouten={mist.map((veld) => ({ veld: `${id}-${veld}`, tekst: j(`afspraak.fout.${veld}`) }))} beurt={beurt} />
      {TEKST_VELDEN.map((veld) => (
        <Veld
          key={veld}
          id={`${id}-${veld}`}
          label={j(`afspraak.${veld}`)}
          hint={MET_HINT.includes(veld) ? j(`afspraak.${veld}Hint`) : undefined}
          fout={foutVan(veld)}
          maxLength={VELD_LENGTE[veld]}
          autoComplete="off"
          value={waarde[veld]}
          onChange={(e) => zet({ [veld]: e.currentTarget.value })}
        />
      ))}
      <div id={`${id}-vog`} tabIndex={-1}>
        <Keuze
          naam={`${id}-v`}
          label={j('afspraak.vog')}
          fout={foutVan('vog')}
          opties={(['JA', 'NEE'] as const).map((a) => ({ waarde: a, woord: j(a === 'JA' ? 'afspraak.vogJa' : 'afspraak.vogNee') }))}
          waarde={waarde.vog}
          onKies={(vog) => zet({ vog })}
        />
      </div>
      {waarde.vog === 'JA' && (
        <div id={`${id}-vogOp`} tabIndex={-1}>
          <DatumVeld label={j('afspraak.vogOp')} fout={foutVan('vogOp')} waarde={waarde.vogOp} onDatum={(vogOp) => zet({ vogOp })} />
        </div>
      )}
      {fout !== null && (
        <Melding soort="attention" live>
          {t(fout === 'OP_SLOT' ? 'schuif.bedrag.slot' : 'schuif.bedrag.opslag')}
        </Melding>
      )}
      <div>
        <Knop type="submit" bezig={bezig}>
          {j('afspraak.maak')}
        </Knop>
      </div>
    </form>
  )
}
