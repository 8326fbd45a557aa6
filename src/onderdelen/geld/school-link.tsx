import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Concept } from '../../offline/concept.ts'
import { useLeestijd, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { DeelLink } from '../../ui/deel-link.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { useProbleemZin } from './probleem-zin.ts'
import { type SchoolInvoer, schoolLink } from './school-invoer.ts'
import { VRAAG_SCHOOL } from './voornemens.ts'
import { type Verschuiving, verschuivingenVraag } from './vragen.ts'
import { useJaTekst } from './zin.ts'

/** The link for the school, once the loket has the question. Only this device knows it. */
export function SchoolLink({
  v,
  concept,
  verstuurd,
  terug,
}: {
  v: Verschuiving
  concept: Concept<SchoolInvoer>
  verstuurd: { id: string; token: string }
  terug: { naar: string; woord: string }
}) {
  const j = useJaTekst()
  const { online } = useStatus()
  const probleemZin = useProbleemZin()
  const open = useWachtend(VRAAG_SCHOOL).find((o) => o.id === verstuurd.id)
  const { school } = v
  const vraag = verschuivingenVraag(v.dossierId)
  const { refetch, isFetching } = useQuery(vraag)
  const bron = useLeestijd(vraag.queryKey)?.bron
  const weg = open === undefined
  useEffect(() => {
    // Sent a moment ago: the list that stands here may be of before.
    if (weg) void refetch()
  }, [weg, refetch])
  const opnieuw = (): void => {
    if (open !== undefined) void offline().outbox.weggooien(open.id)
    concept.zet({ ...concept.waarde, verstuurd: null })
  }
  const nieuwe = v.magSchoolVragen && (
    <Knoppen>
      <Knop soort="rustig" onClick={opnieuw}>
        {j('school.opnieuw')}
      </Knop>
    </Knoppen>
  )
  if (open?.toestand === 'GEWEIGERD')
    return (
      <div className="lk-stapel">
        <PaginaKop titel={j('afspraak.geweigerd')} terug={terug} />
        <Melding soort="attention" live>
          {probleemZin(open.probleem)}
        </Melding>
        {nieuwe}
      </div>
    )
  if (school?.id === verstuurd.id && school.staat === 'OPEN')
    return (
      <div className="lk-stapel">
        <PaginaKop
          titel={j('afspraak.linkTitel', { school: school.school })}
          inleiding={j('afspraak.linkTot', { totDatum: school.geldigTot })}
          terug={terug}
        />
        <DeelLink
          link={schoolLink(globalThis.location.origin, verstuurd.token)}
          bericht={j('afspraak.bericht')}
          woorden={{
            deel: j('afspraak.deel'),
            kopieer: j('afspraak.kopieer'),
            gekopieerd: j('afspraak.gekopieerd'),
            nietGekopieerd: j('afspraak.nietGekopieerd'),
          }}
        />
        <p>{j('afspraak.alleenHier')}</p>
      </div>
    )
  if (open !== undefined || (school?.id !== verstuurd.id && (isFetching || bron === 'TOESTEL')))
    return (
      <div className="lk-stapel">
        <PaginaKop titel={j('afspraak.linkWacht')} terug={terug} />
        <Melding live>{j(online ? 'afspraak.wacht' : 'afspraak.wachtOffline')}</Melding>
        <Laden aantal={2} />
      </div>
    )
  return (
    <div className="lk-stapel">
      <PaginaKop titel={j('afspraak.weg')} inleiding={j('afspraak.wegTekst')} terug={terug} />
      {nieuwe}
    </div>
  )
}
