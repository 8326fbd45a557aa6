import { type ReactNode, useId, useState } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Kop } from '../../ui/kop.tsx'
import type { InvoerRij } from './invoer-vragen.ts'

const PER_KEER = 50

/** Rows of a file, so many at a time. A table; on a phone each row stands as a block. */
export function InvoerRijen({ titel, rijen, metReden = false }: { titel: string; rijen: readonly InvoerRij[]; metReden?: boolean }) {
  const t = useTekst('invoer')
  const taal = useTaal()
  const id = useId()
  const [tot, zetTot] = useState(PER_KEER)
  if (rijen.length === 0) return null
  const dag = (d: string | null): string => (d === null ? '' : datumTekst(d, taal))
  return (
    <section className="lk-stapel">
      <Kop id={id}>{titel}</Kop>
      <table className="wp-tabel wp-invoer" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('kolom.rij')}</th>
            <th scope="col">{t('kolom.bedrag')}</th>
            <th scope="col">{t('kolom.waar')}</th>
            <th scope="col">{t(metReden ? 'kolom.reden' : 'kolom.dagen')}</th>
          </tr>
        </thead>
        <tbody>
          {rijen.slice(0, tot).map((r) => (
            <tr key={r.nr}>
              <th scope="row">
                <b>{t('rij', { nr: r.nr })}</b>
                {r.kenmerk !== null && <span className="wp-bij">{r.kenmerk}</span>}
              </th>
              <Cel kop={t('kolom.bedrag')}>
                {r.cent === null ? t('onbekend') : <Bedrag centen={r.cent} />}
                {(r.bovenCent ?? 0) > 0 && (
                  <span className="wp-bij">
                    {t('kolom.boven')} <Bedrag centen={r.bovenCent ?? 0} />
                  </span>
                )}
              </Cel>
              <Cel kop={t('kolom.waar')}>
                {r.persoon ?? t('onbekend')}
                {r.potje !== null && <span className="wp-bij">{r.potje}</span>}
                {r.declaratie !== null && <span className="wp-bij">{t('declaratie', { kenmerk: r.declaratie })}</span>}
              </Cel>
              <Cel kop={t(metReden ? 'kolom.reden' : 'kolom.dagen')}>
                {metReden ? (
                  <>
                    <b>{t(`uitkomst.${r.uitkomst}`)}</b>
                    <span className="wp-bij">{r.reden === null ? '' : t(`reden.${r.reden}`)}</span>
                  </>
                ) : (
                  <>
                    {t('betaald', { dag: dag(r.betaaldOp) })}
                    <span className="wp-bij">{t('zorg', { dag: dag(r.zorgDag) })}</span>
                  </>
                )}
              </Cel>
            </tr>
          ))}
        </tbody>
      </table>
      {rijen.length > tot && (
        <Knop soort="rustig" onClick={() => zetTot(tot + PER_KEER)}>
          {t('meer', { count: Math.min(PER_KEER, rijen.length - tot), over: rijen.length - tot })}
        </Knop>
      )}
    </section>
  )
}

function Cel({ kop, children }: { kop: string; children: ReactNode }) {
  return (
    <td>
      <span className="wp-kop" aria-hidden="true">
        {kop}
      </span>
      <div>{children}</div>
    </td>
  )
}
