import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import { DEEL_OORDELEN, type DeelOordeel, type PlanDeel } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { IcoonGeenInternet, IcoonKlaar, IcoonLetOp } from '../../ui/icoon-teken.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { type PlanVersie, planVersieVraag } from './vragen.ts'

/** Pause in typing after which the words go to the loket. */
const RUST_MS = 800

type Deel = NonNullable<PlanVersie['antwoord']>['delen'][number]
type Antwoord = { oordeel: DeelOordeel | null; tekst: string }
type Staat = 'LEEG' | 'OPGESLAGEN' | 'BEZIG' | 'KIES' | 'NIET'

const gelijk = (a: Antwoord, b: Antwoord | null): boolean => b !== null && a.oordeel === b.oordeel && a.tekst === b.tekst

/** When the loket saved it. */
function opVan(antwoord: unknown): string {
  return typeof antwoord === 'object' && antwoord !== null && 'op' in antwoord && typeof antwoord.op === 'string'
    ? antwoord.op
    : new Date().toISOString()
}

/**
 * The answer to one part: a word and a reason, kept at the loket as the consulent goes on. One command at a time; what
 * was typed meanwhile follows it. The line says what is at the loket and what is only in the field.
 */
export function DeelAntwoordSchrijven({
  versieId,
  persoonId,
  deel,
  begin,
  onbewaard,
}: {
  versieId: string
  persoonId: string
  deel: PlanDeel
  begin: Deel | undefined
  /** tells whether words of this part are not at the loket yet; the same function each time */
  onbewaard: (sleutel: string, nog: boolean) => void
}) {
  const t = useTekst('plan')
  const reactie = useTekst('reactie')
  const client = useQueryClient()
  const { online } = useStatus()
  const naam = useId()
  const [nu, zetNu] = useState<Antwoord>({ oordeel: begin?.oordeel ?? null, tekst: begin?.tekst ?? '' })
  const [bij, zetBij] = useState<Antwoord | null>(begin ? { oordeel: begin.oordeel, tekst: begin.tekst } : null)
  const [op, zetOp] = useState<string | null>(begin?.op ?? null)
  const [onderweg, zetOnderweg] = useState(false)
  // Twice: what to draw by, and what the answer of the loket is about when it comes.
  const [laatste, zetLaatste] = useState<Antwoord | null>(null)
  const verstuurd = useRef<Antwoord | null>(null)
  const opdracht = useOpdracht({
    bijGelukt: (antwoord) => {
      const is = verstuurd.current
      const moment = opVan(antwoord)
      zetBij(is)
      zetOp(moment)
      zetOnderweg(false)
      // The other parts of this answer stay as they are: only this one is written into what the screen knows.
      client.setQueryData(planVersieVraag(versieId).queryKey, (oud) => {
        if (oud === undefined || is === null || is.oordeel === null) return oud
        const eigen: Deel = { persoonId, deel, oordeel: is.oordeel, tekst: is.tekst, op: moment }
        const vorig = oud.antwoord ?? { door: '', inleiding: '', verstuurdOp: null, delen: [] }
        return {
          ...oud,
          antwoord: { ...vorig, delen: [...vorig.delen.filter((d) => d.persoonId !== persoonId || d.deel !== deel), eigen] },
        }
      })
    },
    bijGeweigerd: () => zetOnderweg(false),
  })
  const { stuur } = opdracht
  const bewaar = useCallback(
    (antwoord: Antwoord): void => {
      if (antwoord.oordeel === null) return
      verstuurd.current = antwoord
      zetLaatste(antwoord)
      zetOnderweg(true)
      const body = { persoonId, deel, oordeel: antwoord.oordeel, tekst: antwoord.tekst } satisfies OpdrachtBody<
        'post',
        '/planversies/{versieId}/delen'
      >
      void stuur({ opdracht: 'beantwoordDeel', methode: 'POST', pad: `/planversies/${versieId}/delen`, body }).then((id) => {
        if (id === null) zetOnderweg(false)
      })
    },
    [stuur, persoonId, deel, versieId],
  )

  const klaar = gelijk(nu, bij)
  const leeg = nu.oordeel === null && nu.tekst === ''
  const mislukt = opdracht.fout !== null || opdracht.toestand === 'GEWEIGERD'
  const geprobeerd = gelijk(nu, laatste)
  useEffect(() => {
    if (klaar || onderweg || nu.oordeel === null || (mislukt && geprobeerd)) return
    const klok = setTimeout(() => bewaar(nu), RUST_MS)
    return () => clearTimeout(klok)
  }, [klaar, onderweg, nu, mislukt, geprobeerd, bewaar])
  useEffect(() => onbewaard(`${persoonId}/${deel}`, !klaar && !leeg), [onbewaard, persoonId, deel, klaar, leeg])

  const staat: Staat = leeg
    ? 'LEEG'
    : klaar
      ? 'OPGESLAGEN'
      : nu.oordeel === null
        ? 'KIES'
        : (mislukt && geprobeerd) || (onderweg && !online)
          ? 'NIET'
          : 'BEZIG'
  const Teken = staat === 'OPGESLAGEN' ? IcoonKlaar : staat === 'NIET' ? (online ? IcoonLetOp : IcoonGeenInternet) : null
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
        onKies={(oordeel) => zetNu((a) => ({ ...a, oordeel }))}
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
          zetNu((a) => ({ ...a, tekst }))
        }}
        onBlur={() => {
          if (!klaar && !onderweg) bewaar(nu)
        }}
      />
      <p className="lk-bewaard" data-staat={staat === 'OPGESLAGEN' ? 'veilig' : staat === 'NIET' ? 'geweigerd' : 'stil'} role="status">
        {Teken && <Teken maat={20} />}
        <span>
          {staat === 'LEEG' && t('consulent.leeg')}
          {staat === 'OPGESLAGEN' && op !== null && t('consulent.opgeslagen', { tijd: tijdTekst(op) })}
          {staat === 'BEZIG' && t('consulent.bezig')}
          {staat === 'KIES' && t('consulent.kiesEerst')}
          {staat === 'NIET' && t('consulent.nietOpgeslagen')}
        </span>
      </p>
      {staat === 'NIET' && online && (
        <Knop soort="rustig" onClick={() => bewaar(nu)}>
          {t('consulent.opnieuw')}
        </Knop>
      )}
    </div>
  )
}
