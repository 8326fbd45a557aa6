import { useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import type { PlanDeel } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import type { PlanVersie } from './vragen.ts'

/** One complete answer goes to the family, not bit by bit (W19). */
export function AntwoordVersturen({
  versie,
  delen,
  onbewaard,
}: {
  versie: PlanVersie
  delen: readonly { persoonId: string; deel: PlanDeel }[]
  onbewaard: number
}) {
  const t = useTekst('plan')
  const { online } = useStatus()
  const [inleiding, zetInleiding] = useState(versie.antwoord?.inleiding ?? '')
  const [geprobeerd, zetGeprobeerd] = useState(false)
  const { stuur, toestand, probleem, fout } = useOpdracht({ ververs: [['ondersteuningsplan'], ['stappen'], ['werkplek']] })
  const antwoorden = versie.antwoord?.delen ?? []
  const open = delen.filter((d) => !antwoorden.some((a) => a.persoonId === d.persoonId && a.deel === d.deel)).length
  const zonderReden = antwoorden.filter((a) => a.oordeel !== 'ZO' && a.tekst.trim() === '').length
  const bezig = toestand === 'BEWAARD'
  const verstuur = (): void => {
    zetGeprobeerd(true)
    if (open > 0 || zonderReden > 0 || onbewaard > 0) return
    const body = { inleiding } satisfies OpdrachtBody<'post', '/planversies/{versieId}/versturen'>
    void stuur({ opdracht: 'verstuurAntwoord', methode: 'POST', pad: `/planversies/${versie.id}/versturen`, body })
  }
  return (
    <section className="lk-stapel pl-versturen">
      <Kop>{t('consulent.verstuurKop')}</Kop>
      <TekstVlak
        label={t('consulent.inleiding')}
        bij={t('consulent.redenMag')}
        hint={t('consulent.inleidingHint')}
        rows={4}
        maxLength={20_000}
        value={inleiding}
        onChange={(e) => zetInleiding(e.currentTarget.value)}
      />
      {geprobeerd && (open > 0 || zonderReden > 0 || onbewaard > 0) && (
        <Melding soort="attention" live>
          {open > 0 && <p>{t('consulent.nog', { count: open })}</p>}
          {zonderReden > 0 && <p>{t('consulent.redenNog', { count: zonderReden })}</p>}
          {open === 0 && zonderReden === 0 && <p>{t('consulent.wachtOpslaan')}</p>}
        </Melding>
      )}
      {(toestand === 'GEWEIGERD' || fout !== null) && (
        <Melding soort="attention" kop={t('consulent.nietVerstuurd')} live>
          {probleem?.detail ?? t('fout.lezen')}
        </Melding>
      )}
      {bezig && !online && (
        <Melding soort="attention" kop={t('consulent.nietVerstuurd')} live>
          {t('consulent.geenInternet')}
        </Melding>
      )}
      <Knop bezig={bezig} onClick={verstuur}>
        {t('consulent.verstuur')}
      </Knop>
    </section>
  )
}
