import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { dagVan } from '../../lib/klok.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { useMagTekst } from '../toegang/deur.ts'
import { UitnodigRegels } from './uitnodig-regels.tsx'
import type { Meelezer, Uitnodiging } from './uitnodig-vragen.ts'

/** First name per person for whom the reader decides; null for the reader. */
type Namen = ReadonlyMap<string, string | null>

const regelsVan = (u: Uitnodiging, namen: Namen) =>
  u.personen.map((p) => ({ voor: namen.get(p.persoonId) === null ? null : p.voornaam, tot: u.tot }))

/** Somebody logged in with the link: who, what a yes opens, and the two answers. */
export function WilMee({
  uitnodiging: u,
  namen,
  samen,
  onBeslis,
}: {
  uitnodiging: Uitnodiging
  namen: Namen
  samen: boolean
  onBeslis: (ja: boolean) => void
}) {
  const t = useTekst('uitnodiging')
  const taal = useTaal()
  const naam = u.aangenomenDoor?.naam ?? ''
  const op = u.aangenomenOp ?? u.gemaaktOp
  const mag = t(`mag.${u.recht}`)
  return (
    <Melding soort="attention" kop={t('samen.vraag.kop', { naam, mag })}>
      <p>
        {t('samen.vraag.wie', { naam, voorNaam: u.voorNaam, datum: datumTekst(dagVan(new Date(op)), taal), tijd: tijdTekst(op) })}{' '}
        {t('samen.vraag.kent')}
      </p>
      <p>{t('samen.vraag.dan', { naam })}</p>
      <UitnodigRegels regels={regelsVan(u, namen)} recht={u.recht} delen={u.delen} />
      {samen && <p>{t('samen.vraag.samen')}</p>}
      <p>{t('samen.vraag.nee', { naam })}</p>
      {u.magBeslissen ? (
        <Knoppen>
          <Knop onClick={() => onBeslis(true)}>{t('samen.vraag.knopJa', { naam, mag })}</Knop>
          <Knop soort="rustig" onClick={() => onBeslis(false)}>
            {t('samen.vraag.knopNee', { naam })}
          </Knop>
        </Knoppen>
      ) : (
        <p>{t('samen.vraag.ander')}</p>
      )}
    </Melding>
  )
}

/** Who looks along now: for whom, what, until when; and the way to end it. */
export function MeelezerRij({
  meelezer: m,
  namen,
  ondersteuner,
  onStop,
}: {
  meelezer: Meelezer
  namen: Namen
  /** an independent cliëntondersteuner of this dossier */
  ondersteuner: boolean
  onStop: () => void
}) {
  const t = useTekst('uitnodiging')
  const taal = useTaal()
  const magTekst = useMagTekst()
  return (
    <li className="un-rij">
      <Kop niveau={3}>{m.naam}</Kop>
      {ondersteuner && <p>{t('rol.CLIENTONDERSTEUNER')}</p>}
      <ul className="un-regels">
        {m.toestemmingen.map((x) => {
          const naam = namen.get(x.voorPersoonId)
          return (
            <li key={x.id}>
              {t('samen.regel', {
                voor: naam ? t('samen.voor', { naam }) : t('samen.voorU'),
                mag: magTekst(x.recht, x.delen),
                datum: datumTekst(x.tot, taal),
              })}
              {x.wachtOpTweede && (
                <>
                  {' '}
                  {t('samen.wie.wachtOpTweede')} <Link naar="/toegang">{t('samen.wie.naarTweede')}</Link>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <div>
        <Knop soort="rustig" aria-label={t('samen.wie.stopVoor', { naam: m.naam })} onClick={onStop}>
          {t('samen.wie.stop')}
        </Knop>
      </div>
    </li>
  )
}

/** An invitation that nobody took yet. */
export function OpenRij({ uitnodiging: u, namen, onWeg }: { uitnodiging: Uitnodiging; namen: Namen; onWeg: () => void }) {
  const t = useTekst('uitnodiging')
  const taal = useTaal()
  return (
    <li className="un-rij">
      <Kop niveau={3}>{u.voorNaam}</Kop>
      <UitnodigRegels regels={regelsVan(u, namen)} recht={u.recht} delen={u.delen} />
      <p className="un-bij">{t('samen.open.tot', { datum: datumTekst(u.linkTot, taal) })}</p>
      <div>
        <Knop soort="rustig" aria-label={t('samen.open.wegVoor', { naam: u.voorNaam })} onClick={onWeg}>
          {t('samen.open.weg')}
        </Knop>
      </div>
    </li>
  )
}
