import { useTekst } from '../../i18n/use-tekst.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Veld } from '../../ui/veld.tsx'
import { type Antwoorden, foutenInKind, LEEG_KIND, type NieuwKind } from './antwoorden.ts'

const MEESTE = 10

/** Name and birthday of each child that the loket does not know yet. */
export function Kinderen({ a, zet, beurt, vandaag }: { a: Antwoorden; zet: (a: Antwoorden) => void; beurt: number; vandaag: string }) {
  const t = useTekst('melding')
  const kinderen = a.kinderen.length === 0 ? [LEEG_KIND] : a.kinderen
  const zetKind = (nr: number, deel: Partial<NieuwKind>): void =>
    zet({ ...a, kinderen: kinderen.map((kind, i) => (i === nr ? { ...kind, ...deel } : kind)) })
  const fouten = beurt === 0 ? [] : kinderen.map((kind) => foutenInKind(kind, vandaag))
  const fout = (nr: number, soort: 'voornaam' | 'achternaam'): string | undefined =>
    fouten[nr]?.includes(soort) ? t(`kind.fout.${soort}`) : undefined
  const datumFout = (nr: number): string | undefined => {
    const soort = fouten[nr]?.find((f) => f === 'geboren' || f === 'leeftijd')
    return soort && t(`kind.fout.${soort}`)
  }
  return (
    <>
      <FoutenSamenvatting
        beurt={beurt}
        fouten={fouten.flatMap((soorten, nr) =>
          soorten.map((soort) => ({
            veld: soort === 'geboren' || soort === 'leeftijd' ? `kind-${nr}-geboren` : `kind-${nr}-${soort}`,
            tekst: t(`kind.fout.${soort}`),
          })),
        )}
      />
      {kinderen.map((kind, nr) => (
        <section key={nr} className="me-kind lk-stapel">
          {kinderen.length > 1 && <Kop niveau={3}>{t('kind.nr', { nr: nr + 1 })}</Kop>}
          <Veld
            id={`kind-${nr}-voornaam`}
            label={t('kind.voornaam')}
            value={kind.voornaam}
            maxLength={80}
            autoComplete="off"
            fout={fout(nr, 'voornaam')}
            onChange={(e) => zetKind(nr, { voornaam: e.currentTarget.value })}
          />
          <Veld
            id={`kind-${nr}-achternaam`}
            label={t('kind.achternaam')}
            value={kind.achternaam}
            maxLength={80}
            autoComplete="off"
            fout={fout(nr, 'achternaam')}
            onChange={(e) => zetKind(nr, { achternaam: e.currentTarget.value })}
          />
          <div id={`kind-${nr}-geboren`}>
            <DatumVeld
              label={t('kind.geboren')}
              waarde={kind.geboren}
              fout={datumFout(nr)}
              onDatum={(geboren) => zetKind(nr, { geboren })}
            />
          </div>
          {kinderen.length > 1 && (
            <Knop soort="tekst" onClick={() => zet({ ...a, kinderen: kinderen.filter((_, i) => i !== nr) })}>
              {t('kind.weg', { nr: nr + 1 })}
            </Knop>
          )}
        </section>
      ))}
      {kinderen.length < MEESTE && (
        <div>
          <Knop soort="rustig" onClick={() => zet({ ...a, kinderen: [...kinderen, LEEG_KIND] })}>
            {t('kind.nog')}
          </Knop>
        </div>
      )}
      <p className="me-bij">{t('kind.gezag')}</p>
    </>
  )
}
