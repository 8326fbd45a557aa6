import { useTekst } from '../../i18n/use-tekst.ts'
import { useStatus } from '../../offline/haken.ts'
import { Melding } from '../../ui/melding.tsx'
import { UitnodigRegels } from './uitnodig-regels.tsx'
import type { Samen } from './uitnodig-vragen.ts'
import { aanBegin, delenVan, gekozenPersonen, type Invoer, totVan } from './uitnodigen.ts'

/** The last look before there is a link: what this person can do after the yes, and what not. */
export function UitnodigControle({ invoer, voor, vandaag }: { invoer: Invoer; voor: Samen['voor']; vandaag: string }) {
  const t = useTekst('uitnodiging')
  const { online } = useStatus()
  const naam = aanBegin(invoer.naam)
  const personen = voor.filter((p) => gekozenPersonen(invoer, voor).includes(p.persoonId))
  if (invoer.recht === null) return null
  return (
    <div className="lk-stapel">
      <div className="un-groep">
        <p>{t('vraag.controle.kan', { naam })}</p>
        <UitnodigRegels
          regels={personen.map((p) => ({ voor: p.ik ? null : p.voornaam, tot: totVan(invoer, vandaag) }))}
          recht={invoer.recht}
          delen={delenVan(invoer)}
        />
      </div>
      <div className="un-groep">
        <p>{t('vraag.controle.niet', { naam })}</p>
        <ul className="un-regels">
          {(['nietOpsturen', 'nietDelen', 'nietNotities'] as const).map((k) => (
            <li key={k}>{t(`vraag.controle.${k}`)}</li>
          ))}
        </ul>
      </div>
      <p>{t('vraag.controle.eerst')}</p>
      {personen.some((p) => p.samen) && <Melding>{t('vraag.controle.samen')}</Melding>}
      {!online && <Melding>{t('vraag.controle.offline')}</Melding>}
    </div>
  )
}
