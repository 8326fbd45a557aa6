import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { Aanbod, Kaart } from '../../contract/schemas/kaart.ts'
import { aantalFilters, kies, type Treffer, versheid } from '../../domein/kaart.ts'
import { pc4Van, type Punt } from '../../domein/postcodes.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { Filters } from '../../ui/filters.tsx'
import { LeefgebiedIcoon } from '../../ui/icoon-leefgebied.tsx'
import { IcoonInstellen } from '../../ui/icoon-teken.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { Veld } from '../../ui/veld.tsx'
import { ZoektVoorPlan } from './budgetplan.tsx'
import { FilterBlad } from './filter-blad.tsx'
import { Gekozen } from './gekozen.tsx'
import { STUK, useStand, wisKeuze, zetStand } from './stand.ts'
import { Tegels } from './tegels.tsx'
import { useZoek } from './use-zoek.ts'
import { postcodeVraag, useVandaag } from './vragen.ts'
import { afstandWoord, plekWoord, prijsWoord } from './woorden.ts'

/** The point of the typed postcode, or why there is none. Worked out on the device. */
export function usePunt(postcode: string): { punt: Punt | null; fout: string | null } {
  const pc4 = pc4Van(postcode)
  const { data, isError } = useQuery(postcodeVraag)
  if (postcode.trim() === '') return { punt: null, fout: null }
  if (pc4 === null) return { punt: null, fout: postcode.trim().length < 4 ? null : 'postcode.fout' }
  if (isError) return { punt: null, fout: 'postcode.geenPak' }
  const punt = data?.get(pc4) ?? null
  return { punt, fout: data && !punt ? 'postcode.onbekend' : null }
}

export function HulpLijst({ kaart }: { kaart: Kaart }) {
  const t = useTekst('kaart')
  const stand = useStand()
  const { vraag, postcode, keuze, toon } = stand
  const { punt, fout } = usePunt(postcode)
  const [blad, zetBlad] = useState(false)
  const { aanbod, lijkt, bezig } = useZoek(kaart.aanbod, vraag, t)
  const vanaf = punt
  const uitslagKop = useRef<HTMLHeadingElement>(null)
  // A choice that goes away with its button would leave the focus nowhere.
  const naarUitslag = (): void => uitslagKop.current?.focus()
  const uit = useMemo(() => kies(aanbod, keuze, vanaf), [aanbod, keuze, vanaf])
  const passend = useMemo(() => (stand.volgorde === 'NAAM' ? opNaam(uit.passend) : uit.passend), [uit, stand.volgorde])
  const filters = aantalFilters(keuze)
  const gezocht = vraag.trim() !== '' || filters > 0

  return (
    <>
      <PaginaKop titel={t('titel')} inleiding={t('inleiding')} />
      <ZoektVoorPlan />
      <div className="lk-zoek lk-niet-op-papier" role="search">
        <div className="lk-zoek__vraag">
          <Veld
            label={t('zoek.label')}
            hint={t('zoek.hint')}
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={80}
            value={vraag}
            onChange={(e) => zetStand({ vraag: e.currentTarget.value })}
          />
        </div>
        <Veld
          label={t('postcode.label')}
          hint={t('postcode.hint')}
          autoComplete="off"
          maxLength={8}
          value={postcode}
          fout={fout ? t(fout, { postcode: postcode.trim() }) : undefined}
          onChange={(e) => zetStand({ postcode: e.currentTarget.value })}
        />
        <Knop soort="rustig" icoon={<IcoonInstellen />} aria-haspopup="dialog" onClick={() => zetBlad(true)}>
          {filters > 0 ? t('filters.knopMet', { count: filters }) : t('filters.knop')}
        </Knop>
      </div>
      <Gekozen keuze={keuze} daarna={naarUitslag} />
      {!gezocht && <Tegels aanbod={kaart.aanbod} daarna={naarUitslag} />}
      <FilterBlad open={blad} onSluit={() => zetBlad(false)} aanbod={aanbod} keuze={keuze} vanaf={vanaf} />

      <section className="lk-uitslag" aria-labelledby="uitslag-kop">
        <div className="lk-uitslag__kop">
          <div role="status">
            <Kop niveau={2} id="uitslag-kop" className="lk-kop--3" ref={uitslagKop} tabIndex={-1}>
              {bezig ? t('lijst.label') : t(gezocht ? 'lijst.aantal' : 'lijst.alles', { count: passend.length })}
            </Kop>
          </div>
          {vanaf && passend.length > 1 && (
            <Filters
              label={<span className="lk-alleen-hoorbaar">{t('lijst.volgorde')}</span>}
              gekozen={[stand.volgorde]}
              onWissel={(volgorde) => zetStand({ volgorde })}
              opties={(['AFSTAND', 'NAAM'] as const).map((v) => ({ waarde: v, woord: t(`lijst.${v}`) }))}
            />
          )}
        </div>
        {lijkt && passend.length > 0 && <Alinea soort="bij">{t('zoek.lijkt')}</Alinea>}
        {passend.length > 0 && <Treffers treffers={passend.slice(0, toon)} label={t('lijst.label')} gebied={keuze.leefgebieden[0]} />}
        {passend.length > toon && (
          <div className="lk-meer lk-niet-op-papier">
            <Alinea soort="bij">{t('lijst.getoond', { toon, count: passend.length })}</Alinea>
            <Knop soort="rustig" onClick={() => zetStand({ toon: toon + STUK })}>
              {t('lijst.meer')}
            </Knop>
          </div>
        )}
        {bezig && <Laden vorm="rijen" aantal={4} />}
        {passend.length === 0 && !bezig && (
          <Leeg
            titel={t('leeg.titel')}
            actie={
              <Knop
                onClick={() => {
                  wisKeuze()
                  naarUitslag()
                }}
              >
                {t('leeg.wis')}
              </Knop>
            }
          >
            {t('leeg.tekst')}
          </Leeg>
        )}
      </section>

      {uit.misschien.length > 0 && (
        <section className="lk-uitslag" aria-labelledby="misschien-kop">
          <Kop niveau={2} id="misschien-kop" className="lk-kop--3">
            {t('lijst.misschien', { count: uit.misschien.length })}
          </Kop>
          <Alinea soort="bij">{t('lijst.misschienUitleg')}</Alinea>
          <Treffers
            treffers={uit.misschien.slice(0, toon)}
            label={t('lijst.misschien', { count: uit.misschien.length })}
            gebied={keuze.leefgebieden[0]}
          />
        </section>
      )}
      <aside className="lk-hulpvraag">
        <p>{t('leeg.hulp')}</p>
        <KnopLink naar="/contact" soort="rustig">
          {t('leeg.vraag')}
        </KnopLink>
        <Alinea soort="bij">
          {t('lijst.eerlijk')} {t('geonames')}
        </Alinea>
      </aside>
    </>
  )
}

const volgensNaam = new Intl.Collator('nl', { numeric: true })
const opNaam = (treffers: readonly Treffer[]): Treffer[] => [...treffers].sort((a, b) => volgensNaam.compare(a.aanbod.naam, b.aanbod.naam))

function Treffers({
  treffers,
  label,
  gebied,
}: {
  treffers: readonly Treffer[]
  label: string
  gebied: Aanbod['leefgebieden'][number] | undefined
}) {
  const t = useTekst('kaart')
  const vandaag = useVandaag()
  return (
    <Lijst label={label}>
      {treffers.map(({ aanbod, km, onbekend }) => {
        const toonGebied = gebied && aanbod.leefgebieden.includes(gebied) ? gebied : aanbod.leefgebieden[0]
        return (
          <Rij
            key={aanbod.id}
            naar={`/hulp/${aanbod.id}`}
            titel={<span lang="nl">{aanbod.naam}</span>}
            icoon={toonGebied ? <LeefgebiedIcoon gebied={toonGebied} /> : undefined}
            eind={km === null ? undefined : <span className="lk-afstand">{afstandWoord(km, t)}</span>}
            bij={<RijBij aanbod={aanbod} km={km} oud={versheid(aanbod.gecontroleerdOp, vandaag) !== 'RECENT'} onbekend={onbekend} />}
          />
        )
      })}
    </Lijst>
  )
}

function RijBij({
  aanbod,
  km,
  oud,
  onbekend,
}: {
  aanbod: Aanbod
  km: number | null
  oud: boolean
  onbekend: readonly string[]
}): ReactNode {
  const t = useTekst('kaart')
  const plaats = aanbod.locaties[0]?.plaats ?? (aanbod.vormen.includes('ONLINE') ? t('vorm.ONLINE') : null)
  const feiten = [prijsWoord(aanbod, t), aanbod.levering ? t(`leveringKort.${aanbod.levering}`) : null].filter((f) => f !== null)
  return (
    <>
      <span className="lk-hulprij__wie">
        {km !== null && <span className="lk-afstand--in">{afstandWoord(km, t)} · </span>}
        {[aanbod.aanbieder.naam, plaats].filter(Boolean).join(' · ')}
      </span>
      <span className="lk-hulprij__feiten">
        <Merkje {...(plekWoord(aanbod.plek, t) === t('plek.nu') ? { soort: 'settled' as const } : {})}>{plekWoord(aanbod.plek, t)}</Merkje>
        {feiten.map((f) => (
          <span key={f}>{f}</span>
        ))}
        {oud && <span>{t('bron.oud').toLowerCase()}</span>}
      </span>
      {onbekend.length > 0 && (
        <span className="lk-hulprij__onbekend">
          {t('lijst.onbekend', { wat: onbekend.map((o) => t(`filters.${o}`).toLowerCase()).join(', ') })}
        </span>
      )}
    </>
  )
}
