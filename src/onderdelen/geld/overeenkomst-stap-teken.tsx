import { type FormEvent, useId, useState } from 'react'
import { Navigate } from 'react-router'
import type { Toets } from '../../domein/zorgovereenkomst.ts'
import { useStatus } from '../../offline/haken.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Veld } from '../../ui/veld.tsx'
import { AfspraakLijst } from './overeenkomst-feiten.tsx'
import { type MaakOmgeving, type StapNaam, STAPPEN } from './overeenkomst-omgeving.ts'
import { inhoudUit } from './overeenkomst-opzet.ts'
import { OvereenkomstSom } from './overeenkomst-som.tsx'
import { Bewaard, StapKop } from './overeenkomst-stap.tsx'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

/** The whole agreement to read together, and the signatures. Nothing goes to the loket before the button. */
export function StapTeken(omg: MaakOmgeving) {
  const t = useOvereenkomstTekst()
  const id = useId()
  const { online } = useStatus()
  const [bezig, zetBezig] = useState(false)
  const [beurt, zetBeurt] = useState(0)
  const { waarde } = omg.concept
  const inhoud = inhoudUit(waarde, omg.wie, omg.plan)
  if (inhoud === null || omg.toets === null || omg.wie === null || omg.potje === undefined)
    return <Navigate to={`${omg.basis}/${eersteGat(omg)}`} replace />
  const kan = omg.toets.weigeringen.length === 0
  const ander = waarde.anderGetekend
  const naam = omg.wie.naam
  const opGoed = waarde.anderOp !== '' && waarde.anderOp <= omg.lijst.vandaag
  const mist: [string, boolean][] = [
    ['naam', waarde.handtekening.trim() === ''],
    ['ander', ander === null],
    ['op', ander === true && !opGoed],
  ]
  const fouten = beurt === 0 ? [] : mist.filter(([, er]) => er).map(([veld]) => ({ veld: `${id}-${veld}`, tekst: t(`teken.${veld}Fout`) }))
  const fout = (veld: string): string | undefined => fouten.find((f) => f.veld === `${id}-${veld}`)?.tekst

  const stuur = async (handtekening: { naam: string; zorgverlenerOp: string | null } | null): Promise<void> => {
    if (bezig) return
    zetBezig(true)
    await omg.verstuur({ inhoud, vorigeId: omg.vorigeId, handtekening })
    zetBezig(false)
  }
  const teken = (e: FormEvent): void => {
    e.preventDefault()
    if (!kan) return
    if (mist.some(([, er]) => er)) zetBeurt(beurt + 1)
    else void stuur({ naam: waarde.handtekening.trim(), zorgverlenerOp: ander === true ? waarde.anderOp : null })
  }
  const consulent = omg.dossier.consulent?.naam
  const knop =
    ander === false
      ? t('teken.tekenen')
      : !online
        ? t('teken.voornemen')
        : consulent === undefined
          ? t('teken.opsturenZonder')
          : t('teken.opsturen', { consulent })
  const voor = omg.budget.personen.length > 1 ? (omg.budget.personen.find((p) => p.id === omg.potje?.persoonId)?.voornaam ?? '') : ''
  return (
    <>
      <StapKop omg={omg} stap="teken" inleiding={t('teken.inleiding')} />
      <form className="gd-form" noValidate onSubmit={teken}>
        <FoutenSamenvatting fouten={fouten} beurt={beurt} />
        <div className="lk-stapel">
          <AfspraakLijst
            a={{ ...inhoud, totaalCent: omg.toets.totaalCent, zorgverlener: { naam, kvk: omg.wie.kvk, agb: omg.wie.agb } }}
            voor={voor}
            potje={omg.potje.naam}
          />
          <p className="gd-links">
            {STAPPEN.slice(0, -1).map((stap) => (
              <Link key={stap} className="gd-doel" naar={`${omg.basis}/${stap}`}>
                {t(`teken.pas.${stap}`)}
              </Link>
            ))}
          </p>
        </div>
        <OvereenkomstSom toets={omg.toets} />
        <Melding>{t('teken.natura')}</Melding>
        {kan ? (
          <>
            <Veld
              id={`${id}-naam`}
              label={t('teken.naam')}
              hint={t('teken.naamHint')}
              fout={fout('naam')}
              maxLength={120}
              autoComplete="name"
              value={waarde.handtekening}
              onChange={(e) => omg.zet({ handtekening: e.currentTarget.value })}
            />
            <div id={`${id}-ander`} tabIndex={-1}>
              <Keuze<'JA' | 'NEE'>
                naam={`${id}-a`}
                label={t('teken.ander', { naam })}
                fout={fout('ander')}
                opties={(['JA', 'NEE'] as const).map((w) => ({ waarde: w, woord: t(`teken.ander${w}`) }))}
                waarde={ander === null ? null : ander ? 'JA' : 'NEE'}
                onKies={(w) => omg.zet({ anderGetekend: w === 'JA' })}
              />
            </div>
            {ander === true && (
              <div id={`${id}-op`} tabIndex={-1}>
                <DatumVeld label={t('teken.op')} fout={fout('op')} waarde={waarde.anderOp} onDatum={(anderOp) => omg.zet({ anderOp })} />
              </div>
            )}
          </>
        ) : (
          <Melding soort="attention" kop={t('teken.kanNiet')}>
            <p>{t('teken.kanNietTekst')}</p>
            <p className="gd-links">
              {stappenVan(omg.toets).map((stap) => (
                <Link key={stap} className="gd-doel" naar={`${omg.basis}/${stap}`}>
                  {t(`teken.pas.${stap}`)}
                </Link>
              ))}
            </p>
          </Melding>
        )}
        {!online && <Melding>{t('teken.offline')}</Melding>}
        {omg.fout !== null && (
          <Melding soort="attention" live>
            {t(omg.fout === 'OP_SLOT' ? 'teken.slot' : 'teken.opslag')}
          </Melding>
        )}
        <Bewaard omg={omg} />
        <Knoppen>
          {kan && (
            <Knop type="submit" bezig={bezig}>
              {knop}
            </Knop>
          )}
          <Knop soort="rustig" bezig={bezig} onClick={() => void stuur(null)}>
            {t('teken.bewaar')}
          </Knop>
        </Knoppen>
      </form>
    </>
  )
}

/** Which question holds the answer that keeps it from being signed; the sentences themselves stand under the sum. */
const STAP_BIJ: Readonly<Record<string, StapNaam>> = {
  reserve: 'potje',
  soort: 'wie',
  hulp: 'werk',
  betaalwijze: 'geld',
  naVorige: 'wanneer',
  periode: 'wanneer',
}

/** The questions to go back to, each once; what is about money is the price, the number, or the potje itself. */
function stappenVan({ weigeringen }: Toets): StapNaam[] {
  return [
    ...new Set(
      weigeringen.flatMap((w): StapNaam[] => {
        const stap = STAP_BIJ[w.sleutel.split('.').at(-1) ?? '']
        return stap !== undefined ? [stap] : w.grond === 'saldo' ? ['geld', 'potje'] : ['geld']
      }),
    ),
  ]
}

/** The first question that has no answer yet. */
function eersteGat({ potje, wie, plan, concept: { waarde } }: MaakOmgeving): string {
  if (potje === undefined) return 'potje'
  if (wie === null || wie.naam === '' || wie.relatie === null) return 'wie'
  if (waarde.vanaf === '' || waarde.tot < waarde.vanaf || waarde.opzegDagen === null) return 'wanneer'
  return plan === null ? (waarde.betaalwijze === null ? 'werk' : 'geld') : 'zorg'
}
