import { type FormEvent, useId, useRef, useState } from 'react'
import { JA_NEE, type JaNee } from '../../contract/lijsten/geld.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { nieuwId } from '../../lib/id.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { type Blijf, useTypBlijft } from '../../ui/typ-blijft.tsx'
import { Veld } from '../../ui/veld.tsx'
import { werktNiet as isWerktNiet } from './link-fout.ts'
import { stuurSchool } from './stuur.ts'

type Mist = 'antwoord' | 'naam' | 'functie' | 'reden'

/** Yes or no, by whom. Once: what was lost on its way is sent again under the same key. */
export function SchoolForm({
  token,
  geldigTot,
  klaar,
  werktNiet,
  blijf,
}: {
  token: string
  geldigTot: string
  klaar: (antwoord: JaNee) => void
  werktNiet: () => void
  blijf: Blijf
}) {
  const t = useTekst('school')
  const taal = useTaal()
  const id = useId()
  const [antwoord, zetAntwoord] = useState<JaNee | null>(null)
  const [naam, zetNaam] = useState('')
  const [functie, zetFunctie] = useState('')
  const [reden, zetReden] = useState('')
  const [beurt, zetBeurt] = useState(0)
  const [stand, zetStand] = useState<'RUST' | 'BEZIG' | 'STORING'>('RUST')
  const eerder = useRef({ woorden: '', sleutel: '' })

  useTypBlijft(blijf, [
    { naam: t(antwoord === 'NEE' ? 'reden' : 'opmerking'), tekst: reden },
    { naam: t('naam'), tekst: naam },
    { naam: t('functie'), tekst: functie },
  ])

  const mistNu: Mist[] = [
    ...(antwoord === null ? (['antwoord'] as const) : []),
    ...(antwoord === 'NEE' && reden.trim() === '' ? (['reden'] as const) : []),
    ...(naam.trim() === '' ? (['naam'] as const) : []),
    ...(functie.trim() === '' ? (['functie'] as const) : []),
  ]
  const mist = beurt === 0 ? [] : mistNu
  const foutVan = (veld: Mist): string | undefined => (mist.includes(veld) ? t(`fout.${veld}`) : undefined)

  const doe = async (gebeurtenis: FormEvent): Promise<void> => {
    gebeurtenis.preventDefault()
    if (stand === 'BEZIG') return
    if (antwoord === null || mistNu.length > 0) {
      zetBeurt(beurt + 1)
      return
    }
    const body = { token, antwoord, naam: naam.trim(), functie: functie.trim(), reden: reden.trim() }
    const woorden = JSON.stringify(body)
    if (eerder.current.woorden !== woorden) eerder.current = { woorden, sleutel: nieuwId() }
    zetStand('BEZIG')
    try {
      const uit = await stuurSchool('/school/antwoord', body, eerder.current.sleutel)
      blijf({ woorden: [] })
      klaar(uit.antwoord)
    } catch (fout) {
      if (isWerktNiet(fout)) werktNiet()
      else zetStand('STORING')
    }
  }

  return (
    <form className="sc-form" noValidate onSubmit={(e) => void doe(e)}>
      <FoutenSamenvatting fouten={mist.map((veld) => ({ veld: `${id}-${veld}`, tekst: t(`fout.${veld}`) }))} beurt={beurt} />
      <div id={`${id}-antwoord`} tabIndex={-1}>
        <Keuze<JaNee>
          naam={`${id}-a`}
          label={t('vraag')}
          vraag
          fout={foutVan('antwoord')}
          opties={JA_NEE.map((a) => ({ waarde: a, woord: t(a) }))}
          waarde={antwoord}
          onKies={zetAntwoord}
        />
      </div>
      {antwoord !== null && (
        <TekstVlak
          id={`${id}-reden`}
          label={t(antwoord === 'NEE' ? 'reden' : 'opmerking')}
          bij={antwoord === 'NEE' ? undefined : t('leeg')}
          hint={t('redenHint')}
          fout={foutVan('reden')}
          rows={3}
          maxLength={2000}
          value={reden}
          onChange={(e) => zetReden(e.currentTarget.value)}
        />
      )}
      <Veld
        id={`${id}-naam`}
        label={t('naam')}
        fout={foutVan('naam')}
        maxLength={120}
        autoComplete="name"
        value={naam}
        onChange={(e) => zetNaam(e.currentTarget.value)}
      />
      <Veld
        id={`${id}-functie`}
        label={t('functie')}
        hint={t('functieHint')}
        fout={foutVan('functie')}
        maxLength={120}
        autoComplete="organization-title"
        value={functie}
        onChange={(e) => zetFunctie(e.currentTarget.value)}
      />
      <p>{t('eenKeer', { datum: datumTekst(geldigTot, taal) })}</p>
      {stand === 'STORING' && (
        <Melding soort="attention" kop={t('storing')} live>
          {t('storingTekst')}
        </Melding>
      )}
      <div>
        <Knop type="submit" bezig={stand === 'BEZIG'}>
          {t(antwoord === null ? 'stuur' : `stuur${antwoord}`)}
        </Knop>
      </div>
    </form>
  )
}
