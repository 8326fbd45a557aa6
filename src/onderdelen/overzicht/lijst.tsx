import { useQuery } from '@tanstack/react-query'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { bedragTekst, datumTekst, maandTekst } from '../../lib/opmaak.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Rij } from '../../ui/rij.tsx'
import { Lezing, StandVan } from './lezing.tsx'
import { type Overzichten, overzichtenVraag } from './vragen.ts'

/** `/geld/overzichten`: the years and months of which there is an overview. */
export function OverzichtLijst({ dossierId }: { dossierId: string }) {
  const t = useTekst('overzicht')
  const terug = { naar: '/geld', woord: t('terug') }
  const vraag = overzichtenVraag(dossierId)
  const lezing = useQuery(vraag)
  const kop = <PaginaKop titel={t('titel')} inleiding={t('inleiding')} terug={terug} />
  return (
    <Lezing van={lezing} kop={kop} terug={terug}>
      {(o) => (
        <>
          {kop}
          <StandVan sleutel={vraag.queryKey} />
          {o.jaren.length === 0 ? (
            <Leeg titel={t('leeg.titel')} actie={<KnopLink naar="/geld">{t('leeg.actie')}</KnopLink>}>
              {t('leeg.tekst')}
            </Leeg>
          ) : (
            <Alle o={o} />
          )}
        </>
      )}
    </Lezing>
  )
}

function Alle({ o }: { o: Overzichten }) {
  const t = useTekst('overzicht')
  const taal = useTaal()
  const besteed = (cent: number): string => t('lijst.besteed', { bedrag: bedragTekst(cent) })
  return (
    <div className="lk-stapel-ruim">
      <section className="lk-stapel">
        <Kop>{t('lijst.maanden')}</Kop>
        {o.volgende !== null && (
          <p>{t('lijst.volgende', { maand: maandTekst(o.volgende.maand, taal), datum: datumTekst(o.volgende.klaarOp, taal) })}</p>
        )}
        {o.maanden.length === 0 ? (
          <p>{t('lijst.geenMaand')}</p>
        ) : (
          <Lijst label={t('lijst.maanden')}>
            {o.maanden.map((m) => (
              <Rij
                key={m.maand}
                naar={`/geld/overzichten/${m.maand}`}
                titel={t('maand.kort', { wanneer: maandTekst(m.maand, taal) })}
                bij={`${besteed(m.besteedCent)} ${m.staat === 'KLAAR' ? '' : t('lijst.voorlopig', { datum: datumTekst(m.klaarOp, taal) })}`.trim()}
              />
            ))}
          </Lijst>
        )}
      </section>
      <section className="lk-stapel">
        <Kop>{t('lijst.jaren')}</Kop>
        <Lijst label={t('lijst.jaren')}>
          {o.jaren.map((j) => (
            <Rij
              key={j.jaar}
              naar={`/geld/overzichten/${j.jaar}`}
              titel={t('jaar.kort', { wanneer: j.jaar })}
              bij={`${besteed(j.besteedCent)} ${t(j.staat === 'LOOPT' ? 'lijst.loopt' : 'lijst.voorbij')}`}
            />
          ))}
        </Lijst>
      </section>
    </div>
  )
}
