import { zetTaal } from '../i18n/i18n.ts'
import { useTekst } from '../i18n/use-tekst.ts'
import { Dialoog } from '../ui/dialoog.tsx'
import { Keuze } from '../ui/keuze.tsx'
import { useVoorkeur, zetVoorkeur } from '../ui/voorkeur.ts'
import './blad.css'

/** Quiet display, large letters, language: at once and on this device. */
export function WeergaveBlad({ open, onSluit }: { open: boolean; onSluit: () => void }) {
  const t = useTekst('algemeen')
  const { taal, rust, groot } = useVoorkeur()
  const schakelaars = [
    { sleutel: 'groot', aan: groot },
    { sleutel: 'rust', aan: rust },
  ] as const
  return (
    <Dialoog open={open} onSluit={onSluit} titel={t('instellen.titel')}>
      <div className="lk-stapel">
        <p>{t('instellen.tekst')}</p>
        <div className="lk-schakelaars">
          {schakelaars.map(({ sleutel, aan }) => (
            <button
              key={sleutel}
              type="button"
              role="switch"
              aria-checked={aan}
              className="lk-schakelaar"
              onClick={() => zetVoorkeur({ [sleutel]: !aan })}
            >
              <span>
                <b>{t(`instellen.${sleutel}`)}</b>
                <span>{t(`instellen.${sleutel}Uitleg`)}</span>
              </span>
              <span className="lk-schakelaar__stand" aria-hidden="true">
                {t(aan ? 'instellen.aan' : 'instellen.uit')}
              </span>
            </button>
          ))}
        </div>
        <Keuze
          label={t('instellen.taal')}
          naam="taal"
          waarde={taal}
          naastElkaar
          opties={[
            { waarde: 'nl', woord: <span lang="nl">Nederlands</span> },
            { waarde: 'en', woord: <span lang="en">English</span> },
          ]}
          onKies={(keuze) => {
            void zetTaal(keuze).then(() => zetVoorkeur({ taal: keuze }))
          }}
        />
      </div>
    </Dialoog>
  )
}
