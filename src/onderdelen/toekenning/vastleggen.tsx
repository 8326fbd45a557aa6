import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { OpdrachtBody } from '../../contract/api.ts'
import { alsToekenning } from '../../domein/toekenning-opzet.ts'
import { laatsteDagNaVerzending, BEZWAAR_DAGEN } from '../../domein/termijnen.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { foutTekst } from './fout-tekst.ts'
import type { OpzetFout } from '../../domein/toekenning-opzet.ts'
import type { Werk } from './omgeving.ts'
import { isAndereVersie } from './vragen.ts'
import { probleemZin, type ToekenningTekst, useToekenningTekst } from './zin.ts'

const OPDRACHT = 'kenToe'

/** The one button: records the beschikking and puts the money into the potjes, at once and whole. */
export function Vastleggen({ werk, beurt, toon }: { werk: Werk; beurt: number; toon: () => void }) {
  const t = useToekenningTekst()
  const naar = useNavigate()
  const { online } = useStatus()
  const { opzet, dossier, fouten, klaar, stil, gezien, andere } = werk
  const pad = `/dossiers/${dossier.id}/beschikkingen`
  const { stuur, toestand, probleem, fout } = useOpdracht({
    ververs: [['geld'], ['stappen']],
    bijGeweigerd: (reden) => {
      stil(false)
      if (isAndereVersie(reden)) void andere.haal()
    },
    bijGelukt: (antwoord) => {
      klaar()
      const id = typeof antwoord === 'object' && antwoord !== null && 'id' in antwoord ? String(antwoord.id) : ''
      void naar(`/werkplek/${dossier.id}/besluit/${id}`)
    },
  })
  const wacht = useWachtend(OPDRACHT).find((o) => o.pad === pad)
  const onderweg = wacht?.toestand === 'WACHT' || toestand === 'BEWAARD' || toestand === 'GELUKT'
  const lijst = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (beurt > 0) lijst.current?.focus()
  }, [beurt])

  const doe = async (): Promise<void> => {
    if (onderweg) return
    if (fouten.length > 0) {
      toon()
      return
    }
    if (wacht !== undefined) await offline().outbox.weggooien(wacht.id)
    const body = { ...mutabel(alsToekenning(opzet)), concept: gezien() } satisfies OpdrachtBody<
      'post',
      '/dossiers/{dossierId}/beschikkingen'
    >
    stil(true)
    if ((await stuur({ opdracht: OPDRACHT, methode: 'POST', pad, body })) === null) stil(false)
  }
  return (
    <section className="lk-stapel">
      <Kop>{t('vast.kop')}</Kop>
      <p>{t('vast.uitleg')}</p>
      {opzet.verzondenOp !== '' && <p>{t('vast.bezwaar', { totDatum: laatsteDagNaVerzending(opzet.verzondenOp, BEZWAAR_DAGEN) })}</p>}
      {beurt > 0 && fouten.length > 0 && (
        <div ref={lijst} tabIndex={-1} className="tk-open" role="group" aria-labelledby="tk-open-kop">
          <Melding soort="attention" kop={<span id="tk-open-kop">{t('vast.open', { count: fouten.length })}</span>}>
            <ul>
              {fouten.map((f) => (
                <li key={`${f.pad} ${f.reden}`}>
                  <FoutRegel werk={werk} fout={f} t={t} />
                </li>
              ))}
            </ul>
          </Melding>
        </div>
      )}
      {(toestand === 'GEWEIGERD' || wacht?.toestand === 'GEWEIGERD') && (
        <Melding soort="attention" live kop={t('vast.geweigerd')}>
          {probleemZin(t, probleem ?? wacht?.probleem ?? null)}
        </Melding>
      )}
      {onderweg && toestand !== 'GELUKT' && <Melding live>{t(online ? 'vast.bezig' : 'vast.offline')}</Melding>}
      {fout !== null && (
        <Melding soort="attention" live>
          {t(fout === 'OP_SLOT' ? 'vast.slot' : 'vast.opslag')}
        </Melding>
      )}
      {andere.staat === null ? (
        <div>
          <Knop onClick={() => void doe()} bezig={onderweg}>
            {t('vast.knop')}
          </Knop>
        </div>
      ) : (
        <p>{t('vast.kies')}</p>
      )}
    </section>
  )
}

/** What is wrong, with the way to where it can be put right. */
function FoutRegel({ werk, fout, t }: { werk: Werk; fout: OpzetFout; t: ToekenningTekst }) {
  const { opzet, budget, hier } = werk
  const [deel = '', nr = ''] = fout.pad.split('.')
  const tekst = foutTekst(t, fout)
  const id =
    deel === 'bronnen'
      ? opzet.bronnen[Number(nr)]?.id
      : deel === 'potjes'
        ? opzet.potjes[Number(nr)]?.id
        : deel === 'bron' || deel === 'potje'
          ? nr
          : deel === 'bronWijzigingen'
            ? alsToekenning(opzet).bronWijzigingen[Number(nr)]?.bronId
            : deel === 'potjeWijzigingen'
              ? alsToekenning(opzet).potjeWijzigingen[Number(nr)]?.potjeId
              : undefined
  if (id !== undefined) {
    const potje = deel.startsWith('potje')
    const naam = potje ? (opzet.potjes.find((p) => p.id === id)?.naam ?? budget.potjes.find((p) => p.id === id)?.naam ?? '') : ''
    return (
      <>
        {naam !== '' && `${naam}: `}
        <Link naar={`${hier}/${potje ? 'potje' : 'geld'}/${id}`}>{tekst}</Link>
      </>
    )
  }
  const veld = deel === 'eisen' ? `tk-eisen-${nr}` : `tk-${deel}`
  return (
    <a
      href={`#${veld}`}
      onClick={(e) => {
        const doel = document.getElementById(veld)
        if (doel === null) return
        e.preventDefault()
        const invoer = doel.matches('input') ? doel : (doel.querySelector<HTMLElement>('input, textarea') ?? doel)
        invoer.focus()
        doel.scrollIntoView({ block: 'center' })
      }}
    >
      {tekst}
    </a>
  )
}

type Diep<T> = T extends readonly (infer U)[] ? Diep<U>[] : T extends object ? { -readonly [K in keyof T]: Diep<T[K]> } : T
/** The rules take read-only lists; a body of the contract is its own copy. */
function mutabel<T>(w: T): Diep<T> {
  return structuredClone(w) as Diep<T>
}
