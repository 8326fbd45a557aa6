import { GEGEVENS, PLAN_ACTIES } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Kop } from '../../ui/kop.tsx'
import { deelVoorZelf } from './beeld.ts'
import { useMagTekst } from './mag-tekst.ts'
import type { Beeld } from './met-toegang.tsx'
import { useRegelTekst } from './regel-tekst.ts'

/** What the reader may see of somebody who decides for themselves who looks along. */
export function ZelfZien({ dossier, toegang, sessie }: Pick<Beeld, 'dossier' | 'toegang' | 'sessie'>) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const regelTekst = useRegelTekst()
  const magTekst = useMagTekst()
  const rollen = sessie.dossiers.find((d) => d.id === dossier.id)?.hoedanigheden ?? []
  const anderen = dossier.deelnemers.filter((d) => !d.ik && !toegang.personen.some((p) => p.persoonId === d.persoonId))
  if (anderen.length === 0) return null
  return (
    <section className="lk-stapel" aria-labelledby="tg-zelf">
      <Kop id="tg-zelf">{t('zelf.titel')}</Kop>
      <p>{t('zelf.uitleg')}</p>
      <ul className="tg-kijkers">
        {anderen.map((d) => {
          const lijst = (niveau: 'LEZEN' | 'SCHRIJVEN') =>
            GEGEVENS.filter((g) => g !== 'INZAGE' && d.rechten[g] === niveau && !(g === 'CONCEPTPLAN' && d.conceptDelen !== null))
          const niets = lijst('LEZEN').length + lijst('SCHRIJVEN').length === 0 && d.conceptDelen === null
          return (
            <li key={d.persoonId} className="tg-kijker">
              <h3 className="tg-kijker__naam">{t('zelf.van', { naam: `${d.voornaam} ${d.achternaam}` })}</h3>
              {niets && <p>{t('zelf.niets')}</p>}
              {(['SCHRIJVEN', 'LEZEN'] as const).map(
                (niveau) =>
                  lijst(niveau).length > 0 && (
                    <div key={niveau} className="tg-groep">
                      <h4>{t(`mag.${niveau}`)}</h4>
                      <ul className="tg-wat">
                        {lijst(niveau).map((g) => (
                          <li key={g}>{regelTekst({ gegeven: g, niveau, deel: deelVoorZelf(rollen, g) })}</li>
                        ))}
                      </ul>
                    </div>
                  ),
              )}
              {d.conceptDelen !== null && (
                <div className="tg-groep">
                  <h4>{r('gegeven.CONCEPTPLAN')}</h4>
                  <ul className="tg-wat">
                    {PLAN_ACTIES.map((recht) => ({ recht, delen: d.conceptDelen?.flatMap((x) => (x.mag === recht ? [x.deel] : [])) ?? [] }))
                      .filter((x) => x.delen.length > 0)
                      .map((x) => (
                        <li key={x.recht}>{magTekst(x.recht, x.delen)}</li>
                      ))}
                  </ul>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
