import { useTekst } from '../i18n/use-tekst.ts'
import './laden.css'
import { maakWacht } from './wacht.ts'

const wacht = maakWacht(() => performance.now())

/** The bars begin where an earlier step of the same wait left off. */
function volgWacht(element: HTMLDivElement): () => void {
  const al = wacht.begin()
  for (const toon of element.getAnimations()) toon.currentTime = al
  return () => wacht.einde()
}

/** Quiet bars in the shape of what comes; visible only after 300 ms of waiting, without motion. */
export function Laden({ vorm = 'regels', aantal = 3 }: { vorm?: 'regels' | 'rijen' | 'blok'; aantal?: number }) {
  const t = useTekst('algemeen')
  return (
    <div ref={volgWacht} className={`lk-laden lk-laden--${vorm}`} role="status">
      <span className="lk-alleen-hoorbaar">{t('laden')}</span>
      {Array.from({ length: aantal }, (_, nummer) => (
        <i key={nummer} />
      ))}
    </div>
  )
}
