import { useTekst } from '../../i18n/use-tekst.ts'
import { Uitklap } from '../../ui/uitklap.tsx'
import { Voorlezen } from './voorlezen.tsx'

/** Why goals are asked, what becomes of them, and two worked examples. */
export function DoelenUitleg() {
  const t = useTekst('doelen')
  const p = useTekst('plan')
  const voorbeelden = (['vb1', 'vb2'] as const).map((vb) => ({
    wie: t(`uitleg.${vb}.wie`),
    tekst: t(`uitleg.${vb}.tekst`),
    merk: t(`uitleg.${vb}.merk`),
    stappen: (['stap1', 'stap2'] as const).map((stap) => t(`uitleg.${vb}.${stap}`)),
  }))
  return (
    <Uitklap titel={p('stap.uitleg')}>
      <h2 className="lk-kop--3">{t('uitleg.waaromKop')}</h2>
      <p>{t('uitleg.waarom')}</p>
      <h2 className="lk-kop--3">{t('uitleg.wordtKop')}</h2>
      <p>{t('uitleg.wordt')}</p>
      <h2 className="lk-kop--3">{p('stap.voorbeelden')}</h2>
      <Voorlezen
        woord={p('stap.voorlezenUitleg')}
        zinnen={() => [
          t('uitleg.waarom'),
          t('uitleg.wordt'),
          ...voorbeelden.flatMap((vb) => [vb.wie, vb.tekst, t('kaart.merk'), vb.merk, t('stap.kop'), ...vb.stappen]),
        ]}
      />
      {voorbeelden.map((vb) => (
        <figure key={vb.wie} className="pl-voorbeeld">
          <figcaption>{vb.wie}</figcaption>
          <blockquote>
            <p>{vb.tekst}</p>
            <p>
              <b>{t('kaart.merk')}</b> {vb.merk}
            </p>
            <ul className="pl-doelkaart__opsomming">
              {vb.stappen.map((stap) => (
                <li key={stap}>{stap}</li>
              ))}
            </ul>
          </blockquote>
        </figure>
      ))}
      <p className="lk-alinea--bij">{p('stap.verzonnen')}</p>
    </Uitklap>
  )
}
