import { type FormEvent, useId, useState } from 'react'
import type { DeclaratieOpdracht } from '../../contract/schemas/declaratie.ts'
import { type DeclaratieInvoer, type DeclaratieToets, kanPerDag, toetsDeclaratie } from '../../domein/declaratie.ts'
import { useTaal } from '../../i18n/use-tekst.ts'
import { bedragTekst, maandTekst } from '../../lib/opmaak.ts'
import { useStatus } from '../../offline/haken.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { Veld } from '../../ui/veld.tsx'
import { DeclaratieDagen } from './declaratie-dagen.tsx'
import { leesInvoer, maandenVoor, type Opzet, type Veld as VeldNaam, vraagtBedrag } from './declaratie-opzet.ts'
import type { Declaraties, Declareerbaar } from './declaratie-vragen.ts'
import { useBezwaarZin, useDeclaratieTekst, useHoeveel } from './declaratie-zin.ts'
import { useGeldTekst } from './zin.ts'

/** How many months stand open; older ones are one press away. */
const MAANDEN = 3

export type FormulierProps = {
  keuze: Declareerbaar
  lijst: Declaraties
  fout: string | null
  opzet: Opzet
  zet: (opzet: Opzet) => void
  verstuur: (body: Omit<DeclaratieOpdracht, 'vervangtId'>) => Promise<void>
}

/** One declaratie on one page: month, hours or amount, what it comes to, and whether it can. */
export function DeclaratieFormulier({ keuze, lijst, fout, opzet, zet, verstuur }: FormulierProps) {
  const t = useDeclaratieTekst()
  const id = useId()
  const { online } = useStatus()
  const [beurt, zetBeurt] = useState(0)
  // Only what was missing at the press: a field that came after it was not there to be filled in.
  const [gemist, zetGemist] = useState<readonly VeldNaam[]>([])
  const [bezig, zetBezig] = useState(false)
  const { invoer, mist } = leesInvoer(opzet, keuze, lijst.vandaag)
  const toets = invoer === null ? null : toetsDeclaratie(keuze, invoer, keuze.eerdere, lijst.vandaag, lijst.normen)
  const kan = toets !== null && toets.cent > 0 && toets.bezwaren.every((b) => b.ernst !== 'STOP')
  const foutVan = (veld: VeldNaam): string | undefined =>
    gemist.includes(veld) && mist.includes(veld) ? t(`form.fout.${veld.replace(/\d+$/u, '')}`) : undefined
  const fouten = mist
    .filter((veld) => gemist.includes(veld))
    .map((veld) => ({ veld: `${id}-${veld}`, tekst: t(`form.fout.${veld.replace(/\d+$/u, '')}`) }))
  const naam = keuze.zorgverlener ?? keuze.potjeNaam ?? t('kosten')
  const eenheid = keuze.overeenkomst?.tarief.eenheid ?? 'UUR'

  const doe = async (gebeurtenis: FormEvent): Promise<void> => {
    gebeurtenis.preventDefault()
    if (bezig) return
    if (invoer === null) {
      zetGemist(mist)
      return zetBeurt(beurt + 1)
    }
    if (toets === null || !kan) return
    zetBezig(true)
    const { overeenkomstId, potjeId } = keuze
    const { van, tot, dagen, aantalHonderdste } = invoer
    await verstuur({
      overeenkomstId,
      potjeId,
      van,
      tot,
      dagen: dagen === null ? null : [...dagen],
      aantalHonderdste,
      cent: toets.cent,
      factuurnummer: vraagtBedrag(keuze) && opzet.nummer.trim() !== '' ? opzet.nummer.trim() : null,
      akkoord: keuze.magAkkoord,
    })
    zetBezig(false)
  }

  return (
    <>
      <PaginaKop
        titel={keuze.overeenkomst === null ? t('form.titelKosten') : t('form.titel', { naam })}
        {...(keuze.potjeNaam === null ? {} : { boven: t('form.boven', { naam: keuze.potjeNaam }) })}
        terug={{ naar: '/geld/declaraties/nieuw', woord: t('nieuw.terug') }}
      />
      <form className="gd-form" noValidate onSubmit={(e) => void doe(e)}>
        <FoutenSamenvatting fouten={fouten} beurt={beurt} />
        <MaandKeuze
          id={`${id}-maand`}
          keuze={keuze}
          vandaag={lijst.vandaag}
          maand={opzet.maand}
          fout={foutVan('maand')}
          onKies={(maand) => zet({ ...opzet, maand })}
        />
        {kanPerDag(keuze) && (
          <div id={`${id}-hoe`} tabIndex={-1}>
            <Keuze<'DAGEN' | 'TOTAAL'>
              naam={`${id}-h`}
              label={t('form.hoe')}
              fout={foutVan('hoe')}
              opties={(['DAGEN', 'TOTAAL'] as const).map((w) => ({ waarde: w, woord: t(`form.${w}`) }))}
              waarde={opzet.hoe}
              onKies={(hoe) => zet({ ...opzet, hoe })}
            />
          </div>
        )}
        {kanPerDag(keuze) && opzet.hoe === 'DAGEN' && (
          <DeclaratieDagen id={id} dagen={opzet.dagen} fout={foutVan} zet={(dagen) => zet({ ...opzet, dagen })} />
        )}
        {keuze.overeenkomst !== null && (!kanPerDag(keuze) || opzet.hoe === 'TOTAAL') && (
          <Veld
            id={`${id}-aantal`}
            label={t(`form.aantal.${eenheid}`)}
            hint={t('form.aantalHint')}
            fout={foutVan('aantal')}
            inputMode="decimal"
            autoComplete="off"
            maxLength={8}
            value={opzet.aantal}
            onChange={(e) => zet({ ...opzet, aantal: e.currentTarget.value })}
          />
        )}
        {vraagtBedrag(keuze) && (
          <>
            <BedragVeld
              id={`${id}-cent`}
              label={t(keuze.overeenkomst === null ? 'form.bedragKosten' : 'form.bedragFactuur')}
              fout={foutVan('cent')}
              centen={opzet.cent}
              onCenten={(cent) => zet({ ...opzet, cent })}
            />
            <Veld
              label={t(keuze.overeenkomst === null ? 'form.nummerKosten' : 'form.nummer')}
              bij={t('form.leeg')}
              maxLength={60}
              autoComplete="off"
              value={opzet.nummer}
              onChange={(e) => zet({ ...opzet, nummer: e.currentTarget.value })}
            />
          </>
        )}
        {toets !== null && invoer !== null && <Uitkomst toets={toets} invoer={invoer} keuze={keuze} />}
        {kan && keuze.magAkkoord && <p className="gd-bij">{t('form.akkoord')}</p>}
        {kan && !online && <Melding>{t('form.offline')}</Melding>}
        {fout !== null && (
          <Melding soort="attention" live>
            {t(fout === 'OP_SLOT' ? 'form.slot' : 'form.opslag')}
          </Melding>
        )}
        {(invoer === null || kan) && (
          <div>
            <Knop type="submit" bezig={bezig}>
              {toets === null || !kan
                ? t('form.knopLeeg')
                : t(!online ? 'form.knopOffline' : keuze.magAkkoord ? 'form.knopAkkoord' : 'form.knopStuur', {
                    cent: bedragTekst(toets.cent),
                  })}
            </Knop>
          </div>
        )}
        <p className="gd-bij">{t('form.bewaard')}</p>
      </form>
    </>
  )
}

function MaandKeuze({
  id,
  keuze,
  vandaag,
  maand,
  fout,
  onKies,
}: {
  id: string
  keuze: Declareerbaar
  vandaag: string
  maand: string
  fout: string | undefined
  onKies: (maand: string) => void
}) {
  const t = useDeclaratieTekst()
  const taal = useTaal()
  const alle = maandenVoor(keuze, vandaag)
  const [meer, zetMeer] = useState(alle.indexOf(maand) >= MAANDEN)
  const opties = (meer ? alle : alle.slice(0, MAANDEN)).map((m) => ({ waarde: m, woord: maandTekst(m, taal) }))
  return (
    <div id={id} tabIndex={-1} className="lk-stapel">
      <Keuze
        naam={`${id}-m`}
        label={t('form.maand')}
        fout={fout}
        opties={opties}
        waarde={opties.some((o) => o.waarde === maand) ? maand : null}
        onKies={onKies}
      />
      {!meer && alle.length > MAANDEN && (
        <div>
          <Knop soort="tekst" onClick={() => zetMeer(true)}>
            {t('form.eerder')}
          </Knop>
        </div>
      )}
    </div>
  )
}

/** Which days count, the sum as it is made, what is left in the potje, and what stands against it. */
function Uitkomst({ toets, invoer, keuze }: { toets: DeclaratieToets; invoer: DeclaratieInvoer; keuze: Declareerbaar }) {
  const t = useDeclaratieTekst()
  const g = useGeldTekst()
  const zin = useBezwaarZin()
  const hoeveel = useHoeveel()
  const { overeenkomst } = keuze
  const stop = toets.bezwaren.filter((b) => b.ernst === 'STOP')
  const loopt = toets.bezwaren.find((b) => b.woord === 'LOPEND')
  const weet = toets.bezwaren.filter((b) => b.ernst === 'LET_OP' && b !== loopt)
  return (
    <div className="lk-stapel" aria-live="polite">
      {loopt === undefined ? (
        invoer.dagen === null && <p>{t('form.dagen', { vanafDatum: invoer.van, totDatum: invoer.tot })}</p>
      ) : (
        <Melding>{zin({ sleutel: 'bezwaar.LOPEND', waarden: loopt.waarden })}</Melding>
      )}
      {toets.cent > 0 && (
        <p className="gd-uren">
          {overeenkomst !== null && toets.aantalHonderdste !== null && toets.soort === 'UREN'
            ? t('form.som', {
                aantal: hoeveel(overeenkomst.tarief.eenheid, toets.aantalHonderdste),
                tarief: g(`per.${overeenkomst.tarief.eenheid}`, { tariefCent: overeenkomst.tarief.cent }),
                cent: toets.cent,
              })
            : t('form.bedrag', { cent: toets.cent })}
        </p>
      )}
      {stop.map((b) => (
        <Melding key={b.woord} soort="attention" kop={t('form.kanNiet')}>
          {zin({ sleutel: `bezwaar.${b.woord}`, waarden: b.waarden })}
        </Melding>
      ))}
      {weet.length > 0 && stop.length === 0 && (
        <Uitklap titel={t('form.weten', { count: weet.length })} open>
          {weet.map((b) => (
            <p key={b.woord}>{zin({ sleutel: `bezwaar.${b.woord}`, waarden: b.waarden })}</p>
          ))}
        </Uitklap>
      )}
    </div>
  )
}
