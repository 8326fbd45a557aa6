import { Kop } from '../../ui/kop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { type Personen, potjeNaam } from './beeld.ts'
import { Begonnen } from './overeenkomst-begonnen.tsx'
import { MetOvereenkomsten, type MetAlles } from './overeenkomst-met.tsx'
import type { Overeenkomst } from './overeenkomst-vragen.ts'
import { useWachtendeOvereenkomsten } from './overeenkomst-wacht.ts'
import { OvereenkomstGeweigerd } from './overeenkomst-geweigerd.tsx'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'
import { useGeldTekst } from './zin.ts'

const GROEPEN = ['u', 'wacht', 'loopt', 'voorbij'] as const

function groepVan(o: Overeenkomst, vandaag: string): (typeof GROEPEN)[number] {
  if (o.staat === 'BEEINDIGD') return o.eindigtOp !== null && o.goedgekeurdOp !== null && o.eindigtOp >= vandaag ? 'loopt' : 'voorbij'
  if (o.staat === 'GOEDGEKEURD') return o.tot >= vandaag ? 'loopt' : 'voorbij'
  return o.aanZet?.ik === true ? 'u' : 'wacht'
}

/** All agreements of the family, those that wait for this person first. */
export function OvereenkomstLijst() {
  const t = useOvereenkomstTekst()
  return <MetOvereenkomsten titel={t('titel')}>{(alles) => <Geheel {...alles} />}</MetOvereenkomsten>
}

function Geheel({ budget, lijst, dossier }: MetAlles) {
  const t = useOvereenkomstTekst()
  const g = useGeldTekst()
  const wacht = useWachtendeOvereenkomsten(new Map(lijst.zorgverleners.map((z) => [z.id, z.naam]))).filter((w) =>
    [`/dossiers/${dossier.id}/overeenkomsten`, ...lijst.items.map((o) => `/overeenkomsten/${o.id}`)].includes(w.pad),
  )
  const magMaken = budget.personen.some((p) => p.magSchuiven)
  return (
    <>
      <PaginaKop titel={t('titel')} inleiding={t('lijst.inleiding')} terug={{ naar: '/geld', woord: g('titel') }} />
      <div className="lk-stapel-ruim">
        {magMaken && (
          <p className="lk-niet-op-papier">
            <KnopLink naar="/geld/overeenkomsten/nieuw">{t('lijst.nieuw')}</KnopLink>
          </p>
        )}
        {lijst.items.length === 0 && wacht.length === 0 && <Leeg titel={t('lijst.leeg')}>{t('lijst.leegTekst')}</Leeg>}
        {magMaken && <Begonnen dossierId={dossier.id} zorgverleners={lijst.zorgverleners} />}
        {wacht.length > 0 && (
          <ul className="lk-lijst">
            {wacht.map((w) =>
              w.staat === 'GEWEIGERD' ? (
                <li key={w.id} className="gd-geweigerd">
                  <OvereenkomstGeweigerd wacht={w} />
                </li>
              ) : (
                <Rij
                  key={w.id}
                  titel={t('lijst.voornemen', { naam: w.naam })}
                  bij={t(w.staat === 'OFFLINE' ? 'lijst.voornemenBij' : 'lijst.onderweg')}
                />
              ),
            )}
          </ul>
        )}
        {GROEPEN.map((groep) => {
          const items = lijst.items.filter((o) => groepVan(o, lijst.vandaag) === groep)
          return items.length === 0 ? null : (
            <section key={groep} className="lk-stapel">
              <Kop>{t(`lijst.${groep}`)}</Kop>
              <Lijst label={t(`lijst.${groep}`)}>
                {items.map((o) => (
                  <OvereenkomstRij key={o.id} o={o} budget={budget} naar={`/geld/overeenkomsten/${o.id}`} />
                ))}
              </Lijst>
            </section>
          )
        })}
      </div>
    </>
  )
}

export function StaatMerkje({ o }: { o: Pick<Overeenkomst, 'staat' | 'aanZet'> }) {
  const t = useOvereenkomstTekst()
  const soort = o.staat === 'TERUG' ? 'attention' : o.aanZet?.ik === true ? 'mijn' : o.staat === 'GOEDGEKEURD' ? 'settled' : undefined
  return <Merkje {...(soort === undefined ? {} : { soort })}>{t(`staat.${o.staat}`)}</Merkje>
}

export function OvereenkomstRij({ o, budget, naar }: { o: Overeenkomst; budget: { personen: Personen }; naar: string }) {
  const t = useOvereenkomstTekst()
  return (
    <Rij
      titel={o.zorgverlener.naam}
      naar={naar}
      bij={
        <>
          {o.potje.naam === null
            ? t('bedrag', { totaalCent: o.totaalCent })
            : t('lijst.bij', { potje: potjeNaam(budget, o.potje.naam, o.persoonId), totaalCent: o.totaalCent })}
          <br />
          {t('lijst.tot', { totDatum: o.eindigtOp ?? o.tot })}
          <span className="gd-staat">
            <StaatMerkje o={o} />
          </span>
        </>
      }
    />
  )
}
