import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { doelRijen, doelenUit, heeftInhoud, magErbij, taakRijen } from '../../domein/plan/doelen.ts'
import { eenWaarde, isDag, isGebied, isWel } from '../../domein/plan/keuzewaarden.ts'
import { kies } from '../../domein/plan/meerwaarde.ts'
import { itemKeuze, itemLijst, itemTekst, platteTekst } from '../../domein/plan/velden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Datum } from '../../ui/datum.tsx'
import { LeefgebiedIcoon } from '../../ui/icoon-leefgebied.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { Aanwezig } from './aanwezig-regel.tsx'
import { adres } from './adressen.ts'
import { Bewaard, Opzij } from './bewaard.tsx'
import { StapVink } from './doel-stap.tsx'
import type { DoelenOmgeving } from './doelen-omgeving.ts'
import { DoelenUitleg } from './doelen-uitleg.tsx'
import { HerkomstDeel } from './herkomst.tsx'
import { EerderLink } from './herkomst-nieuw.tsx'
import { MeerWel } from './meer-veld.tsx'
import { Opmerkingen } from './opmerkingen.tsx'
import { onthoudPlek } from './plek.ts'
import { Voorlezen } from './voorlezen.tsx'

/** The goals of one person, each with its small steps; what was taken out; and the way to do without goals. */
export function DoelenOverzicht(o: DoelenOmgeving) {
  const t = useTekst('doelen')
  const ga = useNavigate()
  const { document, mag, naam } = o
  const { ydoc } = document
  const uit = doelenUit(ydoc)
  const alle = doelRijen(ydoc).filter((d) => heeftInhoud(ydoc, 'doel', d.id) || taakRijen(ydoc, d.id).length > 0)
  const doelen = alle.filter((d) => !d.weg)
  const weg = alle.filter((d) => d.weg)
  useEffect(() => onthoudPlek(o.schrijver, o.persoonId, adres.doelen(o.persoonId)), [o.schrijver, o.persoonId])
  // One place in both states: a tick that jumps away under a finger cannot be undone.
  const [begonUit] = useState(uit)
  const [terug, zetTerug] = useState<string | null>(null)
  useEffect(() => {
    // The button that brought it back is gone: the keyboard goes to the goal itself.
    if (terug !== null) globalThis.document.getElementById(`doel-${terug}`)?.focus()
  }, [terug])
  const titel = naam === null ? t('titel') : t('titelVoor', { naam })
  const toevoegen = mag && magErbij(ydoc, 'doel') && (
    <Knop onClick={() => void ga(adres.doel(o.persoonId, crypto.randomUUID()))}>{t('toevoegen')}</Knop>
  )
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={titel} inleiding={t('inleiding')} terug={{ naar: adres.plan, woord: t('terug') }}>
        <Voorlezen
          zinnen={() => [titel, t('inleiding'), ...doelen.flatMap((d) => [d.tekst, ...taakRijen(ydoc, d.id).map((s) => s.tekst)])]}
        />
        <HerkomstDeel beeld={o.beeld} />
      </PaginaKop>
      {uit ? (
        <p>{naam === null ? t('uit.nu') : t('uit.nuVoor', { naam })}</p>
      ) : (
        <>
          {doelen.length === 0 ? (
            <Leeg titel={t('leeg.titel')} actie={toevoegen}>
              {t('leeg.tekst')}
            </Leeg>
          ) : (
            <ul className="pl-doellijst">
              {doelen.map((d) => (
                <DoelKaart key={d.id} {...o} doelId={d.id} />
              ))}
            </ul>
          )}
          {doelen.length > 0 && toevoegen}
          {!magErbij(ydoc, 'doel') && <p className="lk-alinea--bij">{t('vol')}</p>}
        </>
      )}
      <Bewaard beeld={o.beeld} />
      <Aanwezig beeld={o.beeld} veld={itemLijst('doel')} />
      <EerderLink documentId={document.id} />
      <div className="pl-vraag__onder">
        <DoelenUitleg />
        {weg.length > 0 && mag && <Weggehaald {...o} doelen={weg} bijTerug={zetTerug} />}
        {mag && (
          <Uitklap titel={t('uit.opener')} open={begonUit}>
            <ZonderDoelen {...o} />
          </Uitklap>
        )}
        <Opmerkingen beeld={o.beeld} veld={itemLijst('doel')} />
      </div>
      <Opzij beeld={o.beeld} />
    </div>
  )
}

/** One tick: no goals for this person (W58). What was written stays, and comes back when the tick goes. */
function ZonderDoelen({ beeld, wie, naam }: DoelenOmgeving) {
  const t = useTekst('doelen')
  const woord = naam === null ? t('uit.woord') : t('uit.woordVoor', { naam })
  return (
    <MeerWel beeld={beeld} veld="keuze.doelenUit" label={t('uit.label')} hint={t('uit.hint')} wel={woord} niet={t('uit.niet')} wie={wie} />
  )
}

function DoelKaart(o: DoelenOmgeving & { doelId: string }) {
  const t = useTekst('doelen')
  const tg = useTekst('plan')
  const kop = `doel-${o.doelId}`
  const { ydoc } = o.document
  const tekst = platteTekst(ydoc, itemTekst('doel', o.doelId, 'tekst')).trim()
  const merk = platteTekst(ydoc, itemTekst('doel', o.doelId, 'merk')).trim()
  const datum = eenWaarde(ydoc, itemKeuze('doel', o.doelId, 'datum'), isDag)
  const gebied = eenWaarde(ydoc, itemKeuze('doel', o.doelId, 'leefgebied'), isGebied)
  const stappen = taakRijen(ydoc, o.doelId).filter((s) => !s.weg && s.tekst !== '')
  const open = stappen.filter((s) => eenWaarde(ydoc, itemKeuze('taak', s.id, 'gedaan'), isWel) !== true)
  return (
    <li className="pl-blok pl-doelkaart lk-stapel" aria-labelledby={kop}>
      <Kop id={kop} tabIndex={-1} className="pl-doelkaart__kop">
        {tekst === '' ? t('kaart.zonderTekst') : tekst}
      </Kop>
      {merk !== '' && (
        <p className="pl-tekst">
          <b>{t('kaart.merk')}</b> {merk}
        </p>
      )}
      {(datum !== null || gebied !== null) && (
        <p className="pl-gekozen">
          {gebied !== null && (
            <span className="pl-doelkaart__feit">
              <LeefgebiedIcoon gebied={gebied} maat={22} />
              {tg(`gebieden.${gebied}.naam`)}
            </span>
          )}
          {datum !== null && (
            <span className="pl-doelkaart__feit">
              {t('kaart.dag')} <Datum datum={datum} />
            </span>
          )}
        </p>
      )}
      {stappen.length > 0 && (
        <ul className="pl-doelstappen" aria-label={t('stap.kop')}>
          {stappen.map((s) => (
            <StapVink key={s.id} document={o.document} mag={o.mag} wie={o.wie} stap={s} />
          ))}
        </ul>
      )}
      {open.length === 0 && <p className="lk-alinea--bij">{t(stappen.length === 0 ? 'kaart.geenStappen' : 'kaart.alleGedaan')}</p>}
      <KnopLink soort="rustig" naar={adres.doel(o.persoonId, o.doelId)}>
        {t(o.mag ? 'kaart.open' : 'kaart.lees')}
        <span className="lk-alleen-hoorbaar">: {tekst}</span>
      </KnopLink>
    </li>
  )
}

function Weggehaald({
  document,
  doelen,
  bijTerug,
}: DoelenOmgeving & { doelen: readonly { id: string; tekst: string }[]; bijTerug: (id: string) => void }) {
  const t = useTekst('doelen')
  const terug = (id: string): void => {
    kies(document.lijst(itemKeuze('doel', id, 'weg')), { id: crypto.randomUUID(), waarde: false, door: document.persoonId }, isWel)
    bijTerug(id)
  }
  return (
    <Uitklap titel={t('weg.opener')}>
      <p>{t('weg.uitleg')}</p>
      <ul className="lk-stapel">
        {doelen.map((d) => (
          <li key={d.id}>
            <p className="pl-tekst">{d.tekst === '' ? t('kaart.zonderTekst') : d.tekst}</p>
            <Knop soort="rustig" onClick={() => terug(d.id)}>
              {t('weg.terug')}
              <span className="lk-alleen-hoorbaar">: {d.tekst}</span>
            </Knop>
          </li>
        ))}
      </ul>
    </Uitklap>
  )
}
