import { useState } from 'react'
import { Knop } from './knop.tsx'
import { Knoppen } from './knoppen.tsx'
import './deel-link.css'

export type DeelLinkWoorden = { deel: string; kopieer: string; gekopieerd: string; nietGekopieerd: string }

/** A link to hand on: shared by the device where it can, copied, or chosen by hand. `bericht` goes along when it is shared. */
export function DeelLink({ link, bericht, woorden }: { link: string; bericht: string; woorden: DeelLinkWoorden }) {
  const [gekopieerd, zet] = useState<'ja' | 'nee' | null>(null)
  const kanDelen = typeof navigator.share === 'function'
  const kopieer = (): void => {
    navigator.clipboard.writeText(link).then(
      () => zet('ja'),
      () => zet('nee'),
    )
  }
  return (
    <section className="lk-stapel">
      <p className="lk-deellink">{link}</p>
      <Knoppen>
        {kanDelen && (
          // Closing the sheet of the browser is no error: the link still stands here.
          <Knop onClick={() => void navigator.share({ text: bericht, url: link }).catch(() => undefined)}>{woorden.deel}</Knop>
        )}
        <Knop soort={kanDelen ? 'rustig' : 'hoofd'} onClick={kopieer}>
          {woorden.kopieer}
        </Knop>
      </Knoppen>
      <p role="status" className="lk-deellink__bij">
        {gekopieerd === null ? '' : gekopieerd === 'ja' ? woorden.gekopieerd : woorden.nietGekopieerd}
      </p>
    </section>
  )
}
