import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { Knop } from './knop.tsx'
import { Knoppen } from './knoppen.tsx'
import { Melding } from './melding.tsx'
import './typ-blijft.css'

/** Words that somebody typed, with the name of their field. */
export type Getypt = { naam: string; tekst: string }
type Stand = { woorden: readonly Getypt[]; onderweg: boolean }
/** What a form says of its words: which they are, and whether they are on their way to the loket. The same function each time. */
export type Blijf = (stand: Partial<Stand>) => void

/**
 * Around a form that another person can take away, by answering first or by changing what it is about. What was typed
 * then stays on the screen until who typed it puts it away.
 * @param formulier names the form that stands here now; null for none. Another name is another form.
 * @param reden a sentence: why the words were not sent
 */
export function TypBlijft({
  formulier,
  reden,
  children,
}: {
  formulier: string | null
  reden: string
  children: (blijf: Blijf) => ReactNode
}) {
  const [standen, zet] = useState<Readonly<Record<string, Stand>>>({})
  const blijf = useCallback<Blijf>(
    (deel) => {
      if (formulier === null) return
      zet((oud) => ({ ...oud, [formulier]: { ...(oud[formulier] ?? { woorden: [], onderweg: false }), ...deel } }))
    },
    [formulier],
  )
  return (
    <>
      {Object.entries(standen).map(([naam, { woorden, onderweg }]) =>
        naam === formulier || onderweg || woorden.length === 0 ? null : (
          <NietVerstuurd
            key={naam}
            woorden={woorden}
            reden={reden}
            weg={() => zet((oud) => ({ ...oud, [naam]: { woorden: [], onderweg: false } }))}
          />
        ),
      )}
      {formulier !== null && children(blijf)}
    </>
  )
}

/** Keeps `blijf` told of what stands in the fields of this form; empty fields are left out. */
export function useTypBlijft(blijf: Blijf, woorden: readonly Getypt[]): void {
  const vol = JSON.stringify(woorden.filter((w) => w.tekst.trim() !== ''))
  useEffect(() => blijf({ woorden: JSON.parse(vol) as Getypt[] }), [blijf, vol])
}

function NietVerstuurd({ woorden, reden, weg }: { woorden: readonly Getypt[]; reden: string; weg: () => void }) {
  const t = useTekst('algemeen')
  const [gekopieerd, zet] = useState<'ja' | 'nee' | null>(null)
  const [vraagt, zetVraagt] = useState(false)
  const kopieer = (): void => {
    navigator.clipboard.writeText(woorden.map((w) => w.tekst).join('\n\n')).then(
      () => zet('ja'),
      () => zet('nee'),
    )
  }
  return (
    <Melding soort="attention" live kop={t('nietVerstuurd.kop')}>
      <p>{reden}</p>
      <dl className="lk-typblijft">
        {woorden.map((w) => (
          <div key={w.naam}>
            <dt>{w.naam}</dt>
            <dd>{w.tekst}</dd>
          </div>
        ))}
      </dl>
      <Knoppen>
        <Knop soort="rustig" onClick={kopieer}>
          {t(gekopieerd === 'ja' ? 'nietVerstuurd.gekopieerd' : 'nietVerstuurd.kopieer')}
        </Knop>
        <Knop soort="tekst" onClick={() => (vraagt ? weg() : zetVraagt(true))}>
          {t(vraagt ? 'nietVerstuurd.wegZeker' : 'nietVerstuurd.weg')}
        </Knop>
      </Knoppen>
      {gekopieerd === 'nee' && <p>{t('nietVerstuurd.nietGekopieerd')}</p>}
    </Melding>
  )
}
