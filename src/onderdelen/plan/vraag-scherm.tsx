import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useTekst, type Waarden } from '../../i18n/use-tekst.ts'
import { type PlanDocumentBeeld, useTekst as useLeesTekst, useTekstVeld } from '../../offline/plan-haken.ts'
import { useAntwoordModus } from '../../ui/antwoord-modus.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Link } from '../../ui/link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { type Stap, adres } from './adressen.ts'
import { Bewaard, NietOpen, Opzij } from './bewaard.tsx'
import { onthoudPlek } from './plek.ts'
import { Voorlezen } from './voorlezen.tsx'

export type VraagTekst = {
  /** key of the question in plan.json: 'kort.goed' */
  sleutel: string
  /** `naam` when it is about somebody else, `gebied` inside a leefgebied */
  waarden: Waarden
}

/** The words of a question: about the writer, or about somebody by name. */
function useVraag({ sleutel, waarden }: VraagTekst) {
  const t = useTekst('plan')
  return {
    titel: t(`${sleutel}.${waarden['naam'] === undefined ? 'titel' : 'titelVoor'}`, waarden),
    waarom: t(`${sleutel}.waarom`),
    wordt: t(`${sleutel}.wordt`),
    voorbeelden: (['vb1', 'vb2'] as const).map((vb) => ({ wie: t(`${sleutel}.${vb}.wie`), tekst: t(`${sleutel}.${vb}.tekst`) })),
  }
}

/**
 * Everything around one question, the same for all of them: where you are, the question, why it is asked, its field,
 * the Bewaard line, on and back, and one opener with the explanation. The frame hides its bars meanwhile.
 */
export function VraagKader({
  vraag,
  stap,
  deel,
  schrijver,
  persoonId,
  beeld,
  bij,
  children,
  onder,
}: {
  vraag: VraagTekst
  stap: Stap
  /** 'kort': the ten questions; 'deel': a part of it */
  deel: 'kort' | 'deel'
  schrijver: string
  /** whose plan: 'Verder waar u was' comes back here */
  persoonId: string
  beeld: PlanDocumentBeeld
  bij?: ReactNode
  children: ReactNode
  onder?: ReactNode
}) {
  const t = useTekst('plan')
  const { titel, waarom, wordt, voorbeelden } = useVraag(vraag)
  const { pathname } = useLocation()
  useAntwoordModus()
  useEffect(() => onthoudPlek(schrijver, persoonId, pathname), [schrijver, persoonId, pathname])
  return (
    <div className="pl-vraag">
      <div className="pl-vraag__boven">
        <p>{t(deel === 'kort' ? 'stap.kort' : 'stap.deel', { nr: stap.nr, totaal: stap.totaal })}</p>
        <Link naar={adres.plan} className="pl-stop">
          {t('stap.stoppen')}
        </Link>
      </div>
      <PaginaKop titel={titel}>
        <p className="pl-waarom" id="pl-waarom">
          {waarom}
        </p>
        {bij}
        <Voorlezen zinnen={[titel, waarom]} />
      </PaginaKop>
      {children}
      <Bewaard beeld={beeld} />
      <Knoppen>
        <KnopLink naar={stap.verder}>{stap.laatste ? t('stap.klaar') : t('stap.verder')}</KnopLink>
        <KnopLink soort="tekst" naar={stap.terug}>
          {t('stap.terug')}
        </KnopLink>
      </Knoppen>
      <div className="pl-vraag__onder">
        <Uitklap titel={t('stap.uitleg')}>
          <h2 className="lk-kop--3">{t('stap.wordt')}</h2>
          <p>{wordt}</p>
          <h2 className="lk-kop--3">{t('stap.voorbeelden')}</h2>
          {voorbeelden.map((vb) => (
            <figure key={vb.wie} className="pl-voorbeeld">
              <figcaption>{vb.wie}</figcaption>
              <blockquote>{vb.tekst}</blockquote>
            </figure>
          ))}
          <p className="lk-alinea--bij">{t('stap.verzonnen')}</p>
        </Uitklap>
        {onder}
      </div>
      <Opzij beeld={beeld} />
    </div>
  )
}

/** A field that is as high as its text; only where the browser does not do that itself. */
function useMeegroeien(tekst: string): (element: HTMLTextAreaElement | null) => void {
  const veld = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    const element = veld.current
    if (element === null || CSS.supports('field-sizing', 'content')) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight + 4}px`
  }, [tekst])
  return useCallback((element) => {
    veld.current = element
  }, [])
}

/** The field of one text of a document, or what stands in its place. */
export function TekstAntwoord({
  beeld,
  veld,
  label,
  bij,
  hint,
}: {
  beeld: PlanDocumentBeeld
  veld: string
  label: string
  bij?: string
  hint?: string
}) {
  const t = useTekst('plan')
  const { ref } = useTekstVeld(beeld.document, veld)
  const tekst = useLeesTekst(beeld.document, veld)
  const groei = useMeegroeien(tekst)
  const beide = useCallback(
    (element: HTMLTextAreaElement | null) => {
      groei(element)
      const los = ref(element)
      return () => {
        groei(null)
        if (typeof los === 'function') los()
      }
    },
    [ref, groei],
  )
  if (beeld.fase === 'LADEN') return <Laden vorm="blok" aantal={1} />
  if (beeld.fase !== 'OPEN') return <NietOpen beeld={beeld} />
  if (beeld.mag === 'LEZEN')
    return (
      <div className="lk-stapel">
        <p className="lk-alinea--bij">{t('stap.alleenLezen')}</p>
        {tekst === '' ? <p>{t('stap.leegGelezen')}</p> : <p className="pl-tekst">{tekst}</p>}
      </div>
    )
  return <TekstVlak ref={beide} label={label} bij={bij} hint={hint} rows={5} autoCapitalize="sentences" spellCheck />
}

/** One text question, with the story within reach to quote from. */
export function VraagScherm({
  veld,
  verhaal,
  ...kader
}: Omit<Parameters<typeof VraagKader>[0], 'children' | 'onder'> & {
  /** name of the text in the document */
  veld: string
  /** the story of the same person, where it can be quoted */
  verhaal?: PlanDocumentBeeld
}) {
  const t = useTekst('plan')
  return (
    <VraagKader
      {...kader}
      onder={verhaal && <VerhaalErbij verhaal={verhaal} naar={kader.beeld} veld={veld} naam={kader.vraag.waarden['naam']} />}
    >
      <TekstAntwoord beeld={kader.beeld} veld={veld} label={t('stap.veld')} bij={t('stap.mag')} />
    </VraagKader>
  )
}

/** The story, told once, to look at and to take over; only there once it was told. */
function VerhaalErbij({
  verhaal,
  naar,
  veld,
  naam,
}: {
  verhaal: PlanDocumentBeeld
  naar: PlanDocumentBeeld
  veld: string
  naam: string | number | undefined
}) {
  const t = useTekst('plan')
  const tekst = useLeesTekst(verhaal.document, 'verhaal').trim()
  const [gedaan, zetGedaan] = useState(false)
  if (tekst === '' || naar.fase !== 'OPEN' || naar.mag === 'LEZEN') return null
  const neemOver = (): void => {
    const doel = naar.document?.tekst(veld)
    if (!doel) return
    doel.insert(doel.length, doel.length === 0 ? tekst : `\n${tekst}`)
    zetGedaan(true)
  }
  return (
    <Uitklap titel={naam === undefined ? t('stap.verhaal') : t('stap.verhaalVoor', { naam })}>
      <p className="lk-alinea--bij">{t('stap.verhaalUitleg')}</p>
      <blockquote className="pl-citaat">{tekst}</blockquote>
      <Knop soort="rustig" onClick={neemOver}>
        {t('stap.overnemen')}
      </Knop>
      <p role="status" className="lk-alinea--bij">
        {gedaan ? t('stap.overgenomen') : ''}
      </p>
    </Uitklap>
  )
}
