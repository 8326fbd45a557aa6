import { som } from '../../domein/geld.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import { foutenBij, naamVan, type Werk } from './omgeving.ts'
import { useToekenningTekst } from './zin.ts'

/** Every bron: what was granted before (with what this draft makes of it) and what this draft adds. */
export function BronLijst({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { opzet, budget, dossier, hier, fouten } = werk
  if (budget.bronnen.length + opzet.bronnen.length === 0) return <p className="tk-bij">{t('geld.geen')}</p>
  return (
    <Lijst label={t('geld.kop')}>
      {budget.bronnen.map((b) => {
        const w = opzet.bronWijzigingen.find((x) => x.bronId === b.id)
        const anders = w !== undefined && w.naarCent !== null && w.naarCent !== b.bedragCent
        return (
          <Rij
            key={b.id}
            naar={`${hier}/geld/${b.id}`}
            titel={t('geld.rij', { wet: b.wet, naam: naamVan(dossier, b.persoonId) })}
            bij={
              anders
                ? t('geld.was', { wasCent: b.bedragCent })
                : t('geld.rijBij', { verstrekker: b.verstrekker, vanafDatum: b.vanaf, totDatum: b.tot })
            }
            eind={<Bedrag centen={anders ? (w.naarCent ?? b.bedragCent) : b.bedragCent} />}
            mijn={anders}
          />
        )
      })}
      {opzet.bronnen.map((b, nr) => {
        const open = foutenBij(fouten, `bronnen.${nr}`).length > 0
        return (
          <Rij
            key={b.id}
            naar={`${hier}/geld/${b.id}`}
            titel={b.wet === null ? t('geld.nieuw') : t('geld.rij', { wet: b.wet, naam: naamVan(dossier, b.persoonId) })}
            bij={
              <>
                {b.vanaf !== '' && b.tot !== ''
                  ? t('geld.rijBij', { verstrekker: b.verstrekker, vanafDatum: b.vanaf, totDatum: b.tot })
                  : b.verstrekker}{' '}
                {open && <Merkje soort="attention">{t('nietKlaar')}</Merkje>}
              </>
            }
            eind={b.cent === null ? undefined : <Bedrag centen={b.cent} />}
            mijn
          />
        )
      })}
    </Lijst>
  )
}

/** Every potje, in the same two kinds. */
export function PotjeLijst({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { opzet, budget, dossier, hier, fouten } = werk
  const meer = dossier.deelnemers.length > 1
  if (budget.potjes.length + opzet.potjes.length === 0) return <p className="tk-bij">{t('potjes.geen')}</p>
  const bij = (persoonId: string | null, domein: string | null, wie: string | null): string =>
    [meer ? naamVan(dossier, persoonId) : '', domein === null ? '' : t(`domein.${domein}`), wie ?? ''].filter((x) => x !== '').join(' · ')
  return (
    <Lijst label={t('potjes.kop')}>
      {budget.potjes.map((p) => {
        const verschil = som(
          opzet.potjeWijzigingen.filter((w) => w.potjeId === p.id && w.naarCent !== null).map((w) => (w.naarCent ?? 0) - w.wasCent),
        )
        return (
          <Rij
            key={p.id}
            naar={`${hier}/potje/${p.id}`}
            titel={p.naam}
            bij={
              verschil === 0
                ? bij(p.persoonId, p.domein, p.zorgverlener)
                : `${bij(p.persoonId, p.domein, p.zorgverlener)}. ${t('geld.was', { wasCent: p.budgetCent })}`
            }
            eind={<Bedrag centen={p.budgetCent + verschil} />}
            mijn={verschil !== 0}
          />
        )
      })}
      {opzet.potjes.map((p, nr) => {
        const open = foutenBij(fouten, `potjes.${nr}`).length > 0
        const cent = som(p.delen.map((d) => d.cent ?? 0))
        return (
          <Rij
            key={p.id}
            naar={`${hier}/potje/${p.id}`}
            titel={p.naam.trim() === '' ? t('potjes.nieuw') : p.naam}
            bij={
              <>
                {bij(p.persoonId, p.domein, p.zorgverlener)} {open && <Merkje soort="attention">{t('nietKlaar')}</Merkje>}
              </>
            }
            eind={cent === 0 ? undefined : <Bedrag centen={cent} />}
            mijn
          />
        )
      })}
    </Lijst>
  )
}
