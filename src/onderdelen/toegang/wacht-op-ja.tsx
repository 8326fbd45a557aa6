import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Melding } from '../../ui/melding.tsx'
import { useMagTekst } from './mag-tekst.ts'
import type { Persoon, Toestemming } from './vragen.ts'
import { voornaam } from './wie.ts'

/** Of a child of 12 to 16: asks for the second yes, or says whose yes is still missing. */
export function WachtOpJa({
  toestemming: x,
  persoon,
  onJa,
  onStop,
}: {
  toestemming: Toestemming
  persoon: Persoon
  onJa: () => void
  onStop: () => void
}) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const taal = useTaal()
  const magTekst = useMagTekst()
  const waarden = {
    door: x.gegevenDoor.naam,
    naam: x.ontvanger.naam,
    wat: r(`gegeven.${x.gegeven}`),
    mag: magTekst(x.recht, x.delen),
    datum: datumTekst(x.tot, taal),
    van: voornaam(persoon.naam),
  }
  return (
    <Melding soort={x.magBevestigen ? 'attention' : 'info'} kop={t(x.magBevestigen ? 'tweede.vraag' : 'tweede.wacht', waarden)}>
      <p>{t('tweede.wat', waarden)}</p>
      <p>
        {t(
          x.magBevestigen ? 'tweede.beide' : x.gegevenDoor.persoonId === persoon.persoonId ? 'tweede.nogOuder' : 'tweede.nogKind',
          waarden,
        )}
      </p>
      <Knoppen>
        {x.magBevestigen && (
          <Knop soort="rustig" onClick={onJa}>
            {t('tweede.ja', waarden)}
          </Knop>
        )}
        <Knop soort="tekst" onClick={onStop}>
          {t(x.magBevestigen ? 'tweede.nee' : 'tweede.terug', waarden)}
        </Knop>
      </Knoppen>
    </Melding>
  )
}
