import { useId, useState } from 'react'
import { OORDEELWOORDEN, REGELSETTEN } from '../../contract/lijsten/geld.ts'
import { GETAL_INSTELLINGEN, GEZINSVERSCHUIVING, leesSleutel } from '../../contract/lijsten/instellingen.ts'
import type { InstellingWaarde } from '../../contract/schemas/instellingen.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Veld } from '../../ui/veld.tsx'

type Eigen = { waarde: InstellingWaarde | null; onWaarde: (w: InstellingWaarde | null) => void; fout: string | undefined }

const HOOGSTE_UREN = 40

/** The field(s) for the value of one setting; gives null as long as what stands there can not be its value. */
export function InstellingWaardeVeld({ sleutel, ...eigen }: Eigen & { sleutel: string }) {
  const t = useTekst('instellingen')
  const id = useId()
  const { waarde, onWaarde, fout } = eigen
  const s = leesSleutel(sleutel)
  if (s === null) return null
  if (s.soort === 'CEL')
    return (
      <Keuze
        naam={id}
        label={t('zet.woord')}
        fout={fout}
        opties={OORDEELWOORDEN.map((w) => ({ waarde: w, woord: t(`woord.${w}`), uitleg: t(`woordUitleg.${w}`) }))}
        waarde={OORDEELWOORDEN.find((w) => w === waarde) ?? null}
        onKies={onWaarde}
      />
    )
  if (s.soort === 'TARIEF' || (s.soort === 'GETAL' && GETAL_INSTELLINGEN[s.sleutel].eenheid === 'CENT')) {
    const { min, max } = s.soort === 'GETAL' ? GETAL_INSTELLINGEN[s.sleutel] : { min: 1, max: 100_000_000 }
    return (
      <BedragVeld
        label={t('zet.bedrag')}
        fout={fout}
        centen={typeof waarde === 'number' ? waarde : null}
        onCenten={(cent) => onWaarde(cent !== null && cent >= min && cent <= max ? cent : null)}
      />
    )
  }
  if (s.soort === 'GETAL') {
    const { eenheid, min, max } = GETAL_INSTELLINGEN[s.sleutel]
    return <GetalVeld {...eigen} label={t(`zet.getal.${eenheid}`)} hint={t('zet.getalHint', { min, max })} min={min} max={max} />
  }
  if (s.sleutel === 'regelset')
    return (
      <Keuze
        naam={id}
        label={t('zet.regelset')}
        fout={fout}
        opties={REGELSETTEN.map((r) => ({ waarde: r, woord: t(`waarde.regelset.${r}`), uitleg: t(`regelsetUitleg.${r}`) }))}
        waarde={REGELSETTEN.find((r) => r === waarde) ?? null}
        onKies={onWaarde}
      />
    )
  if (s.sleutel === 'gezinsverschuiving')
    return (
      <Keuze
        naam={id}
        label={t('zet.gezinsverschuiving')}
        fout={fout}
        opties={GEZINSVERSCHUIVING.map((g) => ({ waarde: g, woord: t(`waarde.gezinsverschuiving.${g}`) }))}
        waarde={GEZINSVERSCHUIVING.find((g) => g === waarde) ?? null}
        onKies={onWaarde}
      />
    )
  if (s.sleutel === 'onderbesteding') return <RestVeld {...eigen} />
  if (s.sleutel === 'familieBetalen') return <FamilieVeld {...eigen} />
  if (s.sleutel === 'consulentVervanger') return <VervangerVeld {...eigen} />
  return <TelefoonVeld {...eigen} />
}

/** Nothing but figures; what is not between lowest and highest is not a value. */
function GetalVeld({ waarde, onWaarde, fout, label, hint, min, max }: Eigen & { label: string; hint?: string; min: number; max: number }) {
  const [tekst, zetTekst] = useState(typeof waarde === 'number' ? String(waarde) : '')
  return (
    <Veld
      label={label}
      hint={hint}
      fout={fout}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={tekst}
      onChange={(e) => {
        const getypt = e.currentTarget.value.trim()
        zetTekst(getypt)
        const getal = /^\d{1,6}$/u.test(getypt) ? Number(getypt) : null
        onWaarde(getal !== null && getal >= min && getal <= max ? getal : null)
      }}
    />
  )
}

function RestVeld({ waarde, onWaarde, fout }: Eigen) {
  const t = useTekst('instellingen')
  const id = useId()
  const procent = typeof waarde === 'object' && waarde !== null && 'meenemenProcent' in waarde ? waarde.meenemenProcent : null
  const [keuze, zetKeuze] = useState<'TERUG' | 'MEENEMEN' | null>(waarde === 'TERUG' ? 'TERUG' : procent === null ? null : 'MEENEMEN')
  return (
    <div className="lk-stapel">
      <Keuze
        naam={id}
        label={t('zet.rest')}
        fout={keuze === null ? fout : undefined}
        opties={(['TERUG', 'MEENEMEN'] as const).map((k) => ({ waarde: k, woord: t(`zet.rest${k}`) }))}
        waarde={keuze}
        onKies={(k) => {
          zetKeuze(k)
          onWaarde(k === 'TERUG' ? 'TERUG' : null)
        }}
      />
      {keuze === 'MEENEMEN' && (
        <GetalVeld
          waarde={procent}
          onWaarde={(p) => onWaarde(typeof p === 'number' ? { meenemenProcent: p } : null)}
          fout={fout}
          label={t('zet.procent')}
          hint={t('zet.getalHint', { min: 1, max: 100 })}
          min={1}
          max={100}
        />
      )}
    </div>
  )
}

function FamilieVeld({ waarde, onWaarde, fout }: Eigen) {
  const t = useTekst('instellingen')
  const id = useId()
  const begin = typeof waarde === 'object' && waarde !== null && 'mag' in waarde ? waarde : null
  const [keuze, zetKeuze] = useState<'JA' | 'JA_TOT' | 'NEE' | null>(
    begin === null ? null : !begin.mag ? 'NEE' : begin.maxUurPerWeek === null ? 'JA' : 'JA_TOT',
  )
  return (
    <div className="lk-stapel">
      <Keuze
        naam={id}
        label={t('zet.familie')}
        fout={keuze === null ? fout : undefined}
        opties={(['JA', 'JA_TOT', 'NEE'] as const).map((k) => ({ waarde: k, woord: t(`zet.familie${k}`) }))}
        waarde={keuze}
        onKies={(k) => {
          zetKeuze(k)
          onWaarde(k === 'JA_TOT' ? null : { mag: k === 'JA', maxUurPerWeek: null })
        }}
      />
      {keuze === 'JA_TOT' && (
        <GetalVeld
          waarde={begin?.maxUurPerWeek ?? null}
          onWaarde={(uren) => onWaarde(typeof uren === 'number' ? { mag: true, maxUurPerWeek: uren } : null)}
          fout={fout}
          label={t('zet.uren')}
          hint={t('zet.getalHint', { min: 1, max: HOOGSTE_UREN })}
          min={1}
          max={HOOGSTE_UREN}
        />
      )}
    </div>
  )
}

const isTelefoon = (tekst: string): boolean => /^\+?[0-9][0-9 ()-]{4,18}[0-9]$/u.test(tekst)

function TelefoonVeld({ waarde, onWaarde, fout }: Eigen) {
  const t = useTekst('instellingen')
  const [tekst, zetTekst] = useState(typeof waarde === 'string' ? waarde : '')
  return (
    <Veld
      label={t('zet.telefoon')}
      fout={fout}
      type="tel"
      maxLength={20}
      value={tekst}
      onChange={(e) => {
        const nieuw = e.currentTarget.value
        zetTekst(nieuw)
        onWaarde(isTelefoon(nieuw.trim()) ? nieuw.trim() : null)
      }}
    />
  )
}

function VervangerVeld({ waarde, onWaarde, fout }: Eigen) {
  const t = useTekst('instellingen')
  const begin = typeof waarde === 'object' && waarde !== null && 'telefoon' in waarde ? waarde : { naam: '', telefoon: '' }
  const [wie, zetWie] = useState(begin)
  const zet = (nieuw: typeof wie): void => {
    zetWie(nieuw)
    const kaal = { naam: nieuw.naam.trim(), telefoon: nieuw.telefoon.trim() }
    onWaarde(kaal.naam !== '' && isTelefoon(kaal.telefoon) ? kaal : null)
  }
  return (
    <div className="lk-stapel">
      <Veld
        label={t('zet.vervanger')}
        fout={wie.naam.trim() === '' ? fout : undefined}
        maxLength={120}
        value={wie.naam}
        onChange={(e) => zet({ ...wie, naam: e.currentTarget.value })}
      />
      <Veld
        label={t('zet.telefoon')}
        fout={wie.naam.trim() === '' ? undefined : fout}
        type="tel"
        maxLength={20}
        value={wie.telefoon}
        onChange={(e) => zet({ ...wie, telefoon: e.currentTarget.value })}
      />
    </div>
  )
}
