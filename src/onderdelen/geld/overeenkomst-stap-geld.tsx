import { useId } from 'react'
import type { Eenheid } from '../../contract/lijsten/geld.ts'
import type { AantalPer, Betaalwijze } from '../../contract/lijsten/zorg.ts'
import { BETAALWIJZEN_BIJ } from '../../domein/zorgovereenkomst-staat.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Veld } from '../../ui/veld.tsx'
import type { MaakOmgeving } from './overeenkomst-omgeving.ts'
import { leesAantal, soortUit } from './overeenkomst-opzet.ts'
import { OvereenkomstSom } from './overeenkomst-som.tsx'
import { MaakStap } from './overeenkomst-stap.tsx'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

const EENHEDEN_BIJ: Readonly<Record<Exclude<Betaalwijze, 'MAANDLOON'>, readonly Eenheid[]>> = {
  UREN: ['UUR', 'DAGDEEL'],
  FACTUUR: ['UUR', 'DAGDEEL', 'ETMAAL', 'SCHOOLDAG'],
}
const PER: readonly AantalPer[] = ['WEEK', 'MAAND', 'PERIODE']

/** How one pays, the price, and how much; under it at once whether it fits. */
export function StapGeld(omg: MaakOmgeving) {
  const t = useOvereenkomstTekst()
  const id = useId()
  const { waarde } = omg.concept
  const soort = soortUit(waarde, omg.wie)
  const wijzen = soort === null ? [] : BETAALWIJZEN_BIJ[soort]
  const wijze = waarde.betaalwijze !== null && wijzen.includes(waarde.betaalwijze) ? waarde.betaalwijze : null
  const loon = wijze === 'MAANDLOON'
  const telt = wijze !== null && !loon
  const mist: [string, boolean][] = [
    ['betaalwijze', wijze === null],
    ['eenheid', telt && (waarde.eenheid === null || !EENHEDEN_BIJ[wijze].includes(waarde.eenheid))],
    ['tarief', wijze !== null && (waarde.tariefCent === null || waarde.tariefCent === 0)],
    ['per', telt && waarde.per === null],
    ['aantal', telt && waarde.per !== null && leesAantal(waarde.aantal) === null],
  ]
  const fouten = mist.filter(([, er]) => er).map(([veld]) => ({ veld: `${id}-${veld}`, tekst: t(`geld.${veld}Fout`) }))
  return (
    <MaakStap omg={omg} stap="geld" mist={fouten}>
      {(fout) => (
        <>
          <div id={`${id}-betaalwijze`} tabIndex={-1}>
            <Keuze<Betaalwijze>
              naam={`${id}-b`}
              label={t('geld.betaalwijze')}
              fout={fout(`${id}-betaalwijze`)}
              opties={wijzen.map((w) => ({ waarde: w, woord: t(`betaalwijze.${w}`), uitleg: t(`betaalwijzeUitleg.${w}`) }))}
              waarde={wijze}
              onKies={(betaalwijze) => omg.zet({ betaalwijze })}
            />
          </div>
          {telt && (
            <div id={`${id}-eenheid`} tabIndex={-1}>
              <Keuze<Eenheid>
                naam={`${id}-e`}
                label={t('geld.eenheid')}
                fout={fout(`${id}-eenheid`)}
                naastElkaar
                opties={EENHEDEN_BIJ[wijze].map((e) => ({ waarde: e, woord: t(`eenheid.${e}`) }))}
                waarde={waarde.eenheid}
                onKies={(eenheid) => omg.zet({ eenheid })}
              />
            </div>
          )}
          {wijze !== null && (
            <BedragVeld
              id={`${id}-tarief`}
              label={t(loon ? 'geld.loon' : 'geld.tarief')}
              fout={fout(`${id}-tarief`)}
              centen={waarde.tariefCent}
              onCenten={(tariefCent) => omg.zet({ tariefCent })}
            />
          )}
          {telt && (
            <div id={`${id}-per`} tabIndex={-1}>
              <Keuze<AantalPer>
                naam={`${id}-per`}
                label={t('geld.per')}
                fout={fout(`${id}-per`)}
                naastElkaar
                opties={PER.map((p) => ({ waarde: p, woord: t(`per.${p}`) }))}
                waarde={waarde.per}
                onKies={(per) => omg.zet({ per })}
              />
            </div>
          )}
          {telt && waarde.per !== null && (
            <Veld
              id={`${id}-aantal`}
              label={t('geld.aantal', { eenheden: t(`eenheden.${waarde.eenheid ?? 'UUR'}`) })}
              hint={t('geld.aantalHint')}
              fout={fout(`${id}-aantal`)}
              inputMode="decimal"
              autoComplete="off"
              maxLength={9}
              value={waarde.aantal}
              onChange={(e) => omg.zet({ aantal: e.currentTarget.value })}
            />
          )}
          {omg.toets !== null && wijze !== null && <OvereenkomstSom toets={omg.toets} />}
        </>
      )}
    </MaakStap>
  )
}
