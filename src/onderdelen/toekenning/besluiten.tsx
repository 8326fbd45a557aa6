import { useQuery } from '@tanstack/react-query'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { som } from '../../domein/geld.ts'
import { dagVan } from '../../lib/klok.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import { Bedrag } from '../../ui/bedrag.tsx'
import { openSessie } from './opzet-sessie.ts'
import { conceptVraag, werkBeschikkingenVraag } from './vragen.ts'
import { useToekenningTekst } from './zin.ts'

/** The beschikkingen of one family, with the way to the next one. Shows nothing to who may not read a grant here. */
export function Besluiten({ dossierId }: { dossierId: string }) {
  const t = useToekenningTekst()
  const { data, isError } = useQuery(werkBeschikkingenVraag(dossierId))
  if (data === undefined) return isError ? null : <Laden vorm="rijen" aantal={1} />
  return (
    <section className="lk-stapel">
      <Kop>{t('lijst.kop')}</Kop>
      {data.items.length === 0 ? (
        <p>{t('lijst.geen')}</p>
      ) : (
        <Lijst label={t('lijst.kop')}>
          {data.items.map((b) => (
            <Rij
              key={b.id}
              naar={`/werkplek/${dossierId}/besluit/${b.id}`}
              titel={t('lees.titel', { besluitDatum: b.datum })}
              bij={t('lijst.bij', { kenmerk: b.kenmerk, naam: b.door })}
              eind={b.bronnen.length === 0 ? undefined : <Bedrag centen={som(b.bronnen.map((x) => x.cent))} />}
            />
          ))}
        </Lijst>
      )}
      {data.magToekennen && <Begin dossierId={dossierId} eerste={data.items.length === 0} />}
    </section>
  )
}

/** The way to the next beschikking, or back to the one that this consulent began. */
function Begin({ dossierId, eerste }: { dossierId: string; eerste: boolean }) {
  const t = useToekenningTekst()
  const { data, isPending } = useQuery({ ...conceptVraag(dossierId), refetchOnMount: 'always' })
  const [sessie] = useState(() => openSessie(dossierId))
  const inTabblad = useSyncExternalStore(
    useCallback((doe) => sessie?.abonneer(doe) ?? (() => undefined), [sessie]),
    () => openSessie(dossierId) !== null,
    () => false,
  )
  const op = data?.op ?? null
  const begonnen = inTabblad || (data !== undefined && data.inhoud !== null)
  if (isPending && !inTabblad) return <Laden vorm="rijen" aantal={1} />
  return (
    <>
      {begonnen && (
        <p>
          {op === null ? t('lijst.begonnen') : t('lijst.begonnenOp', { opDatum: dagVan(new Date(op)), tijd: tijdTekst(op) })}
          {inTabblad && ` ${t('lijst.begonnenMeer')}`}
        </p>
      )}
      <div>
        <KnopLink soort="rustig" naar={`/werkplek/${dossierId}/besluit/nieuw`}>
          {t(begonnen ? 'lijst.verder' : eerste ? 'invoer.titel' : 'invoer.titelWijzig')}
        </KnopLink>
      </div>
    </>
  )
}
