import { useNavigate } from 'react-router'
import { verlaagbaarCent } from '../../domein/toekenning.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Bewaard } from './bewaard.tsx'
import { getyptVoor, naamVan, type Werk } from './omgeving.ts'
import { useToekenningTekst } from './zin.ts'

/** Other amounts for a potje that is there, per deel; never lower than what was paid, is being paid or is binding. */
export function PotjeWijzigen({ werk, potje }: { werk: Werk; potje: Werk['budget']['potjes'][number] }) {
  const t = useToekenningTekst()
  const naar = useNavigate()
  const { opzet, zet, dossier, budget, rekenen, hier } = werk
  const reken = rekenen.potjes.find((p) => p.id === potje.id)
  const delen = potje.delen.map((d) => {
    const w = opzet.potjeWijzigingen.find((x) => x.potjeId === potje.id && x.bronId === d.bronId)
    return {
      ...d,
      cent: w === undefined ? d.budgetCent : w.naarCent,
      laagsteCent: d.budgetCent - (reken === undefined ? 0 : verlaagbaarCent(reken, d.bronId, rekenen)),
      wet: budget.bronnen.find((b) => b.id === d.bronId)?.wet ?? null,
    }
  })
  const zetCent = (bronId: string, wasCent: number, naarCent: number | null): void =>
    zet((o) => {
      const rest = o.potjeWijzigingen.filter((x) => x.potjeId !== potje.id || x.bronId !== bronId)
      return { ...o, potjeWijzigingen: naarCent === wasCent ? rest : [...rest, { potjeId: potje.id, bronId, wasCent, naarCent }] }
    })
  const kan = delen.every((d) => d.cent !== null && d.cent >= d.laagsteCent)
  return (
    <>
      <PaginaKop
        titel={potje.naam}
        boven={dossier.deelnemers.length > 1 ? naamVan(dossier, potje.persoonId) : undefined}
        inleiding={t('wijzig.potje', { vanafDatum: potje.vanaf, totDatum: potje.tot })}
        terug={{ naar: hier, woord: t('terugBesluit') }}
      />
      <form
        className="tk-form lk-stapel-ruim"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          if (kan) void naar(hier)
        }}
      >
        {delen.map((d) => (
          <div key={d.bronId} className="lk-stapel">
            <BedragVeld
              label={delen.length > 1 && d.wet !== null ? t('wijzig.centVan', { wet: d.wet }) : t('wijzig.cent')}
              hint={t('wijzig.potjeHint', { nuCent: d.budgetCent, laagsteCent: d.laagsteCent })}
              fout={
                d.cent === null ? t('mist.cent') : d.cent < d.laagsteCent ? t('wijzig.teLaag', { laagsteCent: d.laagsteCent }) : undefined
              }
              centen={d.cent}
              onCenten={(cent) => zetCent(d.bronId, d.budgetCent, cent)}
              {...getyptVoor(werk, `potje.${potje.id}.${d.bronId}`)}
            />
            {d.cent !== null && d.cent !== d.budgetCent && (
              <p role="status">{t(d.cent > d.budgetCent ? 'wijzig.erbij' : 'wijzig.eraf', { cent: Math.abs(d.cent - d.budgetCent) })}</p>
            )}
            {d.cent !== d.budgetCent && (
              <div>
                <Knop soort="tekst" onClick={() => zetCent(d.bronId, d.budgetCent, d.budgetCent)}>
                  {t('wijzig.terug', { cent: d.budgetCent })}
                </Knop>
              </div>
            )}
          </div>
        ))}
        <Bewaard werk={werk} />
        <Knoppen>
          <Knop type="submit">{t('klaar')}</Knop>
        </Knoppen>
      </form>
    </>
  )
}
