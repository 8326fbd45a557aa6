import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { HttpFout } from '../../contract/lees.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { naarBase64 } from '../../lib/base64.ts'
import { nieuwId } from '../../lib/id.ts'
import { offline } from '../../offline/offline.ts'
import { BestandVeld } from '../../ui/bestand-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { BestandGeweigerd, stuurBestand } from './invoer-stuur.ts'

const SOORTEN = '.csv,.txt,.xml,.sta,.940,.mt940,.swi,text/csv,text/plain,application/xml'
/** The same limit as the server has; here it saves the wait. */
const MAX_BYTES = 700_000

type Afzender = 'SVB' | 'BACKOFFICE'
type Misluk = { sleutel: string; waarden: Record<string, string | number> }

/** Which file, and from whom it is. Reading it books nothing. */
export function InvoerForm() {
  const t = useTekst('invoer')
  const id = useId()
  const ga = useNavigate()
  const client = useQueryClient()
  const [bestand, zetBestand] = useState<File | null>(null)
  const [afzender, zetAfzender] = useState<Afzender | null>(null)
  const [beurt, zetBeurt] = useState(0)
  const [bezig, zetBezig] = useState(false)
  const [mislukt, zetMislukt] = useState<Misluk | null>(null)
  // One key per choice of file, so that a second press after a lost answer is the same file and not another.
  const sleutel = useRef(nieuwId())
  const fouten =
    beurt === 0
      ? []
      : [
          ...(afzender === null ? [{ veld: `${id}-afzender`, tekst: t('form.fout.afzender') }] : []),
          ...(bestand === null ? [{ veld: `${id}-bestand`, tekst: t('form.fout.bestand') }] : []),
        ]

  const doe = async (gebeurtenis: FormEvent): Promise<void> => {
    gebeurtenis.preventDefault()
    if (bezig) return
    if (bestand === null || afzender === null) return zetBeurt(beurt + 1)
    if (bestand.size > MAX_BYTES) return zetMislukt({ sleutel: 'bestandFout.TE_GROOT', waarden: { hoogstens: MAX_BYTES / 1000 } })
    zetBezig(true)
    zetMislukt(null)
    try {
      const inhoud = naarBase64(new Uint8Array(await bestand.arrayBuffer()))
      const invoer = await stuurBestand({ naam: bestand.name.slice(-200), afzender, inhoud }, sleutel.current)
      await client.invalidateQueries({ queryKey: ['invoer'] })
      await ga(`/werkplek/invoer/${invoer.id}`)
    } catch (e) {
      if (e instanceof HttpFout) offline().bus.stuur({ soort: 'SESSIE_WEG' })
      zetMislukt(waarom(e))
    } finally {
      zetBezig(false)
    }
  }

  return (
    <form className="lk-stapel-ruim" noValidate onSubmit={(e) => void doe(e)}>
      <FoutenSamenvatting fouten={fouten} beurt={beurt} />
      <div id={`${id}-afzender`} tabIndex={-1}>
        <Keuze<Afzender>
          naam={`${id}-a`}
          label={t('form.afzender')}
          hint={t('form.afzenderHint')}
          fout={fouten.find((f) => f.veld === `${id}-afzender`)?.tekst}
          opties={[
            { waarde: 'SVB', woord: t('afzender.SVB') },
            { waarde: 'BACKOFFICE', woord: t('afzender.BACKOFFICE') },
          ]}
          waarde={afzender}
          onKies={(w) => {
            zetAfzender(w)
            sleutel.current = nieuwId()
          }}
        />
      </div>
      <BestandVeld
        id={`${id}-bestand`}
        label={t('form.bestand')}
        hint={t('form.bestandHint')}
        fout={fouten.find((f) => f.veld === `${id}-bestand`)?.tekst}
        soorten={SOORTEN}
        bestand={bestand}
        onBestand={(gekozen) => {
          zetBestand(gekozen)
          zetMislukt(null)
          sleutel.current = nieuwId()
        }}
      />
      {mislukt && (
        <Melding soort="attention" kop={t('form.mislukt')} live>
          {t(mislukt.sleutel, mislukt.waarden)}
        </Melding>
      )}
      <div className="lk-stapel">
        <p>{t('form.boektNiets')}</p>
        <Knop type="submit" bezig={bezig}>
          {t(bezig ? 'form.bezig' : 'form.doe')}
        </Knop>
      </div>
    </form>
  )
}

function waarom(e: unknown): Misluk {
  const reden = e instanceof BestandGeweigerd ? e.probleem.reden : undefined
  if (reden?.sleutel.startsWith('invoer:') === true) return { sleutel: reden.sleutel.slice('invoer:'.length), waarden: reden.waarden }
  if (e instanceof BestandGeweigerd) return { sleutel: 'form.fout.geweigerd', waarden: {} }
  return { sleutel: e instanceof HttpFout ? 'form.fout.sessie' : 'form.fout.netwerk', waarden: {} }
}
