import { useTekst } from '../../i18n/use-tekst.ts'
import { KAART_ITEMS, KAART_PERSONEN, type KaartItem, gesprekskaart } from '../../domein/plan/blad-gesprek.ts'
import type { PlanInhoud } from '../../domein/plan/vorm.ts'
import { useConcept } from '../../offline/concept.ts'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import type { Dossier } from '../start/deur.ts'
import { GesprekskaartBlad } from './gesprekskaart-blad.tsx'
import { LeesFout, LeesWacht } from './omgeving.tsx'
import { useUitvoerBron } from './uitvoer-bron.ts'
import { meenemen } from './uitvoer-plek.ts'
import type { Plan } from './vragen.ts'
import './uitvoer.css'

/** What the person chose; `personen` null: not chosen yet, then the first ones of the plan. */
type Keuze = { personen: string[] | null; op: (KaartItem | 'rechten')[]; vragen: string }
const BEGIN: Keuze = { personen: null, op: [...KAART_ITEMS, 'rechten'], vragen: '' }

function leesKeuze(ruw: unknown): Keuze | null {
  if (typeof ruw !== 'object' || ruw === null || !('op' in ruw) || !Array.isArray(ruw.op)) return null
  const gekozen: readonly unknown[] = ruw.op
  const personen: unknown = 'personen' in ruw ? ruw.personen : null
  return {
    personen: Array.isArray(personen) ? personen.filter((p) => typeof p === 'string') : null,
    op: BEGIN.op.filter((o) => gekozen.includes(o)),
    vragen: 'vragen' in ruw && typeof ruw.vragen === 'string' ? ruw.vragen : '',
  }
}

/** `/plan/gesprekskaart`: one page for the talk at home; made and kept on this device. */
export function Gesprekskaart({ plan, dossier }: { plan: Plan; dossier: Dossier }) {
  const t = useTekst('uitvoer')
  const tp = useTekst('plan')
  const bron = useUitvoerBron(plan, dossier, null)
  if (bron.staat === 'LADEN') return <LeesWacht aantal={6} titel={t('kaart.titel')} />
  if (bron.staat === 'GEEN') return <LeesFout opnieuw={bron.opnieuw} titel={t('kaart.titel')} />
  return (
    <div className="lk-stapel-ruim uv-druk">
      <div className="lk-niet-op-papier">
        <PaginaKop titel={t('kaart.titel')} inleiding={t('kaart.inleiding')} terug={{ naar: meenemen(), woord: t('afdruk.terug') }} />
      </div>
      {bron.staat === 'OP_SLOT' ? (
        <Melding soort="attention">{tp('opsturen.opSlot')}</Melding>
      ) : (
        <Maken plan={plan} dossier={dossier} inhoud={bron.inhoud} dag={bron.bron.dag} />
      )}
    </div>
  )
}

function Maken({ plan, dossier, inhoud, dag }: { plan: Plan; dossier: Dossier; inhoud: PlanInhoud; dag: string }) {
  const t = useTekst('uitvoer')
  const { waarde, zet, geladen } = useConcept<Keuze>(['gesprekskaart', plan.id], BEGIN, leesKeuze)
  if (!geladen) return null
  const alle = inhoud.personen.map((p) => p.persoonId)
  const personen = (waarde.personen ?? alle).filter((id) => alle.includes(id)).slice(0, KAART_PERSONEN)
  const kaart = gesprekskaart(inhoud, {
    personen,
    items: KAART_ITEMS.filter((i) => waarde.op.includes(i)),
    rechten: waarde.op.includes('rechten'),
    vragen: waarde.vragen,
  })
  return (
    <>
      <div className="lk-niet-op-papier lk-stapel-ruim">
        {alle.length > 1 && (
          <Vinkjes
            label={t('kaart.wie')}
            hint={alle.length > KAART_PERSONEN ? t('kaart.wieHint', { max: KAART_PERSONEN }) : undefined}
            naam="wie"
            opties={inhoud.personen.map((p) => ({ waarde: p.persoonId, woord: p.naam }))}
            waarden={personen}
            // One too many: the newest choice counts, and the first chosen makes room.
            onKies={(nieuw) => zet({ ...waarde, personen: nieuw.length > KAART_PERSONEN ? plaatsVoor(nieuw, personen) : nieuw })}
          />
        )}
        <Vinkjes
          label={t('kaart.wat')}
          naam="wat"
          opties={BEGIN.op.map((o) => ({ waarde: o, woord: t(`kaart.${o}`) }))}
          waarden={waarde.op}
          onKies={(op) => zet({ ...waarde, op })}
        />
        <TekstVlak
          label={t('kaart.vragen')}
          hint={t('kaart.vragenHint')}
          value={waarde.vragen}
          onChange={(e) => zet({ ...waarde, vragen: e.currentTarget.value })}
        />
        {kaart.vragenOver > 0 && <Melding>{t('kaart.vragenOver', { count: kaart.vragenOver })}</Melding>}
        {personen.length === 0 ? (
          <Melding>{t('kaart.niemand')}</Melding>
        ) : (
          <Knop onClick={() => globalThis.print()}>{t('kaart.actie')}</Knop>
        )}
        <Kop>{t('kaart.voorbeeld')}</Kop>
      </div>
      <GesprekskaartBlad kaart={kaart} dossier={dossier} dag={dag} rechten={waarde.op.includes('rechten')} />
    </>
  )
}

function plaatsVoor(nieuw: readonly string[], oud: readonly string[]): string[] {
  const erbij = nieuw.filter((id) => !oud.includes(id))
  const blijft = oud.slice(nieuw.length - KAART_PERSONEN)
  return nieuw.filter((id) => erbij.includes(id) || blijft.includes(id))
}
