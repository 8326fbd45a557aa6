import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ZORGVERLENER_RELATIES, type ZorgverlenerRelatie } from '../../contract/lijsten/zorg.ts'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { Keuze } from '../../ui/keuze.tsx'
import { Veld } from '../../ui/veld.tsx'
import { useSessie } from '../start/deur.ts'
import { kaartVraag } from '../kaart/deur.ts'
import type { MaakOmgeving } from './overeenkomst-omgeving.ts'
import { isAcht, type Opzet, WIE } from './overeenkomst-opzet.ts'
import { MaakStap } from './overeenkomst-stap.tsx'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

/** Who gives the help: somebody the family knows, somebody of Zoek hulp, oneself, or typed in. */
export function StapWie(omg: MaakOmgeving) {
  const t = useOvereenkomstTekst()
  const id = useId()
  const sessie = useSessie()
  const { waarde } = omg.concept
  const zelfDeelnemer = omg.potje?.persoonId === sessie?.persoon.id
  const typt = waarde.wie === WIE.nieuw || waarde.wie === WIE.kaart
  // A change keeps its zorgverlener: with somebody else it is another agreement.
  const vast = omg.vorigeId !== null
  const bekend = omg.lijst.zorgverleners.filter((z) => !vast || z.id === omg.oud?.zorgverlener.id)
  // What kind of zorgverlener it is comes after the name, and the numbers after the kind: what is not asked cannot miss.
  const metNaam = typt && waarde.naam.trim() !== ''
  const metNummers = metNaam && (waarde.relatie === 'ORGANISATIE' || waarde.relatie === 'ZELFSTANDIG')
  const mist: [string, boolean][] = [
    ['wie', omg.wie === null],
    ['naam', typt && waarde.naam.trim() === ''],
    ['relatie', metNaam && waarde.relatie === null],
    ['kvk', metNummers && !isAcht(waarde.kvk)],
    ['agb', metNummers && !isAcht(waarde.agb)],
  ]
  const fouten = mist
    .filter(([, er]) => er)
    .map(([veld]) => ({
      veld: `${id}-${veld}`,
      tekst: t(veld === 'wie' ? 'wie.fout' : veld === 'naam' && waarde.wie === WIE.kaart ? 'wie.kiesFout' : `wie.${veld}Fout`),
    }))
  return (
    <MaakStap omg={omg} stap="wie" mist={fouten}>
      {(fout) => (
        <>
          <div id={`${id}-wie`} tabIndex={-1}>
            <Keuze
              naam={`${id}-w`}
              label={t('wie.label')}
              fout={fout(`${id}-wie`)}
              opties={[
                ...bekend.map((z) => ({ waarde: z.id, woord: z.naam, uitleg: t(`relatieKort.${z.relatie}`) })),
                ...(vast
                  ? []
                  : [
                      { waarde: WIE.kaart, woord: t('wie.kaart') },
                      { waarde: WIE.nieuw, woord: t('wie.nieuw') },
                      ...(zelfDeelnemer ? [] : [{ waarde: WIE.ik, woord: t('wie.ik') }]),
                    ]),
              ]}
              waarde={waarde.wie === '' ? null : waarde.wie}
              onKies={(wie) =>
                omg.zet({
                  wie,
                  ikBepaal: null,
                  zelfKomen: null,
                  inDienst: null,
                  ...(wie === waarde.wie ? {} : { naam: '', kvk: '', agb: '', relatie: null }),
                })
              }
            />
          </div>
          {waarde.wie === WIE.kaart && <UitKaart waarde={waarde} zet={omg.zet} id={`${id}-naam`} fout={fout(`${id}-naam`)} />}
          {waarde.wie === WIE.nieuw && (
            <Veld
              id={`${id}-naam`}
              label={t('wie.naam')}
              fout={fout(`${id}-naam`)}
              maxLength={120}
              value={waarde.naam}
              onChange={(e) => omg.zet({ naam: e.currentTarget.value })}
            />
          )}
          {metNaam && (
            <>
              <div id={`${id}-relatie`} tabIndex={-1}>
                <Keuze<ZorgverlenerRelatie>
                  naam={`${id}-r`}
                  label={t('wie.relatie')}
                  fout={fout(`${id}-relatie`)}
                  opties={ZORGVERLENER_RELATIES.map((r) => ({
                    waarde: r,
                    woord: t(`relatie.${r}`),
                    ...(r === 'FAMILIE' ? { uitleg: t('relatieUitleg.FAMILIE') } : {}),
                  }))}
                  waarde={waarde.relatie}
                  onKies={(relatie) => omg.zet({ relatie })}
                />
              </div>
              {metNummers &&
                (['kvk', 'agb'] as const).map((veld) => (
                  <Veld
                    key={veld}
                    id={`${id}-${veld}`}
                    label={t(`wie.${veld}`)}
                    bij={t('wie.leeg')}
                    hint={t(`wie.${veld}Hint`)}
                    fout={fout(`${id}-${veld}`)}
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={12}
                    value={waarde[veld]}
                    onChange={(e) => omg.zet({ [veld]: e.currentTarget.value })}
                  />
                ))}
            </>
          )}
        </>
      )}
    </MaakStap>
  )
}

const cijfers = (s: string | null): string => (s !== null && /^\d{8}$/u.test(s) ? s : '')
const naamVan = (a: Aanbod): string => a.aanbieder.naam ?? a.naam
const HOOGSTENS = 6

/** Looks on this device in the list of Zoek hulp; nothing of the search goes to the loket. */
function UitKaart({ waarde, zet, id, fout }: { waarde: Opzet; zet: (deel: Partial<Opzet>) => void; id: string; fout: string | undefined }) {
  const t = useOvereenkomstTekst()
  const { data } = useQuery(kaartVraag(useQueryClient()))
  const [zoek, zetZoek] = useState('')
  const woord = zoek.trim().toLowerCase()
  const treffers =
    woord.length < 2
      ? []
      : (data?.aanbod ?? []).filter(
          (a) => (a.levering === 'PGB' || a.levering === 'BEIDE') && `${naamVan(a)} ${a.naam}`.toLowerCase().includes(woord),
        )
  const kies = (aanbodId: string): void => {
    const a = treffers.find((x) => x.id === aanbodId)
    if (a === undefined) return
    const prijs = a.tarieven.find((x) => x.cent > 0 && (x.eenheid === 'UUR' || x.eenheid === 'DAGDEEL' || x.eenheid === 'ETMAAL'))
    zet({
      naam: naamVan(a),
      kvk: cijfers(a.aanbieder.kvk),
      agb: cijfers(a.aanbieder.agb),
      ...(prijs?.eenheid === 'UUR' || prijs?.eenheid === 'DAGDEEL' || prijs?.eenheid === 'ETMAAL'
        ? { tariefCent: prijs.cent, eenheid: prijs.eenheid }
        : {}),
    })
  }
  return (
    <>
      <Veld
        id={id}
        label={t('wie.zoek')}
        hint={data === undefined ? t('wie.zoekLaden') : t('wie.zoekHint')}
        fout={fout}
        type="search"
        autoComplete="off"
        value={zoek}
        onChange={(e) => zetZoek(e.currentTarget.value)}
      />
      {treffers.length > 0 && (
        <Keuze
          naam={`${id}-kaart`}
          label={t('wie.resultaat')}
          opties={treffers
            .slice(0, HOOGSTENS)
            .map((a) => ({ waarde: a.id, woord: naamVan(a), ...(a.naam === naamVan(a) ? {} : { uitleg: a.naam }) }))}
          waarde={null}
          onKies={kies}
        />
      )}
      {woord.length >= 2 && data !== undefined && treffers.length === 0 && <p role="status">{t('wie.zoekGeen')}</p>}
      {waarde.naam !== '' && (
        <p role="status">
          <b>{t('wie.gekozen', { naam: waarde.naam })}</b>
        </p>
      )}
    </>
  )
}
