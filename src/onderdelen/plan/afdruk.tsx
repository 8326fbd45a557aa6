import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { BladWeergave } from '../../ui/blad-weergave.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import type { Dossier } from '../start/deur.ts'
import { LeesFout, LeesWacht } from './omgeving.tsx'
import { type UitvoerBron, useBlad, useUitvoerBron } from './uitvoer-bron.ts'
import { meenemen } from './uitvoer-plek.ts'
import type { Plan } from './vragen.ts'
import './uitvoer.css'

/** `/plan/afdruk`: the whole plan as it comes on paper, from this device. */
export function Afdruk({ plan, dossier }: { plan: Plan | null; dossier: Dossier }) {
  const t = useTekst('uitvoer')
  const tp = useTekst('plan')
  const [zoek] = useSearchParams()
  const versie = zoek.get('versie')
  const bron = useUitvoerBron(plan, dossier, versie)
  if (bron.staat === 'LADEN') return <LeesWacht aantal={6} titel={t('afdruk.titel')} />
  if (bron.staat === 'GEEN') return <LeesFout opnieuw={bron.opnieuw} titel={t('afdruk.titel')} />
  return (
    <div className="lk-stapel-ruim uv-druk">
      <div className="lk-niet-op-papier">
        <PaginaKop
          titel={t('afdruk.titel')}
          inleiding={t('afdruk.inleiding')}
          terug={{ naar: meenemen(versie), woord: t('afdruk.terug') }}
        />
      </div>
      {bron.staat === 'OP_SLOT' ? <Melding soort="attention">{tp('opsturen.opSlot')}</Melding> : <Voorbeeld bron={bron} />}
    </div>
  )
}

function Voorbeeld({ bron }: { bron: Extract<UitvoerBron, { staat: 'OPEN' }> }) {
  const t = useTekst('uitvoer')
  const blad = useBlad(bron)
  const [groot, zetGroot] = useState<'groot'[]>([])
  return (
    <>
      <div className="lk-niet-op-papier lk-stapel">
        {!bron.heelHier && <Melding>{t('afdruk.nietHeel')}</Melding>}
        <Vinkjes
          label={t('meenemen.letters')}
          naam="groot"
          opties={[{ waarde: 'groot', woord: t('afdruk.groot') }]}
          waarden={groot}
          onKies={zetGroot}
        />
        <Knop onClick={() => globalThis.print()}>{t('afdruk.actie')}</Knop>
      </div>
      <BladWeergave blad={blad} groot={groot.length > 0} />
    </>
  )
}
