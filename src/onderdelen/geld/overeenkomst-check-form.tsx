import { type FormEvent, useId, useState } from 'react'
import type { OvereenkomstAntwoord } from '../../contract/schemas/zorg.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { type Blijf, useTypBlijft } from '../../ui/typ-blijft.tsx'
import { CHECK } from './overeenkomst-wacht.ts'
import { useOvereenkomstTekst, useWeigerZin } from './overeenkomst-zin.ts'

type Antwoord = OvereenkomstAntwoord['antwoord']

/** Yes, or back with an explanation; for the gemeente, or what the SVB said. */
export function OvereenkomstCheckForm({
  id: overeenkomstId,
  staat,
  blijf,
}: {
  id: string
  staat: OvereenkomstAntwoord['staat']
  blijf: Blijf
}) {
  const t = useOvereenkomstTekst()
  const zin = useWeigerZin()
  const id = useId()
  const { online } = useStatus()
  const [antwoord, zetAntwoord] = useState<Antwoord | null>(null)
  const [reden, zetReden] = useState('')
  const [beurt, zetBeurt] = useState(0)
  const pad = `/overeenkomsten/${overeenkomstId}/antwoord`
  const wacht = useWachtend(CHECK).find((o) => o.pad === pad)
  const { stuur, toestand, probleem, fout } = useOpdracht({
    ververs: [['geld'], ['stappen']],
    bijGelukt: () => blijf({ woorden: [] }),
    bijGeweigerd: () => blijf({ onderweg: false }),
  })
  useTypBlijft(blijf, [{ naam: t('check.reden'), tekst: reden }])
  const bezig = wacht !== undefined && wacht.toestand === 'WACHT'
  const mist = [
    ...(antwoord === null ? [{ veld: `${id}-antwoord`, tekst: t('check.fout') }] : []),
    ...(antwoord === 'TERUG' && reden.trim() === '' ? [{ veld: `${id}-reden`, tekst: t('check.redenFout') }] : []),
  ]
  const fouten = beurt === 0 ? [] : mist
  const foutBij = (veld: string): string | undefined => fouten.find((f) => f.veld === `${id}-${veld}`)?.tekst
  const doe = async (e: FormEvent): Promise<void> => {
    e.preventDefault()
    if (bezig) return
    if (antwoord === null || mist.length > 0) {
      zetBeurt(beurt + 1)
      return
    }
    if (wacht !== undefined) await offline().outbox.weggooien(wacht.id)
    const body: OvereenkomstAntwoord = { staat, antwoord, reden: antwoord === 'TERUG' ? reden.trim() : '' }
    blijf({ onderweg: true })
    if ((await stuur({ opdracht: CHECK, methode: 'POST', pad, body })) === null) blijf({ onderweg: false })
  }
  return (
    <form className="gd-form" noValidate onSubmit={(e) => void doe(e)}>
      <FoutenSamenvatting fouten={fouten} beurt={beurt} />
      <div id={`${id}-antwoord`} tabIndex={-1}>
        <Keuze<Antwoord>
          naam={`${id}-a`}
          label={t(staat === 'SVB_CHECK' ? 'check.svbTitel' : 'check.titel')}
          vraag
          fout={foutBij('antwoord')}
          opties={(['JA', 'TERUG'] as const).map((w) => ({ waarde: w, woord: t(`check.${staat}${w}`) }))}
          waarde={antwoord}
          onKies={zetAntwoord}
        />
      </div>
      {antwoord === 'TERUG' && (
        <TekstVlak
          id={`${id}-reden`}
          label={t('check.reden')}
          hint={t('check.redenHint')}
          fout={foutBij('reden')}
          rows={4}
          maxLength={2000}
          value={reden}
          onChange={(e) => zetReden(e.currentTarget.value)}
        />
      )}
      {!bezig && (toestand === 'GEWEIGERD' || wacht?.toestand === 'GEWEIGERD') && (
        <Melding soort="attention" live kop={t('doe.geweigerd')}>
          {zin(probleem ?? wacht?.probleem ?? null)}
        </Melding>
      )}
      {bezig && <Melding live>{t(online ? 'doe.bezig' : 'doe.offline')}</Melding>}
      {fout !== null && (
        <Melding soort="attention" live>
          {t(fout === 'OP_SLOT' ? 'teken.slot' : 'teken.opslag')}
        </Melding>
      )}
      <div>
        <Knop type="submit" bezig={bezig}>
          {antwoord === null ? t('check.stuur') : antwoord === 'TERUG' ? t('check.stuurTERUG') : t(`check.stuur${staat}JA`)}
        </Knop>
      </div>
    </form>
  )
}
