import { useTekst } from '../../i18n/use-tekst.ts'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'

/** The families of this gemeente for who keeps the books: each with its books per bron. */
export function BoekenGezinnen({ gezinnen }: { gezinnen: readonly { id: string; naam: string }[] }) {
  const t = useTekst('overzicht')
  return (
    <section className="lk-stapel">
      <Kop>{t('boeken.gezinnen')}</Kop>
      {gezinnen.length === 0 ? (
        <p>{t('boeken.geen')}</p>
      ) : (
        <Lijst label={t('boeken.gezinnen')}>
          {gezinnen
            .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))
            .map((g) => (
              <Rij key={g.id} naar={`/werkplek/${g.id}/boeken`} titel={g.naam} />
            ))}
        </Lijst>
      )}
    </section>
  )
}
