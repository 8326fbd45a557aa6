import { type FormEvent, useId, useState } from 'react'
import { bedragTekst } from '../../lib/opmaak.ts'
import { useConcept } from '../../offline/concept.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import type { DeclaratieDetail } from './declaratie-vragen.ts'
import { ANTWOORD, formulierVan, GEZIEN } from './declaratie-wacht.ts'
import { useDeclaratieTekst, useWeigerZin } from './declaratie-zin.ts'

const VERVERS = [['geld'], ['stappen']]
const leesTekst = (ruw: unknown): string | null => (typeof ruw === 'string' ? ruw : null)

/** What this person can do with a declaratie now. */
export function DeclaratieAntwoord({ d }: { d: DeclaratieDetail }) {
  const t = useDeclaratieTekst()
  const zin = useWeigerZin()
  const { online } = useStatus()
  const pad = `/declaraties/${d.id}`
  const wacht = useWachtend(ANTWOORD).find((o) => o.pad.startsWith(`${pad}/`))
  const { stuur, fout } = useOpdracht({ ververs: VERVERS })
  const gezien = useOpdracht({ ververs: VERVERS })
  const doe = (deel: 'akkoord' | 'terug', body: object): void =>
    void stuur({ opdracht: ANTWOORD, methode: 'POST', pad: `${pad}/${deel}`, body })
  const bezig = wacht?.toestand === 'WACHT'
  const stop = d.bezwaren.some((b) => b.ernst === 'STOP')
  if (wacht?.toestand === 'GEWEIGERD')
    return (
      <Melding soort="attention" live kop={t('doe.geweigerd')}>
        <p>{zin(wacht.probleem)}</p>
        <Knop soort="tekst" onClick={() => void offline().outbox.weggooien(wacht.id)}>
          {t('doe.opnieuw')}
        </Knop>
      </Melding>
    )
  return (
    <div className="gd-terug lk-niet-op-papier">
      {d.mag.akkoord && !stop && (
        <>
          <p className="gd-bij">{t('doe.akkoordUitleg')}</p>
          <Knop bezig={bezig} onClick={() => doe('akkoord', { cent: d.cent })}>
            {t('doe.akkoord', { cent: bedragTekst(d.cent) })}
          </Knop>
        </>
      )}
      {d.mag.terug === 'TERUGSTUREN' && <Terugsturen d={d} bezig={bezig} onStuur={(reden) => doe('terug', { reden })} />}
      {d.mag.terug === 'INTREKKEN' && (
        <>
          <p className="gd-bij">{t('doe.intrekkenUitleg')}</p>
          <Knop soort="rustig" bezig={bezig} onClick={() => doe('terug', { reden: '' })}>
            {t('doe.intrekken')}
          </Knop>
        </>
      )}
      {d.mag.opnieuw && (
        <KnopLink
          soort={d.aanZet.ik ? 'hoofd' : 'rustig'}
          naar={formulierVan({ potjeId: d.potje.id, overeenkomstId: d.overeenkomstId }, d.id)}
        >
          {t('doe.maakOpnieuw')}
        </KnopLink>
      )}
      {d.mag.gezien && (
        <>
          <p className="gd-bij">{t('doe.gezienUitleg')}</p>
          <Knop
            soort="rustig"
            bezig={gezien.toestand === 'BEWAARD'}
            onClick={() =>
              void gezien.stuur({ opdracht: GEZIEN, methode: 'POST', pad: `${pad}/gezien`, body: { nr: d.stappen.at(-1)?.nr ?? 1 } })
            }
          >
            {t('doe.gezien')}
          </Knop>
        </>
      )}
      <p role="status">{bezig ? t(online ? 'doe.bezig' : 'doe.offline') : ''}</p>
      {(fout ?? gezien.fout) !== null && (
        <Melding soort="attention" live>
          {t((fout ?? gezien.fout) === 'OP_SLOT' ? 'form.slot' : 'form.opslag')}
        </Melding>
      )}
    </div>
  )
}

/** Sending back to who made it: only with a reason, kept on the device while it is written. */
function Terugsturen({ d, bezig, onStuur }: { d: DeclaratieDetail; bezig: boolean; onStuur: (reden: string) => void }) {
  const t = useDeclaratieTekst()
  const id = useId()
  const [open, zetOpen] = useState(false)
  const [leeg, zetLeeg] = useState(false)
  const concept = useConcept(['declaratie-terug', d.id], '', leesTekst)
  const doe = (gebeurtenis: FormEvent): void => {
    gebeurtenis.preventDefault()
    const reden = concept.waarde.trim()
    if (reden === '') {
      zetLeeg(true)
      document.getElementById(`${id}-reden`)?.focus()
      return
    }
    onStuur(reden)
    concept.wis()
  }
  if (!open && concept.waarde === '')
    return (
      <Knop soort="rustig" onClick={() => zetOpen(true)}>
        {t('doe.terugsturen')}
      </Knop>
    )
  return (
    <form className="gd-form" noValidate onSubmit={doe}>
      <TekstVlak
        id={`${id}-reden`}
        label={t('doe.waarom')}
        hint={t('doe.waaromHint')}
        fout={leeg && concept.waarde.trim() === '' ? t('doe.waaromFout') : undefined}
        rows={3}
        maxLength={2000}
        value={concept.waarde}
        onChange={(e) => concept.zet(e.currentTarget.value)}
      />
      <div>
        <Knop soort="rustig" type="submit" bezig={bezig}>
          {t('doe.terugstuurKnop', { naam: d.zorgverlener ?? t('kosten') })}
        </Knop>
      </div>
    </form>
  )
}
