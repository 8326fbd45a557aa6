import { Kop } from '../../ui/kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import type { Budget } from './vragen.ts'
import { useGeldTekst, useZin } from './zin.ts'

/** What happens with money that is left: said from the first day, because not knowing it is a reason not to spend. */
export function WatOverblijft({ budget }: { budget: Budget }) {
  const t = useGeldTekst()
  const zin = useZin()
  const regels = [...new Set(budget.bronnen.map((b) => b.rest))]
  const alleenGemeente = regels.length === 1 && regels[0] === 'TERUG_NAAR_GEMEENTE'
  return (
    <section className="lk-stapel">
      <Kop>{t('rest.titel')}</Kop>
      <p>{t(alleenGemeente ? 'rest.vast' : 'rest.vastGemengd')}</p>
      {budget.prognose !== null && <p>{t('rest.prognose', { cent: budget.prognose.blijftOverCent })}</p>}
      {!alleenGemeente && (
        <Uitklap titel={t('rest.per')}>
          <dl className="gd-rest">
            {regels.map((regel) => (
              <div key={regel}>
                <dt>{[...new Set(budget.bronnen.filter((b) => b.rest === regel).map((b) => zin(`wetNaam.${b.wet}`)))].join(', ')}</dt>
                <dd>{zin(`rest.${regel}`)}</dd>
              </div>
            ))}
          </dl>
        </Uitklap>
      )}
    </section>
  )
}

/** Own money of the person beside the budget, never in it. */
export function EigenBijdrage({ budget }: { budget: Budget }) {
  const t = useGeldTekst()
  const bijdrageCent = budget.eigenBijdrageMaandCent
  const wmo = budget.bronnen.filter((b) => b.wet === 'WMO')
  if (wmo.length === 0 || bijdrageCent === 0) return null
  const later = wmo.filter((b) => b.vanaf > budget.vandaag)
  return (
    <section className="lk-stapel">
      <Kop>{t('bijdrage.titel')}</Kop>
      {wmo.length > later.length && <p>{t('bijdrage.tekst', { bijdrageCent })}</p>}
      {later.map((b) => (
        <p key={b.id}>
          {t('bijdrage.later', {
            naam: budget.personen.find((p) => p.id === b.persoonId)?.voornaam ?? '',
            vanafDatum: b.vanaf,
            bijdrageCent,
          })}
        </p>
      ))}
    </section>
  )
}
