import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { hashVan, nieuwToken } from '../../lib/link-token.ts'
import type { Concept } from '../../offline/concept.ts'
import { useOpdracht } from '../../offline/haken.ts'
import { useAntwoordModus } from '../../ui/antwoord-modus.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { UITNODIGING_OPDRACHT, useVandaag } from '../start/deur.ts'
import { adres } from './adressen.ts'
import { LeesFout, type PlanOmgeving } from './omgeving.tsx'
import { UitnodigControle } from './uitnodig-controle.tsx'
import { UitnodigVraag } from './uitnodig-vraag.tsx'
import { type Samen, samenVraag } from './uitnodig-vragen.ts'
import { alsBody, type Invoer, isStap, LEGE_INVOER, mistIn, type Stap, stappenVan } from './uitnodigen.ts'

export type MetConcept = PlanOmgeving & { concept: Concept<Invoer> }

/** `/plan/samen/uitnodigen/<question>`: one question per screen, then what exactly will be possible. */
export function UitnodigFormulier(o: MetConcept) {
  const t = useTekst('uitnodiging')
  const { stap } = useParams()
  const { data, isError, refetch } = useQuery(samenVraag(o.dossier.id))
  useAntwoordModus()
  const titel = isStap(stap) ? t(`vraag.${stap}.titel`, { naam: o.concept.waarde.naam.trim() }) : t('samen.knop')
  if (data === undefined && isError) return <LeesFout titel={titel} opnieuw={() => void refetch()} />
  return (
    <div className="lk-stapel">
      <PaginaKop titel={titel} terug={{ naar: adres.samen, woord: t('vraag.stoppen') }} />
      {data === undefined ? (
        <Laden aantal={4} />
      ) : data.voor.length === 0 ? (
        <Leeg titel={t('samen.nietVoorU')} actie={<KnopLink naar={adres.plan}>{t('samen.terug')}</KnopLink>}>
          {t('samen.nietVoorUTekst')}
        </Leeg>
      ) : isStap(stap) ? (
        <Vraag key={stap} {...o} voor={data.voor} stap={stap} />
      ) : (
        <Begin concept={o.concept} />
      )}
    </div>
  )
}

/** A new invitation starts empty, also after an earlier one whose link was shown. */
function Begin({ concept }: Pick<MetConcept, 'concept'>) {
  const ga = useNavigate()
  const { zet, waarde } = concept
  const [nieuw] = useState(() => (waarde.verstuurd === null ? waarde : LEGE_INVOER))
  useEffect(() => {
    zet(nieuw)
    void ga(adres.uitnodigen('naam'), { replace: true })
  }, [ga, zet, nieuw])
  return null
}

function Vraag({ plan, dossier, concept, voor, stap }: MetConcept & { voor: Samen['voor']; stap: Stap }) {
  const t = useTekst('uitnodiging')
  const ga = useNavigate()
  const vandaag = useVandaag()
  const opdracht = useOpdracht({ ververs: [['plan', 'samen', dossier.id]] })
  const [toonFout, zetToonFout] = useState(false)
  const [bezig, zetBezig] = useState(false)
  const invoer = concept.waarde
  const stappen = stappenVan(voor)
  const plek = stappen.indexOf(stap)
  const onbeantwoord = stappen.slice(0, Math.max(plek, 0)).find((s) => mistIn(s, invoer, voor, vandaag) !== null)
  if (plek < 0 || onbeantwoord !== undefined) return <Navigate to={adres.uitnodigen(onbeantwoord ?? 'naam')} replace />
  const maak = async (): Promise<void> => {
    zetBezig(true)
    const token = nieuwToken()
    const body = alsBody(invoer, voor, vandaag, await hashVan(token))
    if (body === null) return zetBezig(false)
    const id = crypto.randomUUID()
    // Kept before it is sent: a link whose token is lost can be shown to nobody.
    concept.zet({ ...invoer, verstuurd: { id, token } })
    const bewaard = await opdracht.stuur({
      id,
      opdracht: UITNODIGING_OPDRACHT,
      methode: 'POST',
      pad: `/plannen/${plan.id}/uitnodigingen`,
      body,
    })
    if (bewaard !== null) return void ga(adres.uitnodigLink, { replace: true })
    concept.zet(invoer)
    zetBezig(false)
  }
  const verder = (gebeurtenis: FormEvent<HTMLFormElement>): void => {
    gebeurtenis.preventDefault()
    const formulier = gebeurtenis.currentTarget
    if (mistIn(stap, invoer, voor, vandaag) !== null) {
      zetToonFout(true)
      requestAnimationFrame(() => formulier.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    } else if (stap === 'controle') void maak()
    else void ga(adres.uitnodigen(stappen[plek + 1] ?? 'controle'))
  }
  const mist = mistIn(stap, invoer, voor, vandaag)
  const vorige = stappen[plek - 1]
  return (
    <form className="un-vraag" onSubmit={verder} noValidate>
      <p className="un-bij">{t('vraag.nummer', { nr: plek + 1, totaal: stappen.length })}</p>
      {stap === 'controle' ? (
        <UitnodigControle invoer={invoer} voor={voor} vandaag={vandaag} />
      ) : (
        <UitnodigVraag
          stap={stap}
          invoer={invoer}
          voor={voor}
          vandaag={vandaag}
          fout={toonFout && mist !== null ? t(`vraag.mist.${mist}`) : undefined}
          zet={concept.zet}
        />
      )}
      {opdracht.fout !== null && (
        <Melding soort="attention" live>
          {t(`link.${opdracht.fout === 'OP_SLOT' ? 'slot' : 'opslag'}`)}
        </Melding>
      )}
      <Knoppen>
        <Knop type="submit" bezig={bezig}>
          {t(stap === 'controle' ? 'vraag.controle.stuur' : 'vraag.verder')}
        </Knop>
        {vorige !== undefined && (
          <KnopLink soort="tekst" naar={adres.uitnodigen(vorige)}>
            {t('vraag.terug')}
          </KnopLink>
        )}
      </Knoppen>
    </form>
  )
}
