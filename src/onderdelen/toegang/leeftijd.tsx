import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Link } from '../../ui/link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { type Beeld, MetToegang } from './met-toegang.tsx'
import type { Moment, Persoon } from './vragen.ts'
import { useOver, voornaam } from './wie.ts'

/** `/toegang/leeftijd`: the days on which rights change by themselves, at 12, 16 and 18. */
export function Leeftijd() {
  const t = useTekst('toegang')
  return (
    <>
      <PaginaKop titel={t('leeftijd.titel')} inleiding={t('leeftijd.inleiding')} terug={{ naar: '/toegang', woord: t('titel') }} />
      <MetToegang>{(beeld) => <Personen {...beeld} />}</MetToegang>
    </>
  )
}

function Personen({ toegang }: Beeld) {
  const t = useTekst('toegang')
  const metMoment = toegang.personen.filter((p) => p.leeftijdsmomenten.some((m) => !m.voorbij))
  if (metMoment.length === 0) return <Leeg titel={t('leeftijd.leeg.titel')}>{t('leeftijd.leeg.tekst')}</Leeg>
  return (
    <div className="lk-stapel-ruim">
      {metMoment.map((p) => (
        <VanPersoon key={p.persoonId} persoon={p} meer={metMoment.length > 1} />
      ))}
    </div>
  )
}

function VanPersoon({ persoon, meer }: { persoon: Persoon; meer: boolean }) {
  const t = useTekst('toegang')
  const taal = useTaal()
  const [eerste, ...later] = persoon.leeftijdsmomenten.filter((m) => !m.voorbij)
  const was = persoon.leeftijdsmomenten.filter((m) => m.voorbij)
  return (
    <section className="lk-stapel" aria-labelledby={`tg-l-${persoon.persoonId}`}>
      <Kop id={`tg-l-${persoon.persoonId}`} className={meer || !persoon.ik ? undefined : 'lk-alleen-hoorbaar'}>
        {persoon.ik ? t('uzelf') : persoon.naam}
      </Kop>
      {eerste && <MomentBlok moment={eerste} persoon={persoon} />}
      {later.length > 0 && (
        <Uitklap titel={t('leeftijd.later')}>
          <div className="tg-momenten">
            {later.map((m) => (
              <MomentBlok key={m.leeftijd} moment={m} persoon={persoon} />
            ))}
          </div>
        </Uitklap>
      )}
      {was.length > 0 && (
        <Uitklap titel={t('leeftijd.voorbij')}>
          <ul>
            {was.map((m) => (
              <li key={m.leeftijd}>
                {t('leeftijd.was', { datum: datumTekst(m.op, taal), leeftijd: m.leeftijd, van: voornaam(persoon.naam) })}
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
    </section>
  )
}

function MomentBlok({ moment, persoon }: { moment: Moment; persoon: Persoon }) {
  const t = useTekst('toegang')
  const taal = useTaal()
  const over = useOver()
  const l = moment.leeftijd
  return (
    <div className="tg-moment">
      <h3 className="tg-moment__kop">{over('leeftijd.op', persoon, { datum: datumTekst(moment.op, taal), leeftijd: l })}</h3>
      <h4>{t('leeftijd.vanzelf')}</h4>
      <ul>
        {(['a', 'b', 'c'] as const).map((k) => (
          <li key={k}>{over(`leeftijd.bij.${l}.${k}`, persoon)}</li>
        ))}
      </ul>
      <h4>{t('leeftijd.nu')}</h4>
      <p>{over(`leeftijd.bij.${l}.doen`, persoon)}</p>
      {l === 18 && persoon.magMachtigen && (
        <p>
          <Link naar={`/toegang/machtiging?van=${persoon.persoonId}`}>{t('leeftijd.machtiging')}</Link>
        </p>
      )}
    </div>
  )
}
