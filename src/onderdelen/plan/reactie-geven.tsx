import { type FormEvent, useId, useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import { type PlanDeel, REACTIE_SOORTEN, type ReactieSoort } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useConcept } from '../../offline/concept.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { OpenOpdracht } from '../../offline/outbox.ts'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { useDeelNaam } from './deel-naam.ts'
import { type Reactie, ReactieLezen } from './reactie-lezen.tsx'

/** Name of the command in the outbox. */
const OPDRACHT = 'reageerOpDeel'
const MAX_TEKENS = 20_000

type Body = OpdrachtBody<'post', '/planversies/{versieId}/reacties'>
type Opzet = { soort: ReactieSoort | null; tekst: string }
const LEEG: Opzet = { soort: null, tekst: '' }

const isSoort = (w: unknown): w is ReactieSoort => REACTIE_SOORTEN.some((s) => s === w)

function leesOpzet(ruw: unknown): Opzet | null {
  if (typeof ruw !== 'object' || ruw === null || !('tekst' in ruw) || typeof ruw.tekst !== 'string') return null
  return { tekst: ruw.tekst, soort: 'soort' in ruw && isSoort(ruw.soort) ? ruw.soort : null }
}

/** What a command in the outbox wants to say to this part; null when it is about another one. */
function woordenVan(o: OpenOpdracht, persoonId: string, deel: PlanDeel): Opzet | null {
  const b = o.body
  if (typeof b !== 'object' || b === null || !('persoonId' in b) || !('deel' in b) || b.persoonId !== persoonId || b.deel !== deel)
    return null
  return leesOpzet(b)
}

type Plek = { versieId: string; persoonId: string; deel: PlanDeel }

/**
 * The own word to the answer on one part: what was said, what is on its way, and the form for it. Half a reaction is
 * kept on this device; one that was given goes through the outbox and is never shown as sent before the loket has it.
 */
export function ReactieGeven({ plek, reacties, aan }: { plek: Plek; reacties: readonly Reactie[]; aan: string }) {
  const t = useTekst('reactie')
  const deelNaam = useDeelNaam()
  const { versieId, persoonId, deel } = plek
  const onderweg = useWachtend(OPDRACHT).filter((o) => o.pad.includes(versieId) && woordenVan(o, persoonId, deel) !== null)
  const laatste = reacties.find((r) => r.laatste)
  return (
    <div className="pl-reageren">
      <ReactieLezen reacties={reacties} eigen />
      {onderweg.map((o) => (
        <Onderweg key={o.id} opdracht={o} woorden={woordenVan(o, persoonId, deel)} />
      ))}
      {onderweg.length === 0 && (
        <Formulier
          // A new word from the loket closes the form.
          key={laatste?.id ?? 'geen'}
          plek={plek}
          aan={aan}
          titel={laatste === undefined ? t('geven.openVan', { deel: deelNaam(deel) }) : t('geven.anders')}
        />
      )}
    </div>
  )
}

function Formulier({ plek, aan, titel }: { plek: Plek; aan: string; titel: string }) {
  const t = useTekst('reactie')
  const { versieId, persoonId, deel } = plek
  const naam = useId()
  const concept = useConcept(['reactie', versieId, persoonId, deel], LEEG, leesOpzet)
  const { stuur, fout } = useOpdracht({ ververs: [['ondersteuningsplan'], ['stappen']] })
  const [geprobeerd, zetGeprobeerd] = useState(false)
  const { soort, tekst } = concept.waarde
  const mistTekst = soort !== null && soort !== 'EENS' && tekst.trim() === ''
  const verstuur = async (e: FormEvent): Promise<void> => {
    e.preventDefault()
    zetGeprobeerd(true)
    if (soort === null || mistTekst) {
      const veld =
        soort === null ? document.querySelector<HTMLElement>(`[id="${naam}-keuze"] input`) : document.getElementById(`${naam}-tekst`)
      veld?.focus()
      return
    }
    const body = { persoonId, deel, soort, tekst: tekst.trim() } satisfies Body
    if ((await stuur({ opdracht: OPDRACHT, methode: 'POST', pad: `/planversies/${versieId}/reacties`, body })) !== null) concept.wis()
  }
  return (
    <Uitklap titel={titel} open={concept.geladen && (soort !== null || tekst !== '')}>
      <form className="lk-stapel" noValidate onSubmit={(e) => void verstuur(e)}>
        <div id={`${naam}-keuze`}>
          <Keuze
            label={t('geven.keuze')}
            naam={naam}
            waarde={soort}
            fout={geprobeerd && soort === null ? t('geven.kies') : undefined}
            onKies={(gekozen) => concept.zet({ soort: gekozen, tekst })}
            opties={REACTIE_SOORTEN.map((s) => ({ waarde: s, woord: t(`soort.${s}`), uitleg: t(`soortUitleg.${s}`) }))}
          />
        </div>
        {soort !== null && (
          <TekstVlak
            id={`${naam}-tekst`}
            label={t(soort === 'VRAAG' ? 'geven.tekstVraag' : soort === 'NIET_EENS' ? 'geven.tekstNiet' : 'geven.tekst')}
            bij={soort === 'EENS' ? t('geven.mag') : undefined}
            fout={geprobeerd && mistTekst ? t(`geven.leeg${soort}`) : undefined}
            rows={4}
            maxLength={MAX_TEKENS}
            value={tekst}
            onChange={(e) => concept.zet({ soort, tekst: e.currentTarget.value })}
          />
        )}
        {fout !== null && (
          <Melding soort="attention" live>
            {t(fout === 'OP_SLOT' ? 'geven.opSlot' : 'geven.opslag')}
          </Melding>
        )}
        <Knop type="submit" soort="rustig">
          {t('geven.stuur', { naam: aan })}
        </Knop>
      </form>
    </Uitklap>
  )
}

function Onderweg({ opdracht, woorden }: { opdracht: OpenOpdracht; woorden: Opzet | null }) {
  const t = useTekst('reactie')
  const { online } = useStatus()
  const eigen = woorden !== null && (
    <>
      {woorden.soort !== null && <p className="pl-reactie__woord">{t(`soort.${woorden.soort}`)}</p>}
      {woorden.tekst !== '' && <p className="pl-tekst">{woorden.tekst}</p>}
    </>
  )
  if (opdracht.toestand === 'WACHT')
    return (
      <div className="pl-reacties">
        <p className="pl-oordeel__van">{t('lezen.uw')}</p>
        {eigen}
        <p className="pl-reactie__wie" role="status">
          {t(online ? 'geven.bezig' : 'geven.wacht')}
        </p>
      </div>
    )
  const reden = opdracht.probleem?.detail ?? ''
  return (
    <Melding soort="attention" kop={t('geven.geweigerdKop')} live>
      <p>{t('geven.geweigerd')}</p>
      {reden !== '' && <p>{t('geven.reden', { reden })}</p>}
      {eigen}
      <Knoppen>
        <Knop onClick={() => void offline().outbox.opnieuw(opdracht.id)}>{t('geven.opnieuw')}</Knop>
        <Knop soort="tekst" onClick={() => void offline().outbox.weggooien(opdracht.id)}>
          {t('geven.weg')}
        </Knop>
      </Knoppen>
    </Melding>
  )
}
