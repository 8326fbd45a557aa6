import type { ReactNode } from 'react'
import { type Tekst, useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst, type Taal } from '../../lib/opmaak.ts'
import { AanDeBeurt } from '../../ui/aan-de-beurt.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { TaakLijst, taakKnop, taakWoord } from './taak-lijst.tsx'
import { opVolgorde, plekVanTaak, type Taak } from './taken.ts'
import { isVanMij, zietIets } from './mijn-rol.ts'
import type { Dossier, Stappen } from './vragen.ts'
import { EERSTE_LOPENDE } from './weg.ts'

/** Tasks that are the step itself: their button belongs in the strip. */
const STAP_TAKEN: readonly Taak['soort'][] = ['MELDING_DOEN', 'PLAN_MAKEN', 'ANTWOORD_LEZEN']
const MET_DATUM: readonly number[] = [2, 3, 6, 12]

type Stap = Stappen['stappen'][number]

function totZin(t: Tekst, taal: Taal, stap: Stap, { mijn, vanMij }: { mijn: boolean; vanMij: boolean }): string | null {
  if (stap.nr === 4) return mijn ? t('beurt.tot.4') : null
  if (stap.uiterlijk === null || !MET_DATUM.includes(stap.nr)) return null
  const bij = !vanMij && stap.nr === 2 ? 'mee' : ''
  return t(`beurt.tot.${stap.nr}${bij}`, { datum: datumTekst(stap.uiterlijk, taal) })
}

/** Who is to act, what, until when and why; under it what this person can do, or that there is nothing to do. */
export function Beurt({ stappen, dossier }: { stappen: Stappen; dossier: Dossier }) {
  const t = useTekst('start')
  const taal = useTaal()
  const stap = stappen.stappen[stappen.nu]
  if (stap === undefined) return null
  const taken = opVolgorde(stappen.taken)
  const { aanZet, nr, grond } = stap
  const stapTaak = aanZet.ik ? taken.find((taak) => STAP_TAKEN.includes(taak.soort)) : undefined
  const overig = taken.filter((taak) => taak !== stapTaak)
  const vanMij = isVanMij(dossier)
  const tot = totZin(t, taal, stap, { mijn: stapTaak !== undefined, vanMij })
  const uitnodiging = nr === 6 && vanMij && taken.length === 0 && uitnodigingOp(stappen) !== null
  const waarom = tot !== null && grond !== null && (
    <Uitklap titel={t(uitnodiging ? 'beurt.waaromData' : 'beurt.waarom')}>
      <p>{t(`grond.${grond}`)}</p>
      {uitnodiging && <p>{t('grond.heruitnodiging')}</p>}
    </Uitklap>
  )
  const niets = taken.length === 0 && <p>{vanMij ? wanneerNieuws(t, taal, stappen) : t('niets.anders')}</p>

  // A supporter may read messages and still belong to no conversation: there the sentence would lead to a dead end.
  const vraag = vanMij && zietIets(dossier, 'BERICHTEN') && <Vraag />

  if (nr >= EERSTE_LOPENDE) {
    return (
      <>
        {taken.length > 0 && <Taken taken={taken} />}
        <Blok kop={taken.length > 0 ? t(`beurt.ander.${nr}`) : t('niets.titel')}>
          {tot && <p>{tot}</p>}
          {niets}
          {vraag}
          {waarom}
        </Blok>
      </>
    )
  }
  return (
    <>
      <AanDeBeurt
        mijn={stapTaak !== undefined}
        wie={aanZet.naam === '' ? t(`beurt.wie.${aanZet.rol}`) : aanZet.naam}
        rol={
          aanZet.rol === 'CONSULENT' && aanZet.naam !== '' && !aanZet.ik ? t(vanMij ? 'beurt.uwConsulent' : 'beurt.deConsulent') : undefined
        }
        wat={t(aanZet.ik ? `beurt.u.${nr}` : !vanMij && nr === 3 ? 'beurt.ander.3mee' : `beurt.ander.${nr}`)}
        tot={tot}
      >
        {stapTaak && (
          <div>
            <KnopLink naar={plekVanTaak(stapTaak)}>{taakKnop(t, stapTaak)}</KnopLink>
          </div>
        )}
        {waarom}
      </AanDeBeurt>
      {overig.length > 0 &&
        (stapTaak === undefined ? (
          <Taken taken={overig} />
        ) : (
          <section className="lk-stapel">
            <Kop>{t('taak.ook')}</Kop>
            <TaakLijst taken={overig} />
          </section>
        ))}
      {niets && (
        <section className="lk-stapel">
          <Kop>{t('niets.titel')}</Kop>
          {niets}
          {vraag}
        </section>
      )}
    </>
  )
}

/** The nearest task as the one button, the others under it. */
function Taken({ taken }: { taken: readonly Taak[] }) {
  const t = useTekst('start')
  const [eerste, ...rest] = taken
  if (eerste === undefined) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('taak.kop')}</Kop>
      <p>{taakWoord(t, eerste)}</p>
      <KnopLink naar={plekVanTaak(eerste)}>{taakKnop(t, eerste)}</KnopLink>
      {rest.length > 0 && <TaakLijst taken={rest} />}
    </section>
  )
}

function Blok({ kop, children }: { kop: string; children: ReactNode }) {
  return (
    <section className="st-rust">
      <Kop>{kop}</Kop>
      {children}
    </section>
  )
}

function Vraag() {
  const t = useTekst('start')
  return (
    <p>
      {t('niets.vraag')} <Link naar="/contact">{t('niets.bericht')}</Link>
    </p>
  )
}

/** The day by which the gemeente invites for a talk about the time after this budget. */
function uitnodigingOp({ stappen }: Stappen): string | null {
  return stappen.find((s) => s.nr === 12)?.uiterlijk ?? null
}

/** When this person hears something, with a date where one is known. */
function wanneerNieuws(t: Tekst, taal: Taal, beeld: Stappen): string {
  const stap = beeld.stappen[beeld.nu]
  const uitnodiging = uitnodigingOp(beeld)
  if (stap?.nr === 3 && stap.uiterlijk !== null) {
    const datum = datumTekst(stap.uiterlijk, taal)
    return stap.aanZet.naam === '' ? t('niets.3zonder', { datum }) : t('niets.3', { naam: stap.aanZet.naam, datum })
  }
  if (stap?.nr === 6 && uitnodiging !== null) return t('niets.6', { datum: datumTekst(uitnodiging, taal) })
  return t('niets.anders')
}
