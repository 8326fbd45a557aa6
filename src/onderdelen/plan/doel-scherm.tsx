import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { LEEFGEBIEDEN } from '../../contract/woorden.ts'
import { isWeg, komtErbij, magErbij, taakRijen } from '../../domein/plan/doelen.ts'
import { isGebied, isWel } from '../../domein/plan/keuzewaarden.ts'
import { kies } from '../../domein/plan/meerwaarde.ts'
import { itemKeuze, itemTekst, itemsVan, platteTekst } from '../../domein/plan/velden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useKeuze } from '../../offline/plan-haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Aanwezig } from './aanwezig-regel.tsx'
import { adres } from './adressen.ts'
import { Bewaard, Opzij } from './bewaard.tsx'
import { StapVink } from './doel-stap.tsx'
import { StapVeld } from './doel-stap-veld.tsx'
import type { DoelenOmgeving } from './doelen-omgeving.ts'
import { DoelenUitleg } from './doelen-uitleg.tsx'
import { MeerDag, MeerKeuze } from './meer-veld.tsx'
import { Opmerkingen } from './opmerkingen.tsx'
import { HerkomstRegel } from './herkomst.tsx'
import { onthoudPlek } from './plek.ts'
import { TekstVak } from './tekst-vak.tsx'
import { Voorlezen } from './voorlezen.tsx'
import { VerhaalErbij } from './vraag-scherm.tsx'

type DoelOmgeving = DoelenOmgeving & { doelId: string }

/** One goal: own words, how one will notice it, small steps, and when wanted a day and a subject. */
export function DoelScherm(o: DoelOmgeving) {
  const t = useTekst('doelen')
  const ga = useNavigate()
  const { document, doelId, mag } = o
  const { ydoc } = document
  const weg = useKeuze(document, itemKeuze('doel', doelId, 'weg'), isWel)
  const stappen = taakRijen(ydoc, doelId)
  // A goal of which only a step was written is a goal too.
  const staat = itemsVan(ydoc, 'doel').some((d) => d.id === doelId)
  useEffect(() => {
    if (staat || !mag) return
    ydoc.transact(() => komtErbij(ydoc, 'doel', { id: doelId, bij: null }))
  })
  useEffect(() => onthoudPlek(o.schrijver, o.persoonId, adres.doel(o.persoonId, doelId)), [o.schrijver, o.persoonId, doelId])
  const titel = o.naam === null ? t('doel.titel') : t('doel.titelVoor', { naam: o.naam })
  const tekst = (veld: 'tekst' | 'merk'): string => platteTekst(ydoc, itemTekst('doel', doelId, veld)).trim()
  const eruit = isWeg(ydoc, 'doel', doelId)
  return (
    <div className="lk-stapel-ruim pl-doelscherm">
      <PaginaKop titel={titel} terug={{ naar: adres.doelen(o.persoonId), woord: t('doel.terug') }}>
        <Voorlezen
          zinnen={() =>
            [t('doel.tekst'), tekst('tekst'), t('doel.merk'), tekst('merk'), t('stap.kop'), ...stappen.map((s) => s.tekst)].filter(
              (z) => z !== '',
            )
          }
        />
      </PaginaKop>
      {eruit && (
        <Melding kop={t('weg.kop')} live>
          <p>{t('weg.tekst')}</p>
          {mag && (
            <Knop
              soort="rustig"
              onClick={() => {
                weg.zet(false)
                globalThis.document.getElementById(`tekst-${doelId}`)?.focus()
              }}
            >
              {t('weg.terug')}
            </Knop>
          )}
        </Melding>
      )}
      {mag ? (
        <>
          <TekstVak
            document={document}
            veld={itemTekst('doel', doelId, 'tekst')}
            id={`tekst-${doelId}`}
            label={t('doel.tekst')}
            hint={t('doel.tekstHint')}
            rows={3}
          />
          <HerkomstRegel beeld={o.beeld} veld={itemTekst('doel', doelId, 'tekst')} />
          <TekstVak
            document={document}
            veld={itemTekst('doel', doelId, 'merk')}
            label={t('doel.merk')}
            bij={t('mag')}
            hint={t('doel.merkHint')}
            rows={2}
          />
          <HerkomstRegel beeld={o.beeld} veld={itemTekst('doel', doelId, 'merk')} />
        </>
      ) : (
        <dl className="pl-antwoorden">
          {(['tekst', 'merk'] as const).map((veld) => (
            <div key={veld}>
              <dt>{t(`doel.${veld}`)}</dt>
              <dd>{tekst(veld) === '' ? t('doel.leeg') : tekst(veld)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Stappen {...o} />
      <section className="lk-stapel">
        <Kop>{t('doel.meerKop')}</Kop>
        <MeerDag
          beeld={o.beeld}
          veld={itemKeuze('doel', doelId, 'datum')}
          label={t('doel.dag')}
          bij={t('mag')}
          hint={t('doel.dagHint')}
          wie={o.wie}
        />
        <Onderwerp {...o} />
      </section>
      <div className="lk-stapel">
        <Bewaard beeld={o.beeld} />
        <Aanwezig beeld={o.beeld} veld={itemTekst('doel', doelId, 'tekst')} />
        <Knoppen>
          <KnopLink naar={adres.doelen(o.persoonId)}>{t('doel.klaar')}</KnopLink>
          {mag && !eruit && staat && (
            <Knop
              soort="tekst"
              onClick={() => {
                weg.zet(true)
                void ga(adres.doelen(o.persoonId))
              }}
            >
              {t('weg.haal')}
            </Knop>
          )}
        </Knoppen>
      </div>
      <div className="pl-vraag__onder">
        <VerhaalErbij verhaal={o.verhaal} naar={o.beeld} veld={itemTekst('doel', doelId, 'tekst')} naam={o.naam ?? undefined} />
        <DoelenUitleg />
        <Opmerkingen beeld={o.beeld} veld={itemTekst('doel', doelId, 'tekst')} />
      </div>
      <Opzij beeld={o.beeld} />
    </div>
  )
}

function Onderwerp({ beeld, doelId, wie }: DoelOmgeving) {
  const t = useTekst('doelen')
  const p = useTekst('plan')
  return (
    <MeerKeuze
      beeld={beeld}
      veld={itemKeuze('doel', doelId, 'leefgebied')}
      label={t('doel.gebied')}
      bij={t('mag')}
      isWaarde={isGebied}
      opties={LEEFGEBIEDEN.map((g) => ({ waarde: g, woord: p(`gebieden.${g}.naam`) }))}
      geen={t('doel.geenGebied')}
      soort="lijst"
      wie={wie}
    />
  )
}

/** The small steps under a goal. A step stands in the plan as soon as it has a letter; an empty one is nothing. */
function Stappen(o: DoelOmgeving) {
  const t = useTekst('doelen')
  const { document, doelId, mag } = o
  const { ydoc } = document
  const [nieuw, zetNieuw] = useState<string | null>(null)
  const knop = useRef<HTMLButtonElement>(null)
  const alle = taakRijen(ydoc, doelId)
  const stappen = alle.filter((s) => !s.weg)
  const weg = alle.filter((s) => s.weg && s.tekst !== '')
  useEffect(() => {
    if (nieuw === null || !mag || alle.some((s) => s.id === nieuw)) return
    ydoc.transact(() => komtErbij(ydoc, 'taak', { id: nieuw, bij: doelId }))
  })
  const rijen =
    nieuw === null || alle.some((s) => s.id === nieuw) ? stappen : [...stappen, { id: nieuw, bij: doelId, tekst: '', weg: false }]
  const erbij = (): void => zetNieuw(crypto.randomUUID())
  const haalWeg = (id: string): void => {
    if (id === nieuw) zetNieuw(null)
    // A step in which nothing was written was never added.
    if (alle.some((s) => s.id === id))
      kies(document.lijst(itemKeuze('taak', id, 'weg')), { id: crypto.randomUUID(), waarde: true, door: document.persoonId }, isWel)
    knop.current?.focus()
  }
  return (
    <section className="lk-stapel">
      <Kop>
        {t('stap.kop')} <span className="lk-veld__bij">{t('mag')}</span>
      </Kop>
      <p>{t('stap.uitleg')}</p>
      {rijen.length === 0 ? (
        <p className="lk-alinea--bij">{t('kaart.geenStappen')}</p>
      ) : (
        <ol className="pl-doelstappen">
          {rijen.map((s, nr) =>
            mag ? (
              <StapVeld key={s.id} {...o} stap={s} nr={nr + 1} focus={s.id === nieuw} bijEnter={erbij} bijWeg={() => haalWeg(s.id)} />
            ) : (
              <StapVink key={s.id} document={document} mag={mag} wie={o.wie} stap={s} />
            ),
          )}
        </ol>
      )}
      {mag && magErbij(ydoc, 'taak') && (
        <Knop ref={knop} soort="rustig" onClick={erbij}>
          {t('stap.toevoegen')}
        </Knop>
      )}
      {mag && !magErbij(ydoc, 'taak') && <p className="lk-alinea--bij">{t('stap.vol')}</p>}
      {mag && weg.length > 0 && <WegStappen {...o} stappen={weg} bijTerug={() => knop.current?.focus()} />}
    </section>
  )
}

function WegStappen({
  document,
  stappen,
  bijTerug,
}: DoelOmgeving & { stappen: readonly { id: string; tekst: string }[]; bijTerug: () => void }) {
  const t = useTekst('doelen')
  return (
    <ul className="pl-doelstappen" aria-label={t('stap.wegKop')}>
      {stappen.map((s) => (
        <WegStap key={s.id} document={document} stap={s} bijTerug={bijTerug} />
      ))}
    </ul>
  )
}

function WegStap({
  document,
  stap,
  bijTerug,
}: Pick<DoelOmgeving, 'document'> & { stap: { id: string; tekst: string }; bijTerug: () => void }) {
  const t = useTekst('doelen')
  const { zet } = useKeuze(document, itemKeuze('taak', stap.id, 'weg'), isWel)
  return (
    <li className="pl-doelstap">
      <p className="lk-alinea--bij">{t('stap.isWeg', { tekst: stap.tekst })}</p>
      <Knop
        soort="tekst"
        onClick={() => {
          zet(false)
          bijTerug()
        }}
      >
        {t('weg.terug')}
        <span className="lk-alleen-hoorbaar">: {stap.tekst}</span>
      </Knop>
    </li>
  )
}
