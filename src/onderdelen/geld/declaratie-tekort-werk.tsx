import { Lijst } from '../../ui/lijst.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Rij } from '../../ui/rij.tsx'
import type { Declaraties } from './declaratie-vragen.ts'
import { useDeclaratieTekst } from './declaratie-zin.ts'

/**
 * Where more was paid than was in a potje, for who sorts it out: by which payments, what can be done, and how it ends.
 * Nothing is to be ticked off: it is there as long as more is paid than granted.
 */
export function TekortenUitzoeken({
  dossierId,
  lijst,
  voor,
}: {
  dossierId: string
  lijst: Pick<Declaraties, 'tekorten' | 'betalingen'>
  voor: (x: { persoonId: string }) => string | undefined
}) {
  const t = useDeclaratieTekst()
  return lijst.tekorten.map((x) => {
    const naam = voor(x)
    const betalingen = lijst.betalingen.filter((b) => b.potjeId === x.potjeId && b.bovenCent > 0 && b.hersteldOmdat === null)
    return (
      <section key={x.potjeId} className="lk-stapel">
        <Melding soort="attention" kop={t('tekort.kop', { cent: x.cent, naam: x.potjeNaam ?? t('kosten') })}>
          <p>
            {naam !== undefined && `${t('rij.voor', { naam })} `}
            {t('tekort.werk', { totDatum: x.uiterlijk })}
          </p>
          <p>{t('tekort.klopt')}</p>
          <p>{t('tekort.kloptNiet')}</p>
          <p>{t('tekort.einde')}</p>
          <p>
            <Link naar={`/werkplek/${dossierId}/boeken`}>{t('tekort.boeken')}</Link>
          </p>
        </Melding>
        <Lijst label={t('tekort.betalingen')}>
          {betalingen.map((b) => (
            <Rij
              key={b.id}
              titel={t('tekort.betaling', { cent: b.cent, opDatum: b.betaaldOp })}
              bij={t(b.declaratieId === null ? 'tekort.bovenLos' : 'tekort.boven', { bovenCent: b.bovenCent })}
              {...(b.declaratieId === null ? {} : { naar: `/werkplek/${dossierId}/declaraties/${b.declaratieId}` })}
            />
          ))}
        </Lijst>
      </section>
    )
  })
}
