import { dagVan } from '../../lib/klok.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { useProbleemZin } from './probleem-zin.ts'
import { AfspraakLijst } from './school-afspraak.tsx'
import { SCHOOL_TERUG } from './voornemens.ts'
import type { Verschuiving } from './vragen.ts'
import { useJaTekst } from './zin.ts'

type School = NonNullable<Verschuiving['school']>

/** Where the school stands: not asked, asked, read, or its answer; and what the family can do with it. */
export function SchoolBlok({ v }: { v: Verschuiving }) {
  const j = useJaTekst()
  if (!v.oordeel.beslist.includes('SCHOOL')) return null
  const { school } = v
  return (
    <section className="lk-stapel">
      <Kop>{j('school.kop')}</Kop>
      {school === null ? <p>{j('school.moet')}</p> : <SchoolStand school={school} />}
      {v.magSchoolVragen && school?.staat !== 'JA' && (
        <Knoppen>
          <KnopLink soort={school === null ? 'hoofd' : 'rustig'} naar={`/geld/verschuiving/${v.id}/school`}>
            {j(school === null ? 'school.knop' : school.staat === 'OPEN' ? 'school.toon' : 'school.opnieuw')}
          </KnopLink>
          {school?.staat === 'OPEN' && <Intrekken id={v.id} />}
        </Knoppen>
      )}
    </section>
  )
}

/** The state of the question to a school in words; also for the consulent. */
export function SchoolStand({ school }: { school: School }) {
  const j = useJaTekst()
  const { staat, antwoord } = school
  const waarden = { school: school.school, totDatum: school.geldigTot, opDatum: dagVan(new Date(antwoord?.op ?? school.gemaaktOp)) }
  return (
    <>
      <p>{j(`school.${staat}`, { ...waarden, naam: antwoord?.naam ?? '', functie: antwoord?.functie ?? '' })}</p>
      {staat === 'OPEN' && (
        <p>{school.gelezenOp === null ? j('school.nietGelezen') : j('school.gelezen', { opDatum: dagVan(new Date(school.gelezenOp)) })}</p>
      )}
      {antwoord !== null && antwoord.reden !== '' && (
        <div>
          <p className="gd-bij">{j('school.reden')}</p>
          <p className="gd-letterlijk">{antwoord.reden}</p>
        </div>
      )}
      <Uitklap titel={j('school.afspraak')}>
        <AfspraakLijst afspraak={school.afspraak} />
      </Uitklap>
    </>
  )
}

function Intrekken({ id }: { id: string }) {
  const j = useJaTekst()
  const { online } = useStatus()
  const probleemZin = useProbleemZin()
  const pad = `/verschuivingen/${id}/school/intrekken`
  const wacht = useWachtend(SCHOOL_TERUG).find((o) => o.pad === pad)
  const { stuur } = useOpdracht({ ververs: [['geld']] })
  const doe = async (): Promise<void> => {
    if (wacht !== undefined) await offline().outbox.weggooien(wacht.id)
    await stuur({ opdracht: SCHOOL_TERUG, methode: 'POST', pad, body: {} })
  }
  return (
    <>
      <Knop soort="tekst" bezig={wacht?.toestand === 'WACHT'} onClick={() => void doe()}>
        {j('school.intrekken')}
      </Knop>
      {wacht?.toestand === 'WACHT' && <Melding live>{j(online ? 'school.bezig' : 'school.offline')}</Melding>}
      {wacht?.toestand === 'GEWEIGERD' && (
        <Melding soort="attention" live kop={j('school.geweigerd')}>
          {probleemZin(wacht.probleem)}
        </Melding>
      )}
    </>
  )
}
