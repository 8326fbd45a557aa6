import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpdrachtAntwoord, OpdrachtBody } from '../../contract/api.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Melding } from '../../ui/melding.tsx'
import { mijnUitnodigingenVraag, type Sessie, UITNODIGING_OPDRACHT } from '../start/deur.ts'
import { vergeetToken } from './token.ts'

/** Asks who is logged in whether they want this. One press takes the invitation; it opens nothing. */
export function Aannemen({ sessie, token, klaar }: { sessie: Sessie; token: string; klaar: () => void }) {
  const t = useTekst('uitnodiging')
  const client = useQueryClient()
  const { online, opslag, opslagFout, sessieWeg } = useStatus()
  // Just after the sign-in the store of this person is still opening: a press then would be told that nobody is signed in.
  const opent = opslag !== 'OPEN' && opslagFout === null && !sessieWeg && online
  const [nee, zetNee] = useState(false)
  const [opdrachtId, zetId] = useState<string | null>(null)
  const opdracht = useOpdracht({
    zegtZelf: true,
    ververs: [['stappen']],
    bijGelukt: (antwoord) => {
      vergeetToken()
      // The answer of this very command: its shape is that of the contract. Without it the page would say for a moment
      // that there is no invitation.
      const nieuw = antwoord as OpdrachtAntwoord<'post', '/uitnodigingen/aannemen'>
      client.setQueryData(mijnUitnodigingenVraag.queryKey, (was) => [nieuw, ...(was ?? []).filter((u) => u.id !== nieuw.id)])
      klaar()
    },
    bijGeweigerd: () => vergeetToken(),
  })
  const neemAan = async (): Promise<void> => {
    const body = { token } satisfies OpdrachtBody<'post', '/uitnodigingen/aannemen'>
    zetId(await opdracht.stuur({ opdracht: UITNODIGING_OPDRACHT, methode: 'POST', pad: '/uitnodigingen/aannemen', body }))
  }
  const weg = (): void => {
    // The answer stands on this page: in the list of the device it would ask for a second look.
    if (opdrachtId !== null) void offline().outbox.weggooien(opdrachtId)
  }
  if (nee)
    return (
      <Melding live>
        <p>{t('aannemen.neeKlaar')}</p>
        <KnopLink soort="rustig" naar="/">
          {t('aannemen.start')}
        </KnopLink>
      </Melding>
    )
  if (opdracht.toestand === 'GEWEIGERD') return <WerktNiet onWeg={weg} />
  const naam = `${sessie.persoon.voornaam} ${sessie.persoon.achternaam}`
  return (
    <section className="lk-stapel">
      <p>
        <b>{t('aannemen.als', { naam })}</b> {t('aannemen.ziet')}
      </p>
      {opdracht.toestand === 'BEWAARD' && <Melding live>{t(online ? 'aannemen.bezig' : 'aannemen.offline')}</Melding>}
      {opdracht.fout !== null && (
        <Melding soort="attention" live>
          {t('aannemen.fout')}
        </Melding>
      )}
      <Knoppen>
        <Knop bezig={opent || opdracht.toestand === 'BEWAARD'} onClick={() => void neemAan()}>
          {t('aannemen.ja')}
        </Knop>
        <Knop
          soort="tekst"
          onClick={() => {
            vergeetToken()
            zetNee(true)
          }}
        >
          {t('aannemen.nee')}
        </Knop>
      </Knoppen>
      <p className="ui-bij">{t('aannemen.anders')}</p>
    </section>
  )
}

/** Unknown, over, taken back and taken by somebody else look the same. */
export function WerktNiet({ onWeg }: { onWeg?: () => void }) {
  const t = useTekst('uitnodiging')
  return (
    <Melding soort="attention" kop={t('aannemen.werktNiet')} live>
      <p>{t('aannemen.werktNietTekst')}</p>
      <KnopLink soort="rustig" naar="/" {...(onWeg ? { onClick: onWeg } : {})}>
        {t('aannemen.start')}
      </KnopLink>
    </Melding>
  )
}
