import { useId } from 'react'
import { periodeVan, vrijeRuimteCent } from '../../domein/zorgovereenkomst.ts'
import { Keuze } from '../../ui/keuze.tsx'
import type { MaakOmgeving } from './overeenkomst-omgeving.ts'
import { omgevingUit } from './overeenkomst-opzet.ts'
import { MaakStap } from './overeenkomst-stap.tsx'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

/** First question: out of which potje. Only those that can still be used, with what is in them. */
export function StapPotje(omg: MaakOmgeving) {
  const t = useOvereenkomstTekst()
  const id = useId()
  const { budget, concept } = omg
  const beheert = new Set(budget.personen.filter((p) => p.magSchuiven).map((p) => p.id))
  const meer = budget.personen.length > 1
  const potjes = budget.potjes.filter(
    (p) => beheert.has(p.persoonId) && p.stand !== null && p.soort !== 'RESERVE' && p.gebruik !== 'VOORBIJ',
  )
  const ruimte = (potjeId: string): number => {
    const omgeving = omgevingUit(budget, omg.lijst, { potjeId, vorigeId: omg.vorigeId, zelfId: omg.oud?.id ?? null })
    return omgeving === null ? 0 : vrijeRuimteCent(omgeving)
  }
  const kies = (potjeId: string): void => {
    const potje = potjes.find((p) => p.id === potjeId)
    if (potje === undefined) return
    const mag = periodeVan(potje, budget.bronnen)
    // The days of the money: what most agreements follow. They are asked later, and can be changed there.
    const vanaf = mag.vanaf > budget.vandaag ? mag.vanaf : ''
    omg.zet({ potjeId, ...(concept.waarde.potjeId === potjeId ? {} : { vanaf, tot: mag.tot, hulp: null }) })
  }
  return (
    <MaakStap omg={omg} stap="potje" mist={omg.potje === undefined ? [{ veld: `${id}-potje`, tekst: t('potje.fout') }] : []}>
      {(fout) => (
        <div id={`${id}-potje`} tabIndex={-1}>
          <Keuze
            naam={`${id}-p`}
            label={t('potje.label')}
            hint={t('potje.hint')}
            fout={fout(`${id}-potje`)}
            opties={potjes.map((p) => ({
              waarde: p.id,
              woord: meer
                ? t('potje.van', { potje: p.naam, naam: budget.personen.find((x) => x.id === p.persoonId)?.voornaam ?? '' })
                : p.naam,
              uitleg: t('potje.bij', { ruimteCent: ruimte(p.id), totDatum: p.tot }),
            }))}
            waarde={concept.waarde.potjeId === '' ? null : concept.waarde.potjeId}
            onKies={kies}
          />
        </div>
      )}
    </MaakStap>
  )
}
