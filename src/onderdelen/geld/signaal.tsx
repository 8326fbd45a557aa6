import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Pot } from '../../ui/pot.tsx'
import { Rij } from '../../ui/rij.tsx'
import { potjeNaam, potStand } from './beeld.ts'
import type { Budget, Potje } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

type Signaal = NonNullable<Potje['signaal']>

/** Which words belong to a signal: nearly used, used, or too little for what is agreed; null where there is nothing to say. */
export function signaalWoord({ staat, overCent }: Signaal): 'BIJNA' | 'OP' | 'TEKORT' | null {
  if (staat === 'RUSTIG') return null
  return staat === 'OP' && overCent > 0 ? 'TEKORT' : staat
}

/** The page on which a person chooses what to do about a potje. */
export function keuzePlek(potjeId: string): string {
  return `/geld/potje/${potjeId}/verder`
}

/** One short line under the name of a potje in a list. */
export function SignaalKort({ potje }: { potje: Potje }) {
  const t = useGeldTekst()
  const woord = potje.signaal ? signaalWoord(potje.signaal) : null
  if (potje.signaal === null || woord === null) return null
  const { overCent, tekortCent } = potje.signaal
  return <p className="gd-potje__bij">{t(`signaal.kort.${woord}`, { overCent, tekortCent })}</p>
}

/** The same on the page of the potje, with the way to what can be done for who manages this money. */
export function SignaalMelding({ potje, mag }: { potje: Potje; mag: boolean }) {
  const t = useGeldTekst()
  const woord = potje.signaal ? signaalWoord(potje.signaal) : null
  if (potje.signaal === null || woord === null) return null
  const { overCent, tekortCent } = potje.signaal
  return (
    <Melding kop={t(`signaal.kop.${woord}`)}>
      <p>{t(`signaal.tekst.${woord}`, { overCent, tekortCent, totDatum: potje.tot })}</p>
      {mag && (
        <p className="lk-niet-op-papier">
          <Link className="gd-doel" naar={keuzePlek(potje.id)}>
            {t('signaal.keuze')}
          </Link>
        </p>
      )}
    </Melding>
  )
}

/** Potjes about which somebody has to choose, above everything else on Mijn geld. */
export function Keuzes({ budget }: { budget: Budget }) {
  const t = useGeldTekst()
  const beheert = new Set(budget.personen.filter((p) => p.magSchuiven).map((p) => p.id))
  const potjes = budget.potjes.filter((p) => p.signaal?.keuze === true && beheert.has(p.persoonId))
  if (potjes.length === 0) return null
  return (
    <section className="lk-stapel lk-niet-op-papier">
      <Kop>{t('signaal.titel')}</Kop>
      <Lijst label={t('signaal.titel')}>
        {potjes.map((p) => (
          <Rij
            key={p.id}
            titel={potjeNaam(budget, p.naam, p.persoonId)}
            naar={keuzePlek(p.id)}
            icoon={p.stand && <Pot stand={potStand(p.stand)} maat={52} />}
            bij={<SignaalKort potje={p} />}
          />
        ))}
      </Lijst>
    </section>
  )
}
