import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { isWeg } from '../../domein/plan/doelen.ts'
import { leesKosten, magRegelErbij } from '../../domein/plan/kosten.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { tariefWoord, useZoektVoor, zetZoektVoor } from '../kaart/deur.ts'
import { adres } from './adressen.ts'
import { PlanBeginnen, magBeginnen } from './begin.tsx'
import { deelVan, usePlanDocumenten } from './inhoud.ts'
import { useAanbod } from './kosten-omgeving.ts'
import { type Prijs, prijsVan, vanAanbod, vulRegel } from './kosten-schrijven.ts'
import { kortWoord } from './kosten-woorden.ts'
import { type PlanOmgeving, naamVan } from './omgeving.tsx'

/** `/plan/kosten/erbij/<offer>`: an offer of Zoek hulp becomes a line, of a person of this plan or of the line one came from. */
export function KostenErbij(o: PlanOmgeving) {
  const t = useTekst('kosten')
  const k = useTekst('kaart')
  const { aanbodId = '' } = useParams()
  const aanbod = useAanbod(aanbodId)
  const terug = { naar: `/hulp/${aanbodId}`, woord: k('titel') }
  if (aanbod)
    return (
      <div className="lk-stapel-ruim">
        <PaginaKop titel={t('erbij.titel')} inleiding={t('erbij.inleiding')} terug={terug} />
        <Erbij {...o} aanbod={aanbod} />
      </div>
    )
  return (
    <>
      <PaginaKop titel={t('erbij.titel')} terug={{ ...terug, naar: '/hulp' }} />
      {aanbod === undefined ? (
        <Laden vorm="rijen" aantal={2} />
      ) : (
        <Leeg titel={t('erbij.weg')} actie={<KnopLink naar="/hulp">{t('erbij.naarHulp')}</KnopLink>}>
          {t('erbij.wegTekst')}
        </Leeg>
      )}
    </>
  )
}

/** The same page before there is a plan: says that it comes first, and comes back to the offer when it was begun. */
export function KostenErbijBegin({ dossier }: Pick<PlanOmgeving, 'dossier'>) {
  const t = useTekst('kosten')
  const k = useTekst('kaart')
  const { aanbodId = '' } = useParams()
  const aanbod = useAanbod(aanbodId)
  const mag = magBeginnen(dossier, []).length > 0
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={t('erbij.titel')} terug={{ naar: `/hulp/${aanbodId}`, woord: k('titel') }} />
      {mag && (
        <Melding kop={t('erbij.eerstKop')}>
          <p>{aanbod ? t('erbij.eerst', { hulp: aanbod.naam }) : t('erbij.eerstHulp')}</p>
        </Melding>
      )}
      <PlanBeginnen dossier={dossier} daarna={adres.kostenErbij(aanbodId)} />
    </div>
  )
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
/** Stands for 'without a price' in a choice of prices. */
const ZONDER = 'zonder'

function Erbij({ plan, dossier, aanbod }: PlanOmgeving & { aanbod: Aanbod }) {
  const t = useTekst('kosten')
  const k = useTekst('kaart')
  const ga = useNavigate()
  const zoekt = useZoektVoor()
  const prijzen = aanbod.tarieven.map((x) => ({
    prijs: prijsVan(x),
    woord: x.naam === null ? tariefWoord(x, k) : `${x.naam}: ${tariefWoord(x, k)}`,
  }))
  const teTellen = prijzen.flatMap((x) => (x.prijs === null ? [] : [{ prijs: x.prijs, woord: x.woord }]))
  const [keuze, zetKeuze] = useState<string | null>(null)
  const enige = teTellen.length === 1 ? (teTellen[0]?.prijs ?? null) : null
  const gekozen: Prijs | null = enige ?? teTellen.find((_, nr) => String(nr) === keuze)?.prijs ?? null
  const delen = plan.personen.flatMap((p) => {
    const deel = deelVan(plan, p.persoonId, 'KOSTEN')
    return deel?.mag === 'SCHRIJVEN' ? [{ persoonId: p.persoonId, id: deel.id }] : []
  })
  const documenten = usePlanDocumenten(delen.map((d) => d.id))
  const fase = (id: string) => documenten.get(id)?.beeld.fase ?? 'LADEN'
  const open = delen.flatMap(({ persoonId, id }) => {
    const document = documenten.get(id)
    return document?.beeld.fase === 'OPEN' ? [{ persoonId, document }] : []
  })
  const zet = (document: PlanDocument, persoonId: string, regelId: string): void => {
    vulRegel(document, regelId, vanAanbod(aanbod, gekozen))
    zetZoektVoor(null)
    void ga(adres.kostenRegel(persoonId, regelId), { replace: true })
  }
  if (delen.length === 0) return <Melding>{t('erbij.magNiet')}</Melding>
  // A line that is still empty is not in the list yet; one that was taken out is no longer looked for.
  const regel = open
    .flatMap((x) => {
      const id = UUID.exec(zoekt ?? '')?.[0]
      return id !== undefined && zoekt === adres.kostenRegel(x.persoonId, id) && !isWeg(x.document.ydoc, 'regel', id) ? [{ ...x, id }] : []
    })
    .at(0)
  const wat = regel ? (leesKosten(regel.document.ydoc).find((r) => r.id === regel.id)?.wat ?? '') : ''
  return (
    <>
      <dl className="pl-antwoorden">
        <div>
          <dt>{t('erbij.wie')}</dt>
          <dd lang="nl">
            {aanbod.naam}
            {aanbod.aanbieder.naam !== null && <> - {aanbod.aanbieder.naam}</>}
          </dd>
        </div>
        {teTellen.length <= 1 && (
          <div>
            <dt>{t('erbij.prijs')}</dt>
            <dd>{teTellen[0]?.woord ?? (prijzen[0] ? t('erbij.anderePrijs', { prijs: prijzen[0].woord }) : t('erbij.geenPrijs'))}</dd>
          </div>
        )}
      </dl>
      {aanbod.levering === 'NATURA' && <Melding>{t('erbij.natura')}</Melding>}
      {teTellen.length > 1 && (
        <Keuze
          label={t('erbij.prijzen')}
          naam="prijs"
          waarde={keuze}
          onKies={zetKeuze}
          opties={[...teTellen.map((x, nr) => ({ waarde: String(nr), woord: x.woord })), { waarde: ZONDER, woord: t('erbij.zonderPrijs') }]}
        />
      )}
      {delen.some((d) => fase(d.id) === 'LADEN') && <Laden vorm="rijen" aantal={1} />}
      {delen.every((d) => fase(d.id) !== 'LADEN' && fase(d.id) !== 'OPEN') && <Melding>{t('erbij.nietHier')}</Melding>}
      <div className="lk-stapel">
        {(regel !== undefined || open.length > 1) && <p>{t('erbij.voorWie')}</p>}
        <Knoppen>
          {regel && (
            <Knop onClick={() => zet(regel.document, regel.persoonId, regel.id)}>
              {wat === '' ? t('erbij.bijLege') : t('erbij.bijRegel', { wat: kortWoord(wat) })}
            </Knop>
          )}
          {open
            .filter((x) => magRegelErbij(x.document.ydoc))
            .map(({ persoonId, document }) => {
              const { ik, voor: naam } = naamVan(dossier, persoonId)
              return (
                <Knop
                  key={persoonId}
                  soort={regel || open.length > 1 ? 'rustig' : 'hoofd'}
                  onClick={() => zet(document, persoonId, crypto.randomUUID())}
                >
                  {ik ? t('erbij.voorMij') : t('erbij.voor', { naam })}
                </Knop>
              )
            })}
        </Knoppen>
      </div>
    </>
  )
}
