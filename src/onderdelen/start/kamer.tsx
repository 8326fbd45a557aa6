import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { IcoonToestel } from '../../ui/icoon-teken.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Link } from '../../ui/link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { TOESTEL_ADRES, useModus } from '../toestel/deur.ts'
import { AanmeldFout } from './aanmeld-fout.tsx'
import { useOnthoudBekend, wasBekend } from './bekend.ts'
import { Beurt } from './beurt.tsx'
import { KiesDossier } from './kies-dossier.tsx'
import { NietTeLezen } from './niet-te-lezen.tsx'
import { OpenbareStart } from './openbaar.tsx'
import { MijnUitnodigingen } from './uitnodiging-mijn.tsx'
import { useDossier } from './use-dossier.ts'
import { type Dossier, stappenVraag } from './vragen.ts'
import { WegBeeld } from './weg-beeld.tsx'
import './start.css'

/** Start: a calm home for a visitor; for who is signed in, who is to act, what and until when. */
export function Kamer() {
  const t = useTekst('start')
  const beeld = useDossier()
  useOnthoudBekend(beeld.staat === 'LADEN' || beeld.staat === 'FOUT' ? null : beeld.staat !== 'BEZOEKER')
  switch (beeld.staat) {
    case 'BEZOEKER':
      return (
        <>
          <AanmeldFout />
          <OpenbareStart metKop />
        </>
      )
    case 'LADEN':
      return wasBekend() ? <Laden vorm="blok" aantal={2} /> : <OpenbareStart metKop />
    case 'FOUT':
      // Without a network a visitor can still read what this is.
      if (!wasBekend()) return <OpenbareStart metKop />
      return <NietTeLezen opnieuw={beeld.opnieuw} />
    case 'MEDEWERKER':
      return <Navigate to="/werkplek" replace />
    case 'GEEN':
      return (
        <>
          <PaginaKop titel={t('dag', { naam: beeld.sessie.persoon.voornaam })} />
          <MijnUitnodigingen staten={['WACHT']} />
          <div className="st-rust">
            <h2>{t('geen.titel')}</h2>
            <p>{t('geen.tekst')}</p>
            <p>{t('geen.zeker')}</p>
            <div>
              <KnopLink naar="/melding">{t('taak.knop.MELDING_DOEN')}</KnopLink>
            </div>
          </div>
        </>
      )
    case 'KIEZEN':
      return (
        <>
          <PaginaKop titel={t('dag', { naam: beeld.sessie.persoon.voornaam })} />
          <MijnUitnodigingen staten={['WACHT']} />
          <KiesDossier dossiers={beeld.dossiers} onKies={beeld.kies} />
        </>
      )
    case 'OPEN':
      return (
        <>
          <PaginaKop titel={t('dag', { naam: beeld.sessie.persoon.voornaam })}>
            {beeld.dossiers.length > 1 && <Wissel dossier={beeld.dossier} dossiers={beeld.dossiers} kies={beeld.kies} />}
          </PaginaKop>
          <MijnStart key={beeld.dossier.id} dossier={beeld.dossier} />
        </>
      )
  }
}

function MijnStart({ dossier }: { dossier: Dossier }) {
  const t = useTekst('start')
  const lezing = useQuery(stappenVraag(dossier.id))
  // Known within a moment, from this device; waiting for it keeps its row from pushing the rest down later.
  const modus = useModus()
  if (lezing.data === undefined || modus === undefined) {
    return lezing.isError ? (
      <Leeg titel={t('nodig.fout.titel')} actie={<Knop onClick={() => void lezing.refetch()}>{t('nodig.fout.actie')}</Knop>}>
        {t('nodig.fout.tekst')}
      </Leeg>
    ) : (
      <Laden vorm="blok" aantal={2} />
    )
  }
  return (
    <div className="lk-stapel-ruim">
      <MijnUitnodigingen staten={['WACHT']} />
      <Beurt stappen={lezing.data} dossier={dossier} />
      {modus === null && <ToestelVraagRij />}
      <WegBeeld stappen={lezing.data} />
      {dossier.melding !== null && dossier.magOpsturen && (
        <p>
          <Link naar="/melding/klaar">{t('bevestiging')}</Link>
        </p>
      )}
    </div>
  )
}

/** Asks once on a new device whose it is; until then nothing is kept after signing out. */
function ToestelVraagRij() {
  const t = useTekst('start')
  return (
    <Lijst>
      <Rij naar={TOESTEL_ADRES} icoon={<IcoonToestel />} titel={t('toestel.titel')} bij={t('toestel.bij')} />
    </Lijst>
  )
}

/** Which dossier is open, and the way to another one. */
function Wissel({ dossier, dossiers, kies }: { dossier: Dossier; dossiers: readonly Dossier[]; kies: (id: string) => void }) {
  const t = useTekst('start')
  const [open, zetOpen] = useState(false)
  return (
    <div className="lk-stapel">
      <p className="st-nu">
        <span>{t('kiezen.nu', { naam: dossier.naam })}</span>
        <button type="button" className="st-wisselknop" aria-expanded={open} onClick={() => zetOpen(!open)}>
          {t('kiezen.ander')}
        </button>
      </p>
      {open && (
        <KiesDossier
          dossiers={dossiers}
          onKies={(id) => {
            kies(id)
            zetOpen(false)
          }}
        />
      )}
    </div>
  )
}
