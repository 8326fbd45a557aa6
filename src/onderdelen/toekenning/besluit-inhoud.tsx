import { dagVan } from '../../lib/klok.ts'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import { Bedrag } from '../../ui/bedrag.tsx'
import type { Dossier } from '../start/deur.ts'
import { heeftBezwaar } from './bezwaar.ts'
import { naamVan } from './omgeving.ts'
import type { Beschikking } from './vragen.ts'
import { useToekenningTekst } from './zin.ts'

/** What one beschikking did, in plain words; the same for who got it and who entered it. */
export function BesluitInhoud({
  b,
  dossier,
  vandaag,
  niveau,
}: {
  b: Beschikking
  dossier: Dossier
  vandaag: string
  /** of the headings in it: one below what stands above it */
  niveau: 2 | 3
}) {
  const t = useToekenningTekst()
  const meer = dossier.deelnemers.length > 1
  return (
    <div className="lk-stapel">
      <p>
        {t('lees.kenmerk', { kenmerk: b.kenmerk })} {t('lees.verzonden', { opDatum: b.verzondenOp })}
      </p>
      {b.bronnen.length === 0 ? (
        <p>{t('lees.geenGeld')}</p>
      ) : (
        <Lijst label={t('lees.geld')}>
          {b.bronnen.map((x) => (
            <Rij
              key={x.bronId}
              titel={t(`lees.${x.cent > 0 ? (b.soort === 'TOEKENNING' ? 'krijgt' : 'erbij') : 'eraf'}`, { wet: x.wet })}
              bij={meer ? naamVan(dossier, x.persoonId) : undefined}
              eind={<Bedrag centen={x.cent} />}
            />
          ))}
        </Lijst>
      )}
      {b.grond !== '' && (
        <div>
          <Kop niveau={niveau}>{t('lees.waarom')}</Kop>
          <p className="tk-letterlijk">{b.grond}</p>
        </div>
      )}
      {b.eisen.length > 0 && (
        <div className="lk-stapel">
          <Kop niveau={niveau}>{t('lees.eisen')}</Kop>
          <ul className="tk-eisen">
            {b.eisen.map((e, nr) => (
              <li key={nr}>
                {meer && e.persoonId !== null && <b>{t('lees.voor', { naam: naamVan(dossier, e.persoonId) })} </b>}
                {e.tekst}
              </li>
            ))}
          </ul>
        </div>
      )}
      {heeftBezwaar(b) && <p>{t(vandaag <= b.bezwaarTot ? 'lees.bezwaar' : 'lees.bezwaarVoorbij', { totDatum: b.bezwaarTot })}</p>}
      <p className="tk-bij">{t('lees.door', { naam: b.door, opDatum: dagVan(new Date(b.op)) })}</p>
    </div>
  )
}
