import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { useStatus } from '../../offline/haken.ts'
import { Melding } from '../../ui/melding.tsx'
import { gegevenVan, type Gave, type Keuzes, totVan } from './geven.ts'
import { useOver } from './wie.ts'

/** The last look before the yes: exactly what this person can then do, and what not. */
export function GeefControle({ gave, keuzes, vandaag }: { gave: Gave; keuzes: Keuzes; vandaag: string }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const taal = useTaal()
  const over = useOver()
  const { online } = useStatus()
  const { gever, ontvanger } = keuzes
  if (gever === undefined || ontvanger === undefined) return null
  const naam = ontvanger.naam
  const wat = gegevenVan(gave, keuzes)
  return (
    <div className="lk-stapel">
      <p>{over('geven.controle.kan', gever, { naam, datum: datumTekst(totVan(gave, vandaag), taal) })}</p>
      <ul className="tg-zeker">
        {wat.map(({ gegeven, recht }) => (
          <li key={gegeven}>
            <b>{r(`gegeven.${gegeven}`)}</b>
            <span className="tg-bij">
              {t(`mag.${recht}`)}. {t(`gegeven.${gegeven}`)}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <p>{t('geven.controle.niet', { naam })}</p>
        <ul>
          <li>{over('geven.controle.nietOpsturen', gever)}</li>
          <li>{t('geven.controle.nietDelen')}</li>
          <li>{over('geven.controle.nietMeer', gever)}</li>
        </ul>
      </div>
      <p>{t('geven.controle.stoppen', { datum: datumTekst(totVan(gave, vandaag), taal) })}</p>
      {gever.verlenen === 'MAG_SAMEN' && <Melding>{over('geven.controle.samen', gever, { naam })}</Melding>}
      {!online && <Melding>{t('geven.controle.offline', { naam })}</Melding>}
    </div>
  )
}
