import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { AllesTabel } from './alles-tabel.tsx'
import { kijkersVan, wachtOpJa } from './beeld.ts'
import { KijkerBlok } from './kijker-blok.tsx'
import { MeerLijst } from './meer-lijst.tsx'
import { type Beeld, MetToegang } from './met-toegang.tsx'
import { Onderweg, OPDRACHT } from './onderweg.tsx'
import { PersoonKeuze, useGekozen } from './persoon-keuze.tsx'
import { Voorbij } from './voorbij.tsx'
import type { Persoon, Toestemming } from './vragen.ts'
import { WachtOpJa } from './wacht-op-ja.tsx'
import { useOver } from './wie.ts'
import { ZelfZien } from './zelf-zien.tsx'

/** `/toegang`: per person who may see what, why and until when. */
export function Overzicht() {
  const t = useTekst('toegang')
  return (
    <>
      <PaginaKop titel={t('titel')} inleiding={t('inleiding')} />
      <MetToegang>{(beeld) => <Inhoud {...beeld} />}</MetToegang>
    </>
  )
}

function Inhoud({ dossier, sessie, toegang, vandaag }: Beeld) {
  const gekozen = useGekozen(toegang.personen)
  return (
    <div className="lk-stapel-ruim">
      <Onderweg personen={toegang.personen} dossier={dossier} />
      {gekozen !== undefined && (
        <div className="tg-persoon">
          <PersoonKeuze personen={toegang.personen} gekozen={gekozen} />
          <VanPersoon key={gekozen.persoonId} persoon={gekozen} vandaag={vandaag} />
        </div>
      )}
      <ZelfZien dossier={dossier} toegang={toegang} sessie={sessie} />
      <MeerLijst toegang={toegang} />
    </div>
  )
}

function VanPersoon({ persoon, vandaag }: { persoon: Persoon; vandaag: string }) {
  const t = useTekst('toegang')
  const over = useOver()
  const { online } = useStatus()
  const [klaar, zetKlaar] = useState('')
  const regel = useRef<HTMLDivElement>(null)
  const onderweg = useWachtend(OPDRACHT)
  const gegevenAan = naamUit(useLocation().state)
  const opdracht = useOpdracht({ ververs: [['toegang']] })
  useEffect(() => {
    // The pressed button is gone by then: the keyboard goes on at the answer.
    if (klaar !== '') regel.current?.focus()
  }, [klaar])
  const stuur = async (x: Toestemming, wat: 'intrekken' | 'bevestigen'): Promise<void> => {
    const id = await opdracht.stuur({ opdracht: OPDRACHT, methode: 'POST', pad: `/toestemmingen/${x.id}/${wat}`, body: {} })
    if (id !== null) zetKlaar(t(`klaar.${wat}`, { naam: x.ontvanger.naam }))
  }
  const kijkers = kijkersVan(persoon, vandaag)
  const wacht = persoon.toestemmingen.filter((x) => wachtOpJa(x, vandaag))
  const magGeven = persoon.verlenen !== 'MAG_NIET'
  return (
    <section className="lk-stapel" aria-labelledby="tg-van">
      <Kop id="tg-van">{over('vanKort', persoon)}</Kop>
      <p>{over(`verlenen.${persoon.verlenen}`, persoon)}</p>
      {magGeven && persoon.teVragen.length > 0 && (
        <div className="lk-niet-op-papier">
          <KnopLink naar={`/toegang/geven?van=${persoon.persoonId}`}>{t('geven.knop')}</KnopLink>
        </div>
      )}
      <div ref={regel} tabIndex={-1} role="status" className="tg-klaar">
        {gegevenAan !== '' && klaar === '' && onderweg.length === 0 && (
          <Melding soort="settled">
            {t(persoon.verlenen === 'MAG_SAMEN' ? 'klaar.gevraagd' : 'klaar.gegeven', { naam: gegevenAan })}
          </Melding>
        )}
        {klaar !== '' && opdracht.toestand === 'GELUKT' && <Melding soort="settled">{klaar}</Melding>}
        {opdracht.toestand === 'BEWAARD' && online && <p>{t('klaar.bezig')}</p>}
        {opdracht.fout !== null && <Melding soort="attention">{t(`bewaren.${opdracht.fout === 'OP_SLOT' ? 'slot' : 'opslag'}`)}</Melding>}
      </div>
      {wacht.map((x) => (
        <WachtOpJa
          key={x.id}
          toestemming={x}
          persoon={persoon}
          onJa={() => void stuur(x, 'bevestigen')}
          onStop={() => void stuur(x, 'intrekken')}
        />
      ))}
      {kijkers.length === 0 ? (
        <Leeg titel={over('niemand', persoon)} />
      ) : (
        <ul className="tg-kijkers">
          {kijkers.map((k) => (
            <KijkerBlok
              key={k.kijker.persoonId}
              beeld={k}
              persoon={persoon}
              {...(magGeven ? { onStop: (x: Toestemming) => void stuur(x, 'intrekken') } : {})}
            />
          ))}
        </ul>
      )}
      {kijkers.length > 0 && (
        <Uitklap titel={t('tabel.knop')}>
          <AllesTabel kijkers={kijkers} />
        </Uitklap>
      )}
      <Voorbij persoon={persoon} vandaag={vandaag} />
    </section>
  )
}

/** To whom something was given a moment ago: the form says so with its way back. */
function naamUit(staat: unknown): string {
  return typeof staat === 'object' && staat !== null && 'gegevenAan' in staat && typeof staat.gegevenAan === 'string'
    ? staat.gegevenAan
    : ''
}
