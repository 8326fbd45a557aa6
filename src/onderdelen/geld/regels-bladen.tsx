import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTaal } from '../../i18n/use-tekst.ts'
import { datumTekst, maandTekst } from '../../lib/opmaak.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Rij } from '../../ui/rij.tsx'
import { potjeNaam } from './beeld.ts'
import { type Budget, type GeldRegel, type RegelsVraag, regelsVraag } from './vragen.ts'
import { useBeeldTekst } from './zin.ts'

type Vraag = Omit<RegelsVraag, 'na'>

/**
 * The rows of one question, a page at a time. Which page comes next follows from the page before, so that a row that
 * comes in meanwhile moves rows to the next page and none falls between two.
 */
export function RegelsBladen({ budget, vraag }: { budget: Budget; vraag: Vraag }) {
  const [open, zetOpen] = useState(1)
  return <Blad budget={budget} vraag={vraag} na={null} nr={1} open={open} opMeer={() => zetOpen(open + 1)} />
}

type BladProps = { budget: Budget; vraag: Vraag; na: string | null; nr: number; open: number; opMeer: () => void }

function Blad({ budget, vraag, na, nr, open, opMeer }: BladProps) {
  const t = useBeeldTekst()
  const lezing = useQuery(regelsVraag(budget.dossierId, { ...vraag, na }))
  if (lezing.data === undefined)
    return lezing.isError ? <NietGelezen opnieuw={() => void lezing.refetch()} /> : <Laden vorm="rijen" aantal={5} />
  const { items, totaalCent, aantal, volgende } = lezing.data
  return (
    <div className="lk-stapel">
      {nr === 1 && (
        <p className="gr-som">
          {t('regels.samen')} <Bedrag centen={totaalCent} /> <span className="gr-aantal">{t('regels.aantal', { count: aantal })}</span>
        </p>
      )}
      {items.length > 0 && (
        <Lijst label={nr === 1 ? t('regels.lijst') : t('regels.lijstNr', { nr })}>
          {items.map((regel) => (
            <Regel key={regel.id} regel={regel} budget={budget} metPotje={vraag.potje === null} />
          ))}
        </Lijst>
      )}
      {volgende !== null && nr < open && <Blad {...{ budget, vraag, open, opMeer }} na={volgende} nr={nr + 1} />}
      {volgende !== null && nr === open && (
        <p>
          <Knop soort="rustig" onClick={opMeer}>
            {t('regels.meer')}
          </Knop>
        </p>
      )}
    </div>
  )
}

function NietGelezen({ opnieuw }: { opnieuw: () => void }) {
  const t = useBeeldTekst()
  return (
    <div className="lk-stapel">
      <Melding kop={t('regels.fout')} live>
        {t('regels.foutTekst')}
      </Melding>
      <p>
        <Knop soort="rustig" onClick={opnieuw}>
          {t('regels.opnieuw')}
        </Knop>
      </p>
    </div>
  )
}

function Regel({ regel, budget, metPotje }: { regel: GeldRegel; budget: Budget; metPotje: boolean }) {
  const t = useBeeldTekst()
  const taal = useTaal()
  const potje = budget.potjes.find((p) => p.id === regel.potjeId)
  const naam = potje === undefined ? t('regels.legePot') : potjeNaam(budget, potje.naam, potje.persoonId)
  const soort = t(`soort.${regel.soort}`)
  const delen = [
    metPotje ? soort : null,
    regel.datum === null ? (regel.maand === null ? t('regels.berekend') : maandTekst(regel.maand, taal)) : datumTekst(regel.datum, taal),
    regel.door === null ? null : regel.door.ik ? t('regels.ik') : regel.door.naam,
    regel.kenmerk === null ? null : t('regels.kenmerk', { kenmerk: regel.kenmerk }),
  ]
  return (
    <Rij
      titel={metPotje ? naam : soort}
      {...(regel.verschuivingId === null ? {} : { naar: `/geld/verschuiving/${regel.verschuivingId}` })}
      bij={delen.filter((d) => d !== null).join(', ')}
      eind={<Bedrag centen={regel.cent} />}
    />
  )
}
