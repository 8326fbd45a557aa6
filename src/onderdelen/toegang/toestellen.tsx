import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { Dialoog } from '../../ui/dialoog.tsx'
import { IcoonToestel } from '../../ui/icoon-teken.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { type Toestel, toestellenVraag } from './vragen.ts'
import { dagVan } from './wie.ts'

/** The devices on which something of the reader may stand, and taking one back. */
export function Toestellen({ persoonId }: { persoonId: string }) {
  const t = useTekst('toegang')
  const lezing = useQuery(toestellenVraag)
  const { wachtend, geweigerd } = useStatus()
  const hier = useDitToestel(persoonId)
  const [vraagt, zetVraagt] = useState<Toestel | null>(null)
  const opdracht = useOpdracht({
    ververs: [['toegang', 'toestellen']],
    // Only after the loket threw the key away: what stands here is then unreadable whatever happens next.
    bijGelukt: (_antwoord, o) => {
      if (hier !== null && o.pad === `/toestellen/${hier}`) void offline().apparaat.allesWissen()
    },
  })
  const trekIn = async (x: Toestel): Promise<void> => {
    zetVraagt(null)
    await opdracht.stuur({ opdracht: 'toestel', methode: 'DELETE', pad: `/toestellen/${x.id}`, body: {} })
  }
  const nu = (lezing.data ?? []).filter((x) => !x.gewist)
  const gewist = (lezing.data ?? []).length - nu.length
  const nogHier = vraagt?.id === hier ? wachtend + geweigerd : 0
  return (
    <section className="lk-stapel" aria-labelledby="tg-toestellen">
      <Kop id="tg-toestellen">{t('toestellen.titel')}</Kop>
      <p>{t('toestellen.uitleg')}</p>
      {lezing.data === undefined && !lezing.isError && <Laden vorm="rijen" aantal={2} />}
      {lezing.isError && <Melding soort="attention">{t('toestellen.fout')}</Melding>}
      {lezing.data !== undefined && nu.length === 0 && <p>{t('toestellen.geen')}</p>}
      <ul className="tg-kijkers">
        {nu.map((x) => (
          <Een key={x.id} toestel={x} hier={x.id === hier} onTrekIn={() => zetVraagt(x)} />
        ))}
      </ul>
      <div role="status">
        {opdracht.toestand === 'BEWAARD' && <p>{t('toestellen.bezig')}</p>}
        {opdracht.toestand === 'GELUKT' && <Melding soort="settled">{t('toestellen.klaar')}</Melding>}
      </div>
      {gewist > 0 && <Alinea soort="bij">{t('toestellen.ingetrokken', { count: gewist })}</Alinea>}
      <Dialoog open={vraagt !== null} onSluit={() => zetVraagt(null)} titel={t('toestellen.vraag')} sluitWoord={t('toestellen.niet')}>
        <div className="lk-stapel">
          <p>{t(vraagt?.id === hier ? 'toestellen.gevolgHier' : 'toestellen.gevolg')}</p>
          {nogHier > 0 && <Melding soort="attention">{t('toestellen.nogHier', { count: nogHier })}</Melding>}
          <Knoppen>
            <Knop onClick={() => vraagt !== null && void trekIn(vraagt)}>{t('toestellen.zeker')}</Knop>
          </Knoppen>
        </div>
      </Dialoog>
    </section>
  )
}

function Een({ toestel: x, hier, onTrekIn }: { toestel: Toestel; hier: boolean; onTrekIn: () => void }) {
  const t = useTekst('toegang')
  const taal = useTaal()
  const wanneer = { datum: datumTekst(dagVan(x.gezienOp), taal), tijd: tijdTekst(x.gezienOp) }
  return (
    <li className="tg-toestel">
      <IcoonToestel maat={28} />
      <div>
        <h3 className="tg-kijker__naam">{t(hier ? 'toestellen.hier' : 'toestellen.ander')}</h3>
        <p>{t(`toestellen.modus.${x.modus}`)}</p>
        <p className="tg-bij">{t('toestellen.laatst', wanneer)}</p>
        {x.huurTot !== null && <p className="tg-bij">{t('toestellen.huur', { datum: datumTekst(dagVan(x.huurTot), taal) })}</p>}
        <Knop
          soort="rustig"
          className="lk-niet-op-papier"
          aria-label={`${t('toestellen.knop')}: ${t('toestellen.laatst', wanneer)}`}
          onClick={onTrekIn}
        >
          {t('toestellen.knop')}
        </Knop>
      </div>
    </li>
  )
}

/** The id of this device, or null while unknown. */
function useDitToestel(persoonId: string): string | null {
  const [id, zet] = useState<string | null>(null)
  useEffect(() => {
    let weg = false
    offline()
      .apparaat.id()
      .then(
        (x) => !weg && zet(x),
        () => undefined,
      )
    return () => {
      weg = true
    }
  }, [persoonId])
  return id
}
