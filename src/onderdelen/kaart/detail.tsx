import { Fragment, type ReactNode } from 'react'
import { useParams } from 'react-router'
import type { Aanbod, Kaart } from '../../contract/schemas/kaart.ts'
import { afstandTot, veiligeLink, versheid } from '../../domein/kaart.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { telefoonLink } from '../../lib/schil.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { IcoonTelefoon } from '../../ui/icoon-teken.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { InBudgetplan, ZoektVoorPlan } from './budgetplan.tsx'
import { usePunt } from './lijst.tsx'
import { useStand } from './stand.ts'
import { useVandaag } from './vragen.ts'
import { afstandWoord, leeftijdWoord, openWoorden, plekWoord, taalWoord, tariefWoord } from './woorden.ts'

const TERUG = '/hulp'

export function HulpDetail({ kaart }: { kaart: Kaart }) {
  const t = useTekst('kaart')
  const { aanbodId } = useParams()
  const aanbod = kaart.aanbod.find((a) => a.id === aanbodId)
  const terug = { naar: TERUG, woord: t('terug') }
  if (!aanbod) {
    return (
      <>
        <PaginaKop titel={t('weg.titel')} terug={terug} />
        <Leeg titel={t('weg.titel')} actie={<KnopLink naar={TERUG}>{t('terug')}</KnopLink>}>
          {t('weg.tekst')}
        </Leeg>
      </>
    )
  }
  return (
    <article className="lk-hulp">
      <PaginaKop
        titel={aanbod.naam}
        terug={terug}
        {...(aanbod.soortHulp ? { boven: aanbod.soortHulp } : {})}
        inleiding={aanbod.aanbieder.naam}
      />
      <ZoektVoorPlan />
      {aanbod.melding && (
        <Melding soort="attention">
          <p lang="nl">{aanbod.melding}</p>
        </Melding>
      )}
      <div className="lk-hulp__tekst" lang="nl">
        {(aanbod.omschrijving ?? t('feit.onbekend')).split(/\n+/).map((alinea) => (
          <p key={alinea}>{alinea}</p>
        ))}
        {aanbod.aanbieder.omschrijving && <p>{aanbod.aanbieder.omschrijving}</p>}
      </div>
      <Contact aanbod={aanbod} />
      <InBudgetplan aanbod={aanbod} />
      <Feiten aanbod={aanbod} />
      <Bron aanbod={aanbod} />
    </article>
  )
}

function Contact({ aanbod }: { aanbod: Aanbod }) {
  const t = useTekst('kaart')
  const bel = aanbod.telefoon ? telefoonLink(aanbod.telefoon) : null
  const mail = aanbod.mail ? `mailto:${aanbod.mail}` : null
  const mag = (adres: string | null): adres is string => adres !== null && veiligeLink(adres)
  return (
    <section className="lk-hulp__contact" aria-labelledby="contact-kop">
      <Kop niveau={2} id="contact-kop" className="lk-kop--3">
        {t('contact.titel')}
      </Kop>
      <div className="lk-hulp__knoppen">
        {mag(bel) && (
          <KnopLink naar={bel} icoon={<IcoonTelefoon />}>
            {t('contact.bel', { telefoon: aanbod.telefoon ?? '' })}
          </KnopLink>
        )}
        {mag(mail) && (
          <KnopLink naar={mail} soort="rustig">
            {t('contact.mail')}
          </KnopLink>
        )}
        {mag(aanbod.website) && (
          <KnopLink naar={aanbod.website} soort="rustig" target="_blank" rel="noopener noreferrer external">
            {t('contact.site')}
          </KnopLink>
        )}
      </div>
      {mag(mail) && <p className="lk-alleen-op-papier">{aanbod.mail}</p>}
      {!mag(bel) && !mag(mail) && !mag(aanbod.website) && <p>{t('contact.geen')}</p>}
      {aanbod.aanmelden && (
        <p>
          <b>{t('contact.aanmelden')}</b>
          <br />
          <span lang="nl">{aanbod.aanmelden}</span>
        </p>
      )}
      {mag(aanbod.website) && <Alinea soort="bij">{t('contact.siteUitleg')}</Alinea>}
    </section>
  )
}

function Feiten({ aanbod }: { aanbod: Aanbod }) {
  const t = useTekst('kaart')
  const taal = useTaal()
  const { punt } = usePunt(useStand().postcode)
  const km = punt ? afstandTot(aanbod, punt) : null
  const onbekend = <span className="lk-hulp__onbekend">{t('feit.onbekend')}</span>
  const opRij = (woorden: readonly string[]): ReactNode => (woorden.length > 0 ? hoofdletter(woorden.join(', ')) : onbekend)
  const datum = (d: string): string => datumTekst(d, taal)

  const rijen: [sleutel: string, inhoud: ReactNode][] = [
    [
      'voorWie',
      aanbod.voorWie ? (
        <span key="voorWie" lang="nl">
          {aanbod.voorWie}
        </span>
      ) : (
        onbekend
      ),
    ],
    [
      'plek',
      <Fragment key="plek">
        {plekWoord(aanbod.plek, t)}
        {aanbod.plek.gemeldOp && <small>{t('plek.gemeld', { datum: datum(aanbod.plek.gemeldOp) })}</small>}
      </Fragment>,
    ],
    [
      'kosten',
      aanbod.tarieven.length === 0 && !aanbod.tariefUitleg ? (
        onbekend
      ) : (
        <Fragment key="kosten">
          {aanbod.tarieven.map((x) => (
            <span key={`${x.naam ?? ''}${x.cent}`} className="lk-hulp__regel">
              {tariefWoord(x, t)}
            </span>
          ))}
          {aanbod.tariefUitleg && <small lang="nl">{aanbod.tariefUitleg}</small>}
        </Fragment>
      ),
    ],
    ['betalen', aanbod.levering ? t(`levering.${aanbod.levering}`) : onbekend],
    ['leeftijd', leeftijdWoord(aanbod.leeftijd, t) ?? onbekend],
    ['ervaring', opRij(aanbod.ervaringMet.map((e) => t(`ervaring.${e}`)))],
    ['vorm', opRij(aanbod.vormen.map((v) => t(`vorm.${v}`)))],
  ]
  const loc = aanbod.locaties[0]
  if (loc)
    rijen.push([
      'adres',
      [loc.adres, [loc.postcode, loc.plaats].filter(Boolean).join(' ')].filter(Boolean).map((r) => (
        <span key={r} className="lk-hulp__regel">
          {r}
        </span>
      )),
    ])
  if (km !== null) rijen.push(['afstand', t('feit.afstandUitleg', { afstand: afstandWoord(km, t) })])
  if (aanbod.werkgebied) rijen.push(['werkgebied', aanbod.werkgebied])
  rijen.push(
    ['open', aanbod.open.length > 0 ? <Openingen open={aanbod.open} uitleg={aanbod.openUitleg} /> : (aanbod.openUitleg ?? onbekend)],
    ['taal', opRij(aanbod.talen.map((c) => taalWoord(c, taal, t)))],
    ['rolstoel', aanbod.rolstoel === 'ONBEKEND' ? onbekend : t(`feit.rolstoel${aanbod.rolstoel}`)],
  )
  if (aanbod.wetten.length > 0) rijen.push(['wet', opRij(aanbod.wetten.map((w) => t(`wet.${w}`)))])
  return (
    <section aria-labelledby="feiten-kop">
      <Kop niveau={2} id="feiten-kop" className="lk-kop--3">
        {t('feit.titel')}
      </Kop>
      <dl className="lk-feiten">
        {rijen.map(([sleutel, inhoud]) => (
          <div key={sleutel}>
            <dt>{t(`feit.${sleutel}`)}</dt>
            <dd>{inhoud}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Openingen({ open, uitleg }: { open: Aanbod['open']; uitleg: string | null }) {
  const t = useTekst('kaart')
  return (
    <>
      <ul className="lk-open">
        {openWoorden(open, t).map(({ dagen, tijden }) => (
          <li key={`${dagen}${tijden}`}>
            <span>{hoofdletter(dagen)}</span> <span>{tijden}</span>
          </li>
        ))}
      </ul>
      {uitleg && <small>{uitleg}</small>}
    </>
  )
}

function Bron({ aanbod }: { aanbod: Aanbod }) {
  const t = useTekst('kaart')
  const taal = useTaal()
  const vandaag = useVandaag()
  const staat = versheid(aanbod.gecontroleerdOp, vandaag)
  const datum = aanbod.gecontroleerdOp ? datumTekst(aanbod.gecontroleerdOp, taal) : ''
  const { kvk, agb } = aanbod.aanbieder
  return (
    <section className="lk-hulp__bron" aria-labelledby="bron-kop">
      <Kop niveau={2} id="bron-kop" className="lk-kop--3">
        {t('bron.titel')}
      </Kop>
      {staat === 'RECENT' ? (
        <p>{t('bron.recent', { datum })}</p>
      ) : (
        <Melding kop={t(staat === 'OUD' ? 'bron.oud' : 'bron.nooit')}>
          {t(staat === 'OUD' ? 'bron.oudUitleg' : 'bron.nooitUitleg', { datum })}
        </Melding>
      )}
      <dl className="lk-feiten">
        <Feit woord={t('bron.bron')}>{aanbod.bron ?? t('feit.onbekend')}</Feit>
        {aanbod.registraties.length > 0 && (
          <Feit woord={t('bron.registraties')}>
            {aanbod.registraties.map((r) => (
              <span key={r.soort} className="lk-hulp__regel">
                {r.gecontroleerdOp
                  ? t(r.nummer ? 'bron.registratieNummer' : 'bron.registratie', {
                      soort: r.soort,
                      nummer: r.nummer ?? '',
                      datum: datumTekst(r.gecontroleerdOp, taal),
                    })
                  : t('bron.zonderDatum', { soort: r.soort })}
              </span>
            ))}
          </Feit>
        )}
        {kvk && <Feit woord={t('bron.kvk')}>{kvk}</Feit>}
        {agb && <Feit woord={t('bron.agb')}>{agb}</Feit>}
      </dl>
      {(kvk || agb) && (
        <p>
          {t('bron.ervaringen')}{' '}
          <Link naar="https://www.zorgkaartnederland.nl/" target="_blank" rel="noopener noreferrer external">
            {t('bron.ervaringenLink')}
          </Link>
        </p>
      )}
      <p>
        <b>{t('bron.kloptNiet')}</b> {t('bron.kloptNietTekst')} <Link naar="/contact">{t('bron.kloptNietLink')}</Link>
      </p>
    </section>
  )
}

function Feit({ woord, children }: { woord: string; children: ReactNode }) {
  return (
    <div>
      <dt>{woord}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const hoofdletter = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1)
