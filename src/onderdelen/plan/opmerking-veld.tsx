import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'

export type VeldOpzet = {
  label: string
  bij?: string
  hint?: string
  waarde: string
  zet: (waarde: string) => void
  max: number
  rijen: number
  /** what is wrong with this text besides its length, as a sentence; '' for nothing */
  fout: string
}

/**
 * A small form at a remark: one or two texts, a button that says what happens, and a way back that keeps what was
 * typed. Too long is said, never cut off.
 */
export function OpmerkingVelden({
  velden,
  knop,
  terug,
  onStuur,
  naarVeld,
  children,
}: {
  velden: readonly VeldOpzet[]
  knop: string
  terug: () => void
  /** resolves false when it could not be stored: the words stay */
  onStuur: () => Promise<boolean>
  /** opened by a press just now: the first field takes the focus */
  naarVeld: boolean
  children?: ReactNode
}) {
  const t = useTekst('opmerking')
  const id = useId()
  const eerste = useRef<HTMLTextAreaElement>(null)
  const [geprobeerd, zetGeprobeerd] = useState(false)
  const [bezig, zetBezig] = useState(false)
  useEffect(() => {
    if (naarVeld) eerste.current?.focus()
  }, [naarVeld])
  const fouten = velden.map((v) =>
    v.waarde.length > v.max ? t('fout.teLang', { aantal: v.waarde.length, max: v.max }) : geprobeerd ? v.fout : '',
  )
  const stuur = async (e: FormEvent): Promise<void> => {
    e.preventDefault()
    if (bezig) return
    const mis = velden.findIndex((v) => v.waarde.length > v.max || v.fout !== '')
    if (mis !== -1) {
      zetGeprobeerd(true)
      document.getElementById(`${id}-${mis}`)?.focus()
      return
    }
    zetBezig(true)
    const gelukt = await onStuur()
    zetBezig(false)
    if (gelukt) zetGeprobeerd(false)
  }
  return (
    <form className="pl-opmerking-form lk-stapel lk-niet-op-papier" onSubmit={(e) => void stuur(e)} noValidate>
      {velden.map((v, nr) => (
        <TekstVlak
          key={v.label}
          id={`${id}-${nr}`}
          {...(nr === 0 ? { ref: eerste } : {})}
          label={v.label}
          bij={v.bij}
          hint={v.hint}
          rows={v.rijen}
          value={v.waarde}
          fout={fouten[nr] || undefined}
          autoCapitalize="sentences"
          spellCheck
          onChange={(e) => v.zet(e.currentTarget.value)}
        />
      ))}
      {children}
      <Knoppen>
        <Knop type="submit" soort="rustig" bezig={bezig}>
          {knop}
        </Knop>
        <Knop soort="tekst" onClick={terug}>
          {t('terug')}
        </Knop>
      </Knoppen>
    </form>
  )
}
