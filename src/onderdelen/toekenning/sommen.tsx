import type { ReactNode } from 'react'
import { alsToekenning } from '../../domein/toekenning-opzet.ts'
import { bronnenNa } from '../../domein/toekenning.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Tabel } from '../../ui/tabel.tsx'
import { naamVan, type Werk } from './omgeving.ts'
import { useToekenningTekst } from './zin.ts'

function inEuro(cent: number): ReactNode {
  return <Bedrag centen={cent} />
}

/** Per bron what it holds after this beschikking, what of it is in potjes, and what is left to divide; the sums of the loket itself. */
export function Sommen({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { opzet, rekenen, dossier } = werk
  const na = bronnenNa(alsToekenning(opzet), rekenen)
  if (na.length === 0) return null
  const samen = (veld: 'wasCent' | 'cent' | 'verdeeldCent' | 'nietVerdeeldCent'): number => na.reduce((s, b) => s + b[veld], 0)
  const wetVan = (id: string): string | null =>
    rekenen.bronnen.find((b) => b.id === id)?.wet ?? opzet.bronnen.find((b) => b.id === id)?.wet ?? null
  return (
    <section className="lk-stapel">
      <Kop>{t('som.kop')}</Kop>
      <Tabel
        titel={t('som.uitleg')}
        rijen={na}
        sleutel={(b) => b.id}
        kolommen={[
          {
            kop: t('som.bron'),
            cel: (b) => {
              const wet = wetVan(b.id)
              return wet === null ? t('geld.nieuw') : t('geld.rij', { wet, naam: naamVan(dossier, b.persoonId) })
            },
            voet: t('som.samen'),
          },
          { kop: t('som.bedrag'), rechts: true, cel: (b) => inEuro(b.cent), voet: <Bedrag centen={samen('cent')} /> },
          {
            kop: t('som.verdeeld'),
            rechts: true,
            cel: (b) => inEuro(b.verdeeldCent),
            voet: <Bedrag centen={samen('verdeeldCent')} />,
          },
          {
            kop: t('som.rest'),
            rechts: true,
            cel: (b) => inEuro(b.nietVerdeeldCent),
            voet: <Bedrag centen={samen('nietVerdeeldCent')} />,
          },
        ]}
      />
      {na
        .filter((b) => b.nietVerdeeldCent < 0)
        .map((b) => (
          <p key={b.id} className="tk-teveel">
            {t('fout.TE_VEEL_VERDEELD', { bedragCent: b.cent, teVeelCent: -b.nietVerdeeldCent })}
          </p>
        ))}
      {samen('nietVerdeeldCent') > 0 && na.every((b) => b.nietVerdeeldCent >= 0) && <p>{t('som.restUitleg')}</p>}
    </section>
  )
}
