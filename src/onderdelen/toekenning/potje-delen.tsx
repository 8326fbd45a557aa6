import { som } from '../../domein/geld.ts'
import type { OpzetPotje } from '../../domein/toekenning-opzet.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { getyptVoor, keuzebronnen, naamVan, type Werk } from './omgeving.ts'
import { useToekenningTekst } from './zin.ts'

const HOOGSTENS = 10

/** From which bron (in regelset E bronnen) a potje comes, and how much. */
export function Delen({
  werk,
  potje,
  id,
  fout,
  verander,
}: {
  werk: Werk
  potje: OpzetPotje
  id: string
  fout: (veld: string) => string | undefined
  verander: (deel: Partial<OpzetPotje>) => void
}) {
  const t = useToekenningTekst()
  const { dossier, rekenen } = werk
  const alle = keuzebronnen(werk).filter((b) => potje.persoonId === null || b.persoonId === null || b.persoonId === potje.persoonId)
  const meer = rekenen.regels.regelset === 'E' && (alle.length > 1 || potje.delen.length > 1)
  const zetDeel = (nr: number, deel: Partial<OpzetPotje['delen'][number]>): void => {
    const delen = potje.delen.map((d, i) => (i === nr ? { ...d, ...deel } : d))
    const bron = alle.find((b) => b.id === deel.bronId)
    // Who picks a bron first says with it for whom and for which days, as long as nothing stands there.
    verander({
      delen,
      ...(bron !== undefined && potje.persoonId === null ? { persoonId: bron.persoonId } : {}),
      ...(bron !== undefined && potje.vanaf === '' ? { vanaf: bron.vanaf } : {}),
      ...(bron !== undefined && potje.tot === '' ? { tot: bron.tot } : {}),
    })
  }
  const deelWeg = (nr: number): void => {
    verander({ delen: potje.delen.filter((_, i) => i !== nr) })
    // What could not be read is kept by the place of its deel, and those move up.
    potje.delen.forEach((_, i) => getyptVoor(werk, `potjes.${potje.id}.cent${i}`).onGetypt(''))
  }
  if (alle.length === 0)
    return (
      <p id={`${id}-delen`} tabIndex={-1}>
        {t('potje.geenBron')}
      </p>
    )
  return (
    <div className="lk-stapel">
      {potje.delen.map((d, nr) => (
        <div key={nr} className="tk-deel" id={nr === 0 ? `${id}-delen` : undefined} tabIndex={-1}>
          <Keuze
            naam={`${id}-bron${nr}`}
            label={meer ? t('potje.deelBron', { nr: nr + 1 }) : t('potje.bron')}
            fout={nr === 0 ? (fout('delen') ?? fout('bronId')) : undefined}
            opties={alle.map((b) => ({
              waarde: b.id,
              woord: b.wet === null ? t('geld.nieuw') : t('geld.rij', { wet: b.wet, naam: naamVan(dossier, b.persoonId) }),
              uitleg: b.vanaf !== '' && b.tot !== '' ? t('periode', { vanafDatum: b.vanaf, totDatum: b.tot }) : undefined,
            }))}
            waarde={d.bronId}
            onKies={(bronId) => zetDeel(nr, { bronId })}
          />
          <BedragVeld
            {...(nr === 0 ? { id: `${id}-cent` } : {})}
            label={meer ? t('potje.deelCent', { nr: nr + 1 }) : t('potje.cent')}
            hint={nr === 0 ? t('potje.centHint') : undefined}
            fout={nr === 0 || d.cent === null || d.cent < 1 ? fout('cent') : undefined}
            centen={d.cent}
            onCenten={(cent) => zetDeel(nr, { cent })}
            {...getyptVoor(werk, `potjes.${potje.id}.cent${nr}`)}
          />
          {potje.delen.length > 1 && (
            <div>
              <Knop soort="tekst" onClick={() => deelWeg(nr)}>
                {t('potje.deelWeg', { nr: nr + 1 })}
              </Knop>
            </div>
          )}
        </div>
      ))}
      {meer && potje.delen.length < HOOGSTENS && (
        <div>
          <Knop soort="rustig" onClick={() => verander({ delen: [...potje.delen, { bronId: null, cent: null }] })}>
            {t('potje.deelErbij')}
          </Knop>
        </div>
      )}
      {potje.delen.length > 1 && <p role="status">{t('potje.samen', { cent: som(potje.delen.map((d) => d.cent ?? 0)) })}</p>}
    </div>
  )
}
