import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { kostenTotaal, regelSom } from '../../domein/plan/kosten-som.ts'
import { potjeUitRegel } from '../../domein/toekenning-opzet.ts'
import { nieuwId } from '../../lib/id.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import { enigeBron, type Werk } from './omgeving.ts'
import { planVersieVraag, type PlanVersie } from './vragen.ts'
import { useToekenningTekst } from './zin.ts'

/** The lines of the budgetplan of one handed-in plan: which become a potje in this beschikking. */
export function PlanOvernemen({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { versieId = '' } = useParams()
  const { data, isError, refetch } = useQuery(planVersieVraag(versieId))
  const terug = { naar: werk.hier, woord: t('terugBesluit') }
  if (data !== undefined) return <Regels key={versieId} werk={werk} versie={data} />
  return (
    <>
      <PaginaKop titel={t('plan.titelLeeg')} terug={terug} />
      {isError ? (
        <Leeg titel={t('leesfout.titel')} actie={<Knop onClick={() => void refetch()}>{t('leesfout.actie')}</Knop>}>
          {t('leesfout.tekst')}
        </Leeg>
      ) : (
        <Laden aantal={4} />
      )}
    </>
  )
}

function Regels({ werk, versie }: { werk: Werk; versie: PlanVersie }) {
  const t = useToekenningTekst()
  const naar = useNavigate()
  const { opzet, zet, hier, dossier } = werk
  const personen = versie.inhoud.personen.filter((p) => dossier.deelnemers.some((d) => d.persoonId === p.persoonId))
  const gedaan = new Set(opzet.potjes.flatMap((p) => (p.regelId === null ? [] : [p.regelId])))
  const open = personen.flatMap((p) => p.kosten.filter((r) => !gedaan.has(r.id)).map((regel) => ({ persoonId: p.persoonId, regel })))
  const [gekozen, zetGekozen] = useState<readonly string[]>(() => open.map((x) => x.regel.id))
  const nu = open.filter((x) => gekozen.includes(x.regel.id))
  const neem = (): void => {
    const potjes = nu.map(({ persoonId, regel }) => potjeUitRegel(regel, persoonId, nieuwId(), enigeBron(werk, persoonId)))
    zet((o) => ({ ...o, versieId: versie.id, potjes: [...o.potjes, ...potjes] }))
    void naar(hier)
  }
  return (
    <>
      <PaginaKop
        titel={t('plan.titel', { nummer: versie.nummer })}
        inleiding={t('plan.inleiding')}
        terug={{ naar: hier, woord: t('terugBesluit') }}
      />
      {open.length === 0 ? (
        <Leeg titel={t(gedaan.size > 0 ? 'plan.allesAl' : 'plan.geen')} actie={<KnopLink naar={hier}>{t('terugBesluit')}</KnopLink>}>
          {t(gedaan.size > 0 ? 'plan.allesAlTekst' : 'plan.geenTekst')}
        </Leeg>
      ) : (
        <div className="lk-stapel-ruim tk-form">
          {personen.map((p) => {
            const van = open.filter((x) => x.persoonId === p.persoonId)
            if (van.length === 0) return null
            const totaal = kostenTotaal(p.kosten)
            return (
              <div key={p.persoonId} className="lk-stapel">
                <Vinkjes
                  naam={`regels-${p.persoonId}`}
                  label={t('plan.van', { naam: p.naam })}
                  hint={t('plan.totaal', { cent: totaal.cent, count: totaal.regels })}
                  opties={van.map(({ regel }, nr) => {
                    const som = regelSom(regel)
                    return {
                      waarde: regel.id,
                      woord: regel.wat === '' ? t('plan.regel', { nr: nr + 1 }) : regel.wat,
                      uitleg: [
                        regel.wie,
                        som.soort === 'GEEN'
                          ? t('plan.zonderSom')
                          : som.overPeriode
                            ? bedragTekst(som.cent)
                            : t('plan.perJaar', { cent: som.cent }),
                      ]
                        .filter((x) => x !== '')
                        .join('. '),
                    }
                  })}
                  waarden={gekozen}
                  onKies={(nieuw) => zetGekozen([...gekozen.filter((id) => !van.some((x) => x.regel.id === id)), ...nieuw])}
                />
              </div>
            )
          })}
          <p>{t('plan.daarna')}</p>
          <div>
            <Knop onClick={neem} bezig={nu.length === 0}>
              {t('plan.neem', { count: nu.length })}
            </Knop>
          </div>
        </div>
      )}
    </>
  )
}
