import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { LEEG_MOMENT, type MomentVelden, gewijzigdeVelden, isKeuzeVeld, leesVelden } from '../../domein/plan/moment.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { usePlanDocument } from '../../offline/plan-haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { adres } from './adressen.ts'
import { dagVan } from './dag.ts'
import { type TerugStaat, useTerugzetten } from './geschiedenis-terug.ts'
import { TekstVerschil } from './geschiedenis-verschil.tsx'
import { useKeuzeWoord, useVeldWoord } from './geschiedenis-woorden.ts'
import { adresVanVeld, useDeelWoord } from './herkomst-plek.ts'
import { type Moment, momentVraag } from './herkomst-vraag.ts'
import { useWie } from './herkomst-wie.ts'
import { usePlanDocumenten } from './inhoud.ts'
import { LeesFout } from './omgeving.tsx'
import type { PlanOmgeving } from './plan-omgeving.ts'
import { type PlanDeel, bestaatNiet } from './vragen.ts'

/** The day and time of a moment, in words. */
type Waarden = { datum: string; tijd: string }

/** One moment of a part: what changed, how it stood, and putting it back. */
export function GeschiedenisMoment({ plan, sessie, deel, nr }: PlanOmgeving & { deel: PlanDeel; nr: number }) {
  const t = useTekst('geschiedenis')
  const taal = useTaal()
  const deelWoord = useDeelWoord()
  const { data, error, isError, refetch } = useQuery(momentVraag(deel.id, nr))
  const wie = useWie({ ik: sessie.persoon.id, naam: (id) => data?.door.find((d) => d.persoonId === id)?.naam ?? null })
  const terug = { naar: adres.geschiedenis(deel.id), woord: t('lijst.titel', { deel: deelWoord(deel) }) }
  if (data === undefined) {
    if (isError && !bestaatNiet(error)) return <LeesFout titel={t('titel')} opnieuw={() => void refetch()} />
    return (
      <>
        <PaginaKop titel={isError ? t('lijst.leeg') : t('titel')} terug={terug} />
        {isError ? <p>{t('lijst.leegTekst')}</p> : <Laden aantal={4} />}
      </>
    )
  }
  const waarden = { datum: datumTekst(dagVan(data.op), taal), tijd: tijdTekst(data.op) }
  const naam = plan.personen.find((p) => p.persoonId === deel.persoonId)?.voornaam
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop
        titel={t('moment.titel', waarden)}
        boven={naam === undefined ? deelWoord(deel) : t('delen.van', { deel: deelWoord(deel), naam })}
        inleiding={t(data.terugNaar === null ? 'moment.door' : 'moment.doorTerug', { wie: wie(data.door.map((d) => d.persoonId)) })}
        terug={terug}
      >
        <p className="lk-alinea--bij">{t('moment.uitleg')}</p>
      </PaginaKop>
      <Inhoud deel={deel} moment={data} waarden={waarden} />
    </div>
  )
}

/** What somebody wants to put back: these fields, or with null the whole part; as they were after this moment, or before it. */
type Vraag = { velden: readonly string[] | null; naar: 'TOEN' | 'ERVOOR' }

function Inhoud({ deel, moment, waarden }: { deel: PlanDeel; moment: Moment; waarden: Waarden }) {
  const t = useTekst('geschiedenis')
  const beeld = usePlanDocument(deel.id)
  // The same document once more, to be drawn again at any change in it.
  const document = usePlanDocumenten([deel.id]).get(deel.id) ?? null
  const veldWoord = useVeldWoord(deel.soort)
  const keuzeWoord = useKeuzeWoord()
  const { staat, doe, vergeet } = useTerugzetten(deel, beeld.document)
  const [vraag, zetVraag] = useState<Vraag | null>(null)
  const open = beeld.fase === 'OPEN' && document !== null
  const nu = open ? leesVelden(document.ydoc, deel.soort) : LEEG_MOMENT
  const anders = open ? gewijzigdeVelden(nu, moment.velden) : []
  const mag = open && beeld.mag === 'SCHRIJVEN'

  const plek = (velden: readonly string[] | null, woord: string): ReactNode => {
    if (!mag) return null
    if (vraag !== null && JSON.stringify(vraag.velden) === JSON.stringify(velden))
      return (
        <Bevestig
          vraag={vraag}
          waarden={waarden}
          staat={staat}
          naarVraag={adresVanVeld(deel, velden?.[0] ?? moment.gewijzigd[0] ?? '')}
          lijst={adres.geschiedenis(deel.id)}
          ja={() =>
            void doe(vraag.naar === 'TOEN' ? moment.nr : moment.nr - 1, vraag.naar === 'TOEN' ? moment.velden : moment.ervoor, velden)
          }
          nee={() => zetVraag(null)}
        />
      )
    const gelijk = velden === null ? anders.length === 0 : !velden.some((v) => anders.includes(v))
    // Before the first moment there was nothing to go back to.
    const naar = !gelijk ? 'TOEN' : moment.nr > 1 ? 'ERVOOR' : null
    return (
      <>
        {gelijk && velden !== null && <p className="lk-alinea--bij">{t('zetTerug.gelijk')}</p>}
        {naar !== null && (naar === 'TOEN' || velden !== null) && (
          <Knop
            soort="rustig"
            onClick={() => {
              vergeet()
              zetVraag({ velden, naar })
            }}
          >
            {t(naar === 'ERVOOR' ? 'zetTerug.ervoor' : woord)}
          </Knop>
        )}
      </>
    )
  }
  return (
    <>
      {moment.gewijzigd.map((veld) => (
        <section key={veld} className="pl-moment">
          <Kop>{veldWoord(veld, [moment.velden, moment.ervoor])}</Kop>
          {isKeuzeVeld(veld) ? (
            <p>
              {t('moment.keuze', {
                veld: veldWoord(veld),
                eerst: keuzeWoord(veld, moment.ervoor),
                daarna: keuzeWoord(veld, moment.velden),
              })}
            </p>
          ) : (
            <TekstVerschil oud={moment.ervoor.teksten[veld] ?? ''} nieuw={moment.velden.teksten[veld] ?? ''} />
          )}
          {plek([veld], isKeuzeVeld(veld) ? 'zetTerug.keuzes' : 'zetTerug.veld')}
        </section>
      ))}
      <Uitklap titel={t('moment.heel')}>
        <HeleTekst soort={deel.soort} velden={moment.velden} />
      </Uitklap>
      {plek(null, 'zetTerug.deel')}
      {open && !mag && <p className="lk-alinea--bij">{t('zetTerug.lezen')}</p>}
    </>
  )
}

/** In the place of the button that was pressed: what happens, before it happens; and what came of it. */
function Bevestig({
  vraag,
  waarden,
  staat,
  naarVraag,
  lijst,
  ja,
  nee,
}: {
  vraag: Vraag
  waarden: Waarden
  staat: TerugStaat
  naarVraag: string
  lijst: string
  ja: () => void
  nee: () => void
}) {
  const t = useTekst('geschiedenis')
  const bezig = staat.soort === 'BEZIG'
  if (staat.soort === 'KLAAR')
    return (
      <Melding key="klaar" soort="settled" kop={t('zetTerug.klaarKop')} live>
        <p>{t('zetTerug.klaar')}</p>
        <Knoppen>
          <KnopLink naar={naarVraag}>{t('moment.naarVraag')}</KnopLink>
          <KnopLink soort="tekst" naar={lijst}>
            {t('moment.lijst')}
          </KnopLink>
        </Knoppen>
      </Melding>
    )
  return (
    <>
      {staat.soort === 'FOUT' && (
        <Melding soort="attention" kop={t('zetTerug.fout.kop')} live>
          {t(`zetTerug.fout.${staat.fout}`)}
        </Melding>
      )}
      <Melding key="vraag" kop={t('zetTerug.kop')} live>
        <p>{vraag.naar === 'TOEN' ? t('zetTerug.tekst', waarden) : t('zetTerug.tekstErvoor')}</p>
        <p>{t('zetTerug.veilig')}</p>
        <Knoppen>
          <Knop bezig={bezig} onClick={ja}>
            {t(bezig ? 'zetTerug.bezig' : 'zetTerug.ja')}
          </Knop>
          <Knop soort="tekst" onClick={nee}>
            {t('zetTerug.nee')}
          </Knop>
        </Knoppen>
      </Melding>
    </>
  )
}

function HeleTekst({ soort, velden }: { soort: PlanDeel['soort']; velden: MomentVelden }) {
  const t = useTekst('geschiedenis')
  const veldWoord = useVeldWoord(soort)
  const teksten = Object.entries(velden.teksten).filter(([, tekst]) => tekst.trim() !== '')
  if (teksten.length === 0) return <p>{t('moment.niets')}</p>
  return (
    <>
      <p className="lk-alinea--bij">{t('moment.heelUitleg')}</p>
      <dl className="pl-antwoorden">
        {teksten.map(([veld, tekst]) => (
          <div key={veld}>
            <dt>{veldWoord(veld, [velden])}</dt>
            <dd dir="auto">{tekst}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
