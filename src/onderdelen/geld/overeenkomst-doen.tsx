import { type FormEvent, useId, useState } from 'react'
import type { EindeOpdracht, OpsturenOpdracht } from '../../contract/schemas/zorg.ts'
import { plusDagen } from '../../domein/termijnen.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import type { Overeenkomst } from './overeenkomst-vragen.ts'
import { STAP } from './overeenkomst-wacht.ts'
import { useOvereenkomstTekst, useWeigerZin } from './overeenkomst-zin.ts'

/** What who manages the money can do now with this agreement; nothing for others. */
export function OvereenkomstDoen({ o, vandaag, consulent }: { o: Overeenkomst; vandaag: string; consulent: string | null }) {
  const t = useOvereenkomstTekst()
  if (!o.mag.beheren) return null
  const schrijf = `/geld/overeenkomsten/${o.id}/schrijf`
  return (
    <div className="lk-stapel lk-niet-op-papier">
      {o.staat === 'CONCEPT' && (
        <p>
          <KnopLink naar={`${schrijf}/teken`}>{t('doe.verder')}</KnopLink>
        </p>
      )}
      {o.staat === 'TERUG' && (
        <p>
          <KnopLink naar={`${schrijf}/teken`}>{t('doe.schrijf')}</KnopLink>
        </p>
      )}
      {o.staat === 'ONDERTEKEND' && (
        <>
          <Opsturen o={o} vandaag={vandaag} consulent={consulent} />
          <p>
            <KnopLink soort="rustig" naar={`${schrijf}/teken`}>
              {t('doe.schrijf')}
            </KnopLink>
          </p>
        </>
      )}
      {o.staat === 'GOEDGEKEURD' && o.tot >= vandaag && (
        <>
          <div className="lk-stapel">
            <p>
              <KnopLink soort="rustig" naar={`/geld/overeenkomsten/${o.id}/wijzig/wanneer`}>
                {t('doe.wijzig')}
              </KnopLink>
            </p>
            <p className="gd-bij">{t('doe.wijzigUitleg')}</p>
          </div>
          <Uitklap titel={t('doe.stop')}>
            <Opzeggen o={o} vandaag={vandaag} />
          </Uitklap>
        </>
      )}
      {(o.staat === 'CONCEPT' || o.staat === 'ONDERTEKEND' || o.staat === 'GEMEENTE_CHECK' || o.staat === 'TERUG') && (
        <Uitklap titel={t('doe.intrekken')}>
          <Intrekken o={o} />
        </Uitklap>
      )}
    </div>
  )
}

/** Sends one step of this agreement, and says where it is: waiting for the network, at the loket, or refused. */
function useStap(o: Overeenkomst, stap: 'opsturen' | 'einde') {
  const t = useOvereenkomstTekst()
  const zin = useWeigerZin()
  const { online } = useStatus()
  const pad = `/overeenkomsten/${o.id}/${stap}`
  const wacht = useWachtend(STAP).find((x) => x.pad === pad)
  const { stuur, toestand, probleem, fout } = useOpdracht({ ververs: [['geld'], ['stappen']] })
  const bezig = wacht !== undefined && wacht.toestand === 'WACHT'
  const doe = async (body: OpsturenOpdracht | EindeOpdracht): Promise<void> => {
    if (bezig) return
    if (wacht !== undefined) await offline().outbox.weggooien(wacht.id)
    await stuur({ opdracht: STAP, methode: 'POST', pad, body })
  }
  const melding = (
    <>
      {bezig && <Melding live>{t(online ? 'doe.bezig' : 'doe.offline')}</Melding>}
      {!bezig && (toestand === 'GEWEIGERD' || wacht?.toestand === 'GEWEIGERD') && (
        <Melding soort="attention" live kop={t('doe.geweigerd')}>
          {zin(probleem ?? wacht?.probleem ?? null)}
        </Melding>
      )}
      {fout !== null && (
        <Melding soort="attention" live>
          {t(fout === 'OP_SLOT' ? 'teken.slot' : 'teken.opslag')}
        </Melding>
      )}
    </>
  )
  return { doe, bezig, melding }
}

function Opsturen({ o, vandaag, consulent }: { o: Overeenkomst; vandaag: string; consulent: string | null }) {
  const t = useOvereenkomstTekst()
  const id = useId()
  const [op, zetOp] = useState('')
  const [gedrukt, zetGedrukt] = useState(false)
  const { doe, bezig, melding } = useStap(o, 'opsturen')
  const goed = op !== '' && op <= vandaag
  const stuur = (e: FormEvent): void => {
    e.preventDefault()
    zetGedrukt(true)
    if (goed) void doe({ zorgverlenerOp: op })
    else document.getElementById(id)?.querySelector('input')?.focus()
  }
  return (
    <form className="gd-form" noValidate onSubmit={stuur}>
      <div id={id}>
        <DatumVeld
          label={t('doe.op', { naam: o.zorgverlener.naam })}
          fout={gedrukt && !goed ? t('teken.opFout') : undefined}
          waarde={op}
          onDatum={zetOp}
        />
      </div>
      {melding}
      <div>
        <Knop type="submit" bezig={bezig}>
          {consulent === null ? t('doe.opsturenZonder') : t('doe.opsturen', { consulent })}
        </Knop>
      </div>
    </form>
  )
}

function Opzeggen({ o, vandaag }: { o: Overeenkomst; vandaag: string }) {
  const t = useOvereenkomstTekst()
  const id = useId()
  const [op, zetOp] = useState('')
  const [reden, zetReden] = useState('')
  const [gedrukt, zetGedrukt] = useState(false)
  const { doe, bezig, melding } = useStap(o, 'einde')
  const goed = op !== '' && op >= vandaag && op <= o.tot
  const stuur = (e: FormEvent): void => {
    e.preventDefault()
    zetGedrukt(true)
    if (goed) void doe({ op, reden: reden.trim() })
    else document.getElementById(id)?.querySelector('input')?.focus()
  }
  return (
    <form className="gd-form" noValidate onSubmit={stuur}>
      <div className="lk-stapel">
        <p>{t('doe.stopUitleg')}</p>
        {o.opzegDagen > 0 && <p>{t('doe.stopTermijn', { dagen: o.opzegDagen, totDatum: plusDagen(vandaag, o.opzegDagen) })}</p>}
      </div>
      <div id={id}>
        <DatumVeld
          label={t('doe.stopOp')}
          fout={gedrukt && !goed ? t('doe.stopFout', { totDatum: o.tot }) : undefined}
          waarde={op}
          onDatum={zetOp}
        />
      </div>
      <TekstVlak
        label={t('doe.reden')}
        bij={t('doe.leeg')}
        rows={3}
        maxLength={2000}
        value={reden}
        onChange={(e) => zetReden(e.currentTarget.value)}
      />
      {melding}
      <div>
        <Knop type="submit" bezig={bezig} soort="rustig">
          {goed ? t('doe.stopDoe', { opDatum: op }) : t('doe.stop')}
        </Knop>
      </div>
    </form>
  )
}

function Intrekken({ o }: { o: Overeenkomst }) {
  const t = useOvereenkomstTekst()
  const [reden, zetReden] = useState('')
  const { doe, bezig, melding } = useStap(o, 'einde')
  const stuur = (e: FormEvent): void => {
    e.preventDefault()
    void doe({ op: null, reden: reden.trim() })
  }
  return (
    <form className="gd-form" noValidate onSubmit={stuur}>
      <p>{t('doe.intrekkenUitleg')}</p>
      <TekstVlak
        label={t('doe.reden')}
        bij={t('doe.leeg')}
        rows={3}
        maxLength={2000}
        value={reden}
        onChange={(e) => zetReden(e.currentTarget.value)}
      />
      {melding}
      <div>
        <Knop type="submit" bezig={bezig} soort="rustig">
          {t('doe.intrekken')}
        </Knop>
      </div>
    </form>
  )
}
