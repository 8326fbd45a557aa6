import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Route, Routes, useNavigate, useParams, useSearchParams } from 'react-router'
import type { DeclaratieOpdracht } from '../../contract/schemas/declaratie.ts'
import { nieuwId } from '../../lib/id.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import { useConcept } from '../../offline/concept.ts'
import { useOpdracht } from '../../offline/haken.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import type { Dossier } from '../start/deur.ts'
import { DeclaratieFormulier } from './declaratie-formulier.tsx'
import { DeclaratieGeweigerd } from './declaratie-lijst.tsx'
import { MetDeclaraties } from './declaratie-met.tsx'
import { leesOpzetten, LEGE_OPZET, maandenVoor, opzetUit, type Opzetten } from './declaratie-opzet.ts'
import { EenDeclaratie } from './declaratie-pagina.tsx'
import { declaratieVraag, type Declaraties, type Declareerbaar } from './declaratie-vragen.ts'
import { DIEN_IN, formulierVan, useWachtendeDeclaraties } from './declaratie-wacht.ts'
import { useDeclaratieTekst } from './declaratie-zin.ts'
import { useGeldTekst } from './zin.ts'

/** `/geld/declaraties/nieuw`: for whom, and then the form of it. Nothing is sent before the last button. */
export function NieuweDeclaratie() {
  const t = useDeclaratieTekst()
  return (
    <MetDeclaraties titel={t('nieuw.titel')}>
      {(lijst, dossier) => <Vragen key={dossier.id} lijst={lijst} dossier={dossier} />}
    </MetDeclaraties>
  )
}

function idVan(antwoord: unknown): string | null {
  return typeof antwoord === 'object' && antwoord !== null && 'id' in antwoord && typeof antwoord.id === 'string' ? antwoord.id : null
}

function Vragen({ lijst, dossier }: { lijst: Declaraties; dossier: Dossier }) {
  const concept = useConcept<Opzetten>(['declaratie', dossier.id], {}, leesOpzetten)
  const naar = useNavigate()
  // The address of the outcome page names the command; the loket names the declaratie itself otherwise.
  const [gelukt, zetGelukt] = useState<Readonly<Record<string, string>>>({})
  const klaar = useRef<string | null>(null)
  const { stuur, fout } = useOpdracht({
    ververs: [['geld'], ['stappen']],
    bijGelukt: (antwoord, o) => {
      const id = idVan(antwoord)
      if (o.id !== undefined && id !== null) zetGelukt((oud) => ({ ...oud, [o.id ?? '']: id }))
    },
  })
  const verstuur = async (sleutel: string, body: DeclaratieOpdracht): Promise<void> => {
    const id = await stuur({ id: nieuwId(), opdracht: DIEN_IN, methode: 'POST', pad: `/dossiers/${dossier.id}/declaraties`, body })
    if (id === null) return
    klaar.current = sleutel
    await naar(`/geld/declaraties/nieuw/klaar/${id}`, { replace: true })
  }
  // Only now that the page of the form is gone: else it would stand there empty for a moment.
  const leegForm = (): void => {
    if (klaar.current === null) return
    const { [klaar.current]: _weg, ...rest } = concept.waarde
    klaar.current = null
    concept.zet(rest)
  }
  const form = (
    <Formulier
      lijst={lijst}
      fout={fout}
      geladen={concept.geladen}
      opzetten={concept.waarde}
      zet={(sleutel, opzet) => concept.zet({ ...concept.waarde, [sleutel]: opzet })}
      verstuur={verstuur}
    />
  )
  return (
    <Routes>
      <Route index element={<Kies lijst={lijst} />} />
      <Route path="klaar/:opdrachtId" element={<Uitkomst lijst={lijst} dossier={dossier} gelukt={gelukt} bijOpen={leegForm} />} />
      <Route path=":potjeId" element={form} />
      <Route path=":potjeId/:overeenkomstId" element={form} />
    </Routes>
  )
}

/** For whom it is. Wages need nothing: that is said, not hidden. */
function Kies({ lijst }: { lijst: Declaraties }) {
  const t = useDeclaratieTekst()
  const loon = lijst.declareerbaar.filter((k) => k.overeenkomst?.betaalwijze === 'MAANDLOON')
  const kan = lijst.declareerbaar.filter((k) => !loon.includes(k) && maandenVoor(k, lijst.vandaag).length > 0)
  return (
    <>
      <PaginaKop titel={t('nieuw.kies')} terug={{ naar: '/geld/declaraties', woord: t('titel') }} />
      <div className="lk-stapel-ruim">
        {kan.length === 0 ? (
          <Leeg titel={t('nieuw.geen')}>{t('nieuw.geenTekst')}</Leeg>
        ) : (
          <Lijst label={t('nieuw.kies')}>
            {kan.map((k) => (
              <Rij
                key={`${k.potjeId} ${k.overeenkomstId ?? ''}`}
                naar={formulierVan(k)}
                titel={k.overeenkomst === null ? t('nieuw.kosten', { naam: k.potjeNaam ?? t('kosten') }) : (k.zorgverlener ?? '')}
                bij={k.overeenkomst === null ? t('nieuw.kostenBij') : (k.potjeNaam ?? undefined)}
              />
            ))}
          </Lijst>
        )}
        {loon.map((k) => (
          <p key={k.overeenkomstId} className="gd-bij">
            {t('nieuw.loon', { naam: k.zorgverlener ?? '' })}
          </p>
        ))}
      </div>
    </>
  )
}

type FormulierDeel = {
  lijst: Declaraties
  fout: string | null
  geladen: boolean
  opzetten: Opzetten
  zet: (sleutel: string, opzet: Opzetten[string]) => void
  verstuur: (sleutel: string, body: DeclaratieOpdracht) => Promise<void>
}

function Formulier(deel: FormulierDeel) {
  const t = useDeclaratieTekst()
  const { potjeId = '', overeenkomstId = null } = useParams()
  const [zoek] = useSearchParams()
  const vervangt = zoek.get('vervangt')
  const keuze = deel.lijst.declareerbaar.find((k) => k.potjeId === potjeId && k.overeenkomstId === overeenkomstId)
  if (!deel.geladen) return <Laden aantal={3} />
  if (keuze === undefined || keuze.overeenkomst?.betaalwijze === 'MAANDLOON')
    return (
      <>
        <PaginaKop titel={t('nieuw.weg')} inleiding={t('nieuw.wegTekst')} terug={{ naar: '/geld/declaraties', woord: t('titel') }} />
        <KnopLink naar="/geld/declaraties/nieuw">{t('nieuw.anders')}</KnopLink>
      </>
    )
  if (vervangt === null)
    return <Invullen deel={deel} keuze={keuze} sleutel={`${potjeId} ${overeenkomstId ?? ''}`} begin={LEGE_OPZET} vervangtId={null} />
  return <InPlaatsVan deel={deel} keuze={keuze} vervangtId={vervangt} />
}

/** The form of one that came back begins with what was sent. */
function InPlaatsVan({ deel, keuze, vervangtId }: { deel: FormulierDeel; keuze: Declareerbaar; vervangtId: string }) {
  const { data, isError } = useQuery(declaratieVraag(vervangtId))
  if (data === undefined && !isError) return <Laden aantal={3} />
  const begin = data === undefined ? LEGE_OPZET : opzetUit(data)
  return <Invullen deel={deel} keuze={keuze} sleutel={vervangtId} begin={begin} vervangtId={vervangtId} />
}

function Invullen({
  deel,
  keuze,
  sleutel,
  begin,
  vervangtId,
}: {
  deel: FormulierDeel
  keuze: Declareerbaar
  sleutel: string
  begin: Opzetten[string]
  vervangtId: string | null
}) {
  const { lijst, fout, opzetten } = deel
  return (
    <DeclaratieFormulier
      key={sleutel}
      keuze={keuze}
      lijst={lijst}
      fout={fout}
      opzet={opzetten[sleutel] ?? begin}
      zet={(opzet) => deel.zet(sleutel, opzet)}
      verstuur={(body) => deel.verstuur(sleutel, { ...body, vervangtId })}
    />
  )
}

/** What came of it, only from the answer of the loket: until then this page says that it still stands on the device. */
function Uitkomst({
  lijst,
  dossier,
  gelukt,
  bijOpen,
}: {
  lijst: Declaraties
  dossier: Dossier
  gelukt: Readonly<Record<string, string>>
  bijOpen: () => void
}) {
  const t = useDeclaratieTekst()
  const g = useGeldTekst()
  const { opdrachtId = '' } = useParams()
  const open = useRef(bijOpen)
  useEffect(() => open.current(), [])
  const wacht = useWachtendeDeclaraties(dossier.id, lijst.declareerbaar).find((w) => w.id === opdrachtId)
  const id = gelukt[opdrachtId]
  const terug = { naar: '/geld/declaraties', woord: t('titel') }
  if (id !== undefined) return <EenDeclaratie id={id} terug="/geld/declaraties" />
  if (wacht?.staat === 'GEWEIGERD')
    return (
      <>
        <PaginaKop titel={t('wacht.geweigerd')} terug={terug} />
        <DeclaratieGeweigerd wacht={wacht} kop={t('wacht.geweigerdRij', { cent: bedragTekst(wacht.cent), naam: wacht.naam })} />
      </>
    )
  if (wacht === undefined)
    return (
      <>
        <PaginaKop titel={t('wacht.verwerkt')} inleiding={t('wacht.verwerktTekst')} terug={terug} />
        <KnopLink naar="/geld/declaraties">{t('wacht.alle')}</KnopLink>
      </>
    )
  const offline = wacht.staat === 'OFFLINE'
  return (
    <>
      <PaginaKop titel={t(offline ? 'wacht.titel' : 'wacht.onderweg')} terug={terug} />
      <div className="lk-stapel">
        <Melding live>{t(offline ? 'wacht.tekst' : 'wacht.onderwegTekst')}</Melding>
        <p>
          <KnopLink soort="rustig" naar="/geld">
            {g('wacht.terug')}
          </KnopLink>
        </p>
      </div>
    </>
  )
}
