import { opsomming } from '../../domein/blad-vorm.ts'
import type { Kaart } from '../../domein/plan/blad-gesprek.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { type Dossier, useTelefoon, useVandaag } from '../start/deur.ts'

/** Lines to write on, more than a page has; what does not fit is not drawn. */
const LIJNEN = Array.from({ length: 26 }, (_, nr) => nr)

/** The card itself: one page, on the screen as on paper. Its size is fixed, so that no letter can make a second page. */
export function GesprekskaartBlad({ kaart, dossier, dag, rechten }: { kaart: Kaart; dossier: Dossier; dag: string; rechten: boolean }) {
  const t = useTekst('uitvoer')
  const taal = useTaal()
  const telefoon = useTelefoon()
  const { consulent } = dossier
  const namen = opsomming(
    kaart.personen.map((p) => p.naam),
    taal,
  )
  return (
    <article className="uv-kaart" aria-label={t('kaart.kop')}>
      <header>
        <h2>{t('kaart.kop')}</h2>
        <p className="uv-een">{t('kaart.kopVoor', { namen })}</p>
        <p className="uv-een">
          {t('kaart.gemaakt', { datum: datumTekst(dag, taal) })}.{' '}
          {consulent === null
            ? t('kaart.geenConsulent', { telefoon })
            : t('kaart.consulent', { naam: consulent.naam, telefoon: consulent.telefoon })}
        </p>
      </header>
      {kaart.personen.map((p) => (
        <section key={p.persoonId}>
          <h3 className="uv-een">{p.naam}</h3>
          {p.items.map((i) => (
            <p key={i.item} className="uv-kaart__item" data-regels={i.regels} dir="auto">
              <b>{t(`kaart.${i.item}`)}:</b> {i.tekst === '' ? t('kaart.leeg') : i.tekst}
              {i.meer && ` ${t('kaart.meer')}`}
            </p>
          ))}
        </section>
      ))}
      {kaart.ook.length > 0 && <p className="uv-een">{t('kaart.ook', { namen: opsomming(kaart.ook, taal) })}</p>}
      {rechten && <Rechten dossier={dossier} />}
      <section className="uv-kaart__vragen">
        <h3>{t('kaart.vragenKop')}</h3>
        {kaart.vragen.length > 0 && (
          <ul>
            {kaart.vragen.map((v, nr) => (
              <li key={`${nr} ${v}`}>
                <span className="uv-een" dir="auto">
                  {v}
                </span>
              </li>
            ))}
          </ul>
        )}
        <div className="uv-kaart__ruimte">
          {t('kaart.schrijfruimte')}
          {LIJNEN.map((nr) => (
            <span key={nr} className="uv-kaart__lijn" />
          ))}
        </div>
      </section>
    </article>
  )
}

function Rechten({ dossier }: { dossier: Dossier }) {
  const t = useTekst('uitvoer')
  const taal = useTaal()
  const vandaag = useVandaag()
  const { melding } = dossier
  const datum = melding !== null && vandaag <= melding.planTot ? datumTekst(melding.planTot, taal) : null
  return (
    <section>
      <h3>{t('kaart.rechtenKop')}</h3>
      <ul>
        <li>{datum === null ? t('kaart.recht1') : t('kaart.recht1Datum', { datum })}</li>
        <li>{t('kaart.recht2')}</li>
        <li>{t('kaart.recht3')}</li>
        <li>{t('kaart.recht4')}</li>
      </ul>
    </section>
  )
}
