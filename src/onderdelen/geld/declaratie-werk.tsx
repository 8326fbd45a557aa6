import { useQuery } from '@tanstack/react-query'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { EenDeclaratie } from './declaratie-pagina.tsx'
import { DeclaratieRij } from './declaratie-rij.tsx'
import { TekortenUitzoeken } from './declaratie-tekort-werk.tsx'
import { declaratiesVraag } from './declaratie-vragen.ts'
import { useDeclaratieTekst } from './declaratie-zin.ts'
import { useWerkPersonen } from './werk-personen.ts'
import './geld.css'

/** For whom something is, said only where more than one person takes part. */
function useVoor(dossierId: string): (x: { persoonId: string }) => string | undefined {
  const personen = useWerkPersonen(dossierId)
  return (x) => (personen.length < 2 ? undefined : personen.find((p) => p.id === x.persoonId)?.voornaam)
}

/** Payments of one family that need the consulent: refused, late, or beyond budget; the rest is one press away. */
export function DeclaratieWerk({ dossierId }: { dossierId: string }) {
  const t = useDeclaratieTekst()
  const lezing = useQuery(declaratiesVraag(dossierId, true))
  const voor = useVoor(dossierId)
  if (lezing.data === undefined) return lezing.isError ? null : <Laden vorm="rijen" aantal={1} />
  const { items, tekorten } = lezing.data
  const mijn = items.filter((d) => d.aanZet.ik && (d.staat === 'GEWEIGERD' || d.teLaat))
  return (
    <section className="lk-stapel">
      <Kop>{t('werk.kop')}</Kop>
      <TekortenUitzoeken dossierId={dossierId} lijst={lezing.data} voor={voor} />
      {mijn.length === 0 && tekorten.length === 0 && <p className="gd-bij">{t('werk.geen')}</p>}
      <Lijst label={t('werk.kop')}>
        {mijn.map((d) => (
          <DeclaratieRij key={d.id} d={d} naar={`/werkplek/${dossierId}/declaraties/${d.id}`} voor={voor(d)} />
        ))}
        <Rij naar={`/werkplek/${dossierId}/declaraties`} titel={t('werk.alle')} bij={t('werk.alleBij', { count: items.length })} />
      </Lijst>
    </section>
  )
}

/** All declaraties of a family for the consulent: state, hours, tarief and totals. */
export function DeclaratiesWerkPagina({ dossierId }: { dossierId: string }) {
  const t = useDeclaratieTekst()
  const lezing = useQuery(declaratiesVraag(dossierId, true))
  const voor = useVoor(dossierId)
  const terug = { naar: `/werkplek/${dossierId}`, woord: t('werk.terug') }
  if (lezing.data === undefined)
    return lezing.isError ? (
      <PaginaKop titel={t('fout.geen')} terug={terug} />
    ) : (
      <>
        <PaginaKop titel={t('titel')} terug={terug} />
        <Laden vorm="rijen" aantal={4} />
      </>
    )
  const { items } = lezing.data
  return (
    <>
      <PaginaKop titel={t('titel')} terug={terug} />
      <div className="lk-stapel-ruim">
        <TekortenUitzoeken dossierId={dossierId} lijst={lezing.data} voor={voor} />
        {items.length === 0 ? (
          <p className="gd-bij">{t('lijst.leeg')}</p>
        ) : (
          <Lijst label={t('titel')}>
            {items.map((d) => (
              <DeclaratieRij key={d.id} d={d} naar={`/werkplek/${dossierId}/declaraties/${d.id}`} voor={voor(d)} />
            ))}
          </Lijst>
        )}
      </div>
    </>
  )
}

/** One of them. */
export function DeclaratieWerkPagina({ dossierId, declaratieId }: { dossierId: string; declaratieId: string }) {
  return <EenDeclaratie key={declaratieId} id={declaratieId} terug={`/werkplek/${dossierId}/declaraties`} werk />
}
