import { useQuery } from '@tanstack/react-query'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { InvoerForm } from './invoer-form.tsx'
import { invoerLijstVraag } from './invoer-vragen.ts'
import { Lezing } from './lezing.tsx'

/** Choose a file, and the files of before. */
export function InvoerLijst() {
  const t = useTekst('invoer')
  const taal = useTaal()
  const lezing = useQuery(invoerLijstVraag)
  return (
    <>
      <PaginaKop titel={t('titel')} inleiding={t('inleiding')} terug={{ naar: '/werkplek', woord: t('terug') }} />
      <div className="lk-stapel-ruim">
        <InvoerForm />
        <section className="lk-stapel">
          <Kop>{t('eerder.titel')}</Kop>
          <Lezing van={lezing}>
            {(items) =>
              items.length === 0 ? (
                <Leeg titel={t('eerder.geen.titel')}>{t('eerder.geen.tekst')}</Leeg>
              ) : (
                <Lijst label={t('eerder.titel')}>
                  {items.map((item) => (
                    <Rij
                      key={item.id}
                      naar={`/werkplek/invoer/${item.id}`}
                      titel={item.naam}
                      bij={t('eerder.bij', {
                        soort: t(`soort.${item.soort}`),
                        wie: item.gemaaktDoor,
                        dag: datumTekst(item.gemaaktOp.slice(0, 10), taal),
                        tijd: tijdTekst(item.gemaaktOp),
                      })}
                      eind={
                        item.geboektOp === null ? (
                          <Merkje soort="attention">{t('eerder.nietGeboekt')}</Merkje>
                        ) : item.open > 0 ? (
                          <Merkje soort="attention">{t('eerder.bezig')}</Merkje>
                        ) : (
                          <Merkje soort="settled">{t('eerder.geboekt')}</Merkje>
                        )
                      }
                    />
                  ))}
                </Lijst>
              )
            }
          </Lezing>
        </section>
      </div>
    </>
  )
}
