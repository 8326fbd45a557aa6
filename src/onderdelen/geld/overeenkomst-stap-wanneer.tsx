import { useId } from 'react'
import { periodeVan } from '../../domein/zorgovereenkomst.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import type { MaakOmgeving } from './overeenkomst-omgeving.ts'
import { MaakStap } from './overeenkomst-stap.tsx'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

const TERMIJNEN = [0, 14, 30, 60] as const

/** From when until when, and how long before one gives notice. */
export function StapWanneer(omg: MaakOmgeving) {
  const t = useOvereenkomstTekst()
  const id = useId()
  const { waarde } = omg.concept
  const mag = omg.potje === undefined ? null : periodeVan(omg.potje, omg.budget.bronnen)
  const mist = [
    ...(waarde.vanaf === '' ? [{ veld: `${id}-vanaf`, tekst: t('wanneer.vanafFout') }] : []),
    ...(waarde.tot === '' ? [{ veld: `${id}-tot`, tekst: t('wanneer.totFout') }] : []),
    ...(waarde.tot !== '' && waarde.tot < waarde.vanaf
      ? [{ veld: `${id}-tot`, tekst: t('wanneer.totVoorFout', { vanafDatum: waarde.vanaf }) }]
      : []),
    ...(waarde.opzegDagen === null ? [{ veld: `${id}-opzeg`, tekst: t('wanneer.opzegFout') }] : []),
  ]
  const termijnen = [...new Set([...TERMIJNEN, ...(waarde.opzegDagen === null ? [] : [waarde.opzegDagen])])].toSorted((a, b) => a - b)
  return (
    <MaakStap
      omg={omg}
      stap="wanneer"
      inleiding={mag === null ? undefined : t('wanneer.hint', { vanafDatum: mag.vanaf, totDatum: mag.tot })}
      mist={mist}
    >
      {(fout) => (
        <>
          <div id={`${id}-vanaf`} tabIndex={-1}>
            <DatumVeld
              label={t('wanneer.vanaf')}
              fout={fout(`${id}-vanaf`)}
              waarde={waarde.vanaf}
              onDatum={(vanaf) => omg.zet({ vanaf })}
            />
          </div>
          <div id={`${id}-tot`} tabIndex={-1}>
            <DatumVeld label={t('wanneer.tot')} fout={fout(`${id}-tot`)} waarde={waarde.tot} onDatum={(tot) => omg.zet({ tot })} />
          </div>
          <div id={`${id}-opzeg`} tabIndex={-1}>
            <Keuze
              naam={`${id}-o`}
              label={t('wanneer.opzeg')}
              hint={t('wanneer.opzegHint')}
              fout={fout(`${id}-opzeg`)}
              opties={termijnen.map((d) => ({ waarde: String(d), woord: d === 0 ? t('opzeg.0') : t('opzegDagen', { count: d }) }))}
              waarde={waarde.opzegDagen === null ? null : String(waarde.opzegDagen)}
              onKies={(d) => omg.zet({ opzegDagen: Number(d) })}
            />
          </div>
        </>
      )}
    </MaakStap>
  )
}
