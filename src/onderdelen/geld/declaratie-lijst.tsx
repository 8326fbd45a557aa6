import { bedragTekst } from '../../lib/opmaak.ts'
import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import type { Dossier } from '../start/deur.ts'
import { MetDeclaraties } from './declaratie-met.tsx'
import { DeclaratieRij } from './declaratie-rij.tsx'
import { TekortMeldingen } from './declaratie-tekort.tsx'
import type { Declaratie, Declaraties } from './declaratie-vragen.ts'
import { useWachtendeDeclaraties, type Wachtend } from './declaratie-wacht.ts'
import { useDeclaratieTekst, useWeigerZin } from './declaratie-zin.ts'
import { useGeldTekst } from './zin.ts'

const GROEPEN = ['u', 'mis', 'onderweg', 'klaar'] as const
/** How many that are finished stand open; the rest is one press away. */
const ZICHTBAAR = 6

function groepVan(d: Declaratie): (typeof GROEPEN)[number] {
  if (d.vervangenDoor !== null || d.staat === 'BETAALD') return 'klaar'
  if (d.aanZet.ik) return 'u'
  if (d.staat === 'GEWEIGERD' || d.teLaat) return 'mis'
  return d.staat === 'TERUG' ? 'klaar' : 'onderweg'
}

/** `/geld/declaraties`: what waits for this person first, then what goes wrong, is under way, and was paid. */
export function DeclaratieLijst() {
  const t = useDeclaratieTekst()
  return <MetDeclaraties titel={t('titel')}>{(lijst, dossier) => <Geheel lijst={lijst} dossier={dossier} />}</MetDeclaraties>
}

function Geheel({ lijst, dossier }: { lijst: Declaraties; dossier: Dossier }) {
  const t = useDeclaratieTekst()
  const g = useGeldTekst()
  const wacht = useWachtendeDeclaraties(dossier.id, lijst.declareerbaar)
  return (
    <>
      <PaginaKop titel={t('titel')} inleiding={t('lijst.inleiding')} terug={{ naar: '/geld', woord: g('titel') }} />
      <div className="lk-stapel-ruim">
        {lijst.declareerbaar.length > 0 && (
          <p className="lk-niet-op-papier">
            <KnopLink naar="/geld/declaraties/nieuw">{t('lijst.nieuw')}</KnopLink>
          </p>
        )}
        <TekortMeldingen tekorten={lijst.tekorten} />
        {lijst.items.length === 0 && wacht.length === 0 && <Leeg titel={t('lijst.leeg')}>{t('lijst.leegTekst')}</Leeg>}
        {wacht.length > 0 && (
          <ul className="lk-lijst">
            {wacht.map((w) => (
              <WachtendeRij key={w.id} wacht={w} />
            ))}
          </ul>
        )}
        {GROEPEN.map((groep) => (
          <Groep key={groep} kop={t(`lijst.${groep}`)} items={lijst.items.filter((d) => groepVan(d) === groep)} vouw={groep === 'klaar'} />
        ))}
      </div>
    </>
  )
}

function Groep({ kop, items, vouw }: { kop: string; items: readonly Declaratie[]; vouw: boolean }) {
  const t = useDeclaratieTekst()
  if (items.length === 0) return null
  const open = vouw ? items.slice(0, ZICHTBAAR) : items
  const rest = items.slice(open.length)
  const rijen = (deel: readonly Declaratie[]) => (
    <Lijst label={kop}>
      {deel.map((d) => (
        <DeclaratieRij key={d.id} d={d} naar={`/geld/declaraties/${d.id}`} />
      ))}
    </Lijst>
  )
  return (
    <section className="lk-stapel">
      <Kop>{kop}</Kop>
      {rijen(open)}
      {rest.length > 0 && <Uitklap titel={t('lijst.alle', { count: rest.length })}>{rijen(rest)}</Uitklap>}
    </section>
  )
}

/** One that waits on this device, or that the loket refused. */
function WachtendeRij({ wacht }: { wacht: Wachtend }) {
  const t = useDeclaratieTekst()
  const cent = bedragTekst(wacht.cent)
  if (wacht.staat === 'GEWEIGERD')
    return (
      <li className="gd-geweigerd">
        <DeclaratieGeweigerd wacht={wacht} kop={t('wacht.geweigerdRij', { cent, naam: wacht.naam })} />
      </li>
    )
  return (
    <Rij
      titel={t('wacht.rij', { cent, naam: wacht.naam })}
      bij={
        <>
          {wacht.staat === 'OFFLINE' && t('wacht.rijBij')}
          <span className="gd-staat">
            <Merkje>{t(wacht.staat === 'OFFLINE' ? 'wacht.merk' : 'wacht.onderwegMerk')}</Merkje>
          </span>
        </>
      }
    />
  )
}

/** A refusal by the loket stays in sight until the person chose what to do with it; what was typed is kept. */
export function DeclaratieGeweigerd({ wacht, kop }: { wacht: Wachtend; kop: string }) {
  const t = useDeclaratieTekst()
  const zin = useWeigerZin()
  return (
    <Melding soort="attention" kop={kop} live>
      <p>{zin(wacht.probleem)}</p>
      <Knoppen>
        <KnopLink soort="rustig" naar={wacht.form}>
          {t('wacht.opnieuw')}
        </KnopLink>
        <Knop soort="tekst" onClick={() => void offline().outbox.weggooien(wacht.id)}>
          {t('wacht.weg')}
        </Knop>
      </Knoppen>
    </Melding>
  )
}
