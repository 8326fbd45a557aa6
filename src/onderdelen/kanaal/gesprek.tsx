import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { useConcept } from '../../offline/concept.ts'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { BerichtRegel, EigenRegel } from './bericht-regel.tsx'
import { useBegin } from './begin.ts'
import { useGelezen } from './gelezen.ts'
import { leesOpzet, LEGE_OPZET, Opsteller } from './opsteller.tsx'
import { perDag, splits } from './per-dag.ts'
import { useAankomst } from './use-aankomst.ts'
import { useBlijfStaan } from './use-blijf-staan.ts'
import { useVerzonden } from './verzonden.ts'
import { type Bericht, berichtenVraag, type Draad, oudereBerichten } from './vragen.ts'
import './kanaal.css'

const GEEN: readonly Bericht[] = []

/** One thread: messages oldest to newest, what is still on this device, and writing. Give it the thread's id as key. */
export function Gesprek({
  draad,
  aan,
  kopNiveau = 2,
}: {
  draad: Draad
  aan: string
  /** of the days; under a heading of the page itself: 2 */ kopNiveau?: 2 | 3
}) {
  const t = useTekst('kanaal')
  const DagKop = kopNiveau === 2 ? 'h2' : 'h3'
  const taal = useTaal()
  const lezing = useQuery(berichtenVraag(draad.id))
  const [ouder, zetOuder] = useState<{ items: readonly Bericht[]; eerdere: boolean } | null>(null)
  const [alles, zetAlles] = useState(false)
  // What was new when this screen opened stays in view after it has been marked as read.
  const [gelezenTot] = useState(draad.gelezenTot)
  const items = lezing.data?.items ?? GEEN
  const { eigen, stuur, fout, opnieuw, weg } = useVerzonden(draad.id, items)
  const concept = useConcept(['bericht', draad.id], LEGE_OPZET, leesOpzet)
  const veld = useRef<HTMLTextAreaElement>(null)
  useBegin(concept, veld, lezing.data !== undefined)
  const onder = useRef<HTMLDivElement>(null)
  useGelezen(draad, items.at(-1)?.seq ?? null)
  useBlijfStaan(onder, items.length)
  const nieuws = useAankomst(items)

  if (lezing.data === undefined) {
    if (!lezing.isError) return <Laden vorm="rijen" aantal={3} />
    return (
      <Leeg titel={t('fout.titel')} actie={<Knop onClick={() => void lezing.refetch()}>{t('fout.actie')}</Knop>}>
        {t('fout.tekst')}
      </Leeg>
    )
  }
  const { eerder, nu } = splits(items, gelezenTot)
  const zichtbaar = alles ? [...(ouder?.items ?? []), ...eerder, ...nu] : nu
  const nogOuder = ouder === null ? lezing.data.eerdere : ouder.eerdere
  const naamVan = (id: string | null): string | null =>
    id === null || draad.over.length < 2 ? null : (draad.over.find((o) => o.persoonId === id)?.voornaam ?? null)
  const haalOuder = async (): Promise<void> => {
    const eerste = ouder?.items[0] ?? items[0]
    if (eerste === undefined) return
    const meer = await oudereBerichten(draad.id, eerste.seq).catch(() => null)
    if (meer !== null) zetOuder({ items: [...meer.items, ...(ouder?.items ?? [])], eerdere: meer.eerdere })
  }

  return (
    <div className="kn-gesprek">
      {!alles && eerder.length > 0 && (
        <Knop soort="tekst" onClick={() => zetAlles(true)}>
          {t('eerder', { count: eerder.length })}
        </Knop>
      )}
      {(alles || eerder.length === 0) && nogOuder && (
        <Knop soort="tekst" onClick={() => void haalOuder()}>
          {t('ouder')}
        </Knop>
      )}
      {zichtbaar.length === 0 && eigen.length === 0 && <p className="kn-leeg">{t('leeg')}</p>}
      {perDag(zichtbaar).map(({ dag, berichten }) => (
        <section key={dag} className="kn-dag">
          <DagKop className="kn-dag__kop">{datumTekst(dag, taal, true)}</DagKop>
          <ol className="kn-berichten">
            {berichten.map((bericht) => (
              <BerichtRegel key={bericht.id} bericht={bericht} over={naamVan(bericht.overPersoonId)} />
            ))}
          </ol>
        </section>
      ))}
      {eigen.length > 0 && (
        <ol className="kn-berichten" aria-label={t('onderweg')}>
          {eigen.map((bericht) => (
            <EigenRegel
              key={bericht.id}
              bericht={bericht}
              over={naamVan(bericht.overPersoonId)}
              opnieuw={() => opnieuw(bericht.id)}
              weg={() => weg(bericht.id)}
              terug={() => {
                const { tekst } = concept.waarde
                concept.zet({
                  tekst: tekst.trim() === '' ? bericht.tekst : `${tekst}\n\n${bericht.tekst}`,
                  overPersoonId: bericht.overPersoonId,
                })
                weg(bericht.id)
                veld.current?.focus()
              }}
            />
          ))}
        </ol>
      )}
      <p className="lk-alleen-hoorbaar" role="status">
        {nieuws && t('aankomst', { naam: nieuws.van.naam, tekst: nieuws.tekst })}
      </p>
      <div ref={onder}>
        {draad.magSchrijven ? (
          <Opsteller draad={draad} concept={concept} aan={aan} fout={fout} onStuur={stuur} veld={veld} />
        ) : (
          <p className="kn-leeg">{t('alleenLezen')}</p>
        )}
      </div>
    </div>
  )
}
