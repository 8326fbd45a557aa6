import { type FormEvent, useId, useState } from 'react'
import type { VerschuivingDoel } from '../../contract/schemas/geld.ts'
import { budgetUit } from '../../domein/budget-uit.ts'
import { beoordeel, voerVerschuivingUit, type Oordeel } from '../../domein/verschuiven.ts'
import { eenhedenVoor } from '../../domein/verschuiven-gevolg.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import type { Concept } from '../../offline/concept.ts'
import { type OpdrachtFout, useStatus } from '../../offline/haken.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import type { Dossier } from '../start/deur.ts'
import { potjeNaam } from './beeld.ts'
import { OordeelBlok } from './oordeel-blok.tsx'
import type { Opzet } from './opzet.ts'
import { SchuifGevolg } from './schuif-gevolg.tsx'
import type { Stuur } from './schuiven.tsx'
import { useVerlaten } from './verlaten.ts'
import type { Budget, Potje } from './vragen.ts'
import { eenheidTekst, type GeldTekst, useGeldTekst, useJaTekst } from './zin.ts'

type Doel = Exclude<VerschuivingDoel, { soort: 'EIGEN_BIJDRAGE' }>

/** Id of a potje that only exists in the preview. */
const NIEUW = 'nieuw'

/** Last question: how much. Beside it what changes and whether it may, judged here by the rules of the loket, also offline. */
export function SchuifBedrag({
  budget,
  dossier,
  van,
  naar,
  doel,
  concept,
  verstuur,
  fout,
}: {
  budget: Budget
  dossier: Dossier
  van: Potje
  naar: Potje | null
  doel: Doel
  concept: Concept<Opzet>
  verstuur: Stuur
  fout: OpdrachtFout | null
}) {
  const t = useGeldTekst()
  const j = useJaTekst()
  const id = useId()
  const { online } = useStatus()
  const [bezig, zetBezig] = useState(false)
  const [leegFout, zetLeegFout] = useState(false)
  const { verlaten, bijVerlaten } = useVerlaten<'cent'>()
  const { cent, reden } = concept.waarde
  const zetCent = (nieuw: number | null): void => concept.zet({ ...concept.waarde, cent: nieuw })
  const rekenbaar = budgetUit(budget)
  const voornemen = { vanPotjeId: van.id, doel, cent: cent ?? 0 }
  const oordeel = cent === null || cent === 0 ? null : beoordeel(rekenbaar, voornemen, budget.vandaag)
  const boekbaar = oordeel !== null && oordeel.gevolg !== null
  const namen = {
    van: potjeNaam(budget, van.naam, van.persoonId),
    naar:
      doel.soort === 'NIEUW' ? potjeNaam(budget, doel.naam, doel.persoonId) : potjeNaam(budget, naar?.naam ?? '', naar?.persoonId ?? ''),
  }
  const tarief = doel.soort === 'NIEUW' ? doel.tarief : (naar?.tarief ?? null)
  const jaVan = jaNodigVan(budget, van)

  const doe = async (gebeurtenis: FormEvent): Promise<void> => {
    gebeurtenis.preventDefault()
    if (bezig) return
    if (cent === null || cent === 0) {
      zetLeegFout(true)
      document.getElementById(`${id}-cent`)?.focus()
      return
    }
    if (oordeel === null || !boekbaar) return
    zetBezig(true)
    await verstuur({
      vanPotjeId: van.id,
      doel,
      cent,
      reden: reden.trim(),
      verwacht: oordeel.woord,
      ...(jaVan === null ? {} : { verwachtJa: true }),
    })
    zetBezig(false)
  }

  return (
    <>
      <PaginaKop
        titel={t('schuif.bedrag.titel')}
        inleiding={t('schuif.bedrag.weg', namen)}
        boven={t('schuif.stap', { nr: 3, van: 3 })}
        terug={
          doel.soort === 'NIEUW'
            ? { naar: `/geld/schuiven/${van.id}/nieuw`, woord: t('schuif.terugNieuw') }
            : { naar: `/geld/schuiven/${van.id}`, woord: t('schuif.terugNaar') }
        }
      />
      <form className="gd-form" noValidate onSubmit={(e) => void doe(e)}>
        <div className="gd-bedrag">
          <BedragVeld
            id={`${id}-cent`}
            label={t('schuif.bedrag.label')}
            hint={t('schuif.bedrag.hint', { hoogsteCent: van.stand?.verschuifbaarCent ?? 0 })}
            fout={leegFout || verlaten('cent') ? bedragFout(t, cent) : undefined}
            centen={cent}
            onCenten={zetCent}
            onBlur={bijVerlaten('cent')}
          />
          {tarief !== null && cent !== null && cent > 0 && <p className="gd-uren">{t('schuif.bedrag.uren', uren(t, tarief, cent))}</p>}
          {van.tarief !== null && !zelfdeTarief(van.tarief, tarief) && cent !== null && cent > 0 && (
            <p className="gd-uren">{j('schuif.urenVan', { naam: namen.van, ...uren(t, van.tarief, cent) })}</p>
          )}
        </div>
        {oordeel !== null && (
          <>
            {boekbaar && (
              <SchuifGevolg
                oordeel={oordeel}
                namen={namen}
                nu={rekenbaar}
                straks={voerVerschuivingUit(rekenbaar, voornemen, budget.vandaag, NIEUW)}
                vandaag={budget.vandaag}
              />
            )}
            <OordeelBlok oordeel={oordeel} budget={budget} van={van} jaVan={jaVan} onBedrag={zetCent} />
          </>
        )}
        {boekbaar && (oordeel.woord !== 'VRIJ' || jaVan !== null) && (
          <TekstVlak
            label={t('schuif.bedrag.reden')}
            bij={t('schuif.bedrag.redenBij')}
            hint={oordeel.woord === 'VRIJ' && jaVan !== null ? j('schuif.redenHint', { naam: jaVan }) : t('schuif.bedrag.redenHint')}
            rows={3}
            maxLength={2000}
            value={reden}
            onChange={(e) => concept.zet({ ...concept.waarde, reden: e.currentTarget.value })}
          />
        )}
        {boekbaar && !online && <Melding>{t('schuif.bedrag.offline')}</Melding>}
        {fout !== null && (
          <Melding soort="attention" live>
            {t(fout === 'OP_SLOT' ? 'schuif.bedrag.slot' : 'schuif.bedrag.opslag')}
          </Melding>
        )}
        {boekbaar && (
          <div>
            <Knop type="submit" bezig={bezig}>
              {online && oordeel.woord === 'VRIJ' && jaVan !== null
                ? j('schuif.knop', { naam: jaVan })
                : knopTekst(t, {
                    woord: oordeel.woord,
                    cent: bedragTekst(cent ?? 0),
                    naar: namen.naar,
                    consulent: dossier.consulent?.naam,
                    online,
                  })}
            </Knop>
          </div>
        )}
      </form>
    </>
  )
}

function bedragFout(t: GeldTekst, cent: number | null): string | undefined {
  if (cent === null) return t('schuif.bedrag.geen')
  return cent === 0 ? t('schuif.bedrag.nul') : undefined
}

function knopTekst(
  t: GeldTekst,
  {
    woord,
    cent,
    naar,
    consulent,
    online,
  }: { woord: Oordeel['woord']; cent: string; naar: string; consulent: string | undefined; online: boolean },
): string {
  if (!online) return t('schuif.bedrag.voornemen', { cent, naar })
  if (woord === 'VRIJ') return t('schuif.bedrag.boek', { cent, naar })
  return consulent === undefined ? t('schuif.bedrag.vraagOnbekend') : t('schuif.bedrag.vraag', { consulent })
}

/** First name of who must say yes to a shift of this money beside who makes it, or null. */
function jaNodigVan(budget: Budget, van: Potje): string | null {
  const persoon = budget.personen.find((p) => p.id === van.persoonId)
  return persoon?.eigenJa === true ? persoon.voornaam : null
}

type Tarief = NonNullable<Potje['tarief']>

const zelfdeTarief = (a: Tarief, b: Tarief | null): boolean => a.cent === b?.cent && a.eenheid === b.eenheid

/** What an amount stands for at a tarief, in words. */
function uren(t: GeldTekst, tarief: Tarief, cent: number): { eenheden: string; tarief: string } {
  return {
    eenheden: eenheidTekst(t, tarief.eenheid, eenhedenVoor(cent, tarief.cent)),
    tarief: t(`per.${tarief.eenheid}`, { tariefCent: tarief.cent }),
  }
}
