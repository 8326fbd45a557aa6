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

/** What stands in the fields as something to work out, or null while a field holds nothing that can be. */
function proefVan({ soort, eenheden, weken, tariefCent }: ProefInvoer, hoogsteWeken: number): Proef | null {
  if (soort === 'TARIEF')
    return tariefCent === null || tariefCent < 1 || tariefCent > HOOGSTE_PROEFTARIEF_CENT ? null : { soort, tariefCent }
  const honderdsten = leesBedrag(eenheden)
  const aantal = /^\d{1,3}$/u.test(weken.trim()) ? Number(weken) : null
  if (soort !== 'WEEK' || honderdsten === null || honderdsten < 1 || honderdsten > HOOGSTE_PROEF_HONDERDSTEN) return null
  return aantal === null || aantal < 1 || aantal > hoogsteWeken ? null : { soort, honderdsten, weken: aantal }
}

function Invoer({ budget, potje, tarief }: { budget: Budget; potje: Potje; tarief: Tarief }) {
  const t = useBeeldTekst()
  const g = useGeldTekst()
  const { waarde, zet, wis } = useConcept(['stel-dat', budget.dossierId, potje.id], LEGE_PROEF, leesProefInvoer)
  const hoogste = wekenOver(potje, budget.vandaag)
  const proef = proefVan(waarde, hoogste)
  const begonnen = waarde.soort === 'TARIEF' ? waarde.tariefCent !== null : waarde.eenheden !== '' && waarde.weken !== ''
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
            value={waarde.eenheden}
            onChange={(e) => zet({ ...waarde, eenheden: e.currentTarget.value })}
          />
          <Veld
            label={t('stel.weken')}
            hint={t('stel.wekenHint', { count: hoogste, totDatum: potje.tot })}
            inputMode="numeric"
            autoComplete="off"
            value={waarde.weken}
            onChange={(e) => zet({ ...waarde, weken: e.currentTarget.value })}
          />
        </>
      )}
      {waarde.soort === 'TARIEF' && (
        <BedragVeld
          label={t('stel.nieuwTarief')}
          hint={t('stel.tariefHint', { tarief: g(`per.${tarief.eenheid}`, { tariefCent: tarief.cent }) })}
          centen={waarde.tariefCent}
          onCenten={(tariefCent) => zet({ ...waarde, tariefCent })}
        />
      )}
      {waarde.soort !== null && proef === null && begonnen && (
        <Melding>{t(waarde.soort === 'WEEK' ? 'stel.nietTeRekenen' : 'stel.nietTeRekenenTarief', { count: hoogste })}</Melding>
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
