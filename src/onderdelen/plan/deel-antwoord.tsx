import { useEffect, useId } from 'react'
import { DEEL_OORDELEN, type PlanDeel } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { IcoonGeenInternet, IcoonKlaar, IcoonLetOp } from '../../ui/icoon-teken.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import type { Blijf } from '../../ui/typ-blijft.tsx'
import { type AntwoordOpDeel, useDeelAntwoord } from './deel-antwoord-bewaar.ts'
import { DeelAntwoordKeuze } from './deel-antwoord-keuze.tsx'

/** What a part says to who sends: whether words of it are not at the loket yet, and which text this screen shows. */
export type DeelStand = { onbewaard: boolean; versie: string | null }
export const deelSleutel = (persoonId: string, deel: PlanDeel): string => `${persoonId}/${deel}`

/**
 * The answer to one part: a word and a reason, kept at the loket as the consulent goes on. The line says what is at the
 * loket and what is only in the field.
 */
export function DeelAntwoordSchrijven({
  versieId,
  persoonId,
  deel,
  begin,
  meld,
  blijf,
}: {
  versieId: string
  persoonId: string
  deel: PlanDeel
  begin: AntwoordOpDeel | undefined
  /** the same function each time */
  meld: (sleutel: string, stand: DeelStand) => void
  blijf: Blijf
}) {
  const t = useTekst('plan')
  const reactie = useTekst('reactie')
  const naam = useId()
  const werk = useDeelAntwoord({ versieId, persoonId, deel }, begin, blijf, t('consulent.reden'))
  const { nu, staat, online, onbewaard, versie } = werk
  useEffect(() => meld(deelSleutel(persoonId, deel), { onbewaard, versie }), [meld, persoonId, deel, onbewaard, versie])

  const Teken = staat === 'OPGESLAGEN' ? IcoonKlaar : staat === 'NIET' && !online ? IcoonGeenInternet : IcoonLetOp
  const moetUitleg = nu.oordeel !== null && nu.oordeel !== 'ZO'
  const hint = !moetUitleg
    ? t('consulent.redenHint')
    : nu.tekst.trim() === ''
      ? t('consulent.redenMist')
      : reactie(nu.oordeel === 'ANDERS' ? 'consulent.omdatHint' : 'consulent.bespreekHint')
  return (
    <div className="pl-antwoord lk-stapel">
      <Keuze
        label={t('consulent.oordeel')}
        naam={naam}
        waarde={nu.oordeel}
        onKies={(oordeel) => werk.zet((a) => ({ ...a, oordeel }))}
        opties={DEEL_OORDELEN.map((o) => ({ waarde: o, woord: t(`oordeel.${o}`), uitleg: t(`consulent.oordeelUitleg.${o}`) }))}
      />
      <TekstVlak
        label={t('consulent.reden')}
        bij={moetUitleg ? undefined : t('consulent.redenMag')}
        hint={hint}
        rows={4}
        maxLength={20_000}
        value={nu.tekst}
        onChange={(e) => {
          const tekst = e.currentTarget.value
          werk.zet((a) => ({ ...a, tekst }))
        }}
        onBlur={werk.bewaar}
      />
      <p
        className="lk-bewaard"
        data-staat={staat === 'OPGESLAGEN' ? 'veilig' : staat === 'NIET' || staat === 'ANDERS' ? 'geweigerd' : 'stil'}
        role="status"
      >
        {(staat === 'OPGESLAGEN' || staat === 'NIET' || staat === 'ANDERS') && <Teken maat={20} />}
        <span>
          {staat === 'LEEG' && t('consulent.leeg')}
          {staat === 'OPGESLAGEN' &&
            werk.op !== null &&
            t(werk.elders ? 'consulent.elders' : 'consulent.opgeslagen', { tijd: tijdTekst(werk.op) })}
          {staat === 'BEZIG' && t('consulent.bezig')}
          {staat === 'KIES' && t('consulent.kiesEerst')}
          {staat === 'NIET' && t('consulent.nietOpgeslagen')}
          {staat === 'ANDERS' && t('botsing.staat')}
        </span>
      </p>
      {staat === 'NIET' && online && (
        <Knop soort="rustig" onClick={werk.bewaar}>
          {t('consulent.opnieuw')}
        </Knop>
      )}
      {werk.daar !== null && <DeelAntwoordKeuze hier={nu} daar={werk.daar} kies={werk.kies} />}
      {werk.daar === null && werk.wissel !== null && (
        <Knop soort="tekst" onClick={werk.wissel}>
          {t('botsing.terug')}
        </Knop>
      )}
    </div>
  )
}
