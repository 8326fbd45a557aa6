import { type FormEvent, useId, useState } from 'react'
import { JA_NEE, type JaNee } from '../../contract/lijsten/geld.ts'
import type { JaOpdracht } from '../../contract/schemas/verschuiving-ja.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import { useConcept } from '../../offline/concept.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { useProbleemZin } from './probleem-zin.ts'
import { ZEG_JA } from './voornemens.ts'
import type { Verschuiving } from './vragen.ts'
import { useGeldTekst, useJaTekst } from './zin.ts'

type Invoer = { antwoord: JaNee | null; reden: string }
const LEEG: Invoer = { antwoord: null, reden: '' }

function leesInvoer(ruw: unknown): Invoer | null {
  if (typeof ruw !== 'object' || ruw === null || !('reden' in ruw) || typeof ruw.reden !== 'string') return null
  return { antwoord: JA_NEE.find((a) => 'antwoord' in ruw && a === ruw.antwoord) ?? null, reden: ruw.reden }
}

/** The own yes or no to a shift of this person's money. A no says why; nothing is chosen beforehand. */
export function JaForm({
  v,
  ja,
  namen,
  meer,
}: {
  v: Verschuiving
  ja: Verschuiving['jas'][number]
  namen: { van: string; naar: string }
  meer: boolean
}) {
  const t = useGeldTekst()
  const j = useJaTekst()
  const id = useId()
  const { online } = useStatus()
  const probleemZin = useProbleemZin()
  const concept = useConcept(['eigen-ja', v.id, ja.persoonId], LEEG, leesInvoer)
  const [beurt, zetBeurt] = useState(0)
  const pad = `/verschuivingen/${v.id}/ja`
  const wacht = useWachtend(ZEG_JA).find((o) => o.pad === pad && persoonVan(o.body) === ja.persoonId)
  const { stuur, toestand, probleem, fout } = useOpdracht({ ververs: [['geld'], ['stappen']], bijGelukt: concept.wis })
  const { antwoord, reden } = concept.waarde
  const onderweg = wacht !== undefined && wacht.toestand === 'WACHT'
  const mist = { antwoord: antwoord === null, reden: antwoord === 'NEE' && reden.trim() === '' }
  const fouten =
    beurt === 0
      ? []
      : [
          ...(mist.antwoord ? [{ veld: `${id}-antwoord`, tekst: j('mijn.kiesFout') }] : []),
          ...(mist.reden ? [{ veld: `${id}-reden`, tekst: j('mijn.waaromFout') }] : []),
        ]
  const foutVan = (veld: string): string | undefined => fouten.find((f) => f.veld === `${id}-${veld}`)?.tekst

  const doe = async (gebeurtenis: FormEvent): Promise<void> => {
    gebeurtenis.preventDefault()
    if (onderweg) return
    if (antwoord === null || mist.reden) {
      zetBeurt(beurt + 1)
      return
    }
    if (wacht !== undefined) await offline().outbox.weggooien(wacht.id)
    const body: JaOpdracht = { persoonId: ja.persoonId, antwoord, reden: antwoord === 'NEE' ? reden.trim() : '' }
    await stuur({ opdracht: ZEG_JA, methode: 'POST', pad, body })
  }

  if (!concept.geladen) return <Laden aantal={1} />
  return (
    <form className="gd-form" noValidate onSubmit={(e) => void doe(e)}>
      <Kop>{meer ? j('mijn.kopVoor', { naam: ja.voornaam }) : j('mijn.kop')}</Kop>
      <p>
        {j('mijn.vraag', { cent: v.cent, ...namen })} {j(`mijn.${v.woord}`)}
      </p>
      <FoutenSamenvatting fouten={fouten} beurt={beurt} />
      <div id={`${id}-antwoord`} tabIndex={-1}>
        <Keuze<JaNee>
          naam={`${id}-a`}
          label={j('mijn.keuze')}
          fout={foutVan('antwoord')}
          opties={JA_NEE.map((a) => ({ waarde: a, woord: j(`mijn.${a}`) }))}
          waarde={antwoord}
          onKies={(a) => concept.zet({ ...concept.waarde, antwoord: a })}
        />
      </div>
      {antwoord === 'NEE' && (
        <TekstVlak
          id={`${id}-reden`}
          label={j('mijn.waarom')}
          hint={j('mijn.waaromHint', { naam: v.gevraagdDoor.naam })}
          fout={foutVan('reden')}
          rows={3}
          maxLength={2000}
          value={reden}
          onChange={(e) => concept.zet({ ...concept.waarde, reden: e.currentTarget.value })}
        />
      )}
      {(toestand === 'GEWEIGERD' || wacht?.toestand === 'GEWEIGERD') && (
        <Melding soort="attention" live kop={j('mijn.geweigerd')}>
          {probleemZin(probleem ?? wacht?.probleem ?? null)}
        </Melding>
      )}
      {onderweg && <Melding live>{j(online ? 'mijn.bezig' : 'mijn.offline')}</Melding>}
      {fout !== null && (
        <Melding soort="attention" live>
          {t(fout === 'OP_SLOT' ? 'schuif.bedrag.slot' : 'schuif.bedrag.opslag')}
        </Melding>
      )}
      <div>
        <Knop type="submit" bezig={onderweg}>
          {j(antwoord === null ? 'mijn.stuur' : `mijn.stuur${antwoord}`, { cent: bedragTekst(v.cent) })}
        </Knop>
      </div>
    </form>
  )
}

function persoonVan(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'persoonId' in body && typeof body.persoonId === 'string' ? body.persoonId : null
}
