import { useMemo, useState } from 'react'
import { type TekstStuk, gezienVan, nieuwInVeld, nieuwPerVeld, schrijversVan, tekstStukken } from '../../domein/plan/herkomst.ts'
import { KEUZES } from '../../domein/plan/vorm.ts'
import { laadTekst } from '../../i18n/i18n.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { PlanDocumentBeeld } from '../../offline/plan-haken.ts'
import { Link } from '../../ui/link.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { adres } from './adressen.ts'
import { blikOp, useGezienToen, useHerkomst, useOnbekenden, useZag } from './herkomst-haken.ts'
import { useWie } from './herkomst-wie.ts'
import { usePlanDocumenten } from './inhoud.ts'
import { metPlek } from './stuk-plek.ts'
import { usePlanOmgeving } from './plan-omgeving.ts'
import './herkomst.css'

// Fetched with this code: the texts are there before a screen asks for them.
void laadTekst('geschiedenis').catch(() => undefined)

/** Everything about one field, drawn again at any change of its document. */
function useVeld(beeld: PlanDocumentBeeld, veld: string | null) {
  const omgeving = usePlanOmgeving()
  const planId = omgeving?.plan.id ?? null
  const id = beeld.fase === 'OPEN' ? (beeld.document?.id ?? null) : null
  const document = usePlanDocumenten(id === null ? [] : [id]).get(id ?? '') ?? null
  const herkomst = useHerkomst(planId, omgeving?.sessie.persoon.id ?? null)
  const velden = veld === null ? KEUZES.VERHAAL : [veld]
  const toen = useGezienToen(herkomst, document, velden)
  const onbekend = useMemo(() => (document === null ? [] : [document]), [document])
  useOnbekenden(planId, herkomst, onbekend)
  return { planId, document, herkomst, velden, toen }
}

/**
 * Under a field: who wrote in it, and who added something since the reader last looked. One line that keeps its place;
 * nothing at all in a plan that one person writes alone. Being on the screen is what counts as having looked.
 * @param veld null: the screen with the nine choices
 */
export function HerkomstRegel({ beeld, veld }: { beeld: PlanDocumentBeeld; veld: string | null }) {
  const t = useTekst('geschiedenis')
  const { document, herkomst, velden, toen } = useVeld(beeld, veld)
  const wie = useWie(herkomst)
  const stand =
    document === null ? '' : velden.map((v) => (veld === null ? document.lijst(v).length : document.tekst(v).toString())).join('|')
  useZag(herkomst, document, velden, stand)
  if (herkomst === null || document === null || toen === undefined || !herkomst.anderen) return null
  const { blik } = herkomst.gelezen(document)
  const schrijvers = veld === null ? [] : schrijversVan(document.tekst(veld), blik.wie)
  const nieuw = nieuwIn(herkomst, document, toen)
  const anderen = schrijvers.some((p) => p !== herkomst.ik)
  return (
    <p className="pl-herkomst">
      {anderen && <span>{t('regel.door', { wie: wie(schrijvers) })}</span>}
      {nieuw.length > 0 && (
        <span className="pl-herkomst__nieuw">
          <Merkje soort="mijn">{t('nieuw')}</Merkje> {t(veld === null ? 'regel.koos' : 'regel.schreef', { wie: wie(nieuw) })}
        </span>
      )}
    </p>
  )
}

/** The same above a screen that shows a whole part, such as a list of goals: only who added something since the last look. */
export function HerkomstDeel({ beeld }: { beeld: PlanDocumentBeeld }) {
  const t = useTekst('geschiedenis')
  const { document, herkomst, toen } = useVeld(beeld, HEEL)
  const wie = useWie(herkomst)
  useZag(herkomst, document, null, document === null ? '' : [...gezienVan(document.ydoc)].join())
  if (herkomst === null || document === null || toen === undefined || !herkomst.anderen) return null
  const nieuw = [...nieuwPerVeld(document.ydoc, blikOp(herkomst, document, toen.get(HEEL) ?? null)).values()].flat()
  return (
    <p className="pl-herkomst">
      {nieuw.length > 0 && (
        <span className="pl-herkomst__nieuw">
          <Merkje soort="mijn">{t('nieuw')}</Merkje> {t('regel.schreef', { wie: wie(nieuw) })}
        </span>
      )}
    </p>
  )
}

/** No field has this name: what was seen of it is what was seen of the whole. */
const HEEL = ''

type Veld = ReturnType<typeof useVeld>

/** Who wrote something in these fields that the reader had not seen when the screen opened. */
function nieuwIn(
  herkomst: NonNullable<Veld['herkomst']>,
  document: NonNullable<Veld['document']>,
  toen: NonNullable<Veld['toen']>,
): string[] {
  return [...new Set([...toen].flatMap(([veld, gezien]) => nieuwInVeld(document.ydoc, veld, blikOp(herkomst, document, gezien))))]
}

const metHoofdletter = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1)

/**
 * 'Wie schreef wat': the text in pieces, each with the name of its writer in words, and what is new marked. With the
 * way to how the text stood before. Open by itself when there was something new to read.
 */
export function WieSchreefWat({ beeld, veld }: { beeld: PlanDocumentBeeld; veld: string }) {
  const t = useTekst('geschiedenis')
  const { document, herkomst, toen } = useVeld(beeld, veld)
  const wie = useWie(herkomst)
  if (herkomst === null || document === null || toen === undefined) return null
  const stukken = tekstStukken(document.tekst(veld), blikOp(herkomst, document, toen.get(veld) ?? null))
  const samen = stukken.some((s) => s.persoonId !== herkomst.ik && s.tekst.trim() !== '')
  return (
    <>
      {samen && <Stukken stukken={stukken} wie={wie} ik={herkomst.ik} />}
      <p className="pl-links">
        <Link naar={adres.geschiedenis(document.id, veld)}>{t('ditAntwoord')}</Link>
      </p>
    </>
  )
}

function Stukken({ stukken, wie, ik }: { stukken: readonly TekstStuk[]; wie: ReturnType<typeof useWie>; ik: string }) {
  const t = useTekst('geschiedenis')
  // By what was new when it appeared: what comes in later opens nothing under somebody's eyes.
  const [open] = useState(() => stukken.some((s) => s.nieuw))
  return (
    <Uitklap titel={t('wie.kop')} open={open}>
      <p className="lk-alinea--bij">{t('wie.uitleg')}</p>
      <ol className="pl-stukken">
        {metPlek(stukken)
          .filter((s) => s.tekst.trim() !== '')
          .map(({ plek, ...s }) => (
            <li key={plek} data-ik={s.persoonId === ik || undefined}>
              <p className="pl-stukken__wie">
                {metHoofdletter(wie([s.persoonId]))}
                {s.nieuw && (
                  <>
                    {' '}
                    <Merkje soort="mijn">{t('nieuw')}</Merkje>
                  </>
                )}
              </p>
              <p className="pl-tekst" dir="auto">
                {s.tekst.trim()}
              </p>
            </li>
          ))}
      </ol>
    </Uitklap>
  )
}
