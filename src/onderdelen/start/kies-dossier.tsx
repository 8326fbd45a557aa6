import { useTekst } from '../../i18n/use-tekst.ts'
import { IcoonVerder } from '../../ui/icoon-teken.tsx'
import { Kop } from '../../ui/kop.tsx'
import type { Dossier } from './vragen.ts'
import './start.css'

/** Several dossiers, one to open now. The choice stays on this device and can be changed on Start. */
export function KiesDossier({ dossiers, onKies }: { dossiers: readonly Dossier[]; onKies: (dossierId: string) => void }) {
  const t = useTekst('start')
  return (
    <section className="lk-stapel">
      <Kop>{t('kiezen.titel')}</Kop>
      <p>{t('kiezen.tekst')}</p>
      <ul className="st-dossiers">
        {dossiers.map((dossier) => (
          <li key={dossier.id}>
            <button type="button" className="st-dossier" onClick={() => onKies(dossier.id)}>
              <span>
                <b>{dossier.naam}</b>
                <span className="st-dossier__wie">{dossier.deelnemers.map((d) => d.voornaam).join(', ')}</span>
              </span>
              <IcoonVerder />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
