import { type ReactNode, useId } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import type { MeerStand } from '../../domein/plan/meerwaarde.ts'
import { isWel } from '../../domein/plan/keuzewaarden.ts'
import { bedragTekst, datumTekst } from '../../lib/opmaak.ts'
import { type PlanDocumentBeeld, useKeuze } from '../../offline/plan-haken.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { DatumDelenVeld } from '../../ui/datum-veld.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { OmlijstVeld } from '../../ui/omlijst-veld.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import { useMeerInvoer } from './meer-invoer.ts'
import { MeerVerschil } from './meer-verschil.tsx'
import { DAG, HONDERDSTEN, TARIEF, type Vorm, dagDelen, dagTekst } from './meer-waarden.ts'
import './meer-veld.css'

/** What every field for a value of several people needs. */
export type MeerVeldProps = {
  /** the open document the value stands in; nothing is drawn until it is open */
  beeld: PlanDocumentBeeld
  /** name of the choice: `itemKeuze('doel', id, 'datum')` */
  veld: string
  label: string
  /** small word after the label, such as '(mag leeg blijven)' */
  bij?: string
  hint?: ReactNode
  /** name of somebody in the dossier; null when unknown (`wieIs`) */
  wie: (persoonId: string) => string | null
}

type Binnen<P> = P & { document: PlanDocument; id: string }

/** Reading instead of a field where nothing can be set; the difference is told there too. */
function Gelezen<T>({
  label,
  stand,
  toon,
  ik,
  wie,
}: Pick<MeerVeldProps, 'label' | 'wie'> & { stand: MeerStand<T>; toon: (waarde: T) => string; ik: string }) {
  const t = useTekst('meer')
  return (
    <div className="lk-veld">
      <p className="lk-veld__label">{label}</p>
      {stand.soort === 'VERSCHIL' ? (
        <MeerVerschil keuzes={stand.keuzes} ik={ik} wie={wie} toon={toon} />
      ) : (
        <p>{stand.soort === 'LEEG' ? t('leeg') : toon(stand.waarde)}</p>
      )}
    </div>
  )
}

/** Draws a field once its document is open; another document or name is another field. */
function Open<P extends MeerVeldProps>({ props, Veld }: { props: P; Veld: (p: Binnen<P>) => ReactNode }) {
  const id = useId()
  const { document, fase } = props.beeld
  if (document === null || fase !== 'OPEN') return null
  return <Veld key={`${document.id} ${props.veld}`} {...props} document={document} id={id} />
}

/** A difference under its field; after choosing, the focus goes to the field, because the button is gone. */
function Verschil<T>({
  stand,
  document,
  wie,
  toon,
  naarVeld,
  onKies,
}: {
  stand: MeerStand<T>
  document: PlanDocument
  wie: MeerVeldProps['wie']
  toon: (waarde: T) => string
  /** id of what gets the focus */
  naarVeld: string
  onKies: (waarde: T) => void
}) {
  if (stand.soort !== 'VERSCHIL') return null
  const kies = (waarde: T): void => {
    onKies(waarde)
    globalThis.document.getElementById(naarVeld)?.focus()
  }
  return <MeerVerschil keuzes={stand.keuzes} ik={document.persoonId} wie={wie} toon={toon} onKies={kies} />
}

type TypVeldProps<T> = MeerVeldProps & {
  vorm: Vorm<T>
  /** a value in words, as in the sentence of a difference: '4 uur' */
  toon: (waarde: T) => string
  /** what to do when what stands there is no value */
  fout: string
  voor?: ReactNode
  achter?: ReactNode
  toetsen: 'decimal' | 'numeric'
}

function TypVeldBinnen<T>({
  beeld,
  veld,
  label,
  bij,
  hint,
  wie,
  vorm,
  toon,
  fout,
  voor,
  achter,
  toetsen,
  document,
  id,
}: Binnen<TypVeldProps<T>>) {
  const { stand, tekst, half, bijTypen, bijVerlaten, kies } = useMeerInvoer(document, veld, vorm)
  if (beeld.mag !== 'SCHRIJVEN') return <Gelezen label={label} stand={stand} toon={toon} ik={document.persoonId} wie={wie} />
  return (
    <div className="pl-meer">
      <OmlijstVeld veldId={id} label={label} bij={bij} hint={hint} fout={half ? fout : undefined}>
        {(aria) => (
          <div className={voor === undefined ? 'pl-meer__invoer' : 'lk-bedragveld'}>
            {voor}
            <input
              {...aria}
              id={id}
              className="lk-invoer"
              inputMode={toetsen}
              autoComplete="off"
              value={tekst}
              onChange={(e) => bijTypen(e.currentTarget.value)}
              onBlur={bijVerlaten}
            />
            {achter}
          </div>
        )}
      </OmlijstVeld>
      <Verschil stand={stand} document={document} wie={wie} toon={toon} naarVeld={id} onKies={kies} />
    </div>
  )
}

/** A quantity, with a comma or whole. `eenheid` says it in words: `(tekst) => '2,5 uur'`. `vorm`: HONDERDSTEN or WEKEN. */
export function MeerGetal({
  vorm = HONDERDSTEN,
  eenheid,
  achter,
  fout,
  ...props
}: MeerVeldProps & {
  vorm?: Vorm<number | null>
  /** the number as text to words with its unit */
  eenheid: (getal: string) => string
  /** unit behind the field */
  achter?: string
  /** only where the usual sentence does not say enough */
  fout?: string
}) {
  const t = useTekst('meer')
  return (
    <Open
      Veld={TypVeldBinnen<number | null>}
      props={{
        ...props,
        vorm,
        toon: (w) => (w === null ? t('geen') : eenheid(vorm.schrijf(w))),
        fout: fout ?? t(vorm === HONDERDSTEN ? 'getalFout' : 'heelFout'),
        achter: achter === undefined ? undefined : <span aria-hidden="true">{achter}</span>,
        toetsen: vorm === HONDERDSTEN ? 'decimal' : 'numeric',
      }}
    />
  )
}

/** An amount of money in cents. */
export function MeerBedrag(props: MeerVeldProps) {
  const t = useTekst('meer')
  return (
    <Open
      Veld={TypVeldBinnen<number | null>}
      props={{
        ...props,
        vorm: TARIEF,
        toon: (w) => (w === null ? t('geen') : bedragTekst(w)),
        fout: t('bedragFout'),
        voor: (
          <span className="lk-bedragveld__euro" aria-hidden="true">
            €
          </span>
        ),
        toetsen: 'decimal',
      }}
    />
  )
}

function DagBinnen({ beeld, veld, label, bij, hint, wie, document, id }: Binnen<MeerVeldProps>) {
  const t = useTekst('meer')
  const taal = useTaal()
  const { stand, tekst, half, bijTypen, bijVerlaten, kies } = useMeerInvoer(document, veld, DAG)
  const toon = (w: string | null): string => (w === null ? t('geenDag') : datumTekst(w, taal))
  if (beeld.mag !== 'SCHRIJVEN') return <Gelezen label={label} stand={stand} toon={toon} ik={document.persoonId} wie={wie} />
  return (
    <div className="pl-meer">
      <DatumDelenVeld
        id={id}
        label={label}
        bij={bij}
        hint={hint}
        fout={half ? t('dagFout') : undefined}
        foutBij={t('dagNietInPlan')}
        delen={dagDelen(tekst)}
        onDelen={(delen) => bijTypen(dagTekst(delen))}
        onVerlaat={bijVerlaten}
      />
      <Verschil stand={stand} document={document} wie={wie} toon={toon} naarVeld={`${id}-dag`} onKies={kies} />
    </div>
  )
}

/** A day, in the three inputs of the house. */
export function MeerDag(props: MeerVeldProps) {
  return <Open Veld={DagBinnen} props={props} />
}

type MeerKeuzeProps<W extends string> = MeerVeldProps & {
  isWaarde: (w: unknown) => w is W | null
  opties: readonly { waarde: W; woord: string; uitleg?: string }[]
  /** the word for 'none of these'; without it nothing is offered to undo a choice */
  geen?: string
  /** 'lijst': a select, for many options in one calm line */
  soort?: 'rijen' | 'lijst'
  naastElkaar?: boolean
}

/** Stands for null in a form control, whose values are texts. */
const GEEN = ''

function KeuzeBinnen<W extends string>(p: Binnen<MeerKeuzeProps<W>>) {
  const { beeld, veld, label, bij, hint, wie, isWaarde, opties, geen, soort = 'rijen', naastElkaar, document, id } = p
  const t = useTekst('meer')
  const { stand, zet } = useKeuze(document, veld, isWaarde)
  const toon = (w: W | null): string => opties.find((o) => o.waarde === w)?.woord ?? geen ?? t('geen')
  if (beeld.mag !== 'SCHRIJVEN') return <Gelezen label={label} stand={stand} toon={toon} ik={document.persoonId} wie={wie} />
  const nu = stand.soort === 'EENS' ? (stand.waarde ?? GEEN) : null
  const kies = (w: string): void => {
    const optie = opties.find((o) => o.waarde === w)
    if (optie) zet(optie.waarde)
    else if (isWaarde(null)) zet(null)
  }
  const alle: readonly { waarde: W | typeof GEEN; woord: string; uitleg?: string }[] =
    geen === undefined ? opties : [...opties, { waarde: GEEN, woord: geen }]
  return (
    <div className="pl-meer">
      {soort === 'lijst' ? (
        <OmlijstVeld veldId={id} label={label} bij={bij} hint={hint}>
          {(aria) => (
            <select {...aria} id={id} className="lk-invoer" value={nu ?? GEEN} onChange={(e) => kies(e.currentTarget.value)}>
              {(nu === null || geen !== undefined) && <option value={GEEN}>{nu === null ? t('kiesUitLijst') : geen}</option>}
              {opties.map((o) => (
                <option key={o.waarde} value={o.waarde}>
                  {o.woord}
                </option>
              ))}
            </select>
          )}
        </OmlijstVeld>
      ) : (
        <div id={id} tabIndex={-1}>
          <Keuze
            label={
              bij === undefined ? (
                label
              ) : (
                <>
                  {label} <span className="lk-veld__bij">{bij}</span>
                </>
              )
            }
            hint={hint}
            naam={id}
            waarde={nu}
            onKies={kies}
            opties={alle}
            naastElkaar={naastElkaar ?? false}
          />
        </div>
      )}
      <Verschil stand={stand} document={document} wie={wie} toon={toon} naarVeld={id} onKies={(w) => zet(w)} />
    </div>
  )
}

/** One out of a list. `isWaarde` must keep its identity (a function of the module). */
export function MeerKeuze<W extends string>(props: MeerKeuzeProps<W>) {
  return <Open Veld={KeuzeBinnen<W>} props={props} />
}

function WelBinnen({ beeld, veld, label, hint, wie, wel, niet, document, id }: Binnen<MeerWelProps>) {
  const { stand, zet } = useKeuze(document, veld, isWel)
  const toon = (w: boolean): string => (w ? wel : niet)
  if (beeld.mag !== 'SCHRIJVEN') return <Gelezen label={label} stand={stand} toon={toon} ik={document.persoonId} wie={wie} />
  return (
    <div className="pl-meer" id={id} tabIndex={-1}>
      <Vinkjes
        label={label}
        hint={hint}
        naam={id}
        opties={[{ waarde: 'wel', woord: wel }]}
        waarden={stand.soort === 'EENS' && stand.waarde ? ['wel'] : []}
        onKies={(w) => zet(w.length > 0)}
      />
      <Verschil stand={stand} document={document} wie={wie} toon={toon} naarVeld={id} onKies={(w) => zet(w)} />
    </div>
  )
}

type MeerWelProps = MeerVeldProps & {
  /** the word at the tick, and for yes in a difference */ wel: string
  /** the word for no */ niet: string
}

/** Yes or no, as one tick. Not chosen yet and no look the same: nobody has to answer. */
export function MeerWel(props: MeerWelProps) {
  return <Open Veld={WelBinnen} props={props} />
}
