import { useQuery } from '@tanstack/react-query'
import { Navigate, Route, Routes, useParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { adres } from './adressen.ts'
import { GeschiedenisLijst } from './geschiedenis-lijst.tsx'
import { GeschiedenisMoment } from './geschiedenis-moment.tsx'
import { opVolgorde, useDeelWoord } from './herkomst-plek.ts'
import type { PlanOmgeving } from './plan-omgeving.ts'
import { VersieLijst } from './versie-lijst.tsx'
import { planVersiesVraag } from './vragen.ts'
import './geschiedenis.css'

/** `/plan/eerder`: what changed in the plan, when and by whom, and the way back to how it was. */
export function Geschiedenis(o: PlanOmgeving) {
  return (
    <Routes>
      <Route index element={<Delen {...o} />} />
      <Route path=":documentId" element={<DeelPlek {...o} />} />
      <Route path=":documentId/:nr" element={<MomentPlek {...o} />} />
    </Routes>
  )
}

function DeelPlek(o: PlanOmgeving) {
  const { documentId } = useParams()
  const deel = o.plan.documenten.find((d) => d.id === documentId)
  return deel === undefined ? <Navigate to={adres.eerder} replace /> : <GeschiedenisLijst key={deel.id} {...o} deel={deel} />
}

function MomentPlek(o: PlanOmgeving) {
  const { documentId, nr = '' } = useParams()
  const deel = o.plan.documenten.find((d) => d.id === documentId)
  if (deel === undefined || !/^[1-9]\d{0,9}$/.test(nr)) return <Navigate to={adres.eerder} replace />
  return <GeschiedenisMoment key={`${deel.id}/${nr}`} {...o} deel={deel} nr={Number(nr)} />
}

/** The parts in which somebody wrote, and what was handed in. */
function Delen({ plan, dossier }: PlanOmgeving) {
  const t = useTekst('geschiedenis')
  const deelWoord = useDeelWoord()
  const { data: versies } = useQuery(planVersiesVraag(dossier.id))
  const delen = opVolgorde(plan).filter((d) => d.seq > 0)
  const naam = (persoonId: string | null): string => plan.personen.find((p) => p.persoonId === persoonId)?.voornaam ?? ''
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={t('titel')} inleiding={t('inleiding')} terug={{ naar: adres.plan, woord: t('terug') }} />
      {delen.length === 0 ? (
        <Leeg titel={t('delen.leeg')} actie={<KnopLink naar={adres.plan}>{t('terug')}</KnopLink>}>
          {t('delen.leegTekst')}
        </Leeg>
      ) : (
        <section className="lk-stapel">
          <Kop>{t('delen.kop')}</Kop>
          <Lijst>
            {delen.map((d) => (
              <Rij
                key={d.id}
                naar={adres.geschiedenis(d.id)}
                titel={naam(d.persoonId) === '' ? deelWoord(d) : t('delen.van', { deel: deelWoord(d), naam: naam(d.persoonId) })}
              />
            ))}
          </Lijst>
        </section>
      )}
      <VersieLijst versies={versies ?? []} />
    </div>
  )
}
