import { useId, useState } from 'react'
import { DAGEN, ERVARINGEN, VORMEN } from '../../contract/lijsten/kaart.ts'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { LEEFGEBIEDEN } from '../../contract/woorden.ts'
import { aantalFilters, aantalMet, type Kaartkeuze, kies, LEGE_KEUZE } from '../../domein/kaart.ts'
import type { Punt } from '../../domein/postcodes.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { Dialoog } from '../../ui/dialoog.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Veld } from '../../ui/veld.tsx'
import { zetKeuze } from './stand.ts'
import { taalWoord } from './woorden.ts'

const WACHT = [0, 4, 12] as const
const STRAAL = [2, 5, 10, 20] as const
const DAGDELEN = ['OCHTEND', 'MIDDAG', 'AVOND'] as const

type Props = {
  open: boolean
  onSluit: () => void
  /** what the words already left over; the numbers count in this */
  aanbod: readonly Aanbod[]
  keuze: Kaartkeuze
  vanaf: Punt | null
}

/** The sheet with all choices. Each choice works at once, and carries how many are then left; zero stays visible. */
export function FilterBlad({ open, onSluit, ...rest }: Props) {
  const t = useTekst('kaart')
  return (
    <Dialoog open={open} onSluit={onSluit} titel={t('filters.titel')}>
      <Keuzes {...rest} onSluit={onSluit} />
    </Dialoog>
  )
}

function Keuzes({ aanbod, keuze, vanaf, onSluit }: Omit<Props, 'open'>) {
  const t = useTekst('kaart')
  const taal = useTaal()
  const met = (woord: string, extra: Partial<Kaartkeuze>) => (
    <>
      {woord} <small className="lk-filter__aantal">{aantalMet(aanbod, keuze, extra, vanaf)}</small>
    </>
  )
  const wissel = <T,>(rij: readonly T[], een: T): T[] => (rij.includes(een) ? rij.filter((x) => x !== een) : [...rij, een])
  const talen = [...new Set(['nl', ...aanbod.flatMap((a) => a.talen)])]
  const over = kies(aanbod, keuze, vanaf).passend.length

  return (
    <div className="lk-keuzes">
      <div className="lk-keuzes__lijst">
        <Alinea soort="bij">{t('filters.uitleg')}</Alinea>
        <Filters
          label={t('filters.leefgebied')}
          gekozen={keuze.leefgebieden}
          onWissel={(g) => zetKeuze({ leefgebieden: wissel(keuze.leefgebieden, g) })}
          opties={LEEFGEBIEDEN.map((g) => ({ waarde: g, woord: met(t(`gebied.${g}`), { leefgebieden: [g] }) }))}
        />
        <Leeftijd keuze={keuze} />
        <Filters
          label={t('filters.ervaring')}
          gekozen={keuze.ervaringMet}
          onWissel={(e) => zetKeuze({ ervaringMet: wissel(keuze.ervaringMet, e) })}
          opties={ERVARINGEN.map((e) => ({ waarde: e, woord: met(t(`ervaring.${e}`), { ervaringMet: [e] }) }))}
        />
        <Filters
          label={t('filters.wachttijd')}
          gekozen={keuze.wachtWeken === null ? [] : [String(keuze.wachtWeken)]}
          onWissel={(w) => zetKeuze({ wachtWeken: keuze.wachtWeken === Number(w) ? null : Number(w) })}
          opties={WACHT.map((w) => ({ waarde: String(w), woord: met(t(`wacht.${w}`), { wachtWeken: w }) }))}
        />
        {vanaf ? (
          <Filters
            label={t('filters.afstand')}
            gekozen={keuze.straalKm === null ? [] : [String(keuze.straalKm)]}
            onWissel={(k) => zetKeuze({ straalKm: keuze.straalKm === Number(k) ? null : Number(k) })}
            opties={STRAAL.map((k) => ({ waarde: String(k), woord: met(t('straal', { km: k }), { straalKm: k }) }))}
          />
        ) : (
          <fieldset className="lk-filters">
            <legend>{t('filters.afstand')}</legend>
            <Alinea soort="bij">{t('filters.afstandEerst')}</Alinea>
          </fieldset>
        )}
        <Filters
          label={t('filters.vorm')}
          gekozen={keuze.vormen}
          onWissel={(v) => zetKeuze({ vormen: wissel(keuze.vormen, v) })}
          opties={VORMEN.map((v) => ({ waarde: v, woord: met(t(`vorm.${v}`), { vormen: [v] }) }))}
        />
        <Filters
          label={t('filters.pgb')}
          gekozen={keuze.pgb ? ['ja'] : []}
          onWissel={() => zetKeuze({ pgb: !keuze.pgb })}
          opties={[{ waarde: 'ja', woord: met(t('filters.pgbKan'), { pgb: true }) }]}
        />
        <BedragVeld
          label={t('filters.tarief')}
          hint={t('filters.tariefHint')}
          inputMode="decimal"
          autoComplete="off"
          centen={keuze.tariefPerUur}
          onCenten={(cent) => zetKeuze({ tariefPerUur: cent })}
        />
        <Filters
          label={t('filters.tijd')}
          gekozen={keuze.dagen}
          onWissel={(d) => zetKeuze({ dagen: wissel(keuze.dagen, d) })}
          opties={DAGEN.map((d) => ({ waarde: d, woord: met(t(`dag.${d}`), { dagen: [d] }) }))}
        />
        <Filters
          label={t('filters.dagdeel')}
          gekozen={keuze.dagdeel === null ? [] : [keuze.dagdeel]}
          onWissel={(d) => zetKeuze({ dagdeel: keuze.dagdeel === d ? null : d })}
          opties={DAGDELEN.map((d) => ({ waarde: d, woord: met(t(`dagdeel.${d}`), { dagdeel: d }) }))}
        />
        <Filters
          label={t('filters.taal')}
          gekozen={keuze.taal === null ? [] : [keuze.taal]}
          onWissel={(w) => zetKeuze({ taal: keuze.taal === w ? null : w })}
          opties={talen.map((w) => ({ waarde: w, woord: met(taalWoord(w, taal, t), { taal: w }) }))}
        />
        <Filters
          label={t('filters.rolstoel')}
          gekozen={keuze.rolstoel ? ['ja'] : []}
          onWissel={() => zetKeuze({ rolstoel: !keuze.rolstoel })}
          opties={[{ waarde: 'ja', woord: met(t('filters.rolstoelKan'), { rolstoel: true }) }]}
        />
      </div>
      <div className="lk-keuzes__onder">
        <Knop onClick={onSluit}>{t('filters.toon', { count: over })}</Knop>
        {aantalFilters(keuze) > 0 && (
          <Knop soort="tekst" onClick={() => zetKeuze(LEGE_KEUZE)}>
            {t('filters.wis')}
          </Knop>
        )}
      </div>
    </div>
  )
}

function Leeftijd({ keuze }: { keuze: Kaartkeuze }) {
  const t = useTekst('kaart')
  const id = useId()
  const [tekst, zetTekst] = useState(keuze.leeftijd === null ? '' : String(keuze.leeftijd))
  const [laatst, zetLaatst] = useState(keuze.leeftijd)
  if (keuze.leeftijd !== laatst) {
    zetLaatst(keuze.leeftijd)
    if (keuze.leeftijd === null && geldig(tekst)) zetTekst('')
  }
  return (
    <div className="lk-keuzes__kort">
      <Veld
        id={id}
        label={t('filters.leeftijd')}
        hint={t('filters.leeftijdHint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={tekst}
        fout={tekst.trim() === '' || geldig(tekst) ? undefined : t('filters.foutLeeftijd')}
        onChange={(e) => {
          const nieuw = e.currentTarget.value
          zetTekst(nieuw)
          zetKeuze({ leeftijd: geldig(nieuw) ? Number(nieuw) : null })
        }}
      />
    </div>
  )
}

const geldig = (tekst: string): boolean => /^\s*\d{1,3}\s*$/.test(tekst) && Number(tekst) <= 120
