import { useQuery } from '@tanstack/react-query'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import { OvereenkomstRij } from './overeenkomst-lijst.tsx'
import { teCheckenVraag, werkOvereenkomstenVraag } from './overeenkomst-vragen.ts'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'
import { useWerkPersonen } from './werk-personen.ts'
import './geld.css'

/** What waits for a check by who works here, over all families; nothing to see while nothing waits. */
export function TeChecken() {
  const t = useOvereenkomstTekst()
  const { data, isError } = useQuery(teCheckenVraag)
  if (data === undefined) return isError ? null : <Laden vorm="rijen" aantal={1} />
  if (data.items.length === 0) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('check.lijst')}</Kop>
      <Lijst label={t('check.lijst')}>
        {data.items.map((x) => (
          <Rij
            key={x.id}
            titel={t('check.rij', { zorgverlener: x.zorgverlener, dossier: x.dossier })}
            naar={`/werkplek/${x.dossierId}/overeenkomst/${x.id}`}
            bij={t('check.bij', { potje: x.potje, totDatum: x.uiterlijk ?? x.sinds })}
            eind={x.uiterlijk !== null && x.uiterlijk < data.vandaag ? <Merkje soort="attention">{t('check.laat')}</Merkje> : undefined}
          />
        ))}
      </Lijst>
    </section>
  )
}

/** All agreements of one family, as far as the gemeente may see them. */
export function GezinOvereenkomsten({ dossierId }: { dossierId: string }) {
  const t = useOvereenkomstTekst()
  const { data, isError } = useQuery(werkOvereenkomstenVraag(dossierId))
  const personen = useWerkPersonen(dossierId)
  if (data === undefined) return isError ? null : <Laden vorm="rijen" aantal={1} />
  return (
    <section className="lk-stapel">
      <Kop>{t('check.gezin')}</Kop>
      {data.items.length === 0 ? (
        <p className="gd-bij">{t('check.gezinGeen')}</p>
      ) : (
        <Lijst label={t('check.gezin')}>
          {data.items
            .toSorted((a, b) => Number(b.aanZet?.ik === true) - Number(a.aanZet?.ik === true))
            .map((o) => (
              <OvereenkomstRij key={o.id} o={o} budget={{ personen }} naar={`/werkplek/${dossierId}/overeenkomst/${o.id}`} />
            ))}
        </Lijst>
      )}
    </section>
  )
}
