import { useEffect, useRef } from 'react'
import { Knop } from '../../ui/knop.tsx'
import { Veld } from '../../ui/veld.tsx'
import type { DagRij, Veld as VeldNaam } from './declaratie-opzet.ts'
import { useDeclaratieTekst } from './declaratie-zin.ts'
import './declaratie.css'

/** Day and hours, line by line. A new line takes the keyboard to its day. */
export function DeclaratieDagen({
  id,
  dagen,
  fout,
  zet,
}: {
  id: string
  dagen: readonly DagRij[]
  fout: (veld: VeldNaam) => string | undefined
  zet: (dagen: DagRij[]) => void
}) {
  const t = useDeclaratieTekst()
  const naarNieuw = useRef(false)
  useEffect(() => {
    if (!naarNieuw.current) return
    naarNieuw.current = false
    document.getElementById(`${id}-dag${dagen.length - 1}`)?.focus()
  }, [dagen.length, id])
  const wijzig = (nr: number, deel: Partial<DagRij>): void => zet(dagen.map((r, i) => (i === nr ? { ...r, ...deel } : r)))
  return (
    <fieldset className="gd-dagen">
      <legend className="lk-veld__label">{t('dagen.kop')}</legend>
      <ol>
        {dagen.map((r, nr) => (
          // The place is the identity: lines have no name of their own, and only the last one or an emptied one goes.
          <li key={nr}>
            <Veld
              id={`${id}-dag${nr}`}
              label={t('dagen.dag')}
              fout={fout(`dag${nr}`)}
              inputMode="numeric"
              autoComplete="off"
              maxLength={2}
              value={r.dag}
              onChange={(e) => wijzig(nr, { dag: e.currentTarget.value })}
            />
            <Veld
              id={`${id}-uren${nr}`}
              label={t('dagen.uren')}
              fout={fout(`uren${nr}`)}
              inputMode="decimal"
              autoComplete="off"
              maxLength={5}
              value={r.uren}
              onChange={(e) => wijzig(nr, { uren: e.currentTarget.value })}
            />
            {dagen.length > 1 && (
              <Knop
                soort="tekst"
                aria-label={t('dagen.wegHoorbaar', { nr: nr + 1 })}
                onClick={() => zet(dagen.filter((_r, i) => i !== nr))}
              >
                {t('dagen.weg')}
              </Knop>
            )}
          </li>
        ))}
      </ol>
      {dagen.length < 31 && (
        <div>
          <Knop
            soort="rustig"
            onClick={() => {
              naarNieuw.current = true
              zet([...dagen, { dag: '', uren: '' }])
            }}
          >
            {t('dagen.nog')}
          </Knop>
        </div>
      )}
    </fieldset>
  )
}
