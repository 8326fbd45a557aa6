import { useQuery } from '@tanstack/react-query'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Kop } from '../../ui/kop.tsx'
import { Tabel } from '../../ui/tabel.tsx'
import { Lezing } from './lezing.tsx'
import { leidingVraag } from './vragen.ts'

/** Counts and terms per consulent; no name and no word of a family. */
export function Leiding() {
  const t = useTekst('werkplek')
  const lezing = useQuery(leidingVraag)
  return (
    <section className="lk-stapel">
      <Kop>{t('leiding.titel')}</Kop>
      <p>{t('leiding.uitleg')}</p>
      <Lezing van={lezing}>
        {(rijen) => (
          <Tabel
            titel={t('leiding.tabel')}
            rijen={rijen}
            sleutel={(rij) => rij.consulentId}
            kolommen={[
              { kop: t('leiding.consulent'), cel: (rij) => rij.naam },
              { kop: t('leiding.gezinnen'), cel: (rij) => rij.gezinnen, rechts: true },
              { kop: t('leiding.aanZet'), cel: (rij) => rij.aanZet, rechts: true },
              { kop: t('leiding.teLaat'), cel: (rij) => rij.teLaat, rechts: true },
              { kop: t('leiding.verschuivingen'), cel: (rij) => rij.openVerschuivingen, rechts: true },
            ]}
          />
        )}
      </Lezing>
    </section>
  )
}
