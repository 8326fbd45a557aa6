import { type FormEvent, useId, useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import type { InstellingWaarde } from '../../contract/schemas/instellingen.ts'
import { standaardVan, toetsInstelling, type InstellingFout } from '../../domein/instellingen.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { InstellingWaardeVeld } from './instelling-waarde.tsx'
import { waardeWoord } from './instelling-woorden.ts'

type Wat = 'WAARDE' | 'STANDAARD'
type Lang = 'BLIJFT' | 'TOT'
type Veld = 'waarde' | 'vanaf' | 'tot' | 'grond'

const VELD: Readonly<Record<InstellingFout, Veld>> = { ONBEKEND: 'waarde', VERLEDEN: 'vanaf', EINDE: 'tot', GROND: 'grond', VAST: 'waarde' }

/** Another value from a day on, with the reason. Nothing is overwritten; what was decided before keeps its rules. */
export function InstellingForm({ sleutel, vandaag, nu }: { sleutel: string; vandaag: string; nu: InstellingWaarde | null }) {
  const t = useTekst('instellingen')
  const id = useId()
  const { online } = useStatus()
  const [wat, zetWat] = useState<Wat>('WAARDE')
  const [waarde, zetWaarde] = useState<InstellingWaarde | null>(nu)
  const [vanaf, zetVanaf] = useState(vandaag)
  const [lang, zetLang] = useState<Lang>('BLIJFT')
  const [tot, zetTot] = useState('')
  const [grond, zetGrond] = useState('')
  const [beurt, zetBeurt] = useState(0)
  const {
    stuur,
    toestand,
    probleem,
    fout: opslagFout,
  } = useOpdracht({
    zegtZelf: true,
    ververs: [['instellingen'], ['geld'], ['stappen']],
    bijGelukt: () => {
      zetGrond('')
      zetBeurt(0)
    },
  })
  const bezig = toestand === 'BEWAARD'
  const body = {
    sleutel,
    waarde: wat === 'STANDAARD' ? null : waarde,
    vanaf,
    tot: lang === 'TOT' ? tot : null,
    grond: grond.trim(),
  } satisfies OpdrachtBody<'post', '/instellingen'>
  const fouten = ((): { veld: Veld; reden: string }[] => {
    const lijst: { veld: Veld; reden: string }[] = []
    if (wat === 'WAARDE' && waarde === null) lijst.push({ veld: 'waarde', reden: 'WAARDE' })
    if (vanaf === '') lijst.push({ veld: 'vanaf', reden: 'DAG' })
    if (lang === 'TOT' && tot === '') lijst.push({ veld: 'tot', reden: 'DAG' })
    const reden = lijst.length > 0 && grond.trim().length >= 3 ? null : toetsInstelling(body, vandaag)
    if (reden !== null && !lijst.some((f) => f.veld === VELD[reden])) lijst.push({ veld: VELD[reden], reden })
    return lijst
  })()
  const getoond = beurt === 0 ? [] : fouten
  const fout = (veld: Veld): string | undefined => {
    const f = getoond.find((x) => x.veld === veld)
    return f === undefined ? undefined : t(`fout.${f.reden}`)
  }
  const doe = async (e: FormEvent): Promise<void> => {
    e.preventDefault()
    if (bezig) return
    if (fouten.length > 0) {
      zetBeurt(beurt + 1)
      return
    }
    await stuur({ opdracht: 'zetInstelling', methode: 'POST', pad: '/instellingen', body })
  }
  const geweigerd =
    probleem?.reden?.sleutel.startsWith('instellingen:') === true ? probleem.reden.sleutel.slice('instellingen:'.length) : null
  return (
    <section className="lk-stapel">
      <Kop>{t('zet.kop')}</Kop>
      <form className="wp-form" noValidate onSubmit={(e) => void doe(e)}>
        <FoutenSamenvatting fouten={getoond.map((f) => ({ veld: `${id}-${f.veld}`, tekst: t(`fout.${f.reden}`) }))} beurt={beurt} />
        <Keuze<Wat>
          naam={`${id}-wat`}
          label={t('zet.wat')}
          opties={[
            { waarde: 'WAARDE', woord: t('zet.WAARDE') },
            { waarde: 'STANDAARD', woord: t('zet.STANDAARD'), uitleg: waardeWoord(t, sleutel, standaardVan(sleutel)) },
          ]}
          waarde={wat}
          onKies={zetWat}
        />
        {wat === 'WAARDE' && (
          <div id={`${id}-waarde`} tabIndex={-1}>
            <InstellingWaardeVeld sleutel={sleutel} waarde={waarde} onWaarde={zetWaarde} fout={fout('waarde')} />
          </div>
        )}
        <div id={`${id}-vanaf`} tabIndex={-1}>
          <DatumVeld label={t('zet.vanaf')} hint={t('zet.vanafHint')} fout={fout('vanaf')} waarde={vanaf} onDatum={zetVanaf} />
        </div>
        <Keuze<Lang>
          naam={`${id}-lang`}
          label={t('zet.lang')}
          opties={[
            { waarde: 'BLIJFT', woord: t('zet.BLIJFT') },
            { waarde: 'TOT', woord: t('zet.TOT') },
          ]}
          waarde={lang}
          onKies={zetLang}
        />
        {lang === 'TOT' && (
          <div id={`${id}-tot`} tabIndex={-1}>
            <DatumVeld label={t('zet.tot')} fout={fout('tot')} waarde={tot} onDatum={zetTot} />
          </div>
        )}
        <TekstVlak
          id={`${id}-grond`}
          label={t(sleutel === 'regelset' && wat === 'WAARDE' && waarde === 'E' ? 'zet.grondE' : 'zet.grond')}
          hint={t('zet.grondHint')}
          fout={fout('grond')}
          rows={3}
          maxLength={2000}
          value={grond}
          onChange={(e) => zetGrond(e.currentTarget.value)}
        />
        {toestand === 'GEWEIGERD' && (
          <Melding soort="attention" live kop={t('zet.geweigerd')}>
            {geweigerd === null ? t('zet.geweigerdAnders') : t(geweigerd)}
          </Melding>
        )}
        {opslagFout !== null && (
          <Melding soort="attention" live>
            {t('zet.nietVerstuurd')}
          </Melding>
        )}
        {bezig && <Melding live>{t(online ? 'zet.bezig' : 'zet.offline')}</Melding>}
        {toestand === 'GELUKT' && (
          <Melding soort="settled" live>
            {t('zet.klaar')}
          </Melding>
        )}
        <div>
          <Knop type="submit" bezig={bezig}>
            {t('zet.knop')}
          </Knop>
        </div>
      </form>
    </section>
  )
}
