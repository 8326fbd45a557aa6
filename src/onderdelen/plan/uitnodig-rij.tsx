import { useQuery } from '@tanstack/react-query'
import { useTekst } from '../../i18n/use-tekst.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { adres } from './adressen.ts'
import { samenVraag } from './uitnodig-vragen.ts'

/** On the overview of the plan: how many look along, who waits for a yes, and the way there. Only for who decides. */
export function SamenRij({ dossierId }: { dossierId: string }) {
  const t = useTekst('uitnodiging')
  const { data } = useQuery(samenVraag(dossierId))
  if (data === undefined || data.voor.length === 0) return null
  const wacht = data.uitnodigingen.filter((u) => u.staat === 'WACHT' && u.aangenomenDoor !== null)
  return (
    <section className="pl-blok lk-stapel">
      <Kop>{t('rij.kop')}</Kop>
      {wacht.map((u) => (
        <Melding key={u.id} soort="attention">
          {t('rij.wacht', { naam: u.aangenomenDoor?.naam ?? '' })}
        </Melding>
      ))}
      <p>{data.meelezers.length === 0 ? t('rij.niemand') : t('rij.aantal', { count: data.meelezers.length })}</p>
      <KnopLink soort="rustig" naar={adres.samen}>
        {t('rij.knop')}
      </KnopLink>
    </section>
  )
}
