import { useParams } from 'react-router'
import { budgetUit } from '../../domein/budget-uit.ts'
import type { Tarief } from '../../domein/potjes.ts'
import { HOOGSTE_PROEF_HONDERDSTEN, HOOGSTE_PROEFTARIEF_CENT, type Proef, stelDat, teProberen, wekenOver } from '../../domein/stel-dat.ts'
import { useConcept } from '../../offline/concept.ts'
import { BedragVeld, leesBedrag } from '../../ui/bedrag-veld.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Veld } from '../../ui/veld.tsx'
import { potjeNaam } from './beeld.ts'
import { leesProefInvoer, LEGE_PROEF, type ProefInvoer } from './proef-invoer.ts'
import { StelDatUitkomst } from './stel-dat-uitkomst.tsx'
import { useVerlaten } from './verlaten.ts'
import type { Budget, Potje } from './vragen.ts'
import { useBeeldTekst, useGeldTekst } from './zin.ts'
import './geldbeeld.css'

/** One potje: what is tried, and beside it at once what it would do. */
export function StelDatPotje({ budget }: { budget: Budget }) {
  const t = useBeeldTekst()
  const { potjeId } = useParams()
  const potje = budget.potjes.find((p) => p.id === potjeId)
  const terug = { naar: '/geld/stel-dat', woord: t('stel.ander') }
  if (potje === undefined || potje.stand === null || potje.tarief === null || !teProberen(potje, budget.vandaag))
    return <PaginaKop titel={t('stel.geenPotje')} inleiding={t('stel.geenPotjeTekst')} terug={terug} />
  return (
    <>
      <PaginaKop titel={t('stel.kop', { naam: potjeNaam(budget, potje.naam, potje.persoonId) })} terug={terug} />
      <Invoer key={potje.id} budget={budget} potje={potje} tarief={potje.tarief} />
    </>
  )
}

type ProefVeld = Exclude<keyof ProefInvoer, 'soort'>

const tussen = (getal: number | null, hoogste: number): number | null => (getal === null || getal < 1 || getal > hoogste ? null : getal)

/** What stands in each field as a number to work with; null while it is none. */
function leesVelden({ eenheden, weken, tariefCent }: ProefInvoer, hoogsteWeken: number): Record<ProefVeld, number | null> {
  return {
    eenheden: tussen(leesBedrag(eenheden), HOOGSTE_PROEF_HONDERDSTEN),
    weken: tussen(/^\d{1,3}$/u.test(weken.trim()) ? Number(weken) : null, hoogsteWeken),
    tariefCent: tussen(tariefCent, HOOGSTE_PROEFTARIEF_CENT),
  }
}

function proefVan(soort: ProefInvoer['soort'], { eenheden, weken, tariefCent }: Record<ProefVeld, number | null>): Proef | null {
  if (soort === 'TARIEF') return tariefCent === null ? null : { soort, tariefCent }
  return soort === null || eenheden === null || weken === null ? null : { soort, honderdsten: eenheden, weken }
}

function Invoer({ budget, potje, tarief }: { budget: Budget; potje: Potje; tarief: Tarief }) {
  const t = useBeeldTekst()
  const g = useGeldTekst()
  const { waarde, zet, wis } = useConcept(['stel-dat', budget.dossierId, potje.id], LEGE_PROEF, leesProefInvoer)
  const hoogste = wekenOver(potje, budget.vandaag)
  const gelezen = leesVelden(waarde, hoogste)
  const proef = proefVan(waarde.soort, gelezen)
  const { verlaten, bijVerlaten } = useVerlaten<ProefVeld>()
  const fout = (veld: ProefVeld): string | undefined =>
    verlaten(veld) && gelezen[veld] === null ? t(`stel.fout.${veld}`, { count: hoogste }) : undefined
  return (
    <div className="gd-form">
      <Melding>{t('stel.alleen')}</Melding>
      <Keuze
        label={t('stel.wat')}
        naam="stel-dat"
        opties={[
          { waarde: 'WEEK', woord: t('stel.WEEK'), uitleg: t('stel.WEEKbij') },
          { waarde: 'TARIEF', woord: t('stel.TARIEF'), uitleg: t('stel.TARIEFbij') },
        ]}
        waarde={waarde.soort}
        onKies={(soort) => zet({ ...waarde, soort })}
      />
      {waarde.soort === 'WEEK' && (
        <>
          <Veld
            label={t(`stel.extra.${tarief.eenheid}`)}
            hint={t('stel.extraHint')}
            inputMode="decimal"
            autoComplete="off"
            fout={fout('eenheden')}
            value={waarde.eenheden}
            onBlur={bijVerlaten('eenheden')}
            onChange={(e) => zet({ ...waarde, eenheden: e.currentTarget.value })}
          />
          <Veld
            label={t('stel.weken')}
            hint={t('stel.wekenHint', { count: hoogste, totDatum: potje.tot })}
            inputMode="numeric"
            autoComplete="off"
            fout={fout('weken')}
            value={waarde.weken}
            onBlur={bijVerlaten('weken')}
            onChange={(e) => zet({ ...waarde, weken: e.currentTarget.value })}
          />
        </>
      )}
      {waarde.soort === 'TARIEF' && (
        <BedragVeld
          label={t('stel.nieuwTarief')}
          hint={t('stel.tariefHint', { tarief: g(`per.${tarief.eenheid}`, { tariefCent: tarief.cent }) })}
          fout={fout('tariefCent')}
          centen={waarde.tariefCent}
          onBlur={bijVerlaten('tariefCent')}
          onCenten={(tariefCent) => zet({ ...waarde, tariefCent })}
        />
      )}
      {proef !== null && (
        <>
          <StelDatUitkomst
            uitkomst={stelDat(budgetUit(budget), potje.id, proef, budget.vandaag)}
            proef={proef}
            potje={potje}
            tarief={tarief}
          />
          <div>
            <Knop soort="rustig" onClick={wis}>
              {t('stel.wis')}
            </Knop>
          </div>
        </>
      )}
    </div>
  )
}
