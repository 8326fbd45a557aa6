import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { kostenTotaal } from '../../domein/plan/kosten-som.ts'
import { type KostenRegel, leesKosten, magRegelErbij, weggehaaldeKosten } from '../../domein/plan/kosten.ts'
import { LEEFGEBIEDEN, type Leefgebied } from '../../domein/plan/vorm.ts'
import { itemLijst } from '../../domein/plan/velden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Link } from '../../ui/link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { Aanwezig } from './aanwezig-regel.tsx'
import { adres } from './adressen.ts'
import { Bewaard, Opzij } from './bewaard.tsx'
import { deelVan, gekozenGebieden, tekstVan, usePlanDocumenten } from './inhoud.ts'
import { HerkomstDeel } from './herkomst.tsx'
import { EerderLink } from './herkomst-nieuw.tsx'
import { KostenSom, Rekenwijze, RegelKaart } from './kosten-lezen.tsx'
import { type KostenOmgeving, useDoelNamen } from './kosten-omgeving.ts'
import { haalWeg, vulRegel } from './kosten-schrijven.ts'
import { Opmerkingen } from './opmerkingen.tsx'
import { kortWoord } from './kosten-woorden.ts'
import { onthoudPlek } from './plek.ts'
import { Voorlezen } from './voorlezen.tsx'

/** The lines of one person, what they cost together, and the ways to start one. */
export function KostenOverzicht(o: KostenOmgeving) {
  const t = useTekst('kosten')
  const p = useTekst('plan')
  const ga = useNavigate()
  const { document, mag, naam, persoonId } = o
  const regels = leesKosten(document.ydoc)
  const doelen = useDoelNamen(o.plan, persoonId)
  const past = magRegelErbij(document.ydoc)
  useEffect(() => onthoudPlek(o.schrijver, persoonId, adres.kosten(persoonId)), [o.schrijver, persoonId])
  const titel = naam === null ? t('titel') : t('titelVoor', { naam })
  const toevoegen = mag && past && <Knop onClick={() => void ga(adres.kostenRegel(persoonId, crypto.randomUUID()))}>{t('toevoegen')}</Knop>
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={titel} inleiding={t('inleiding')} terug={{ naar: adres.plan, woord: p('titel') }}>
        <p>{t(mag ? 'schatting' : 'alleenLezen')}</p>
        <Voorlezen zinnen={() => [titel, t('inleiding'), t('schatting')]} />
      </PaginaKop>
      <HerkomstDeel beeld={o.beeld} />
      {regels.length === 0 ? (
        <Leeg titel={t('leeg.titel')} actie={toevoegen}>
          {t('leeg.tekst')}
        </Leeg>
      ) : (
        <div className="pl-kosten">
          <ul className="pl-regels" aria-label={t('lijst')}>
            {regels.map((r) => (
              <RegelKaart
                key={r.id}
                regel={r}
                doelen={doelen}
                titel={<Link naar={adres.kostenRegel(persoonId, r.id)}>{r.wat === '' ? t('zonderNaam') : r.wat}</Link>}
              />
            ))}
          </ul>
          <Kop niveau={2} className="lk-kop--3">
            {t('som.kop')}
          </Kop>
          <KostenSom totaal={kostenTotaal(regels)} />
        </div>
      )}
      {!past && <p className="lk-alinea--bij">{t('vol', { count: regels.length })}</p>}
      {regels.length > 0 && toevoegen}
      {mag && past && <UitHetPlan {...o} regels={regels} />}
      <Bewaard beeld={o.beeld} />
      <Aanwezig beeld={o.beeld} veld={itemLijst('regel')} />
      <EerderLink documentId={document.id} />
      <div className="pl-vraag__onder">
        {o.plan.personen.length > 1 && (
          <p className="pl-links">
            <Link naar={adres.kostenSamen}>{t('samen.link')}</Link>
          </p>
        )}
        <Uitklap titel={t('reken.kop')}>
          <Rekenwijze />
        </Uitklap>
        {mag && <Weggehaald {...o} />}
        <Opmerkingen beeld={o.beeld} veld={itemLijst('regel')} />
      </div>
      <Opzij beeld={o.beeld} />
    </div>
  )
}

type Zin = { sleutel: string; leefgebied: Leefgebied | null; nodig: string; wie: string }

/** What was written as needed in the plan, where no line stands for it yet: own words that need not be typed again. */
function UitHetPlan(o: KostenOmgeving & { regels: readonly KostenRegel[] }) {
  const t = useTekst('kosten')
  const p = useTekst('plan')
  const ga = useNavigate()
  const verhaalId = deelVan(o.plan, o.persoonId, 'VERHAAL')?.id ?? ''
  const verhaal = usePlanDocumenten(verhaalId === '' ? [] : [verhaalId]).get(verhaalId)
  const gekozen = gekozenGebieden(verhaal)
  const delen = o.plan.documenten.filter(
    (d) => d.soort === 'DEEL' && d.persoonId === o.persoonId && d.leefgebied !== null && (d.seq > 0 || gekozen.includes(d.leefgebied)),
  )
  const documenten = usePlanDocumenten(delen.map((d) => d.id))
  const zin = (document: PlanDocument | undefined, leefgebied: Leefgebied | null): Zin => {
    return { sleutel: leefgebied ?? 'kort', leefgebied, nodig: tekstVan(document, 'nodig'), wie: tekstVan(document, 'wie') }
  }
  const zinnen = [
    ...(o.regels.length === 0 ? [zin(verhaal, null)] : []),
    ...LEEFGEBIEDEN.filter((g) => !o.regels.some((r) => r.leefgebied === g)).map((g) =>
      zin(documenten.get(delen.find((d) => d.leefgebied === g)?.id ?? ''), g),
    ),
  ].filter((z) => z.nodig !== '')
  if (zinnen.length === 0) return null
  return (
    <section className="lk-stapel">
      <Kop niveau={2} className="lk-kop--3">
        {t('uitPlan.kop')}
      </Kop>
      <p>{t('uitPlan.tekst')}</p>
      <ul className="pl-uitplan">
        {zinnen.map((z) => {
          const bij = z.leefgebied === null ? t('uitPlan.kort') : t('uitPlan.bij', { gebied: p(`gebieden.${z.leefgebied}.naam`) })
          return (
            <li key={z.sleutel}>
              <p className="lk-alinea--bij" id={`pl-bij-${z.sleutel}`}>
                {bij}
              </p>
              <blockquote className="pl-citaat">{z.nodig}</blockquote>
              <Knop
                soort="rustig"
                aria-describedby={`pl-bij-${z.sleutel}`}
                onClick={() => {
                  const id = crypto.randomUUID()
                  vulRegel(o.document, id, { wat: z.nodig, wie: z.wie, leefgebied: z.leefgebied })
                  void ga(adres.kostenRegel(o.persoonId, id))
                }}
              >
                {t('uitPlan.maak')}
              </Knop>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Weggehaald({ document }: KostenOmgeving) {
  const t = useTekst('kosten')
  const stand = useRef<HTMLParagraphElement>(null)
  const regels = weggehaaldeKosten(document.ydoc)
  // Once there it stays, also when the last line came back: the keyboard stands in it.
  const [ooit, zetOoit] = useState(false)
  if (regels.length > 0 && !ooit) zetOoit(true)
  if (!ooit) return null
  return (
    <Uitklap titel={t('weg.titel', { count: regels.length })}>
      <p ref={stand} tabIndex={-1}>
        {t(regels.length === 0 ? 'weg.niets' : 'weg.uitleg')}
      </p>
      <ul className="pl-uitplan">
        {regels.map((r) => (
          <li key={r.id}>
            <Knop
              soort="rustig"
              onClick={() => {
                haalWeg(document, r.id, false)
                stand.current?.focus()
              }}
            >
              {t('weg.terug', { wat: r.wat === '' ? t('zonderNaam') : kortWoord(r.wat) })}
            </Knop>
          </li>
        ))}
      </ul>
    </Uitklap>
  )
}
