import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { veldSoort } from '../../domein/plan/velden.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { useLive } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Link } from '../../ui/link.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { adres } from './adressen.ts'
import { dagVan } from './dag.ts'
import { useVeldWoord } from './geschiedenis-woorden.ts'
import { adresVanVeld, useDeelWoord } from './herkomst-plek.ts'
import { type MomentKort, geschiedenisVraag, momentenVan } from './herkomst-vraag.ts'
import { useWie } from './herkomst-wie.ts'
import { LeesFout } from './omgeving.tsx'
import type { PlanOmgeving } from './plan-omgeving.ts'
import { type PlanDeel, type PlanVersieKort, planVersiesVraag } from './vragen.ts'

type Regel = { soort: 'MOMENT'; op: string; m: MomentKort; nu: boolean } | { soort: 'VERSIE'; op: string; v: PlanVersieKort }

/** The moments of one part by day, newest first, with between them what was handed in. */
export function GeschiedenisLijst({ plan, dossier, sessie, deel }: PlanOmgeving & { deel: PlanDeel }) {
  const t = useTekst('geschiedenis')
  const taal = useTaal()
  const deelWoord = useDeelWoord()
  const veldWoord = useVeldWoord(deel.soort)
  const [zoek] = useSearchParams()
  const gevraagd = zoek.get('veld')
  const veld = gevraagd !== null && veldSoort(deel.soort, gevraagd) !== null ? gevraagd : null
  const [bladen, zetBladen] = useState<readonly (number | null)[]>([null])
  const antwoorden = useQueries({ queries: bladen.map((voor) => geschiedenisVraag(deel.id, veld, voor)) })
  const client = useQueryClient()
  useLive((g) => {
    // Words that were put back while the network came and went reach the loket after this page was opened.
    if (g.soort === 'PLAN' && g.doc === deel.id) void client.invalidateQueries({ queryKey: momentenVan(deel.id) })
  })
  const { data: versies } = useQuery({ ...planVersiesVraag(dossier.id), enabled: deel.soort !== 'NOTITIES' })
  const wie = useWie({ ik: sessie.persoon.id, naam: (id) => namen.get(id) ?? null })
  const momenten = antwoorden.flatMap((a) => a.data?.items ?? [])
  const namen = new Map(momenten.flatMap((m) => m.door.map((d) => [d.persoonId, d.naam] as const)))
  const laatste = antwoorden.at(-1)
  const meer = laatste?.data?.meer === true ? (laatste.data.items.at(-1)?.nr ?? null) : null
  const titel = t('lijst.titel', { deel: deelWoord(deel) })
  if (antwoorden[0]?.data === undefined)
    return antwoorden[0]?.isError ? <LeesFout titel={titel} opnieuw={() => void antwoorden[0]?.refetch()} /> : <Wacht titel={titel} />
  const oudste = meer === null ? '' : (momenten.at(-1)?.op ?? '')
  const regels: Regel[] = [
    ...momenten.map((m, nr) => ({ soort: 'MOMENT' as const, op: m.op, m, nu: nr === 0 && veld === null })),
    // Older ones come with the page they belong to.
    ...(versies ?? []).filter((v) => v.opgestuurdOp >= oudste).map((v) => ({ soort: 'VERSIE' as const, op: v.opgestuurdOp, v })),
  ].toSorted((a, b) => (a.op < b.op ? 1 : a.op > b.op ? -1 : 0))
  const naam = plan.personen.find((p) => p.persoonId === deel.persoonId)?.voornaam
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={titel} boven={naam} inleiding={t('lijst.inleiding')} terug={{ naar: adres.eerder, woord: t('titel') }}>
        {veld !== null && (
          <>
            <p>{t('lijst.alleen', { veld: veldWoord(veld) })}</p>
            <p className="pl-links">
              <Link naar={adres.geschiedenis(deel.id)}>{t('lijst.allesTonen')}</Link>
            </p>
          </>
        )}
      </PaginaKop>
      {momenten.length === 0 && (
        <Leeg titel={t('lijst.leeg')} actie={<KnopLink naar={adresVanVeld(deel, veld ?? '')}>{t('moment.naarVraag')}</KnopLink>}>
          {t('lijst.leegTekst')}
        </Leeg>
      )}
      {[...Map.groupBy(regels, (r) => dagVan(r.op))].map(([dag, rijen]) => (
        <section key={dag} className="lk-stapel">
          <Kop className="pl-dag">{datumTekst(dag, taal, true)}</Kop>
          <Lijst>
            {rijen.map((r) =>
              r.soort === 'VERSIE' ? (
                <Rij
                  key={r.v.id}
                  naar={adres.versie(r.v.id)}
                  titel={t('lijst.opgestuurd', { tijd: tijdTekst(r.op), nummer: r.v.nummer })}
                  bij={t('lijst.kenmerk', { kenmerk: r.v.kenmerk, naam: r.v.opgestuurdDoor })}
                />
              ) : (
                <Rij
                  key={r.m.nr}
                  naar={adres.moment(deel.id, r.m.nr)}
                  titel={t(r.m.terugNaar === null ? 'lijst.rij' : 'lijst.rijTerug', {
                    tijd: tijdTekst(r.op),
                    wie: wie(r.m.door.map((d) => d.persoonId)),
                  })}
                  bij={t('lijst.veranderd', { velden: [...new Set(r.m.gewijzigd.map((v) => veldWoord(v)))].join(', ') })}
                  eind={r.nu ? <Merkje soort="settled">{t('lijst.nu')}</Merkje> : undefined}
                />
              ),
            )}
          </Lijst>
        </section>
      ))}
      {meer !== null && (
        <Knop soort="rustig" onClick={() => zetBladen((b) => [...b, meer])}>
          {t('lijst.meer')}
        </Knop>
      )}
      {laatste?.isPending && bladen.length > 1 && <Laden vorm="rijen" aantal={3} />}
    </div>
  )
}

function Wacht({ titel }: { titel: string }) {
  return (
    <>
      <PaginaKop titel={titel} />
      <Laden vorm="rijen" aantal={4} />
    </>
  )
}
