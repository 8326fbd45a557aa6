import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { regelSom } from '../../domein/plan/kosten-som.ts'
import { leesRegel, regelErbij } from '../../domein/plan/kosten.ts'
import { isWeg } from '../../domein/plan/doelen.ts'
import { itemTekst, itemsVan } from '../../domein/plan/velden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { zetZoektVoor } from '../kaart/deur.ts'
import { Aanwezig } from './aanwezig-regel.tsx'
import { adres } from './adressen.ts'
import { HerkomstRegel } from './herkomst.tsx'
import { Bewaard, Opzij } from './bewaard.tsx'
import { RegelHoeveel } from './kosten-hoeveel.tsx'
import { RegelKaart } from './kosten-lezen.tsx'
import { type KostenOmgeving, useDoelNamen } from './kosten-omgeving.ts'
import { RegelOverig } from './kosten-overig.tsx'
import { RegelPrijs } from './kosten-prijs.tsx'
import { RegelKost } from './kosten-regel-som.tsx'
import { haalWeg } from './kosten-schrijven.ts'
import { RegelWie } from './kosten-wie.tsx'
import { Opmerkingen } from './opmerkingen.tsx'
import { onthoudPlek } from './plek.ts'
import { TekstVak } from './tekst-vak.tsx'
import { Voorlezen } from './voorlezen.tsx'

/** A line with everything its form needs. */
export type RegelOmgeving = KostenOmgeving & { regelId: string }

/** One line of the budgetplan: which help, who, how much, the price, and what may be told besides. */
export function KostenRegelScherm(o: RegelOmgeving) {
  const t = useTekst('kosten')
  const ga = useNavigate()
  const { document, regelId, mag, persoonId } = o
  const { ydoc } = document
  const regel = leesRegel(ydoc, regelId)
  const doelen = useDoelNamen(o.plan, persoonId)
  const staat = itemsVan(ydoc, 'regel').some((r) => r.id === regelId)
  const weg = isWeg(ydoc, 'regel', regelId)
  useEffect(() => {
    if (mag && !staat) ydoc.transact(() => regelErbij(ydoc, regelId))
  })
  useEffect(() => onthoudPlek(o.schrijver, persoonId, adres.kostenRegel(persoonId, regelId)), [o.schrijver, persoonId, regelId])
  // Back at the line: nobody looks for it any more.
  useEffect(() => zetZoektVoor(null), [])
  const titel = o.naam === null ? t('regel.titel') : t('regel.titelVoor', { naam: o.naam })
  return (
    <div className="lk-stapel-ruim pl-regelscherm">
      <PaginaKop titel={titel} terug={{ naar: adres.kosten(persoonId), woord: t('terug') }}>
        <p>{t(mag ? 'schatting' : 'alleenLezen')}</p>
        {mag && <Voorlezen zinnen={() => [titel, t('regel.wat'), regel.wat, t('regel.wie'), regel.wie].filter((z) => z !== '')} />}
      </PaginaKop>
      {weg && (
        <Melding live>
          <p>{t('weg.regel')}</p>
          {mag && (
            <Knop soort="rustig" onClick={() => haalWeg(document, regelId, false)}>
              {t('weg.terugKnop')}
            </Knop>
          )}
        </Melding>
      )}
      {mag ? (
        <>
          <TekstVak
            document={document}
            veld={itemTekst('regel', regelId, 'wat')}
            label={t('regel.wat')}
            hint={t('regel.watHint')}
            rows={2}
          />
          <HerkomstRegel beeld={o.beeld} veld={itemTekst('regel', regelId, 'wat')} />
          <RegelWie {...o} regel={regel} />
          <RegelHoeveel {...o} regel={regel} />
          <RegelPrijs {...o} regel={regel} />
          <RegelOverig {...o} regel={regel} doelen={doelen} />
        </>
      ) : (
        <ul className="pl-regels">
          <RegelKaart regel={regel} doelen={doelen} />
        </ul>
      )}
      <RegelKost regel={regel} som={regelSom(regel)} />
      <div className="lk-stapel">
        <Bewaard beeld={o.beeld} />
        <Aanwezig beeld={o.beeld} veld={itemTekst('regel', regelId, 'wat')} />
        <Knoppen>
          <KnopLink naar={adres.kosten(persoonId)}>{t('regel.klaar')}</KnopLink>
          {mag && staat && !weg && (
            <Knop
              soort="tekst"
              onClick={() => {
                haalWeg(document, regelId, true)
                void ga(adres.kosten(persoonId))
              }}
            >
              {t('weg.haal')}
            </Knop>
          )}
        </Knoppen>
      </div>
      <Opmerkingen beeld={o.beeld} veld={itemTekst('regel', regelId, 'wat')} />
      <Opzij beeld={o.beeld} />
    </div>
  )
}
