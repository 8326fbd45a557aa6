import { useState } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { nieuwId } from '../lib/id.ts'
import { offline } from '../offline/offline.ts'
import { useSessie } from '../onderdelen/start/deur.ts'
import { Dialoog } from '../ui/dialoog.tsx'
import { Knop } from '../ui/knop.tsx'
import { Lijst } from '../ui/lijst.tsx'
import { Melding } from '../ui/melding.tsx'
import { Rij } from '../ui/rij.tsx'

async function meldAf(): Promise<void> {
  // What is typed goes while there still is a session for it.
  await offline().slaap()
  const antwoord = await fetch('/api/v1/sessie/afmelden', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': nieuwId() },
    body: JSON.stringify({ overal: false }),
  })
  // 401: the session was over already, which is what was asked for.
  if (!antwoord.ok && antwoord.status !== 401) throw new Error(`Sign-out: ${antwoord.status}`)
  await offline().meldAf()
}

/** Who you are here, what is known of you, and the way out. */
export function WieBlad({ open, onSluit }: { open: boolean; onSluit: () => void }) {
  const t = useTekst('algemeen')
  const sessie = useSessie()
  const [staat, zetStaat] = useState<'rust' | 'bezig' | 'mislukt'>('rust')
  if (!sessie) return null
  const { persoon, rollen } = sessie
  // Of a medewerker nothing is kept: what was not sent goes with the session.
  const kwijt = open && staat !== 'bezig' && offline().los > 0
  const weg = (): void => {
    zetStaat('bezig')
    meldAf().then(
      // The frame hears it too, in every tab (status-inhoud.tsx); this is for a page whose frame did not start.
      () => globalThis.location.assign('/'),
      () => zetStaat('mislukt'),
    )
  }
  return (
    <Dialoog open={open} onSluit={onSluit} titel={`${persoon.voornaam} ${persoon.achternaam}`}>
      <div className="lk-stapel">
        <Lijst>
          {rollen.length > 0 && <Rij titel={t('plaatsLang.werkplek')} naar="/werkplek" />}
          {rollen.length === 0 && <Rij titel={t('onder.toegang')} naar="/toegang" />}
          <Rij titel={t('onder.toestel')} naar="/toestel" />
        </Lijst>
        {staat === 'mislukt' && (
          <Melding soort="attention" kop={t('ik.misluktTitel')} live>
            {t('ik.mislukt')}
          </Melding>
        )}
        {kwijt && (
          <Melding soort="attention" kop={t('ik.kwijtTitel')}>
            {t('ik.kwijt')}
          </Melding>
        )}
        <Knop soort="rustig" bezig={staat === 'bezig'} onClick={weg}>
          {t(kwijt ? 'ik.tochUit' : 'ik.uitloggen')}
        </Knop>
      </div>
    </Dialoog>
  )
}
