import type { Toets } from '../../domein/zorgovereenkomst.ts'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { useOvereenkomstTekst, useToetsZin } from './overeenkomst-zin.ts'

/** What it costs, whether it fits the potje, and whether the price fits the gemeente; an unknown price is never called good. */
export function OvereenkomstSom({ toets }: { toets: Toets }) {
  const t = useOvereenkomstTekst()
  const past = toets.nodigCent <= toets.ruimteCent
  const rijen: [string, number][] = [
    ['totaal', toets.totaalCent],
    ...(toets.nodigCent === toets.totaalCent ? [] : [['nodig', toets.nodigCent] as [string, number]]),
    ['ruimte', toets.ruimteCent],
    ...(past ? [['over', toets.ruimteCent - toets.nodigCent] as [string, number]] : []),
  ]
  return (
    <section className="lk-stapel">
      <Kop>{t('som.titel')}</Kop>
      <dl className="gd-som">
        {rijen.map(([sleutel, totaalCent]) => (
          <div key={sleutel}>
            <dt>{t(`som.${sleutel}`)}</dt>
            <dd>{t('bedrag', { totaalCent })}</dd>
          </div>
        ))}
      </dl>
      <ToetsZinnen toets={toets} />
    </section>
  )
}

/** The sentences of the rules: what keeps it from going on first, then what is good to know. */
export function ToetsZinnen({ toets }: { toets: Toets }) {
  const t = useOvereenkomstTekst()
  const zin = useToetsZin()
  const goed = toets.weigeringen.every((w) => w.grond !== 'saldo')
  return (
    <>
      {toets.weigeringen.map((w) => (
        <Melding key={w.sleutel} soort="attention">
          {zin(w)}
        </Melding>
      ))}
      <ul className="gd-punten">
        {goed && <li>{t('som.past')}</li>}
        {toets.tarief.uitkomst === 'PAST' && <li>{t('som.tariefPAST', { maximumCent: toets.tarief.maximumCent })}</li>}
        {toets.meldingen.map((m) => (
          <li key={m.sleutel}>{zin(m)}</li>
        ))}
      </ul>
    </>
  )
}
