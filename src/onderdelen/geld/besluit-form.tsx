import { type FormEvent, useId, useState } from 'react'
import { BESLISSINGEN, type Beslissing } from '../../contract/lijsten/geld.ts'
import type { BeslissingOpdracht, VerschuivingVoorwaarde } from '../../contract/schemas/geld.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { type Blijf, useTypBlijft } from '../../ui/typ-blijft.tsx'
import { Veld } from '../../ui/veld.tsx'
import { useProbleemZin } from './probleem-zin.ts'
import { BESLIS } from './voornemens.ts'
import type { Budget, Verschuiving } from './vragen.ts'
import { type GeldTekst, useGeldTekst } from './zin.ts'

type Ja = { soort: VerschuivingVoorwaarde['soort']; persoonId: string | null; naam: string; wie: string; op: string }

const sleutelVan = (ja: Ja): string => `${ja.soort} ${ja.persoonId ?? ''}`

/** The yeses of others that are still missing; what they said themselves stands already. */
function nodig(v: Verschuiving, vandaag: string): Ja[] {
  const leeg = { wie: '', op: vandaag }
  const school = v.oordeel.beslist.includes('SCHOOL') && v.school?.staat !== 'JA'
  return [
    ...(school ? [{ soort: 'SCHOOL' as const, persoonId: null, naam: '', ...leeg }] : []),
    ...v.jas
      .filter((ja) => ja.antwoord === 'OPEN')
      .map((ja) => ({ soort: 'PERSOON' as const, persoonId: ja.persoonId, naam: ja.voornaam, ...leeg })),
  ]
}

/** Yes, partly or no, with what the rules ask beside it. Everything but a plain yes needs its explanation. */
export function BesluitForm({ v, budget, blijf }: { v: Verschuiving; budget: Budget; blijf: Blijf }) {
  const t = useGeldTekst()
  const id = useId()
  const { online } = useStatus()
  const probleemZin = useProbleemZin()
  const [antwoord, zetAntwoord] = useState<Beslissing | null>(null)
  const [cent, zetCent] = useState<number | null>(null)
  const [reden, zetReden] = useState('')
  const [getypt, zetGetypt] = useState<readonly Ja[]>([])
  // Somebody may say yes while this form stands open: then it is asked no more, and the rest keeps what was typed.
  const jas = nodig(v, budget.vandaag).map((ja) => getypt.find((g) => sleutelVan(g) === sleutelVan(ja)) ?? ja)
  // Where only a person decides, there is nothing but that yes to record.
  const opties = v.woord === 'VRIJ' ? BESLISSINGEN.filter((b) => b === 'JA') : BESLISSINGEN
  const [beurt, zetBeurt] = useState(0)
  // What was wrong at the last try: a field that came later is not wrong before anybody touched it.
  const [gemist, zetGemist] = useState<ReadonlySet<string>>(new Set())
  const pad = `/verschuivingen/${v.id}/beslissing`
  const wacht = useWachtend(BESLIS).find((o) => o.pad === pad)
  const { stuur, toestand, probleem, fout } = useOpdracht({
    ververs: [['geld'], ['stappen']],
    bijGelukt: () => blijf({ woorden: [] }),
    bijGeweigerd: () => blijf({ onderweg: false }),
  })
  useTypBlijft(blijf, [
    { naam: t('besluit.toelichting'), tekst: reden },
    ...getypt.map((ja) => ({ naam: t(`besluit.${ja.soort}Wie`), tekst: ja.wie })),
  ])
  const metJa = antwoord !== null && antwoord !== 'NEE'
  const invoer = { antwoord, cent, reden, jas: metJa ? jas : [] }
  const nu = foutenVan(invoer, v, budget.vandaag, id, t)
  const fouten = nu.filter((f) => gemist.has(f.veld))
  const foutVan = (veld: string): string | undefined => fouten.find((f) => f.veld === `${id}-${veld}`)?.tekst
  const onderweg = wacht !== undefined && wacht.toestand === 'WACHT'

  const doe = async (gebeurtenis: FormEvent): Promise<void> => {
    gebeurtenis.preventDefault()
    if (onderweg) return
    if (antwoord === null || nu.length > 0) {
      zetGemist(new Set(nu.map((f) => f.veld)))
      zetBeurt(beurt + 1)
      return
    }
    if (wacht !== undefined) await offline().outbox.weggooien(wacht.id)
    const body: BeslissingOpdracht = {
      antwoord,
      cent: antwoord === 'DEELS' ? cent : null,
      reden: reden.trim(),
      voorwaarden: invoer.jas.map(({ soort, persoonId, wie, op }) => ({ soort, persoonId, wie: wie.trim(), op })),
    }
    blijf({ onderweg: true })
    if ((await stuur({ opdracht: BESLIS, methode: 'POST', pad, body })) === null) blijf({ onderweg: false })
  }

  return (
    <form className="gd-form" noValidate onSubmit={(e) => void doe(e)}>
      <FoutenSamenvatting fouten={fouten} beurt={beurt} />
      <div id={`${id}-antwoord`} tabIndex={-1}>
        <Keuze<Beslissing>
          naam={`${id}-a`}
          label={t('besluit.antwoord')}
          vraag
          fout={foutVan('antwoord')}
          opties={opties.map((b) => ({ waarde: b, woord: t(`besluit.${b}`) }))}
          waarde={antwoord}
          onKies={zetAntwoord}
        />
      </div>
      {antwoord === 'DEELS' && (
        <BedragVeld
          id={`${id}-cent`}
          label={t('besluit.cent')}
          hint={t('besluit.centHint', { cent: v.cent })}
          fout={foutVan('cent')}
          centen={cent}
          onCenten={zetCent}
        />
      )}
      {metJa &&
        jas.map((ja, nr) => (
          <VoorwaardeVelden
            key={sleutelVan(ja)}
            ja={ja}
            id={`${id}-ja${nr}`}
            fout={(veld) => foutVan(`ja${nr}-${veld}`)}
            zet={(deel) => zetGetypt(jas.map((oud, i) => (i === nr ? { ...oud, ...deel } : oud)))}
          />
        ))}
      {antwoord !== null && (
        <TekstVlak
          id={`${id}-reden`}
          label={t('besluit.toelichting')}
          bij={antwoord === 'JA' ? t('besluit.toelichtingBij') : undefined}
          hint={t('besluit.toelichtingHint')}
          fout={foutVan('reden')}
          rows={4}
          maxLength={4000}
          value={reden}
          onChange={(e) => zetReden(e.currentTarget.value)}
        />
      )}
      {(toestand === 'GEWEIGERD' || wacht?.toestand === 'GEWEIGERD') && (
        <Melding soort="attention" live kop={t('besluit.geweigerd')}>
          {probleemZin(probleem ?? wacht?.probleem ?? null)}
        </Melding>
      )}
      {onderweg && <Melding live>{t(online ? 'besluit.bezig' : 'besluit.offline')}</Melding>}
      {fout !== null && (
        <Melding soort="attention" live>
          {t(fout === 'OP_SLOT' ? 'schuif.bedrag.slot' : 'schuif.bedrag.opslag')}
        </Melding>
      )}
      <div>
        <Knop type="submit" bezig={onderweg}>
          {antwoord === null
            ? t('besluit.stuur')
            : antwoord === 'DEELS' && !isDeel(cent, v)
              ? t('besluit.stuurDeelsNog')
              : t(`besluit.stuur${antwoord}`, { cent: bedragTekst(antwoord === 'DEELS' ? (cent ?? 0) : v.cent) })}
        </Knop>
      </div>
    </form>
  )
}

function VoorwaardeVelden({
  ja,
  id,
  fout,
  zet,
}: {
  ja: Ja
  id: string
  fout: (veld: string) => string | undefined
  zet: (deel: Partial<Ja>) => void
}) {
  const t = useGeldTekst()
  return (
    <section className="lk-stapel">
      <Kop niveau={3}>{t(`besluit.${ja.soort}`, { naam: ja.naam })}</Kop>
      <p>{t(`besluit.${ja.soort}Tekst`)}</p>
      <Veld
        id={`${id}-wie`}
        label={t(`besluit.${ja.soort}Wie`)}
        fout={fout('wie')}
        maxLength={200}
        value={ja.wie}
        onChange={(e) => zet({ wie: e.currentTarget.value })}
      />
      <div id={`${id}-op`} tabIndex={-1}>
        <DatumVeld label={t('besluit.op')} fout={fout('op')} waarde={ja.op} onDatum={(op) => zet({ op })} />
      </div>
    </section>
  )
}

type Invoer = { antwoord: Beslissing | null; cent: number | null; reden: string; jas: readonly Ja[] }

/** An amount that can be a part of what was asked. */
const isDeel = (cent: number | null, v: Verschuiving): boolean => cent !== null && cent > 0 && cent < v.cent

function foutenVan(
  { antwoord, cent, reden, jas }: Invoer,
  v: Verschuiving,
  vandaag: string,
  id: string,
  t: GeldTekst,
): { veld: string; tekst: string }[] {
  const mist: [veld: string, sleutel: string, er: boolean][] = [
    ['antwoord', 'antwoordFout', antwoord === null],
    ['cent', 'centFout', antwoord === 'DEELS' && !isDeel(cent, v)],
    ...jas.flatMap((ja, nr): [string, string, boolean][] => [
      [`ja${nr}-wie`, 'wieFout', ja.wie.trim() === ''],
      [`ja${nr}-op`, ja.op === '' ? 'opFout' : 'opLaterFout', ja.op === '' || ja.op > vandaag],
    ]),
    ['reden', 'toelichtingFout', antwoord !== null && antwoord !== 'JA' && reden.trim() === ''],
  ]
  return mist
    .filter(([, , er]) => er)
    .map(([veld, sleutel]) => ({ veld: `${id}-${veld}`, tekst: t(`besluit.${sleutel}`, { cent: v.cent }) }))
}
