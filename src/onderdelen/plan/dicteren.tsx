import { type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { useStatus } from '../../offline/haken.ts'
import { Icoon } from '../../ui/icoon.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { type DicteerFout, type Hoorder, dicteerFout, gehoord, inTePassen, maakHoorder } from './dicteren-motor.ts'

/** A microphone. */
function IcoonMicrofoon() {
  return (
    <Icoon maat={22}>
      <rect x="9" y="3.5" width="6" height="11" rx="3" />
      <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
    </Icoon>
  )
}

const kan = 'SpeechRecognition' in globalThis || 'webkitSpeechRecognition' in globalThis
/** Who said yes on this page since it was opened. Not kept: on a shared device the next person is asked too. */
let gezegd = false

type Staat = { soort: 'UIT' | 'VRAAGT' | 'LUISTERT' } | { soort: 'FOUT'; fout: DicteerFout }

/** Puts words at the caret of a field, as if they were typed: the binding of the field takes them from there. */
function zetErin(veld: HTMLTextAreaElement, tekst: string): void {
  const van = veld.selectionStart
  const tot = veld.selectionEnd
  const woorden = inTePassen(veld.value.slice(0, van), tekst, veld.value.slice(tot))
  if (woorden === '') return
  veld.setRangeText(woorden, van, tot, 'end')
  veld.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Writing by speaking, where the browser has it. The first press says that the browser may send the voice to its maker,
 * and asks. Never starts by itself; stops when the screen goes.
 */
export function Dicteren({ veld }: { veld: RefObject<HTMLTextAreaElement | null> }) {
  return kan ? <DicteerKnop veld={veld} /> : null
}

function DicteerKnop({ veld }: { veld: RefObject<HTMLTextAreaElement | null> }) {
  const t = useTekst('plan')
  const taal = useTaal()
  const { online } = useStatus()
  const id = useId()
  const [staat, zetStaat] = useState<Staat>({ soort: 'UIT' })
  const [misschien, zetMisschien] = useState('')
  const hoorder = useRef<Hoorder | null>(null)
  const stop = useCallback((): void => {
    hoorder.current?.stop()
  }, [])
  useEffect(
    () => () => {
      hoorder.current?.abort()
      hoorder.current = null
    },
    [],
  )
  // Without a network most browsers hear nothing; going on would look like listening.
  useEffect(() => {
    if (online || hoorder.current === null) return
    hoorder.current.stop()
    zetStaat({ soort: 'FOUT', fout: 'GEEN_NETWERK' })
  }, [online])

  const luister = (): void => {
    gezegd = true
    const nieuw = maakHoorder()
    if (nieuw === null) return zetStaat({ soort: 'FOUT', fout: 'KAN_NIET' })
    hoorder.current = nieuw
    nieuw.lang = taal === 'nl' ? 'nl-NL' : 'en-GB'
    nieuw.continuous = true
    nieuw.interimResults = true
    nieuw.addEventListener('result', (e) => {
      const nu = gehoord(e)
      zetMisschien(nu.misschien.trim())
      if (nu.zeker !== '' && veld.current !== null) zetErin(veld.current, nu.zeker)
    })
    nieuw.addEventListener('error', (e) => {
      const fout = dicteerFout(e.error)
      if (fout !== null) zetStaat({ soort: 'FOUT', fout })
    })
    nieuw.addEventListener('end', () => {
      hoorder.current = null
      zetMisschien('')
      zetStaat((s) => (s.soort === 'FOUT' ? s : { soort: 'UIT' }))
    })
    try {
      nieuw.start()
      zetStaat({ soort: 'LUISTERT' })
      veld.current?.focus()
    } catch {
      zetStaat({ soort: 'FOUT', fout: 'KAN_NIET' })
    }
  }
  const druk = (): void => {
    if (staat.soort === 'LUISTERT') return stop()
    if (!online) return zetStaat({ soort: 'FOUT', fout: 'GEEN_NETWERK' })
    if (gezegd) luister()
    else zetStaat({ soort: 'VRAAGT' })
  }
  const luistert = staat.soort === 'LUISTERT'
  return (
    <div className="pl-dicteren">
      <button
        type="button"
        className="pl-stem"
        onClick={druk}
        aria-describedby={luistert || staat.soort === 'FOUT' ? `${id}-uit` : undefined}
      >
        <IcoonMicrofoon />
        {t(luistert ? 'dicteren.stop' : 'dicteren.begin')}
      </button>
      {staat.soort === 'VRAAGT' && (
        <fieldset className="pl-dicteren__vraag lk-stapel">
          <legend className="lk-kop--3">{t('dicteren.vraagKop')}</legend>
          <p>{t('dicteren.vraag')}</p>
          <p>{t('dicteren.vraagLoket')}</p>
          <Knoppen>
            <Knop soort="rustig" onClick={luister}>
              {t('dicteren.ja')}
            </Knop>
            <Knop
              soort="rustig"
              onClick={() => {
                zetStaat({ soort: 'UIT' })
                veld.current?.focus()
              }}
            >
              {t('dicteren.nee')}
            </Knop>
          </Knoppen>
        </fieldset>
      )}
      <p id={`${id}-uit`} role="status" className="lk-alinea--bij">
        {staat.soort === 'FOUT' && t(`dicteren.fout.${staat.fout}`)}
        {luistert && (misschien === '' ? t('dicteren.luistert') : t('dicteren.hoort', { tekst: misschien }))}
      </p>
    </div>
  )
}
