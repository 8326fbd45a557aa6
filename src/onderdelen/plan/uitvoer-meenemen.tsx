import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { haalBestand } from '../../contract/haal-bestand.ts'
import { lees } from '../../contract/lees.ts'
import { opsomming } from '../../domein/blad-vorm.ts'
import { bladHtml } from '../../domein/blad-html.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { useStatus } from '../../offline/haken.ts'
import { BestandMaken } from '../../ui/bestand-maken.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import type { Dossier } from '../start/deur.ts'
import { adres } from './adressen.ts'
import { dagVan } from './dag.ts'
import { LeesFout, LeesWacht } from './omgeving.tsx'
import { type UitvoerBron, useBlad, useUitvoerBron } from './uitvoer-bron.ts'
import { bestandNaam } from './uitvoer-naam.ts'
import { afdruk, GESPREKSKAART } from './uitvoer-plek.ts'
import { type Plan, type PlanVersieKort, planVersiesVraag } from './vragen.ts'
import { useOpgestuurd } from './versie-gelijk.ts'
import './uitvoer.css'

const NU = 'nu'

/** `/plan/meenemen`: the ways to take a plan along, in plain words; what works without a network works without one. */
export function Meenemen({ plan, dossier }: { plan: Plan | null; dossier: Dossier }) {
  const t = useTekst('uitvoer')
  const tp = useTekst('plan')
  const [zoek, zetZoek] = useSearchParams()
  const { data: versies } = useQuery(planVersiesVraag(dossier.id))
  const gevraagd = zoek.get('versie')
  const concept = useUitvoerBron(plan, dossier, null)
  const opgestuurd = useOpgestuurd(dossier.id, concept.staat === 'OPEN' ? concept.inhoud : null)
  // Who may read no draft takes the newest version, and so does who changed nothing since: that is no draft.
  const nieuwste = plan === null || opgestuurd.gelijk ? (versies?.[0]?.id ?? null) : null
  const versie = gevraagd ?? nieuwste
  const vanVersie = useUitvoerBron(plan, dossier, versie)
  // Until it is known whether the draft differs nothing calls itself a draft, also not for a moment.
  const zoekt = versie === null && plan !== null && (concept.staat === 'LADEN' || opgestuurd.zoekt)
  const bron: UitvoerBron = versie !== null ? vanVersie : zoekt ? { staat: 'LADEN' } : concept
  const kop = <PaginaKop titel={t('meenemen.titel')} inleiding={t('meenemen.inleiding')} terug={{ naar: adres.plan, woord: tp('titel') }} />
  if (plan === null && versies?.length === 0)
    return (
      <>
        {kop}
        <NietsTeMeenemen />
      </>
    )
  if (plan === null && versies === undefined) return <LeesWacht aantal={5} titel={t('meenemen.titel')} />
  if (bron.staat === 'GEEN') return <LeesFout opnieuw={bron.opnieuw} titel={t('meenemen.titel')} />
  return (
    <div className="lk-stapel-ruim">
      {kop}
      {!zoekt && (
        <WelkPlan
          metNu={plan !== null && !opgestuurd.gelijk}
          versies={versies ?? []}
          gekozen={versie ?? NU}
          kies={(w) => zetZoek(w === NU ? {} : { versie: w }, { replace: true })}
        />
      )}
      {bron.staat === 'LADEN' ? (
        <Laden aantal={5} />
      ) : bron.staat === 'OP_SLOT' ? (
        <Melding soort="attention">{tp('opsturen.opSlot')}</Melding>
      ) : bron.leeg ? (
        <NietsTeMeenemen />
      ) : (
        <Manieren
          bron={bron}
          basis={versie === null ? `/plannen/${plan?.id ?? ''}` : `/planversies/${versie}`}
          versie={versie}
          metKaart={plan !== null && (versie === null || (opgestuurd.gelijk && versie === nieuwste))}
        />
      )}
    </div>
  )
}

function NietsTeMeenemen() {
  const t = useTekst('uitvoer')
  return (
    <Leeg titel={t('meenemen.leeg')} actie={<KnopLink naar={adres.plan}>{t('meenemen.leegActie')}</KnopLink>}>
      {t('meenemen.leegTekst')}
    </Leeg>
  )
}

function WelkPlan({
  metNu,
  versies,
  gekozen,
  kies,
}: {
  /** the draft says something that no version says */
  metNu: boolean
  versies: readonly PlanVersieKort[]
  gekozen: string
  kies: (waarde: string) => void
}) {
  const t = useTekst('uitvoer')
  const taal = useTaal()
  if (versies.length === 0) return null
  return (
    <Keuze
      label={t('meenemen.welk')}
      naam="welk"
      waarde={gekozen}
      onKies={kies}
      opties={[
        ...(!metNu ? [] : [{ waarde: NU, woord: t('meenemen.nu'), uitleg: t('meenemen.nuHint') }]),
        ...versies.map((v) => ({
          waarde: v.id,
          woord: t('meenemen.versie', { nummer: v.nummer }),
          uitleg: t('meenemen.versieHint', { datum: datumTekst(dagVan(v.opgestuurdOp), taal), kenmerk: v.kenmerk }),
        })),
      ]}
    />
  )
}

function Manier({ kop, tekst, children }: { kop: string; tekst: string; children: ReactNode }) {
  return (
    <section className="pl-blok lk-stapel">
      <Kop>{kop}</Kop>
      <p>{tekst}</p>
      {children}
    </section>
  )
}

function Manieren({
  bron,
  basis,
  versie,
  metKaart,
}: {
  bron: Extract<UitvoerBron, { staat: 'OPEN' }>
  basis: string
  versie: string | null
  /** the card is made of the plan as it stands */
  metKaart: boolean
}) {
  const t = useTekst('uitvoer')
  const taal = useTaal()
  const blad = useBlad(bron)
  const namen = opsomming(
    bron.inhoud.personen.map((p) => p.naam),
    taal,
  )
  const html = (): Promise<{ blob: Blob; naam: string }> =>
    Promise.resolve({ blob: new Blob([bladHtml(blad)], { type: 'text/html' }), naam: bestandNaam(bron.bron.dag, 'html') })
  return (
    <>
      {!bron.heelHier && <Melding>{t('afdruk.nietHeel')}</Melding>}
      <section className="lk-stapel">
        <Kop>{t('meenemen.wel')}</Kop>
        <p>
          {t('meenemen.welPlan')} {t('meenemen.welPersonen', { namen })}
        </p>
        <Kop niveau={3}>{t('meenemen.niet')}</Kop>
        <p>{t('meenemen.nietTekst')}</p>
      </section>
      {metKaart && (
        <Manier kop={t('meenemen.kaart')} tekst={t('meenemen.kaartTekst')}>
          <KnopLink soort="rustig" naar={GESPREKSKAART}>
            {t('meenemen.kaartActie')}
          </KnopLink>
        </Manier>
      )}
      <Manier kop={t('meenemen.druk')} tekst={t('meenemen.drukTekst')}>
        <KnopLink soort="rustig" naar={afdruk(versie)}>
          {t('meenemen.drukActie')}
        </KnopLink>
      </Manier>
      <Pdf key={basis} basis={basis} dag={bron.bron.dag} onverstuurd={bron.onverstuurd} />
      <Manier kop={t('meenemen.html')} tekst={t('meenemen.htmlTekst')}>
        <BestandMaken key={basis} woord={t('meenemen.htmlActie')} maak={html} mislukt={t('meenemen.misluktTekst')} />
      </Manier>
      <Uitklap titel={t('meenemen.json')}>
        <p>{t('meenemen.jsonTekst')}</p>
        <BestandMaken
          key={basis}
          woord={t('meenemen.jsonActie')}
          maak={() => gegevens(basis, bron.bron.dag)}
          mislukt={t('meenemen.misluktTekst')}
        />
      </Uitklap>
      <p className="lk-alinea--bij">{t('meenemen.gedeeld')}</p>
    </>
  )
}

function Pdf({ basis, dag, onverstuurd }: { basis: string; dag: string; onverstuurd: boolean }) {
  const t = useTekst('uitvoer')
  const taal = useTaal()
  const { online } = useStatus()
  const [letter, zetLetter] = useState<'gewoon' | 'groot'>('gewoon')
  return (
    <Manier kop={t('meenemen.pdf')} tekst={t('meenemen.pdfTekst')}>
      {online ? (
        <>
          <Keuze
            label={t('meenemen.letters')}
            naam="letter"
            waarde={letter}
            onKies={zetLetter}
            opties={[
              { waarde: 'gewoon', woord: t('meenemen.gewoon') },
              { waarde: 'groot', woord: t('meenemen.groot') },
            ]}
            naastElkaar
          />
          {onverstuurd && <Melding>{t('meenemen.pdfOnbewaard')}</Melding>}
          <BestandMaken
            key={letter}
            woord={t('meenemen.pdfActie')}
            maak={() => haalBestand(`${basis}/pdf?letter=${letter}&taal=${taal}`, bestandNaam(dag, 'pdf'))}
            mislukt={t('meenemen.misluktTekst')}
          />
        </>
      ) : (
        <Melding>{t('meenemen.pdfOffline')}</Melding>
      )}
    </Manier>
  )
}

async function gegevens(basis: string, dag: string): Promise<{ blob: Blob; naam: string }> {
  const [, soort, id = ''] = basis.split('/')
  const data =
    soort === 'plannen'
      ? await lees('/plannen/{planId}/uitvoer', { params: { planId: id } })
      : await lees('/planversies/{versieId}/uitvoer', { params: { versieId: id } })
  return { blob: new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' }), naam: bestandNaam(dag, 'json') }
}
