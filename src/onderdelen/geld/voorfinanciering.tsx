import { type FormEvent, useId, useState } from 'react'
import { VOORFINANCIERING_SOORTEN, type VoorfinancieringSoort } from '../../contract/lijsten/betaling.ts'
import type { VoorfinancieringOpdracht } from '../../contract/schemas/declaratie.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { metOpmaak } from '../../i18n/waarden.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Veld } from '../../ui/veld.tsx'
import { useDossier } from '../start/deur.ts'
import './geld.css'

type Bron = { id: string; persoonId: string; verstrekker: string; voorgeschotenCent: number; terugontvangenCent: number }
type Props = { dossierId: string; bronnen: readonly Bron[]; personen: readonly { id: string; voornaam: string }[] }

/** What the gemeente paid ahead for a verstrekker, or got back: for the administration alone, and nothing for the family. */
export function Voorfinanciering(props: Props) {
  const t = useTekst('voorfinanciering')
  const { sessie } = useDossier()
  const [open, zetOpen] = useState(false)
  if (!(sessie?.rollen.includes('BACKOFFICE') ?? false) || props.bronnen.length === 0) return null
  return (
    <section className="lk-stapel lk-niet-op-papier">
      <Kop>{t('kop')}</Kop>
      <p>{t('uitleg')}</p>
      {open ? (
        <Formulier {...props} />
      ) : (
        <div>
          <Knop soort="rustig" onClick={() => zetOpen(true)}>
            {t('open')}
          </Knop>
        </div>
      )}
    </section>
  )
}

function Formulier({ dossierId, bronnen, personen }: Props) {
  const t = useTekst('voorfinanciering')
  const taal = useTaal()
  const id = useId()
  const { online } = useStatus()
  const [bronId, zetBron] = useState<string | null>(null)
  const [soort, zetSoort] = useState<VoorfinancieringSoort | null>(null)
  const [cent, zetCent] = useState<number | null>(null)
  const [reden, zetReden] = useState('')
  const [beurt, zetBeurt] = useState(0)
  const pad = `/dossiers/${dossierId}/voorfinanciering`
  const wacht = useWachtend('voorfinanciering').find((o) => o.pad === pad)
  const { stuur, toestand, fout } = useOpdracht({
    ververs: [['geld']],
    bijGelukt: () => {
      zetCent(null)
      zetReden('')
      zetBeurt(0)
    },
  })
  const bron = bronnen.find((b) => b.id === bronId)
  const openCent = bron === undefined ? 0 : bron.voorgeschotenCent - bron.terugontvangenCent
  const mist: [string, boolean][] = [
    ['bron', bron === undefined],
    ['soort', soort === null],
    ['cent', cent === null || cent === 0 || (soort === 'TERUGONTVANGEN' && cent > openCent)],
    ['reden', reden.trim() === ''],
  ]
  const fouten = beurt === 0 ? [] : mist.filter(([, er]) => er).map(([veld]) => ({ veld: `${id}-${veld}`, tekst: t(`fout.${veld}`) }))
  const foutVan = (veld: string): string | undefined => fouten.find((f) => f.veld === `${id}-${veld}`)?.tekst
  const bezig = wacht?.toestand === 'WACHT'

  const doe = async (gebeurtenis: FormEvent): Promise<void> => {
    gebeurtenis.preventDefault()
    if (bezig) return
    if (bron === undefined || soort === null || cent === null || mist.some(([, er]) => er)) return zetBeurt(beurt + 1)
    if (wacht !== undefined) await offline().outbox.weggooien(wacht.id)
    const body: VoorfinancieringOpdracht = { bronId: bron.id, soort, cent, reden: reden.trim() }
    await stuur({ opdracht: 'voorfinanciering', methode: 'POST', pad, body })
  }

  return (
    <form className="gd-form" noValidate onSubmit={(e) => void doe(e)}>
      <FoutenSamenvatting fouten={fouten} beurt={beurt} />
      <div id={`${id}-bron`} tabIndex={-1}>
        <Keuze
          naam={`${id}-b`}
          label={t('bron')}
          fout={foutVan('bron')}
          opties={bronnen.map((b) => ({
            waarde: b.id,
            woord: t('bronNaam', { verstrekker: b.verstrekker, naam: personen.find((p) => p.id === b.persoonId)?.voornaam ?? '' }),
            uitleg: t('stand', metOpmaak({ openCent: b.voorgeschotenCent - b.terugontvangenCent }, taal)),
          }))}
          waarde={bronId}
          onKies={zetBron}
        />
      </div>
      <div id={`${id}-soort`} tabIndex={-1}>
        <Keuze<VoorfinancieringSoort>
          naam={`${id}-s`}
          label={t('soort')}
          fout={foutVan('soort')}
          opties={VOORFINANCIERING_SOORTEN.map((s) => ({ waarde: s, woord: t(s) }))}
          waarde={soort}
          onKies={zetSoort}
        />
      </div>
      <BedragVeld id={`${id}-cent`} label={t('bedrag')} fout={foutVan('cent')} centen={cent} onCenten={zetCent} />
      <Veld
        id={`${id}-reden`}
        label={t('reden')}
        fout={foutVan('reden')}
        maxLength={500}
        value={reden}
        onChange={(e) => zetReden(e.currentTarget.value)}
      />
      {wacht?.toestand === 'GEWEIGERD' && (
        <Melding soort="attention" live kop={t('nee')}>
          {wacht.probleem?.reden?.sleutel === 'voorfinanciering:teVeel'
            ? t('teVeel', metOpmaak(wacht.probleem.reden.waarden, taal))
            : t('anders')}
        </Melding>
      )}
      {bezig && <Melding live>{t(online ? 'bezig' : 'offline')}</Melding>}
      {toestand === 'GELUKT' && (
        <Melding soort="settled" live>
          {t('geboekt')}
        </Melding>
      )}
      {fout !== null && (
        <Melding soort="attention" live>
          {t(fout === 'OP_SLOT' ? 'slot' : 'opslag')}
        </Melding>
      )}
      <div>
        <Knop type="submit" bezig={bezig}>
          {cent === null || cent === 0 ? t('knop') : t('knopCent', { cent: bedragTekst(cent) })}
        </Knop>
      </div>
    </form>
  )
}
