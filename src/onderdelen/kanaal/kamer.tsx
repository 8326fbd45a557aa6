import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Route, Routes, useParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { type Dossier, useDossier } from '../start/deur.ts'
import { MetDossier } from '../start/deur-delen.ts'
import { ConsulentKaart } from './consulent-kaart.tsx'
import { DraadLijst } from './draad-lijst.tsx'
import { Gesprek } from './gesprek.tsx'
import { type Draad, dradenVraag } from './vragen.ts'

/** Mijn consulent: who that is, and the threads with them. */
export function Kamer() {
  return (
    <Routes>
      <Route index element={<Overzicht />} />
      <Route path=":draadId" element={<EenDraad />} />
    </Routes>
  )
}

function Overzicht() {
  const t = useTekst('kanaal')
  return (
    <>
      <PaginaKop titel={t('titel')} />
      <MetDossier>
        {(dossier) => (
          <div className="lk-stapel-ruim">
            <ConsulentKaart consulent={dossier.consulent} />
            <MetDraden dossier={dossier}>{(draden) => <Draden dossier={dossier} draden={draden} />}</MetDraden>
          </div>
        )}
      </MetDossier>
    </>
  )
}

function Draden({ dossier, draden }: { dossier: Dossier; draden: readonly Draad[] }) {
  const t = useTekst('kanaal')
  const [enige] = draden
  if (enige === undefined) return <Leeg titel={t('draden.geen.titel')}>{t('draden.geen.tekst')}</Leeg>
  if (draden.length > 1)
    return (
      <section className="lk-stapel">
        <Kop>{t('draden.titel')}</Kop>
        <p>{t('draden.uitleg')}</p>
        <DraadLijst draden={draden} naar={(id) => `/contact/${id}`} />
      </section>
    )
  return (
    <section className="lk-stapel">
      <Kop>{t('berichten')}</Kop>
      <Gesprek key={enige.id} draad={enige} aan={dossier.consulent?.naam ?? ''} kopNiveau={3} />
    </section>
  )
}

function EenDraad() {
  const t = useTekst('kanaal')
  const { draadId } = useParams()
  const { staat } = useDossier()
  // The heading of one thread comes with the threads; until then stands that of the room.
  const kop = <PaginaKop titel={t('titel')} />
  return (
    <>
      {staat !== 'OPEN' && kop}
      <MetDossier>
        {(dossier) => (
          <MetDraden dossier={dossier} kop={kop}>
            {(draden) => {
              const draad = draden.find((d) => d.id === draadId)
              const terug = { naar: '/contact', woord: t('titel') }
              if (draad === undefined) return <PaginaKop titel={t('weg.titel')} inleiding={t('weg.tekst')} terug={terug} />
              return (
                <>
                  <PaginaKop
                    titel={t('gesprek', { naam: draad.naam })}
                    inleiding={dossier.consulent === null ? undefined : t('met', { naam: dossier.consulent.naam })}
                    terug={terug}
                  />
                  <Gesprek key={draad.id} draad={draad} aan={dossier.consulent?.naam ?? ''} />
                </>
              )
            }}
          </MetDraden>
        )}
      </MetDossier>
    </>
  )
}

function MetDraden({ dossier, kop, children }: { dossier: Dossier; kop?: ReactNode; children: (draden: readonly Draad[]) => ReactNode }) {
  const t = useTekst('kanaal')
  const lezing = useQuery(dradenVraag(dossier.id))
  if (lezing.data !== undefined) return children(lezing.data)
  return (
    <>
      {kop}
      {lezing.isError ? (
        <Leeg titel={t('fout.titel')} actie={<Knop onClick={() => void lezing.refetch()}>{t('fout.actie')}</Knop>}>
          {t('fout.tekst')}
        </Leeg>
      ) : (
        <Laden vorm="rijen" aantal={3} />
      )}
    </>
  )
}
