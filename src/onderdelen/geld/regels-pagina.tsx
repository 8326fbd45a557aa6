import { useParams, useSearchParams } from 'react-router'
import { GELD_DELEN } from '../../contract/lijsten/geldbeeld.ts'
import { som } from '../../domein/geld.ts'
import { useTaal } from '../../i18n/use-tekst.ts'
import { maandTekst } from '../../lib/opmaak.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { APART, potjesApart, type Apart } from './apart.ts'
import { potjeNaam } from './beeld.ts'
import { MetBudget } from './met-budget.tsx'
import { RegelsBladen } from './regels-bladen.tsx'
import type { Budget } from './vragen.ts'
import { useBeeldTekst } from './zin.ts'
import './geldbeeld.css'

const MAAND = /^\d{4}-(?:0[1-9]|1[0-2])$/u

/** `/geld/regels/:deel?potje=&maand=`: the rows behind one number, which add up to it. */
export function RegelsPagina() {
  const t = useBeeldTekst()
  return <MetBudget titel={t('regels.titel')}>{(budget) => <Regels budget={budget} />}</MetBudget>
}

function Regels({ budget }: { budget: Budget }) {
  const t = useBeeldTekst()
  const taal = useTaal()
  const { deel: gevraagd } = useParams()
  const [adres] = useSearchParams()
  const potje = budget.potjes.find((p) => p.id === adres.get('potje')) ?? null
  const ruweMaand = adres.get('maand')
  const maand = ruweMaand !== null && MAAND.test(ruweMaand) ? ruweMaand : null
  const terug = potje === null ? { naar: '/geld', woord: t('terug') } : { naar: `/geld/potje/${potje.id}`, woord: potje.naam }
  const apart = APART.find((a) => a === gevraagd)
  const deel = GELD_DELEN.find((d) => d === gevraagd)
  if (apart !== undefined) return <ApartPotjes budget={budget} apart={apart} vanaf={adres.get('vanaf')} />
  if (deel === undefined) return <PaginaKop titel={t('regels.geen')} inleiding={t('regels.geenTekst')} terug={terug} />
  const bij = [potje === null ? null : potjeNaam(budget, potje.naam, potje.persoonId), maand === null ? null : maandTekst(maand, taal)]
  return (
    <>
      <PaginaKop
        titel={t(`regels.kop.${deel}`)}
        boven={bij.filter((b) => b !== null).join(', ') || undefined}
        inleiding={t(`regels.uitleg.${deel}`)}
        terug={terug}
      />
      <RegelsBladen budget={budget} vraag={{ deel, potje: potje?.id ?? null, maand }} />
    </>
  )
}

/** Money that is free but not now, or for one purpose only: the potjes that hold it. */
function ApartPotjes({ budget, apart, vanaf }: { budget: Budget; apart: Apart; vanaf: string | null }) {
  const t = useBeeldTekst()
  const rijen = potjesApart(budget, apart, vanaf)
  return (
    <>
      <PaginaKop titel={t(`regels.kop.${apart}`)} inleiding={t(`regels.uitleg.${apart}`)} terug={{ naar: '/geld', woord: t('terug') }} />
      <div className="lk-stapel">
        <p className="gr-som">
          {t('regels.samen')} <Bedrag centen={som(rijen.map((r) => r.cent))} />
        </p>
        <Lijst label={t(`regels.kop.${apart}`)}>
          {rijen.map(({ potje, cent }) => (
            <Rij
              key={potje.id}
              titel={potjeNaam(budget, potje.naam, potje.persoonId)}
              naar={`/geld/potje/${potje.id}`}
              bij={t('regels.periode', { vanafDatum: potje.vanaf, totDatum: potje.tot })}
              eind={<Bedrag centen={cent} />}
            />
          ))}
        </Lijst>
      </div>
    </>
  )
}
