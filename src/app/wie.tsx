import { useTekst } from '../i18n/use-tekst.ts'
import { useSessie } from '../onderdelen/start/deur.ts'
import { IcoonPersoon } from '../ui/icoon-teken.tsx'

type WieProps = { onOpen: () => void; onHaal: () => void }

/** Who is signed in, in the header where there is room; opens the sheet with the way out. Nothing for a visitor. */
export function WieBoven({ onOpen, onHaal }: WieProps) {
  const sessie = useSessie()
  if (!sessie) return null
  return (
    <button
      type="button"
      className="lk-bovenknop lk-wie-boven"
      aria-haspopup="dialog"
      onPointerEnter={onHaal}
      onFocus={onHaal}
      onClick={onOpen}
    >
      <IcoonPersoon />
      {sessie.persoon.voornaam}
    </button>
  )
}

/** The same at the foot of a phone's page. */
export function WieOnder({ onOpen, onHaal }: WieProps) {
  const t = useTekst('algemeen')
  const sessie = useSessie()
  if (!sessie) return null
  return (
    <p className="lk-wie-onder lk-niet-op-papier">
      <button type="button" className="lk-onder__knop" aria-haspopup="dialog" onPointerEnter={onHaal} onFocus={onHaal} onClick={onOpen}>
        {t('ik.ingelogd', { naam: `${sessie.persoon.voornaam} ${sessie.persoon.achternaam}` })}
      </button>
    </p>
  )
}
