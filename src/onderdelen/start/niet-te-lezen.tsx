import { useEffect } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { useSlot } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { Leeg } from '../../ui/leeg.tsx'

/** No answer of the loket, and nothing readable here. Work that stands here locked is named: it is not gone. */
export function NietTeLezen({ opnieuw }: { opnieuw: () => void }) {
  const t = useTekst('start')
  const { sinds, wacht } = useSlot()
  useEffect(() => {
    addEventListener('online', opnieuw)
    return () => removeEventListener('online', opnieuw)
  }, [opnieuw])
  const soort = sinds === null ? 'fout' : 'opSlot'
  return (
    <Leeg titel={t(`nodig.${soort}.titel`)} actie={<Knop onClick={opnieuw}>{t('nodig.fout.actie')}</Knop>}>
      {wacht > 0 && `${t('nodig.opSlot.wacht', { count: wacht })} `}
      {sinds === null ? t('nodig.fout.tekst') : t('nodig.opSlot.tekst', { tijd: tijdTekst(new Date(sinds).toISOString()) })}
    </Leeg>
  )
}
