import { useQuery } from '@tanstack/react-query'
import { bedragTekst } from '../../lib/opmaak.ts'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import { werkVerschuivingenVraag } from './vragen.ts'
import { useGeldTekst } from './zin.ts'
import './geld.css'

/** The shifts of one family that wait for an answer of this consulent. Shows nothing to who decides nothing. */
export function GeldVragen({ dossierId }: { dossierId: string }) {
  const t = useGeldTekst()
  const lezing = useQuery(werkVerschuivingenVraag(dossierId))
  if (lezing.data === undefined) return lezing.isError ? null : <Laden vorm="rijen" aantal={1} />
  const open = lezing.data.filter((v) => v.staat === 'GEVRAAGD')
  return (
    <section className="lk-stapel">
      <Kop>{t('besluit.lijst')}</Kop>
      {open.length === 0 ? (
        <p className="gd-bij">{t('besluit.geen')}</p>
      ) : (
        <Lijst>
          {open.map((v) => (
            <Rij
              key={v.id}
              titel={t('besluit.titel', { cent: bedragTekst(v.cent), naar: v.naar.naam ?? t('geschiedenis.onbekend') })}
              naar={`/werkplek/verschuiving/${dossierId}/${v.id}`}
              bij={
                v.uiterlijk === null
                  ? t('besluit.lijstBijZonder', { naam: v.gevraagdDoor.naam })
                  : t('besluit.lijstBij', { naam: v.gevraagdDoor.naam, totDatum: v.uiterlijk })
              }
              eind={v.magBeslissen ? <Merkje soort="mijn">{t('staat.GEVRAAGD')}</Merkje> : undefined}
            />
          ))}
        </Lijst>
      )}
    </section>
  )
}
