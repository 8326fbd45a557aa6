import type { ReactNode } from 'react'
import { type KostenTotaal, kostenTotaal } from '../../domein/plan/kosten-som.ts'
import { leesKosten } from '../../domein/plan/kosten.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Tabel } from '../../ui/tabel.tsx'
import { adres } from './adressen.ts'
import { deelVan, usePlanDocumenten } from './inhoud.ts'
import { KostenSom, Rekenwijze, somCel } from './kosten-lezen.tsx'
import { type PlanOmgeving, naamVan } from './omgeving.tsx'

type Rij = { persoonId: string; naam: string } & KostenTotaal

function naamCel({ persoonId, naam }: Rij): ReactNode {
  return <Link naar={adres.kosten(persoonId)}>{naam}</Link>
}

/** What the whole plan costs: per person, per leefgebied, and in all. */
export function KostenSamen({ plan, dossier }: PlanOmgeving) {
  const t = useTekst('kosten')
  const p = useTekst('plan')
  const personen = plan.personen.map((x) => ({ ...x, deel: deelVan(plan, x.persoonId, 'KOSTEN') }))
  const leesbaar = personen.flatMap((x) => (x.deel === null || x.deel.mag === 'GEEN' ? [] : [{ persoonId: x.persoonId, id: x.deel.id }]))
  const documenten = usePlanDocumenten(leesbaar.map((x) => x.id))
  const fase = (id: string) => documenten.get(id)?.beeld.fase ?? 'LADEN'
  const hier = leesbaar.filter((x) => fase(x.id) === 'OPEN')
  const delen = hier.map(({ persoonId, id }) => {
    const document = documenten.get(id)
    return { persoonId, regels: document ? leesKosten(document.ydoc) : [] }
  })
  const totaal = kostenTotaal(delen.flatMap((d) => d.regels))
  const rijen = delen.map(({ persoonId, regels }) => ({
    persoonId,
    naam: naamVan(dossier, persoonId).voor,
    ...kostenTotaal(regels),
  }))
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={t('samen.titel')} inleiding={t('samen.inleiding')} terug={{ naar: adres.plan, woord: p('titel') }}>
        <p>{t('schatting')}</p>
      </PaginaKop>
      {leesbaar.some((x) => fase(x.id) === 'LADEN') ? (
        <Laden vorm="rijen" aantal={personen.length} />
      ) : (
        <>
          {hier.length < leesbaar.length && <Melding>{t('samen.nogNiet')}</Melding>}
          {leesbaar.length < personen.length && <p>{t('samen.nietAlles')}</p>}
          <Tabel<Rij>
            titel={t('som.perPersoon')}
            rijen={rijen}
            sleutel={(r) => r.persoonId}
            kolommen={[
              { kop: t('som.persoon'), cel: naamCel, voet: t(totaal.perJaar ? 'som.samenJaar' : 'som.samen') },
              { kop: t('som.bedrag'), rechts: true, cel: somCel, voet: <Bedrag centen={totaal.cent} /> },
            ]}
          />
          <section className="lk-stapel">
            <KostenSom totaal={totaal} />
          </section>
          <section className="lk-stapel">
            <Kop niveau={2} className="lk-kop--3">
              {t('reken.kop')}
            </Kop>
            <Rekenwijze />
          </section>
        </>
      )}
    </div>
  )
}
