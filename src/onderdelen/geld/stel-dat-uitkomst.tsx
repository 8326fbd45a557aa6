import type { Tarief } from '../../domein/potjes.ts'
import type { Proef, ProefUitkomst } from '../../domein/stel-dat.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Pot } from '../../ui/pot.tsx'
import { Tabel } from '../../ui/tabel.tsx'
import { potStand } from './beeld.ts'
import { bedragCel } from './geld-tabellen.tsx'
import type { Potje } from './vragen.ts'
import { eenheidTekst, useBeeldTekst, useGeldTekst } from './zin.ts'

/** What the trial would do: the jar now and then, the same amounts as a table, and what to do where it does not fit. */
export function StelDatUitkomst({
  uitkomst: u,
  proef,
  potje,
  tarief,
}: {
  uitkomst: ProefUitkomst
  proef: Proef
  potje: Potje
  tarief: Tarief
}) {
  const t = useBeeldTekst()
  const g = useGeldTekst()
  const [nu, straks] = [potStand(u.voor), potStand(u.na)]
  const eenheden = (aantal: number): string => eenheidTekst(g, tarief.eenheid, aantal)
  const rijen = [
    { sleutel: 'vrij', naam: t('stel.vrij'), nu: nu.vrij, straks: straks.vrij },
    { sleutel: 'gepland', naam: t('stel.gepland'), nu: nu.gepland, straks: straks.gepland },
    { sleutel: 'alles', naam: t('stel.alles'), nu: u.nogVrijVoorCent, straks: u.nogVrijNaCent },
  ]
  return (
    <section className="lk-stapel">
      <Kop>{t('stel.uitkomst')}</Kop>
      <div className="lk-stapel" role="status">
        <p className="gj__zin">{kost(t, proef, u.kostCent)}</p>
        {u.tekortNaCent > 0 ? (
          <Melding soort="attention" kop={t('stel.pastNiet')}>
            <p>{t('stel.tekort', { cent: u.tekortNaCent })}</p>
            {u.leegOp !== null && <p>{t('stel.leeg', { leegDatum: u.leegOp })}</p>}
          </Melding>
        ) : (
          <p>{t('stel.past')}</p>
        )}
      </div>
      {u.tekortNaCent > 0 && <Wegen potje={potje} />}
      <div className="gp-potten">
        <figure>
          <Pot stand={nu} maat={88} />
          <figcaption>
            {t('stel.nuVrij')} <Bedrag centen={nu.vrij} />
          </figcaption>
        </figure>
        <figure>
          <Pot stand={straks} maat={88} />
          <figcaption>
            {t('stel.straksVrij')} <Bedrag centen={straks.vrij} />
          </figcaption>
        </figure>
      </div>
      <Tabel
        titel={t('stel.tabel', { naam: potje.naam })}
        rijen={rijen}
        sleutel={(r) => r.sleutel}
        kolommen={[
          { kop: t('stel.watKolom'), cel: (r) => r.naam },
          { kop: t('stel.nu'), rechts: true, cel: bedragCel((r) => r.nu) },
          { kop: t('stel.straks'), rechts: true, cel: bedragCel((r) => r.straks) },
        ]}
      />
      {proef.soort === 'TARIEF' && <p>{t('stel.koopt', { nu: eenheden(u.eenhedenVoor), straks: eenheden(u.eenhedenNa) })}</p>}
      {potje.zorgverlener !== null && <p className="gd-bij">{t('stel.contract', { naam: potje.zorgverlener })}</p>}
    </section>
  )
}

/** What a person can do where the money is not enough. */
function Wegen({ potje }: { potje: Potje }) {
  const t = useBeeldTekst()
  return (
    <div>
      <p>{t('stel.wegen')}</p>
      <ul className="gd-punten">
        <li>
          <Link className="gd-doel" naar={`/geld/schuiven?naar=${potje.id}`}>
            {t('stel.schuif')}
          </Link>
        </li>
        <li>
          <Link className="gd-doel" naar="/contact">
            {t('stel.consulent')}
          </Link>
        </li>
      </ul>
    </div>
  )
}

function kost(t: ReturnType<typeof useBeeldTekst>, proef: Proef, cent: number): string {
  if (cent === 0) return t('stel.evenveel')
  if (cent < 0) return t('stel.goedkoper', { cent: -cent })
  return t(proef.soort === 'WEEK' ? 'stel.kostWeek' : 'stel.kostTarief', { cent })
}
