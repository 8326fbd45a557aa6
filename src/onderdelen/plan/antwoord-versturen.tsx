import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import type { PlanDeel } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useLosWerk, useOpdracht, useStatus } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { type Blijf, useTypBlijft } from '../../ui/typ-blijft.tsx'
import { type DeelStand, deelSleutel } from './deel-antwoord.tsx'
import { isAndersDanGezien, ruimGeweigerdOp } from './deel-antwoord-bewaar.ts'
import { type PlanVersie, planVersieVraag } from './vragen.ts'

/** One complete answer goes to the family, not bit by bit (W19), and exactly what stood on this screen. */
export function AntwoordVersturen({
  versie,
  delen,
  standen,
  blijf,
}: {
  versie: PlanVersie
  delen: readonly { persoonId: string; deel: PlanDeel }[]
  standen: ReadonlyMap<string, DeelStand>
  blijf: Blijf
}) {
  const t = useTekst('plan')
  const { online } = useStatus()
  const [inleiding, zetInleiding] = useState(versie.antwoord?.inleiding ?? '')
  const [geprobeerd, zetGeprobeerd] = useState(false)
  const client = useQueryClient()
  const pad = `/planversies/${versie.id}/versturen`
  useTypBlijft(blijf, [{ naam: t('consulent.inleiding'), tekst: inleiding }])
  useLosWerk(inleiding !== (versie.antwoord?.inleiding ?? ''))
  const { stuur, toestand, probleem, fout } = useOpdracht({
    zegtZelf: true,
    ververs: [['ondersteuningsplan'], ['stappen'], ['werkplek']],
    bijGelukt: () => blijf({ woorden: [] }),
    bijGeweigerd: (p) => {
      blijf({ onderweg: false })
      if (isAndersDanGezien(p)) void client.invalidateQueries({ queryKey: planVersieVraag(versie.id).queryKey })
    },
  })
  const antwoorden = versie.antwoord?.delen ?? []
  const gezien = delen.flatMap(({ persoonId, deel }) => {
    const staat = standen.get(deelSleutel(persoonId, deel))
    return staat?.versie ? [{ persoonId, deel, versie: staat.versie }] : []
  })
  const open = delen.length - gezien.length
  const onbewaard = [...standen.values()].filter((s) => s.onbewaard).length
  const zonderReden = antwoorden.filter((a) => a.oordeel !== 'ZO' && a.tekst.trim() === '').length
  const bezig = toestand === 'BEWAARD'
  const verstuur = (): void => {
    zetGeprobeerd(true)
    if (open > 0 || zonderReden > 0 || onbewaard > 0) return
    const body = { inleiding, gezien } satisfies OpdrachtBody<'post', '/planversies/{versieId}/versturen'>
    blijf({ onderweg: true })
    void ruimGeweigerdOp(pad)
      .then(() => stuur({ opdracht: 'verstuurAntwoord', methode: 'POST', pad, body }))
      .then((id) => {
        if (id === null) blijf({ onderweg: false })
      })
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
          {isAndersDanGezien(probleem) ? t('consulent.nietVerstuurdAnders') : (probleem?.detail ?? t('fout.lezen'))}
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
