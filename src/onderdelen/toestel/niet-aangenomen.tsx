import { useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { OpenOpdracht } from '../../offline/outbox.ts'
import { useOpzij } from '../../offline/plan-haken.ts'
import type { OpzijTekst } from '../../offline/plan-opslag.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { opdrachtNaam } from './opdracht-naam.ts'

/** What the loket did not take: with the reason and with choices. Nothing goes away by itself. */
export function NietAangenomen() {
  const t = useTekst('toestel')
  const geweigerd = useWachtend().filter((o) => o.toestand === 'GEWEIGERD')
  const opzij = useOpzij()
  const { onleesbaar } = useStatus()
  if (geweigerd.length === 0 && opzij.length === 0 && onleesbaar === 0) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('geweigerd.titel')}</Kop>
      {geweigerd.map((o) => (
        <Geweigerd key={o.id} o={o} />
      ))}
      {opzij.map((o) => (
        <Opzij key={o.id} o={o} />
      ))}
      {onleesbaar > 0 && (
        <Melding soort="attention" kop={t('dicht.titel', { count: onleesbaar })}>
          <Alinea>{t('dicht.tekst')}</Alinea>
          <Knoppen>
            <Weg woord={t('geweigerd.weg')} zeker={t('geweigerd.wegZeker')} doe={() => void offline().ruimOnleesbaarOp()} />
          </Knoppen>
        </Melding>
      )}
    </section>
  )
}

function Geweigerd({ o }: { o: OpenOpdracht }) {
  const t = useTekst('toestel')
  return (
    <Melding soort="attention" kop={opdrachtNaam(t, o.opdracht)}>
      <Alinea>{o.probleem?.detail || t('geweigerd.zonderReden')}</Alinea>
      <Alinea soort="bij">{t('geweigerd.sinds', { tijd: tijdTekst(new Date(o.sinds).toISOString()) })}</Alinea>
      <Knoppen>
        <Knop soort="rustig" onClick={() => void offline().outbox.opnieuw(o.id)}>
          {t('geweigerd.opnieuw')}
        </Knop>
        <Weg woord={t('geweigerd.weg')} zeker={t('geweigerd.wegZeker')} doe={() => void offline().outbox.weggooien(o.id)} />
      </Knoppen>
    </Melding>
  )
}

function Opzij({ o }: { o: OpzijTekst }) {
  const t = useTekst('toestel')
  const [gekopieerd, zet] = useState(false)
  const tekst = Object.values(o.velden).join('\n\n')
  const verwijder = async (): Promise<void> => {
    await offline().planOpslag.haalOpzijWeg(o.id)
    offline().bus.stuur({ soort: 'OPZIJ_VERANDERD' })
  }
  return (
    <Melding soort="attention" kop={t('opzij.titel', { tijd: tijdTekst(new Date(o.op).toISOString()) })}>
      <Alinea>{t('opzij.tekst')}</Alinea>
      <blockquote className="lk-lees">{tekst}</blockquote>
      <Knoppen>
        <Knop soort="rustig" onClick={() => void navigator.clipboard.writeText(tekst).then(() => zet(true))}>
          {t(gekopieerd ? 'opzij.gekopieerd' : 'opzij.kopieer')}
        </Knop>
        <Weg woord={t('opzij.weg')} zeker={t('opzij.wegZeker')} doe={() => void verwijder()} />
      </Knoppen>
    </Melding>
  )
}

/** Throws something away at the second press; the first one says so. */
function Weg({ woord, zeker, doe }: { woord: string; zeker: string; doe: () => void }) {
  const [vraagt, zet] = useState(false)
  return (
    <Knop soort="tekst" onClick={() => (vraagt ? doe() : zet(true))}>
      {vraagt ? zeker : woord}
    </Knop>
  )
}
