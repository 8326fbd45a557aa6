import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { laadTekst } from '../../i18n/i18n.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useLive } from '../../offline/haken.ts'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import { adres } from './adressen.ts'
import { useHerkomst, useOnbekenden } from './herkomst-haken.ts'
import { adresVanVeld, opVolgorde, useDeelWoord } from './herkomst-plek.ts'
import { useWie } from './herkomst-wie.ts'
import type { Documenten } from './inhoud.ts'
import type { PlanOmgeving } from './plan-omgeving.ts'
import { planVraag } from './vragen.ts'

void laadTekst('geschiedenis').catch(() => undefined)

/** Long enough in front of somebody to call it a first look at the plan. */
const MOMENT_MS = 1500

/** On the overview: in which parts somebody else wrote since the reader last looked, each with the way there. Nothing without. */
export function NieuwInPlan({ plan, sessie, documenten }: PlanOmgeving & { documenten: Documenten }) {
  const t = useTekst('geschiedenis')
  const herkomst = useHerkomst(plan.id, sessie.persoon.id)
  const open = [...documenten.values()].filter((d) => d.beeld.fase === 'OPEN')
  useOnbekenden(plan.id, herkomst, open)
  const client = useQueryClient()
  useLive((g) => {
    // The first words in a part that was empty: the plan as it was read does not name it as one to open.
    if (g.soort === 'PLAN' && plan.documenten.some((d) => d.id === g.doc && d.seq === 0))
      void client.invalidateQueries({ queryKey: planVraag(plan.dossierId).queryKey })
  })
  const wie = useWie(herkomst)
  const deelWoord = useDeelWoord()
  // Every part that holds something is open, and the empty ones need no opening: that is a look at the whole plan.
  const delen = opVolgorde(plan).filter((d) => d.soort !== 'NOTITIES')
  const heel = herkomst !== null && delen.every((d) => d.seq === 0 || documenten.get(d.id)?.beeld.fase === 'OPEN')
  const kijk = useRef(() => {})
  useEffect(() => {
    kijk.current = () =>
      void herkomst?.opslag.eersteBlik(
        delen.map((d) => ({ id: d.id, ydoc: documenten.get(d.id)?.ydoc ?? null, loket: herkomst.loket(d.id) })),
      )
  })
  useEffect(() => {
    if (!heel) return
    const klok = setTimeout(() => {
      if (document.visibilityState === 'visible') kijk.current()
    }, MOMENT_MS)
    return () => clearTimeout(klok)
  }, [heel, plan.id])
  if (herkomst === null) return null
  const nieuw = delen.flatMap((d) => {
    const document = open.find((x) => x.id === d.id)
    if (document === undefined) return []
    const velden = herkomst.opslag.nieuw(herkomst.gelezen(document), herkomst.loket(d.id))
    const [eerste] = velden.keys()
    return eerste === undefined ? [] : [{ d, eerste, personen: [...new Set([...velden.values()].flat())] }]
  })
  if (nieuw.length === 0) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('overzicht.kop')}</Kop>
      <Lijst>
        {nieuw.map(({ d, eerste, personen }) => (
          <Rij
            key={d.id}
            naar={adresVanVeld(d, eerste)}
            titel={
              plan.personen.length > 1 && d.persoonId !== null
                ? t('overzicht.rijVan', {
                    wie: wie(personen),
                    deel: deelWoord(d),
                    naam: plan.personen.find((p) => p.persoonId === d.persoonId)?.voornaam ?? '',
                  })
                : t('overzicht.rij', { wie: wie(personen), deel: deelWoord(d) })
            }
            eind={<Merkje soort="mijn">{t('nieuw')}</Merkje>}
          />
        ))}
      </Lijst>
    </section>
  )
}

/** The way to earlier versions: of the plan, or of one part. */
export function EerderLink({ documentId }: { documentId?: string }) {
  const t = useTekst('geschiedenis')
  return (
    <p className="pl-links">
      <Link naar={documentId === undefined ? adres.eerder : adres.geschiedenis(documentId)}>{t('bekijk')}</Link>
    </p>
  )
}
