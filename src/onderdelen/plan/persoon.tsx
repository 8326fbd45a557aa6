import type { ReactNode } from 'react'
import { Navigate, Route, Routes, useParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { type PlanDocumentBeeld, usePlanDocument, useTekst as useLeesTekst } from '../../offline/plan-haken.ts'
import { adres, isDeelVraag, isKorteVraag, isLeefgebied, stapDeel, stapKort } from './adressen.ts'
import { AlleVragen } from './alle-vragen.tsx'
import { GebiedenKeuze } from './gebieden-scherm.tsx'
import { DoelMaken } from './doel-maken.tsx'
import { deelVan, zorgerIsVoorAnder } from './inhoud.ts'
import { later } from '../../i18n/later.ts'
import { NaDeVragen } from './na.tsx'
import { type PlanOmgeving, naamVan, wieIs } from './omgeving.tsx'
import { TekstErbij, VraagKader, VraagScherm } from './vraag-scherm.tsx'

const Doelen = later(async () => (await import('./doelen.tsx')).Doelen, ['doelen', 'meer'])

const Kosten = later(async () => (await import('./kosten.tsx')).Kosten, ['kosten', 'meer', 'kaart'])

export type PersoonOmgeving = PlanOmgeving & {
  persoonId: string
  /** first name when it is about somebody else than who is signed in */
  wie: string | null
  /** the document with the story and the short route; open as long as the person is being written about */
  verhaal: PlanDocumentBeeld
}

/** Everything that is written about one person. */
export function Persoon(o: PlanOmgeving) {
  const { persoonId = '' } = useParams()
  const deel = deelVan(o.plan, persoonId, 'VERHAAL')
  const verhaal = usePlanDocument(deel?.id ?? null)
  if (!o.plan.documenten.some((d) => d.persoonId === persoonId)) return <Navigate to={adres.plan} replace />
  const naam = naamVan(o.dossier, persoonId)
  const omgeving: PersoonOmgeving = { ...o, persoonId, wie: naam.ik ? null : naam.voor, verhaal }
  // Somebody may be let into some parts only: what is about the story is then not there.
  const metVerhaal = (scherm: ReactNode): ReactNode => (deel === null ? <Navigate to={adres.plan} replace /> : scherm)
  return (
    <Routes>
      <Route path="klaar" element={metVerhaal(<NaDeVragen {...omgeving} />)} />
      <Route path="vragen" element={metVerhaal(<AlleVragen {...omgeving} />)} />
      <Route path="doelen/*" element={<Doelen {...omgeving} />} />
      <Route path="meer/:gebied/:vraag" element={<DeelVraagPlek {...omgeving} />} />
      <Route path="kosten/*" element={<Kosten {...omgeving} />} />
      <Route path=":vraag" element={metVerhaal(<KorteVraagPlek {...omgeving} />)} />
      <Route path="*" element={<Navigate to={adres.kort(persoonId, 'gebieden')} replace />} />
    </Routes>
  )
}

function KorteVraagPlek({ persoonId, wie, verhaal, sessie, dossier, plan }: PersoonOmgeving) {
  const { vraag } = useParams()
  const t = useTekst('plan')
  if (!isKorteVraag(vraag)) return <Navigate to={adres.kort(persoonId, 'gebieden')} replace />
  const waarden = wie === null ? {} : { naam: wie }
  const kader = {
    vraag: { sleutel: `kort.${vraag}`, waarden },
    stap: stapKort(persoonId, vraag),
    deel: 'kort' as const,
    schrijver: sessie.persoon.id,
    persoonId,
    beeld: verhaal,
  }
  if (vraag === 'gebieden')
    return (
      <VraagKader key={vraag} {...kader}>
        <GebiedenKeuze
          beeld={verhaal}
          titel={wie === null ? t('kort.gebieden.titel') : t('kort.gebieden.titelVoor', waarden)}
          naamVanWie={(id) => wieIs(dossier, id)}
        />
      </VraagKader>
    )
  const deelnemer = dossier.deelnemers.find((d) => d.persoonId === persoonId)
  if (vraag === 'zorger' && deelnemer !== undefined && zorgerIsVoorAnder(deelnemer, wie === null))
    return (
      <VraagKader key={vraag} {...kader}>
        <p>{t('stap.zorgerNietU')}</p>
      </VraagKader>
    )
  const doelen = vraag === 'wil' ? deelVan(plan, persoonId, 'DOELEN') : null
  return (
    <VraagScherm
      key={vraag}
      {...kader}
      veld={vraag}
      {...(vraag === 'verhaal' ? {} : { verhaal })}
      {...(vraag === 'zorger' ? { bij: <ZorgerAlVerteld gezinId={deelVan(plan, null, 'GEZIN')?.id ?? null} /> } : {})}
      erbij={
        <>
          {vraag === 'verhaal' && (
            <TekstErbij
              titel={t('stap.melding')}
              uitleg={t('stap.meldingUitleg')}
              tekst={dossier.melding?.eigen?.tekst.trim() ?? ''}
              naar={verhaal}
              veld={vraag}
            />
          )}
          {doelen && <DoelMaken van={verhaal} veld="wil" doelenId={doelen.id} persoonId={persoonId} gebied={null} />}
        </>
      }
    />
  )
}

/** The load of who cares is told once: the page the family shares may have it already. */
function ZorgerAlVerteld({ gezinId }: { gezinId: string | null }) {
  const t = useTekst('plan')
  const gezin = usePlanDocument(gezinId)
  const tekst = useLeesTekst(gezin.document, 'zorger').trim()
  return tekst === '' ? null : <p className="pl-waarom">{t('stap.zorgerStaat')}</p>
}

function DeelVraagPlek(o: PersoonOmgeving) {
  const { gebied } = useParams()
  const deel = isLeefgebied(gebied) ? deelVan(o.plan, o.persoonId, 'DEEL', gebied) : null
  const beeld = usePlanDocument(deel?.id ?? null)
  const { vraag } = useParams()
  const t = useTekst('plan')
  if (!isLeefgebied(gebied) || !isDeelVraag(vraag) || deel === null) return <Navigate to={adres.na(o.persoonId)} replace />
  const naam = t(`gebieden.${gebied}.naam`)
  const doelen = vraag === 'wil' ? deelVan(o.plan, o.persoonId, 'DOELEN') : null
  return (
    <VraagScherm
      key={`${gebied}/${vraag}`}
      veld={vraag}
      verhaal={o.verhaal}
      vraag={{ sleutel: `deel.${vraag}`, waarden: o.wie === null ? { gebied: naam } : { gebied: naam, naam: o.wie } }}
      stap={stapDeel(o.persoonId, gebied, vraag, deelVan(o.plan, o.persoonId, 'VERHAAL') === null ? adres.plan : undefined)}
      deel="deel"
      schrijver={o.sessie.persoon.id}
      persoonId={o.persoonId}
      beeld={beeld}
      erbij={doelen && <DoelMaken van={beeld} veld="wil" doelenId={doelen.id} persoonId={o.persoonId} gebied={gebied} />}
      bij={<p className="pl-waarom">{t('stap.gaatOver', { lijn: t(`gebieden.${gebied}.lijn`) })}</p>}
    />
  )
}
