import { useEffect, useRef, useState } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { isVoorbij } from './beeld.ts'
import { gemachtigdenVan } from './gemachtigden.ts'
import { type Beeld, MetToegang } from './met-toegang.tsx'
import { Onderweg, OPDRACHT } from './onderweg.tsx'
import { PersoonKeuze, useGekozen } from './persoon-keuze.tsx'
import type { Persoon, Vertegenwoordiging } from './vragen.ts'
import { dagVan, useOver } from './wie.ts'

/** `/toegang/machtiging`: who acts for a person, with what proof, and giving or ending a machtiging. */
export function Machtigingen() {
  const t = useTekst('toegang')
  return (
    <>
      <PaginaKop titel={t('machtiging.titel')} inleiding={t('machtiging.inleiding')} terug={{ naar: '/toegang', woord: t('titel') }} />
      <MetToegang>{(beeld) => <Inhoud {...beeld} />}</MetToegang>
    </>
  )
}

function Inhoud({ dossier, toegang, vandaag }: Beeld) {
  const t = useTekst('toegang')
  const gekozen = useGekozen(toegang.personen)
  if (gekozen === undefined) return <Leeg titel={t('machtiging.niet')} />
  return (
    <div className="lk-stapel-ruim">
      <Onderweg personen={toegang.personen} dossier={dossier} />
      <div className="tg-persoon">
        <PersoonKeuze personen={toegang.personen} gekozen={gekozen} />
        <VanPersoon key={gekozen.persoonId} persoon={gekozen} vandaag={vandaag} kan={gemachtigdenVan(gekozen, dossier).length > 0} />
      </div>
    </div>
  )
}

function VanPersoon({ persoon, vandaag, kan }: { persoon: Persoon; vandaag: string; kan: boolean }) {
  const t = useTekst('toegang')
  const over = useOver()
  const { online } = useStatus()
  const [klaar, zetKlaar] = useState('')
  const regel = useRef<HTMLDivElement>(null)
  const opdracht = useOpdracht({ ververs: [['toegang']] })
  useEffect(() => {
    if (klaar !== '') regel.current?.focus()
  }, [klaar])
  const nu = persoon.vertegenwoordigingen.filter((v) => !isVoorbij(v, vandaag))
  const was = persoon.vertegenwoordigingen.filter((v) => isVoorbij(v, vandaag))
  const stop = async (v: Vertegenwoordiging): Promise<void> => {
    const id = await opdracht.stuur({ opdracht: OPDRACHT, methode: 'POST', pad: `/machtigingen/${v.id}/intrekken`, body: {} })
    if (id !== null) zetKlaar(t('machtiging.gestopt', { naam: v.door.naam }))
  }
  return (
    <section className="lk-stapel" aria-labelledby="tg-namens">
      <Kop id="tg-namens">{over('machtiging.namens', persoon)}</Kop>
      <div ref={regel} tabIndex={-1} role="status" className="tg-klaar">
        {klaar !== '' && opdracht.toestand === 'GELUKT' && <Melding soort="settled">{klaar}</Melding>}
        {opdracht.toestand === 'BEWAARD' && online && <p>{t('klaar.bezig')}</p>}
      </div>
      {nu.length === 0 ? (
        <p>{over('machtiging.niemand', persoon)}</p>
      ) : (
        <ul className="tg-kijkers">
          {nu.map((v) => (
            <Namens key={v.id} v={v} onStop={() => void stop(v)} />
          ))}
        </ul>
      )}
      {persoon.magMachtigen ? (
        kan ? (
          <KnopLink naar={`/toegang/machtiging/geven?van=${persoon.persoonId}`}>{t('machtiging.geef')}</KnopLink>
        ) : (
          <p>{t('machtiging.geenMensen')}</p>
        )
      ) : (
        <p>{over('machtiging.magNiet', persoon)}</p>
      )}
      {was.length > 0 && (
        <Uitklap titel={t('machtiging.voorbij', { count: was.length })}>
          <ul className="tg-kijkers">
            {was.map((v) => (
              <Namens key={v.id} v={v} onStop={null} />
            ))}
          </ul>
        </Uitklap>
      )}
    </section>
  )
}

function Namens({ v, onStop }: { v: Vertegenwoordiging; onStop: (() => void) | null }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const taal = useTaal()
  const rij = (kop: string, waarde: string) => (
    <div>
      <dt>{kop}</dt>
      <dd>{waarde}</dd>
    </div>
  )
  return (
    <li className="tg-kijker">
      <h3 className="tg-kijker__naam">{v.door.naam}</h3>
      <p className="tg-kijker__rol">{r(`vertegenwoordiging.soort.${v.soort}`)}</p>
      <dl className="tg-feiten">
        {rij(t('machtiging.waarover'), r(`vertegenwoordiging.domein.${v.domein}`))}
        {v.mandaat.length > 0 && rij(t('machtiging.ook'), v.mandaat.map((g) => r(`gegeven.${g}`)).join(', '))}
        {rij(t('machtiging.bewijs'), r(`vertegenwoordiging.bewijsstuk.${v.bewijsstuk}`))}
        {rij(t('machtiging.vanaf'), datumTekst(v.vanaf, taal))}
        {v.ingetrokkenOp === null
          ? rij(
              t('machtiging.tot'),
              v.tot === null
                ? t(`machtiging.totSoort.${v.soort === 'OUDERLIJK_GEZAG' || v.soort === 'VOOGDIJ' ? 'gezag' : 'stop'}`)
                : datumTekst(v.tot, taal),
            )
          : rij(t('machtiging.gestoptOp'), datumTekst(dagVan(v.ingetrokkenOp), taal))}
      </dl>
      {v.magIntrekken && onStop !== null && (
        <div>
          <Knop soort="rustig" className="lk-niet-op-papier" aria-label={`${t('machtiging.stop')}: ${v.door.naam}`} onClick={onStop}>
            {t('machtiging.stop')}
          </Knop>
          <p className="tg-bij">{t('stop.meteen')}</p>
        </div>
      )}
    </li>
  )
}
