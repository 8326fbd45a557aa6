import { useTekst } from '../../i18n/use-tekst.ts'
import { IcoonContact } from '../../ui/icoon-plaats.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import type { Draad } from './vragen.ts'

/** The threads as rows: about whom, and how much is new. */
export function DraadLijst({ draden, naar }: { draden: readonly Draad[]; naar: (draadId: string) => string }) {
  const t = useTekst('kanaal')
  return (
    <Lijst label={t('draden.titel')}>
      {draden.map((draad) => (
        <Rij
          key={draad.id}
          naar={naar(draad.id)}
          icoon={<IcoonContact />}
          titel={draad.naam}
          bij={t(draad.magSchrijven ? (draad.soort === 'GEZIN' ? 'draden.gezin' : 'draden.persoon') : 'draden.lezen')}
          eind={draad.ongelezen > 0 ? <Merkje soort="mijn">{t('draden.nieuw', { count: draad.ongelezen })}</Merkje> : undefined}
        />
      ))}
    </Lijst>
  )
}
