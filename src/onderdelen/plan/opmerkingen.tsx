import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { opmerkingVeld } from '../../domein/plan/opmerking.ts'
import { laadTekst } from '../../i18n/i18n.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { type PlanDocumentBeeld, useTekst as useVeldTekst } from '../../offline/plan-haken.ts'
import { isFocusVerloren } from '../../ui/focus-verloren.ts'
import { Melding } from '../../ui/melding.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { OpmerkingDraad } from './opmerking-draad.tsx'
import { OpmerkingNieuw } from './opmerking-nieuw.tsx'
import { OnderwegRegel } from './opmerking-regels.tsx'
import { useOpmerkingVerzenden } from './opmerking-verzonden.ts'
import { type Opmerking, opmerkingenVraag } from './opmerking-vragen.ts'
import { Voorstel } from './opmerking-voorstel.tsx'
import { usePlanOmgeving } from './plan-omgeving.ts'
import type { Plan, PlanDeel } from './vragen.ts'
import './opmerking.css'

// Fetched with this code: the texts are there before a screen asks for them.
void laadTekst('opmerking').catch(() => undefined)

/** Where a link from the overview leads on a question screen. */
export const OPMERKINGEN_PLEK = 'opmerkingen'

/**
 * Questions, remarks and proposals at one field of the plan, on any screen inside a plan (`MetPlan`). Who may write
 * finds them behind one opener; for who may only propose they are the way to write, so they stand open.
 */
export function Opmerkingen({ beeld, veld }: { beeld: PlanDocumentBeeld; veld: string }) {
  const omgeving = usePlanOmgeving()
  const id = beeld.document?.id
  const deel = omgeving?.plan.documenten.find((d) => d.id === id)
  if (!omgeving || !deel || beeld.fase !== 'OPEN' || opmerkingVeld(deel.soort, veld) === null) return null
  return <Gesprek key={`${deel.id}/${veld}`} plan={omgeving.plan} deel={deel} beeld={beeld} veld={veld} />
}

function Gesprek({ plan, deel, beeld, veld }: { plan: Plan; deel: PlanDeel; beeld: PlanDocumentBeeld; veld: string }) {
  const t = useTekst('opmerking')
  const { hash } = useLocation()
  const { data, isError } = useQuery(opmerkingenVraag(plan.id))
  const lijst = data?.filter((o) => o.documentId === deel.id) ?? []
  const verzenden = useOpmerkingVerzenden(deel.id, lijst, () => void beeld.document?.synchroniseer())
  const isTekst = opmerkingVeld(deel.soort, veld) === 'TEKST'
  // Only a text: asking Yjs for a list as a text makes it one, and then nobody can read the list any more.
  const tekst = useVeldTekst(isTekst ? beeld.document : null, veld)
  const nieuws = useNieuws(data === undefined ? null : lijst.filter((o) => o.veld === veld))
  const plek = useRef<HTMLElement>(null)
  const gevraagd = hash === `#${OPMERKINGEN_PLEK}`
  const klaar = data !== undefined
  useEffect(() => {
    if (gevraagd && klaar) plek.current?.scrollIntoView({ block: 'start' })
  }, [gevraagd, klaar])
  const hadFocus = useRef(false)
  useEffect(() => {
    const kijk = (e: FocusEvent): void => {
      hadFocus.current = e.target instanceof Node && plek.current?.contains(e.target) === true
    }
    document.addEventListener('focusin', kijk)
    return () => document.removeEventListener('focusin', kijk)
  }, [])
  const aantalOpen = lijst.filter((o) => o.veld === veld && o.stand === 'OPEN').length
  useEffect(() => {
    // A remark that ended goes to another list, with the button that had the focus: the keyboard stays in this part.
    if (hadFocus.current && isFocusVerloren()) plek.current?.focus({ preventScroll: true })
  }, [aantalOpen])

  const hier = lijst.filter((o) => o.veld === veld)
  const open = hier.filter((o) => o.stand === 'OPEN')
  const dicht = hier.filter((o) => o.stand !== 'OPEN')
  const nieuw = verzenden.nieuw.filter((o) => o.veld === veld)
  const schrijver = beeld.mag === 'SCHRIJVEN'
  const mag = schrijver || deel.magVoorstellen
  const aantal = open.length + nieuw.length
  if (!mag && hier.length === 0) return null

  const draad = (o: Opmerking) => (
    <OpmerkingDraad
      key={o.id}
      opmerking={o}
      document={beeld.document}
      wie={{ auteur: o.van.ik, schrijver }}
      magAntwoorden={mag}
      eigen={verzenden.regels.get(o.id) ?? []}
      verzenden={verzenden}
    />
  )
  const inhoud = (
    <div className="lk-stapel">
      {isError && data === undefined && <p className="lk-alinea--bij">{t('fout.lezen')}</p>}
      {(open.length > 0 || nieuw.length > 0) && (
        <ol className="pl-opmerkingen">
          {open.map(draad)}
          {nieuw.map((o) => (
            <li key={o.id} className="pl-opmerking">
              <h2 className="pl-opmerking__kop">{t(`kopIk.${o.soort}`)}</h2>
              {o.tekst !== '' && (
                <p className="pl-tekst" dir="auto">
                  {o.tekst}
                </p>
              )}
              {o.voorstel !== null && <Voorstel document={beeld.document} id={o.id} veld={o.veld} voorstel={o.voorstel} basis={o.basis} />}
              <OnderwegRegel onderweg={o} opnieuw={verzenden.opnieuw} weg={verzenden.weg} />
            </li>
          ))}
        </ol>
      )}
      {verzenden.fout !== null && (
        <Melding soort="attention" live kop={t('fout.kop')}>
          {t(verzenden.fout === 'OP_SLOT' ? 'fout.slot' : 'fout.opslag')}
        </Melding>
      )}
      {mag && (
        <OpmerkingNieuw
          documentId={deel.id}
          veld={veld}
          nu={isTekst ? tekst : null}
          alleenVoorstel={!schrijver}
          hierboven={aantal > 0}
          plaats={verzenden.plaats}
        />
      )}
      {dicht.length > 0 && (
        <Uitklap titel={t('klaar', { count: dicht.length })}>
          <ol className="pl-opmerkingen">{dicht.map(draad)}</ol>
        </Uitklap>
      )}
    </div>
  )
  return (
    <section ref={plek} id={OPMERKINGEN_PLEK} tabIndex={-1} className="pl-gesprek" aria-label={t('opener')}>
      {schrijver ? (
        <Uitklap titel={aantal === 0 ? t('opener') : t('openerAantal', { count: aantal })} open={gevraagd}>
          {inhoud}
        </Uitklap>
      ) : (
        <div className="lk-stapel">
          {deel.magVoorstellen && <p>{t('alleenVoorstel')}</p>}
          {inhoud}
        </div>
      )}
      <p className="lk-alleen-hoorbaar" role="status">
        {nieuws && t(`nieuws.${nieuws.soort}`, { naam: nieuws.van.naam })}
      </p>
    </section>
  )
}

/** The newest remark of somebody else that came while this screen stood; null for what was there already. */
function useNieuws(hier: readonly Opmerking[] | null): Opmerking | null {
  const [gezien, zetGezien] = useState<ReadonlySet<string> | null>(null)
  const [nieuws, zetNieuws] = useState<Opmerking | null>(null)
  const nog = hier?.find((o) => gezien !== null && !gezien.has(o.id))
  if (hier !== null && (gezien === null || nog !== undefined)) {
    zetGezien(new Set(hier.map((o) => o.id)))
    if (nog !== undefined && !nog.van.ik) zetNieuws(nog)
  }
  return nieuws
}
