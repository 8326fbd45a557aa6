import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { OpdrachtBody } from '../../contract/api.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { IcoonSlot } from '../../ui/icoon-teken.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import type { Dossier } from '../start/deur.ts'
import { adres } from './adressen.ts'

const OPDRACHT = 'beginPlan'

/** The persons of a dossier whose draft this person may write, who are not in the plan yet. */
export function magBeginnen(dossier: Dossier, alErin: readonly string[]): Dossier['deelnemers'] {
  return dossier.deelnemers.filter((d) => d.rechten.CONCEPTPLAN === 'SCHRIJVEN' && !alErin.includes(d.persoonId))
}

/**
 * Sends the command that makes the documents of these persons; then goes on.
 * @param daarna where to; without it the first question of the first one
 */
export function useBeginPlan(dossier: Dossier, daarna: string | null = null) {
  const ga = useNavigate()
  const client = useQueryClient()
  const [eerste, zetEerste] = useState<string | null>(null)
  const { stuur, toestand, fout, probleem } = useOpdracht({
    zegtZelf: true,
    ververs: [['stappen']],
    bijGelukt: () => {
      // The question needs the documents that the loket just made: first the plan, then the page.
      void client
        .invalidateQueries({ queryKey: ['plan', dossier.id] })
        .then(() => (eerste === null ? undefined : ga(daarna ?? adres.kort(eerste, 'gebieden'), { replace: daarna !== null })))
    },
  })
  const { online } = useStatus()
  const klaargezet = useWachtend(OPDRACHT).some((o) => o.toestand === 'WACHT' && o.pad.includes(dossier.id))
  return {
    /** stored on the device, and there is no network */
    wacht: klaargezet && !online,
    bezig: klaargezet || toestand === 'BEWAARD',
    geweigerd: toestand === 'GEWEIGERD' ? (probleem?.detail ?? '') : null,
    fout,
    begin: (personen: string[]): void => {
      zetEerste(personen[0] ?? null)
      const body = { personen } satisfies OpdrachtBody<'post', '/dossiers/{dossierId}/plan'>
      void stuur({ opdracht: OPDRACHT, methode: 'POST', pad: `/dossiers/${dossier.id}/plan`, body })
    },
  }
}

/** No plan yet: says what comes, and the one thing to do. `daarna`: see `useBeginPlan`. */
export function PlanBeginnen({ dossier, daarna = null }: { dossier: Dossier; daarna?: string | null }) {
  const t = useTekst('plan')
  const mogelijk = magBeginnen(dossier, [])
  const [gekozen, zetGekozen] = useState<readonly string[]>([])
  const [mist, zetMist] = useState(false)
  const { begin, bezig, wacht, geweigerd, fout } = useBeginPlan(dossier, daarna)
  const enige = mogelijk.length === 1 ? mogelijk[0] : undefined
  if (mogelijk.length === 0) return <Leeg titel={t('leeg.nietVoorU')}>{t('leeg.nietVoorUTekst')}</Leeg>
  const start = (): void => {
    const personen = enige ? [enige.persoonId] : [...gekozen]
    zetMist(personen.length === 0)
    if (personen.length > 0) begin(personen)
  }
  return (
    <div className="lk-stapel-ruim">
      <section className="lk-stapel">
        {enige === undefined && (
          <Vinkjes
            label={t('leeg.voorWie')}
            hint={t('leeg.voorWieHint')}
            naam="personen"
            fout={mist && gekozen.length === 0 ? t('leeg.kiesIemand') : undefined}
            waarden={gekozen}
            onKies={zetGekozen}
            opties={mogelijk.map((d) => ({
              waarde: d.persoonId,
              woord: d.ik ? t('persoon.ik') : d.voornaam,
              uitleg: t('persoon.jaar', { leeftijd: d.leeftijd }),
            }))}
          />
        )}
        {geweigerd !== null && (
          <Melding soort="attention" live>
            {geweigerd}
          </Melding>
        )}
        {fout !== null && (
          <Melding soort="attention" live>
            {t(fout === 'OP_SLOT' ? 'opsturen.opSlot' : 'opsturen.geenOpslag')}
          </Melding>
        )}
        {wacht && <Melding live>{t('leeg.wacht')}</Melding>}
        {!wacht && (
          <Knop bezig={bezig} onClick={start}>
            {enige && !enige.ik ? t('leeg.beginVoor', { naam: enige.voornaam }) : t('leeg.begin')}
          </Knop>
        )}
        <p className="pl-prive">
          <IcoonSlot />
          <span>{t('leeg.prive')}</span>
        </p>
      </section>
      <section className="lk-stapel">
        <h2 className="lk-kop--2">{t('leeg.komt')}</h2>
        <ol className="pl-uitleg">
          {(['stap1', 'stap2', 'stap3'] as const).map((stap, nr) => (
            <li key={stap}>
              <span className="pl-uitleg__nr" aria-hidden="true">
                {nr + 1}
              </span>
              <span>{t(`leeg.${stap}`)}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
