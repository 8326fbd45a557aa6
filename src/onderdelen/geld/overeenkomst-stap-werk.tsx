import { useId } from 'react'
import { hulpBij } from '../../domein/zorgovereenkomst.ts'
import { vraagtNaarWerk } from '../../domein/zorgovereenkomst-staat.ts'
import { Keuze } from '../../ui/keuze.tsx'
import { Melding } from '../../ui/melding.tsx'
import type { MaakOmgeving } from './overeenkomst-omgeving.ts'
import { type Opzet, soortUit } from './overeenkomst-opzet.ts'
import { MaakStap } from './overeenkomst-stap.tsx'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

type JaNee = 'JA' | 'NEE'

/** What kind of help, and the questions from which one of the four models follows. */
export function StapWerk(omg: MaakOmgeving) {
  const t = useOvereenkomstTekst()
  const id = useId()
  const { waarde } = omg.concept
  const soorten = omg.potje === undefined ? [] : hulpBij(omg.potje.domein)
  const relatie = omg.wie?.relatie ?? null
  const werk = relatie !== null && vraagtNaarWerk(relatie)
  const familie = relatie === 'FAMILIE'
  const naam = omg.wie?.naam ?? ''
  const soort = soortUit(waarde, omg.wie)
  const mist: [string, boolean][] = [
    ['hulp', soorten.length > 1 && waarde.hulp === null],
    ['bepaal', werk && waarde.ikBepaal === null],
    ['zelf', werk && waarde.zelfKomen === null],
    ['dienst', familie && waarde.inDienst === null],
  ]
  const fouten = mist.filter(([, er]) => er).map(([veld]) => ({ veld: `${id}-${veld}`, tekst: t(`werk.${veld}Fout`) }))
  const vraag = (veld: 'bepaal' | 'zelf' | 'dienst', sleutel: 'ikBepaal' | 'zelfKomen' | 'inDienst', fout: string | undefined) => (
    <div id={`${id}-${veld}`} tabIndex={-1}>
      <Keuze<JaNee>
        naam={`${id}-${veld}k`}
        label={t(`werk.${veld}`, { naam })}
        fout={fout}
        opties={(['JA', 'NEE'] as const).map((w) => ({ waarde: w, woord: t(`werk.${veld}${w}`) }))}
        waarde={waarde[sleutel] === null ? null : waarde[sleutel] ? 'JA' : 'NEE'}
        onKies={(w) => omg.zet({ [sleutel]: w === 'JA' })}
      />
    </div>
  )
  return (
    <MaakStap omg={omg} stap="werk" mist={fouten}>
      {(fout) => (
        <>
          {soorten.length > 1 && (
            <div id={`${id}-hulp`} tabIndex={-1}>
              <Keuze<NonNullable<Opzet['hulp']>>
                naam={`${id}-h`}
                label={t('werk.hulp')}
                fout={fout(`${id}-hulp`)}
                opties={[
                  ...soorten.map((s) => ({ waarde: s, woord: t(`hulp.${s}`) })),
                  { waarde: 'GEEN' as const, woord: t('werk.onbekend') },
                ]}
                waarde={waarde.hulp}
                onKies={(hulp) => omg.zet({ hulp })}
              />
            </div>
          )}
          {werk && (
            <>
              {vraag('bepaal', 'ikBepaal', fout(`${id}-bepaal`))}
              {vraag('zelf', 'zelfKomen', fout(`${id}-zelf`))}
            </>
          )}
          {familie && vraag('dienst', 'inDienst', fout(`${id}-dienst`))}
          {soorten.length <= 1 && !werk && !familie && (
            <p>{soorten[0] === undefined ? t('werk.geenVraag') : t('werk.geenVraagHulp', { hulp: t(`hulp.${soorten[0]}`) })}</p>
          )}
          {soort !== null && (
            <Melding kop={`${t('werk.model')}: ${t(`soort.${soort}`)}`}>
              <p>{t(`soortUitleg.${soort}`)}</p>
              <p>{t('werk.modelUitleg')}</p>
            </Melding>
          )}
        </>
      )}
    </MaakStap>
  )
}
