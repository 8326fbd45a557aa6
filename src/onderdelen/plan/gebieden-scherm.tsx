import { useTekst } from '../../i18n/use-tekst.ts'
import { LEEFGEBIEDEN, type Leefgebied } from '../../domein/plan/vorm.ts'
import { type PlanDocumentBeeld, useKeuze } from '../../offline/plan-haken.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { LeefgebiedIcoon } from '../../ui/icoon-leefgebied.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { NietOpen } from './bewaard.tsx'
import { isWel } from '../../domein/plan/keuzewaarden.ts'

/** The nine leefgebieden as large rows to tick. What two people chose differently at once is shown and settled here. */
export function GebiedenKeuze({
  beeld,
  titel,
  naamVanWie,
}: {
  beeld: PlanDocumentBeeld
  titel: string
  naamVanWie: (persoonId: string) => string | null
}) {
  const { document } = beeld
  if (beeld.fase === 'LADEN') return <Laden vorm="rijen" aantal={9} />
  if (beeld.fase !== 'OPEN' || document === null) return <NietOpen beeld={beeld} />
  return (
    <fieldset className="pl-gebieden" aria-label={titel} aria-describedby="pl-waarom">
      {LEEFGEBIEDEN.map((gebied) => (
        <GebiedRij key={gebied} gebied={gebied} document={document} lezen={beeld.mag === 'LEZEN'} naamVanWie={naamVanWie} />
      ))}
    </fieldset>
  )
}

function GebiedRij({
  gebied,
  document,
  lezen,
  naamVanWie,
}: {
  gebied: Leefgebied
  document: PlanDocument
  lezen: boolean
  naamVanWie: (persoonId: string) => string | null
}) {
  const t = useTekst('plan')
  const { stand, zet } = useKeuze(document, `keuze.${gebied}`, isWel)
  const aan = stand.soort === 'EENS' ? stand.waarde : stand.soort === 'VERSCHIL'
  const naam = t(`gebieden.${gebied}.naam`)
  return (
    <div className="pl-gebied">
      <label className="pl-gebied__rij">
        <LeefgebiedIcoon gebied={gebied} maat={30} />
        <span className="pl-gebied__woord">
          <b>{naam}</b>
          <span className="pl-gebied__lijn" aria-hidden="true">
            {t(`gebieden.${gebied}.lijn`)}
          </span>
        </span>
        <input
          type="checkbox"
          checked={aan}
          aria-label={naam}
          aria-describedby={`pl-lijn-${gebied}`}
          onChange={(e) => {
            if (!lezen) zet(e.currentTarget.checked)
          }}
        />
        <span id={`pl-lijn-${gebied}`} hidden>
          {t(`gebieden.${gebied}.lijn`)}
        </span>
      </label>
      {stand.soort === 'VERSCHIL' && (
        <Melding kop={t('gebiedenScherm.verschilKop')} live>
          <ul>
            {stand.keuzes.map((k) => (
              <li key={k.id}>
                {t('gebiedenScherm.verschil', {
                  wie:
                    k.door === document.persoonId
                      ? t('gebiedenScherm.verschilU')
                      : (naamVanWie(k.door) ?? t('gebiedenScherm.verschilAnder')),
                  keuze: t(k.waarde ? 'gebiedenScherm.wel' : 'gebiedenScherm.niet'),
                })}
              </li>
            ))}
          </ul>
          {!lezen && (
            <Knoppen>
              <Knop soort="rustig" onClick={() => zet(true)}>
                {t('gebiedenScherm.kiesWel')}
              </Knop>
              <Knop soort="rustig" onClick={() => zet(false)}>
                {t('gebiedenScherm.kiesNiet')}
              </Knop>
            </Knoppen>
          )}
        </Melding>
      )}
    </div>
  )
}
