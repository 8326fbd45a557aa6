import { type Punt, type PuntStaat, volledigheid } from '../../domein/plan/volledig.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { IcoonInfo, IcoonSlot, IcoonVink } from '../../ui/icoon-teken.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { adres } from './adressen.ts'
import { NaarVragen } from './controle-vragen.tsx'
import { deelVan, inhoudVan, teLezen, usePlanDocumenten, zichtOp } from './inhoud.ts'
import { type PlanOmgeving, naamVan } from './omgeving.tsx'
import './reactie.css'

/** A mark where there is something to know; what is not there yet has none, it is no fault. */
const TEKENS: Readonly<Record<PuntStaat, typeof IcoonVink | null>> = {
  ERIN: IcoonVink,
  DEELS: null,
  NOG_NIET: null,
  NIET_TE_ZIEN: IcoonSlot,
  GEMEENTE: IcoonInfo,
}

/**
 * `/plan/controle`: what the plan says about the points that the law tells the gemeente to look into. For everybody who
 * may read the draft, with what is on this device; it names questions and stops nobody.
 */
export function Controle({ plan, dossier }: PlanOmgeving) {
  const t = useTekst('controle')
  const tp = useTekst('plan')
  const verhalen = usePlanDocumenten(plan.personen.flatMap((p) => deelVan(plan, p.persoonId, 'VERHAAL')?.id ?? []))
  const ids = teLezen(plan, verhalen)
  const documenten = usePlanDocumenten(ids)
  const fasen = ids.map((id) => documenten.get(id)?.beeld.fase ?? 'LADEN')
  const kop = <PaginaKop titel={t('titel')} inleiding={t('inleiding')} terug={{ naar: adres.plan, woord: tp('titel') }} />
  if (fasen.includes('LADEN'))
    return (
      <>
        {kop}
        <Laden aantal={7} />
      </>
    )
  if (fasen.includes('OP_SLOT'))
    return (
      <>
        {kop}
        <Melding soort="attention">{tp('opsturen.opSlot')}</Melding>
      </>
    )
  const inhoud = inhoudVan(
    plan,
    documenten,
    (id) => naamVan(dossier, id).heel,
    () => true,
  )
  return (
    <div className="lk-stapel-ruim">
      {kop}
      <p>{t('magAltijd')}</p>
      {fasen.some((f) => f !== 'OPEN') && <Melding>{t('nietOpToestel')}</Melding>}
      {inhoud.personen.map((p) => {
        const { voor, ik } = naamVan(dossier, p.persoonId)
        const punten = volledigheid(p, inhoud.gezin, zichtOp(plan, documenten, ids, p.persoonId, dossier.soort === 'GEZIN'))
        return (
          <section key={p.persoonId} className="lk-stapel">
            {(inhoud.personen.length > 1 || !ik) && <Kop>{p.naam}</Kop>}
            {punten.some((x) => x.staat === 'NIET_TE_ZIEN') && <p>{t('deelsTeZien', { naam: voor })}</p>}
            <Punten punten={punten} persoonId={p.persoonId} voor={ik ? null : voor} />
          </section>
        )
      })}
      <Uitklap titel={t('wetKop')}>
        <p>{t('wet')}</p>
        <p>{t('wetGemeente')}</p>
      </Uitklap>
    </div>
  )
}

/** Points with a text of their own for somebody else than the reader, and those with a line of explanation. */
const MET_NAAM = new Set(['a', 'b'])
const MET_UITLEG = new Set(['b', 'e', 'f', 'g'])

function Punten({ punten, persoonId, voor }: { punten: readonly Punt[]; persoonId: string; voor: string | null }) {
  const t = useTekst('controle')
  return (
    <ol className="pl-punten">
      {punten.map(({ letter, staat, mist }) => {
        const Teken = TEKENS[staat]
        const naam = voor !== null && MET_NAAM.has(letter) ? voor : null
        return (
          <li key={letter} data-staat={staat}>
            <span className="pl-punten__letter">{letter}</span>
            <div className="pl-punten__midden">
              <p className="pl-punten__titel">{naam === null ? t(`punt.${letter}.titel`) : t(`punt.${letter}.titelVoor`, { naam })}</p>
              {MET_UITLEG.has(letter) && <p className="lk-alinea--bij">{t(`punt.${letter}.bij`)}</p>}
              <p className="pl-punten__staat">
                {Teken && <Teken maat={20} />}
                <span>{t(`staat.${staat}`)}</span>
              </p>
              {staat === 'NIET_TE_ZIEN' && <p className="lk-alinea--bij">{t('nietTeZien')}</p>}
              <NaarVragen persoonId={persoonId} vragen={mist} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
