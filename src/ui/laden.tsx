import { useTekst } from '../i18n/use-tekst.ts'
import './laden.css'

/** Quiet bars in the shape of what comes; visible only after 300 ms, without motion. */
export function Laden({ vorm = 'regels', aantal = 3 }: { vorm?: 'regels' | 'rijen' | 'blok'; aantal?: number }) {
  const t = useTekst('algemeen')
  return (
    <div className={`lk-laden lk-laden--${vorm}`} role="status">
      <span className="lk-alleen-hoorbaar">{t('laden')}</span>
      {Array.from({ length: aantal }, (_, nummer) => (
        <i key={nummer} />
      ))}
    </div>
  )
}
