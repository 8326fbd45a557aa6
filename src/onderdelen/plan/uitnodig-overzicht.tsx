import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { UITNODIGING_OPDRACHT } from '../start/deur.ts'
import { adres } from './adressen.ts'
import { LeesFout } from './omgeving.tsx'
import type { MetConcept } from './uitnodig-formulier.tsx'
import { MeelezerRij, OpenRij, WilMee } from './uitnodig-rijen.tsx'
import { type Meelezer, type Samen, samenVraag, type Uitnodiging } from './uitnodig-vragen.ts'

/** `/plan/samen`: who asks to be let in, who is in, who is invited. */
export function SamenOverzicht(o: MetConcept) {
  const t = useTekst('uitnodiging')
  const { data, isError, refetch } = useQuery(samenVraag(o.dossier.id))
  if (data === undefined && isError) return <LeesFout titel={t('samen.titel')} opnieuw={() => void refetch()} />
  const terug = { naar: adres.plan, woord: t('samen.terug') }
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={t('samen.titel')} inleiding={t('samen.inleiding')} terug={terug} />
      {data === undefined ? (
        <Laden aantal={4} />
      ) : data.voor.length === 0 ? (
        <Leeg titel={t('samen.nietVoorU')}>{t('samen.nietVoorUTekst')}</Leeg>
      ) : (
        <Inhoud {...o} samen={data} />
      )}
    </div>
  )
}

function Inhoud({ dossier, concept, samen }: MetConcept & { samen: Samen }) {
  const t = useTekst('uitnodiging')
  const { online } = useStatus()
  const onderweg = useWachtend(UITNODIGING_OPDRACHT)
  const [klaar, zetKlaar] = useState('')
  const regel = useRef<HTMLDivElement>(null)
  const opdracht = useOpdracht({ zegtZelf: true, ververs: [['plan', 'samen', dossier.id], ['stappen'], ['toegang']] })
  const r = useTekst('rechten')
  useEffect(() => {
    // The pressed button is gone by then: the keyboard goes on at the answer.
    if (klaar !== '') regel.current?.focus()
  }, [klaar])
  const stuur = async (pad: string, body: unknown, woord: string): Promise<void> => {
    zetKlaar((await opdracht.stuur({ opdracht: UITNODIGING_OPDRACHT, methode: 'POST', pad, body })) === null ? '' : woord)
  }
  const beslis = (u: Uitnodiging, ja: boolean): void => {
    const naam = u.aangenomenDoor?.naam ?? ''
    const samenJa = samen.voor.some((p) => p.samen && u.personen.some((x) => x.persoonId === p.persoonId))
    const woord = t(ja ? (samenJa ? 'samen.klaar.jaSamen' : 'samen.klaar.ja') : 'samen.klaar.nee', { naam, mag: t(`mag.${u.recht}`) })
    void stuur(`/uitnodigingen/${u.id}/beslissen`, { ja }, woord)
  }
  const stop = async (m: Meelezer): Promise<void> => {
    const woord = t('samen.klaar.stop', { naam: m.naam })
    const uitnodigingen = new Set(m.toestemmingen.flatMap((x) => x.uitnodigingId ?? []))
    for (const id of uitnodigingen) await stuur(`/uitnodigingen/${id}/stoppen`, {}, woord)
    for (const x of m.toestemmingen) if (x.uitnodigingId === null) await stuur(`/toestemmingen/${x.id}/intrekken`, {}, woord)
  }
  const namen = new Map(samen.voor.map((p) => [p.persoonId, p.ik ? null : p.voornaam]))
  const wacht = samen.uitnodigingen.filter((u) => u.staat === 'WACHT')
  const open = samen.uitnodigingen.filter((u) => u.staat === 'OPEN')
  const { verstuurd } = concept.waarde
  const linkStaatKlaar = verstuurd !== null && [...open, ...onderweg].some((x) => x.id === verstuurd.id)
  const sleutel = opdracht.probleem?.reden?.sleutel ?? ''
  return (
    <>
      <div ref={regel} tabIndex={-1} role="status" className="un-klaar">
        {klaar !== '' && opdracht.toestand === 'GELUKT' && <Melding soort="settled">{klaar}</Melding>}
        {opdracht.toestand === 'BEWAARD' && <p>{t(online ? 'samen.klaar.bezig' : 'samen.klaar.offline')}</p>}
        {opdracht.toestand === 'GEWEIGERD' && (
          <Melding soort="attention">
            {sleutel.startsWith('rechten:') ? r(sleutel.slice('rechten:'.length)) : (opdracht.probleem?.detail ?? '')}
          </Melding>
        )}
        {opdracht.fout !== null && <Melding soort="attention">{t(`link.${opdracht.fout === 'OP_SLOT' ? 'slot' : 'opslag'}`)}</Melding>}
      </div>
      {wacht.map((u) => (
        <WilMee key={u.id} uitnodiging={u} namen={namen} samen={samen.voor.some((p) => p.samen)} onBeslis={(ja) => beslis(u, ja)} />
      ))}
      {linkStaatKlaar && (
        <Melding>
          <p>{t('samen.linkStaatKlaar', { naam: concept.waarde.naam.trim() })}</p>
          <Knoppen>
            <KnopLink soort="rustig" naar={adres.uitnodigLink}>
              {t('samen.linkBekijken')}
            </KnopLink>
          </Knoppen>
        </Melding>
      )}
      <div>
        <KnopLink soort={wacht.length > 0 ? 'rustig' : 'hoofd'} naar={adres.uitnodigen()}>
          {t('samen.knop')}
        </KnopLink>
      </div>
      <section className="lk-stapel" aria-labelledby="un-wie">
        <Kop id="un-wie">{t('samen.wie.kop')}</Kop>
        {samen.meelezers.length === 0 ? (
          <p>{t('samen.wie.niemand')}</p>
        ) : (
          <ul className="un-lijst">
            {samen.meelezers.map((m) => (
              <MeelezerRij
                key={m.persoonId}
                meelezer={m}
                namen={namen}
                ondersteuner={dossier.betrokkenen.some((b) => b.persoonId === m.persoonId && b.rol === 'CLIENTONDERSTEUNER')}
                onStop={() => void stop(m)}
              />
            ))}
          </ul>
        )}
        <p className="un-bij">
          {t('samen.meer')} <Link naar="/toegang">{t('samen.meerLink')}</Link>
        </p>
      </section>
      {open.length > 0 && (
        <section className="lk-stapel" aria-labelledby="un-open">
          <Kop id="un-open">{t('samen.open.kop')}</Kop>
          <ul className="un-lijst">
            {open.map((u) => (
              <OpenRij
                key={u.id}
                uitnodiging={u}
                namen={namen}
                onWeg={() => void stuur(`/uitnodigingen/${u.id}/stoppen`, {}, t('samen.klaar.weg'))}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
