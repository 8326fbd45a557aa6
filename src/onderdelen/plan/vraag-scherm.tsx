import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { GEBIEDEN_VELD } from '../../domein/plan/opmerking.ts'
import { useTekst, type Waarden } from '../../i18n/use-tekst.ts'
import { type PlanDocumentBeeld, useTekst as useLeesTekst } from '../../offline/plan-haken.ts'
import { useAntwoordModus } from '../../ui/antwoord-modus.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Link } from '../../ui/link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { Aanwezig } from './aanwezig-regel.tsx'
import { type Stap, adres } from './adressen.ts'
import { Bewaard, NietOpen, Opzij } from './bewaard.tsx'
import { HerkomstRegel, WieSchreefWat } from './herkomst.tsx'
import { Opmerkingen } from './opmerkingen.tsx'
import { onthoudPlek } from './plek.ts'
import { TekstVak } from './tekst-vak.tsx'
import { Voorlezen } from './voorlezen.tsx'
import { ZinnenKiezer } from './zinnen-kiezer.tsx'

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
  veld,
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
  /** name of the text that is the answer: to read aloud, and to talk about; without it, the screen with the nine choices */
  veld?: string
  bij?: ReactNode
  children: ReactNode
  onder?: ReactNode
}) {
  const t = useTekst('plan')
  const eigen = (): string[] => {
    const tekst = veld === undefined ? '' : (beeld.document?.tekst(veld).toString().trim() ?? '')
    return tekst === '' ? [] : [t('stap.veld'), tekst]
  }
  const over = veld ?? GEBIEDEN_VELD
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
        <Voorlezen zinnen={() => [titel, waarom, ...eigen()]} />
      </PaginaKop>
      {children}
      <HerkomstRegel beeld={beeld} veld={veld ?? null} />
      {beeld.mag === 'LEZEN' && <Opmerkingen beeld={beeld} veld={over} />}
      <Bewaard beeld={beeld} />
      <Aanwezig beeld={beeld} veld={over} />
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
          <Voorlezen
            woord={t('stap.voorlezenUitleg')}
            zinnen={() => [t('stap.wordt'), wordt, t('stap.voorbeelden'), ...voorbeelden.flatMap((vb) => [vb.wie, vb.tekst])]}
          />
          {voorbeelden.map((vb) => (
            <figure key={vb.wie} className="pl-voorbeeld">
              <figcaption>{vb.wie}</figcaption>
              <blockquote>{vb.tekst}</blockquote>
            </figure>
          ))}
          <p className="lk-alinea--bij">{t('stap.verzonnen')}</p>
        </Uitklap>
        {onder}
        {beeld.mag === 'SCHRIJVEN' && <Opmerkingen beeld={beeld} veld={over} />}
        {veld !== undefined && <WieSchreefWat beeld={beeld} veld={veld} />}
      </div>
      <Opzij beeld={beeld} />
    </div>
  )
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
  const tekst = useLeesTekst(beeld.document, veld)
  if (beeld.fase === 'LADEN') return <Laden vorm="blok" aantal={1} />
  if (beeld.fase !== 'OPEN') return <NietOpen beeld={beeld} />
  if (beeld.mag === 'LEZEN')
    return (
      <div className="lk-stapel">
        <p className="lk-alinea--bij">{t('stap.alleenLezen')}</p>
        {tekst === '' ? <p>{t('stap.leegGelezen')}</p> : <p className="pl-tekst">{tekst}</p>}
      </div>
    )
  return (
    <TekstVak
      document={beeld.document}
      veld={veld}
      label={label}
      {...(bij === undefined ? {} : { bij })}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}

/** One text question, with the story within reach to quote from. */
export function VraagScherm({
  veld,
  verhaal,
  erbij,
  ...kader
}: Omit<Parameters<typeof VraagKader>[0], 'children' | 'onder' | 'veld'> & {
  /** name of the text in the document */
  veld: string
  /** the story of the same person, where it can be quoted */
  verhaal?: PlanDocumentBeeld
  /** openers of this question alone */
  erbij?: ReactNode
}) {
  const t = useTekst('plan')
  return (
    <VraagKader
      {...kader}
      veld={veld}
      onder={
        <>
          {verhaal && <VerhaalErbij verhaal={verhaal} naar={kader.beeld} veld={veld} naam={kader.vraag.waarden['naam']} />}
          {erbij}
        </>
      }
    >
      <TekstAntwoord beeld={kader.beeld} veld={veld} label={t('stap.veld')} bij={t('stap.mag')} />
    </VraagKader>
  )
}

/** The story, told once, to look at and to take over; only there once it was told. */
export function VerhaalErbij({
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
  return (
    <TekstErbij
      titel={naam === undefined ? t('stap.verhaal') : t('stap.verhaalVoor', { naam })}
      uitleg={t('stap.verhaalUitleg')}
      tekst={tekst}
      naar={naar}
      veld={veld}
    />
  )
}

/** Words that stand elsewhere already, to take over into an answer: all of them or some sentences. */
export function TekstErbij({
  titel,
  uitleg,
  tekst,
  naar,
  veld,
}: {
  titel: string
  uitleg: string
  tekst: string
  naar: PlanDocumentBeeld
  veld: string
}) {
  const t = useTekst('plan')
  const [gedaan, zetGedaan] = useState(0)
  if (tekst === '' || naar.fase !== 'OPEN' || naar.mag === 'LEZEN') return null
  const neemOver = (over: string): void => {
    const doel = naar.document?.tekst(veld)
    if (!doel) return
    doel.insert(doel.length, doel.length === 0 ? over : `\n${over}`)
    zetGedaan((n) => n + 1)
  }
  return (
    <Uitklap titel={titel}>
      <p className="lk-alinea--bij">{uitleg}</p>
      <ZinnenKiezer
        tekst={tekst}
        label={t('stap.verhaalZinnen')}
        alles={t('stap.overnemen')}
        deel={t('stap.overnemenZinnen')}
        onKies={neemOver}
      />
      <p role="status" className="lk-alinea--bij">
        {gedaan > 0 && t('stap.overgenomen')}
      </p>
    </Uitklap>
  )
}
