import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { Filters } from '../../ui/filters.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { type Beeld, MetToegang } from './met-toegang.tsx'
import { dingen, type Kijkbeurt, perDag, type Periode, PERIODES, redenen, vanafVan } from './per-dag.ts'
import { type InzageRegel, inzageVraag, isWeg } from './vragen.ts'

/** `/toegang/inzage`: who looked and who changed, one entry per day and person. */
export function Inzage() {
  const t = useTekst('toegang')
  return (
    <>
      <PaginaKop titel={t('inzage.titel')} inleiding={t('inzage.inleiding')} terug={{ naar: '/toegang', woord: t('titel') }} />
      <MetToegang>{(beeld) => <Lezing {...beeld} />}</MetToegang>
    </>
  )
}

function Lezing({ dossier, sessie, toegang, vandaag }: Beeld) {
  const t = useTekst('toegang')
  // Who may read nobody's log sees the own looks: then those are the page.
  const alleenZelf = toegang.personen.length === 0
  const ik = sessie.persoon.id
  const [periode, zetPeriode] = useState<Periode>('maand')
  const [wie, zetWie] = useState<string[]>([])
  const [metMij, zetMetMij] = useState(false)
  const lezing = useQuery(inzageVraag(dossier.id, vanafVan(periode, vandaag)))
  const alle = (isWeg(lezing.error) ? undefined : lezing.data)?.filter((x) => alleenZelf || metMij || x.kijker.persoonId !== ik)
  const kijkers = [...new Map((alle ?? []).map((x) => [x.kijker.persoonId, x.kijker.naam]))]
  const gekozen = wie.filter((id) => kijkers.some(([k]) => k === id))
  const dagen = perDag((alle ?? []).filter((x) => gekozen.length === 0 || gekozen.includes(x.kijker.persoonId)))
  return (
    <div className="lk-stapel-ruim">
      <div className="tg-filters lk-niet-op-papier">
        <Filters
          label={t('inzage.periode')}
          opties={PERIODES.map((p) => ({ waarde: p, woord: t(`inzage.${p}`) }))}
          gekozen={[periode]}
          onWissel={zetPeriode}
        />
        {kijkers.length > 1 && (
          <Filters
            label={t('inzage.wie')}
            opties={kijkers.map(([id, naam]) => ({ waarde: id, woord: id === ik ? t('uzelf') : naam }))}
            gekozen={gekozen}
            onWissel={(id) => zetWie((w) => (w.includes(id) ? w.filter((x) => x !== id) : [...w, id]))}
          />
        )}
        {!alleenZelf && (
          <Filters
            label={t('inzage.ook')}
            opties={[{ waarde: 'ik', woord: t('inzage.ikOok') }]}
            gekozen={metMij ? ['ik'] : []}
            onWissel={() => zetMetMij((m) => !m)}
          />
        )}
      </div>
      {alle === undefined ? (
        lezing.isError ? (
          <Leeg titel={t('fout.titel')} actie={<Knop onClick={() => void lezing.refetch()}>{t('fout.actie')}</Knop>}>
            {t('fout.tekst')}
          </Leeg>
        ) : (
          <Laden vorm="rijen" aantal={5} />
        )
      ) : (
        <div className="lk-stapel-ruim">
          <p role="status" className="lk-alleen-hoorbaar">
            {t('inzage.aantal', { count: dagen.length })}
          </p>
          {dagen.length === 0 && <Leeg titel={t('inzage.leeg.titel')}>{t('inzage.leeg.tekst')}</Leeg>}
          {dagen.map(({ dag, beurten }) => (
            <Dag key={dag} dag={dag} beurten={beurten} ik={ik} />
          ))}
        </div>
      )}
    </div>
  )
}

function Dag({ dag, beurten, ik }: { dag: string; beurten: readonly Kijkbeurt[]; ik: string }) {
  const taal = useTaal()
  return (
    <section className="tg-dag" aria-labelledby={`tg-dag-${dag}`}>
      <Kop id={`tg-dag-${dag}`} niveau={2} className="tg-dag__kop">
        {datumTekst(dag, taal, true)}
      </Kop>
      <ul className="tg-beurten">
        {beurten.map((b) => (
          <Beurt key={b.kijker.persoonId} beurt={b} ik={ik} />
        ))}
      </ul>
    </section>
  )
}

function Beurt({ beurt, ik }: { beurt: Kijkbeurt; ik: string }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const naam = beurt.kijker.persoonId === ik ? t('inzage.u') : beurt.kijker.naam
  const over = (x: InzageRegel): string => (x.over.persoonId === ik ? t('inzage.overU') : x.over.naam)
  const tijden = { van: tijdTekst(beurt.eerste), tot: tijdTekst(beurt.laatste) }
  return (
    <li className="tg-beurt">
      <ul className="tg-beurt__wat">
        {dingen(beurt).map((x) => (
          <li key={`${x.over.persoonId} ${x.gegeven} ${x.actie}`}>
            {r(`inzage.${x.actie}.${x.gegeven}`, { kijker: naam, over: over(x), aantal: x.aantal })}
          </li>
        ))}
      </ul>
      <p className="tg-bij">
        {t(tijden.van === tijden.tot ? 'inzage.om' : 'inzage.tussen', tijden)}{' '}
        {beurt.kijker.persoonId !== ik &&
          redenen(beurt)
            .map((x) => (x.toestemmingId === null ? r(`waarom.${x.hoedanigheid}`) : t('inzage.metJa')))
            .join(' ')}
      </p>
    </li>
  )
}
