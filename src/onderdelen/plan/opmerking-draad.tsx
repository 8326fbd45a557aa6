import { useRef, useState } from 'react'
import { MAX_OPMERKING, type OpmerkingUitkomst } from '../../contract/woorden-opmerking.ts'
import { type Afhandelaar, mogelijkeUitkomsten } from '../../domein/plan/opmerking.ts'
import { isOvergenomen } from '../../domein/plan/overnemen.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useConcept } from '../../offline/concept.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Moment, Regels } from './opmerking-regels.tsx'
import { OpmerkingVelden } from './opmerking-veld.tsx'
import type { EigenRegel, useOpmerkingVerzenden } from './opmerking-verzonden.ts'
import type { Opmerking } from './opmerking-vragen.ts'
import { Voorstel } from './opmerking-voorstel.tsx'

/** What a press opened under a remark: an answer, or an end that can have a word about why. */
type Open = 'ANTWOORD' | Extract<OpmerkingUitkomst, 'AFGEHANDELD' | 'NIET_OVERGENOMEN' | 'INGETROKKEN'>

const leesTekst = (ruw: unknown): string | null => (typeof ruw === 'string' ? ruw : null)

/** One question, remark or proposal with what came after it, and what this person can do with it. */
export function OpmerkingDraad({
  opmerking: o,
  document,
  wie,
  magAntwoorden,
  eigen,
  verzenden,
}: {
  opmerking: Opmerking
  document: PlanDocument | null
  wie: Afhandelaar
  magAntwoorden: boolean
  eigen: readonly EigenRegel[]
  verzenden: ReturnType<typeof useOpmerkingVerzenden>
}) {
  const t = useTekst('opmerking')
  const [open, zetOpen] = useState<Open | null>(null)
  const kop = useRef<HTMLHeadingElement>(null)
  const sluit = (): void => {
    // The form goes, with the button that was pressed: the keyboard goes to what it was about.
    kop.current?.focus({ preventScroll: true })
    zetOpen(null)
  }
  // An end that is on its way counts here already; the loket decides when it gets there.
  const bezig = eigen.some((r) => r.soort !== 'ANTWOORD' && r.staat !== 'GEWEIGERD')
  const uitkomsten = bezig ? [] : mogelijkeUitkomsten(o, wie)
  const doe = (uitkomst: OpmerkingUitkomst): void => {
    if (uitkomst !== 'OVERGENOMEN' && uitkomst !== 'HEROPEND') return zetOpen(uitkomst)
    void verzenden.handelAf(o.id, { uitkomst, tekst: '' })
  }
  const kan = (u: OpmerkingUitkomst): boolean => u !== 'OVERGENOMEN' || (document !== null && o.voorstel !== null)
  const alGedaan = o.soort === 'VOORSTEL' && o.stand === 'OPEN' && document !== null && isOvergenomen(document.ydoc, o.id)
  const woord = (u: OpmerkingUitkomst): string => (u === 'OVERGENOMEN' && alGedaan ? t('knop.alOvergenomen') : t(`knop.${u}`))
  const antwoordKnop = magAntwoorden && o.stand !== 'INGETROKKEN' && (
    <Knop soort={o.soort === 'VOORSTEL' ? 'tekst' : 'rustig'} onClick={() => zetOpen('ANTWOORD')}>
      {t('knop.ANTWOORD')}
    </Knop>
  )
  return (
    <li className="pl-opmerking" id={`opmerking-${o.id}`}>
      <h2 ref={kop} tabIndex={-1} className="pl-opmerking__kop">
        {o.van.ik ? t(`kopIk.${o.soort}`) : t(`kop.${o.soort}`, { naam: o.van.naam })} <Moment op={o.op} />
      </h2>
      {o.tekst !== '' && (
        <p className="pl-tekst" dir="auto">
          {o.tekst}
        </p>
      )}
      {o.voorstel !== null && <Voorstel document={document} id={o.id} veld={o.veld} voorstel={o.voorstel} basis={o.basis} />}
      <Regels regels={o.regels} eigen={eigen} opnieuw={verzenden.opnieuw} weg={verzenden.weg} />
      {open === null ? (
        <Knoppen>
          {o.soort !== 'VOORSTEL' && antwoordKnop}
          {uitkomsten.filter(kan).map((u) => (
            <Knop key={u} soort={u === 'OVERGENOMEN' ? 'rustig' : 'tekst'} onClick={() => doe(u)}>
              {woord(u)}
            </Knop>
          ))}
          {o.soort === 'VOORSTEL' && antwoordKnop}
        </Knoppen>
      ) : (
        <Reactie
          key={open}
          wat={open}
          opmerkingId={o.id}
          klaar={sluit}
          stuur={(tekst) => (open === 'ANTWOORD' ? verzenden.antwoord(o.id, tekst) : verzenden.handelAf(o.id, { uitkomst: open, tekst }))}
        />
      )}
    </li>
  )
}

function Reactie({
  wat,
  opmerkingId,
  klaar,
  stuur,
}: {
  wat: Open
  opmerkingId: string
  klaar: () => void
  stuur: (tekst: string) => Promise<boolean>
}) {
  const t = useTekst('opmerking')
  const concept = useConcept<string>(['opmerking', wat, opmerkingId], '', leesTekst)
  if (!concept.geladen) return null
  const antwoord = wat === 'ANTWOORD'
  return (
    <OpmerkingVelden
      velden={[
        {
          label: antwoord ? t('antwoord.label') : t('waarom'),
          ...(antwoord ? {} : { bij: t('mag') }),
          waarde: concept.waarde,
          zet: concept.zet,
          max: MAX_OPMERKING,
          rijen: antwoord ? 3 : 2,
          fout: antwoord && concept.waarde.trim() === '' ? t('fout.leeg.ANTWOORD') : '',
        },
      ]}
      knop={antwoord ? t('antwoord.knop') : t(`knop.${wat}`)}
      terug={klaar}
      naarVeld
      onStuur={async () => {
        const gelukt = await stuur(concept.waarde.trim())
        if (gelukt) {
          concept.wis()
          klaar()
        }
        return gelukt
      }}
    />
  )
}
