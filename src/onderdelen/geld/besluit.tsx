import { useQuery } from '@tanstack/react-query'
import { dagVan } from '../../lib/klok.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { PotVergelijk } from '../../ui/pot-vergelijk.tsx'
import { TypBlijft } from '../../ui/typ-blijft.tsx'
import { erbij, LEGE_POT, potStand, zonder } from './beeld.ts'
import { BesluitForm } from './besluit-form.tsx'
import { JaRegel } from './jas-blok.tsx'
import { SchoolStand } from './school-blok.tsx'
import { namenVan, staatVan } from './verschuiving-rij.tsx'
import { type Budget, type Verschuiving, werkBudgetVraag, werkVerschuivingenVraag } from './vragen.ts'
import { useGeldTekst, useJaTekst, useZin } from './zin.ts'
import './geld.css'

/** One asked shift as the consulent decides on it: the question, what it would change, the rule, and the answer. */
export function VerschuivingBesluit({ dossierId, verschuivingId }: { dossierId: string; verschuivingId: string }) {
  const t = useGeldTekst()
  const budget = useQuery(werkBudgetVraag(dossierId))
  const lijst = useQuery(werkVerschuivingenVraag(dossierId))
  const terug = { naar: `/werkplek/${dossierId}`, woord: t('besluit.terug') }
  const v = lijst.data?.find((x) => x.id === verschuivingId)
  if (budget.data === undefined || v === undefined) {
    const weg = budget.isError || lijst.isError || lijst.data !== undefined
    if (!weg || (v !== undefined && !budget.isError))
      return (
        <>
          <PaginaKop titel={t('besluit.lijst')} terug={terug} />
          <Laden aantal={4} />
        </>
      )
    return <PaginaKop titel={t('besluit.weg')} inleiding={t('besluit.wegTekst')} terug={terug} />
  }
  const namen = namenVan(budget.data, v, t)
  return (
    <>
      <PaginaKop titel={t('besluit.titel', { cent: bedragTekst(v.cent), naar: namen.naar })} terug={terug} />
      <div className="lk-stapel-ruim">
        {v.staat === 'GEVRAAGD' ? <Open v={v} budget={budget.data} namen={namen} /> : <Klaar v={v} namen={namen} />}
        <TypBlijft formulier={v.staat === 'GEVRAAGD' && v.magBeslissen ? v.id : null} reden={t('besluit.veranderd')}>
          {(blijf) => <BesluitForm key={v.id} v={v} budget={budget.data} blijf={blijf} />}
        </TypBlijft>
      </div>
    </>
  )
}

function Klaar({ v, namen }: { v: Verschuiving; namen: { van: string; naar: string } }) {
  const t = useGeldTekst()
  const staat = staatVan(v)
  const wat = staat === 'TERUGGEDRAAID' && v.geboektCent === null ? 'INGETROKKEN' : staat
  return (
    <Melding soort="settled" live kop={t(v.beslissing === null ? 'besluit.ingetrokken' : 'besluit.klaar')}>
      <p>{t(`verschuiving.wat.${wat}`, { cent: bedragTekst(v.geboektCent ?? v.cent), gevraagdCent: v.cent, ...namen })}</p>
      {v.beslissing !== null && v.beslissing.reden !== '' && <p className="gd-letterlijk">{v.beslissing.reden}</p>}
    </Melding>
  )
}

function Open({ v, budget, namen }: { v: Verschuiving; budget: Budget; namen: { van: string; naar: string } }) {
  const t = useGeldTekst()
  const j = useJaTekst()
  const zin = useZin()
  return (
    <>
      <section className="lk-stapel">
        <Kop>{t('besluit.vraag')}</Kop>
        <p>
          {t('besluit.door', { naam: v.gevraagdDoor.naam, opDatum: dagVan(new Date(v.gevraagdOp)), cent: bedragTekst(v.cent), ...namen })}
        </p>
        <div>
          <p className="gd-bij">{t('besluit.reden')}</p>
          <p className="gd-letterlijk">{v.reden === '' ? t('besluit.geenReden') : v.reden}</p>
        </div>
        {v.woord !== 'VRIJ' && v.beurt !== null && v.beurt.uiterlijk !== null && (
          <p>{t('besluit.uiterlijk', { totDatum: v.beurt.uiterlijk })}</p>
        )}
        {v.woord !== 'VRIJ' && v.beurt?.laat === true && v.uiterlijk !== null && <p>{j('beurt.teLaat', { totDatum: v.uiterlijk })}</p>}
      </section>
      <Gevolg v={v} budget={budget} namen={namen} />
      <section className="lk-stapel">
        <Kop>{v.woord === 'VRIJ' ? j('besluit.persoon') : t('besluit.regel')}</Kop>
        {v.woord === 'VRIJ' && <p>{j('besluit.persoonTekst')}</p>}
        {(v.oordeel.redenen.length > 0 || v.oordeel.meldingen.length > 0) && <p className="gd-bij">{t('besluit.regelLas')}</p>}
        {v.oordeel.redenen.map((r) => (
          <div key={r.sleutel}>
            <p>{zin(r)}</p>
            {r.grond !== null && (
              <p className="gd-bij">
                {zin(`grond.${r.grond}`)} {zin(r.zeker ? 'grond.zeker' : 'grond.aanname')}
              </p>
            )}
          </div>
        ))}
        {v.oordeel.meldingen.map((m) => (
          <p key={m.sleutel}>{zin(m)}</p>
        ))}
      </section>
      <Anderen v={v} />
    </>
  )
}

/** What persons and a school said, as they said it themselves. */
function Anderen({ v }: { v: Verschuiving }) {
  const j = useJaTekst()
  if (v.jas.length === 0 && v.school === null) return null
  return (
    <>
      {v.jas.length > 0 && (
        <section className="lk-stapel">
          <Kop>{j('jas.kop')}</Kop>
          <ul className="gd-wegen">
            {v.jas.map((ja) => (
              <li key={ja.persoonId}>
                <JaRegel ja={ja} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {v.school !== null && (
        <section className="lk-stapel">
          <Kop>{j('school.kop')}</Kop>
          <SchoolStand school={v.school} />
        </section>
      )}
    </>
  )
}

function Gevolg({ v, budget, namen }: { v: Verschuiving; budget: Budget; namen: { van: string; naar: string } }) {
  const t = useGeldTekst()
  const van = budget.potjes.find((p) => p.id === v.van.potjeId)
  const naar = budget.potjes.find((p) => p.id === v.naar.potjeId)
  if (!van?.stand) return null
  const voorVan = potStand(van.stand)
  const voorNaar = naar?.stand ? potStand(naar.stand) : LEGE_POT
  return (
    <section className="lk-stapel">
      <Kop>{t('besluit.gevolg')}</Kop>
      <p>{t('schuif.bedrag.gevolgUitleg')}</p>
      <PotVergelijk
        maat={72}
        potten={[
          { sleutel: 'van', naam: namen.van, voor: voorVan, na: zonder(voorVan, v.cent) },
          { sleutel: 'naar', naam: namen.naar, voor: voorNaar, na: erbij(voorNaar, v.cent, naar?.soort ?? null) },
        ]}
      />
    </section>
  )
}
