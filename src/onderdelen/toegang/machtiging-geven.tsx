import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { VERTEGENWOORDIGING_DOMEINEN, type VertegenwoordigingDomein } from '../../contract/woorden-toegang.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import { gemachtigdenVan } from './gemachtigden.ts'
import { geeft, type Mandaat, mandaatBij } from './machtiging.ts'
import { naarFout } from './naar-fout.ts'
import { type Beeld, MetToegang } from './met-toegang.tsx'
import { OPDRACHT } from './onderweg.tsx'
import { useGekozen } from './persoon-keuze.tsx'
import { useRegelTekst } from './regel-tekst.ts'
import type { Persoon } from './vragen.ts'

/** `/toegang/machtiging/geven`: lets somebody act for a person, with on the same page what that person can then do. */
export function MachtigingGeven() {
  const t = useTekst('toegang')
  return (
    <>
      <PaginaKop
        titel={t('machtiging.geef')}
        inleiding={t('machtiging.uitleg')}
        terug={{ naar: '/toegang/machtiging', woord: t('machtiging.titel') }}
      />
      <MetToegang>{(beeld) => <Formulier {...beeld} />}</MetToegang>
    </>
  )
}

function Formulier({ dossier, toegang, vandaag }: Beeld) {
  const t = useTekst('toegang')
  const persoon = useGekozen(toegang.personen.filter((p) => p.magMachtigen))
  const mensen = persoon === undefined ? [] : gemachtigdenVan(persoon, dossier)
  if (persoon === undefined || mensen.length === 0) return <Leeg titel={t('machtiging.geenMensen')} />
  return <Vragen persoon={persoon} mensen={mensen} vandaag={vandaag} />
}

type Einde = 'datum' | 'geen'

function Vragen({ persoon, mensen, vandaag }: { persoon: Persoon; mensen: { persoonId: string; naam: string }[]; vandaag: string }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const ga = useNavigate()
  const { online } = useStatus()
  const opdracht = useOpdracht({ ververs: [['toegang']] })
  const [wie, zetWie] = useState<string | null>(null)
  const [domein, zetDomein] = useState<VertegenwoordigingDomein | null>(null)
  const [mandaat, zetMandaat] = useState<Mandaat[]>([])
  const [einde, zetEinde] = useState<Einde | null>(null)
  const [tot, zetTot] = useState('')
  const [gedrukt, zetGedrukt] = useState(false)
  const naam = mensen.find((m) => m.persoonId === wie)?.naam
  const kan = domein === null ? [] : mandaatBij(domein)
  const mist = {
    wie: naam === undefined,
    domein: domein === null,
    einde: einde === null,
    tot: einde === 'datum' && (tot === '' || tot < vandaag),
  }
  const fout = (welk: keyof typeof mist, sleutel: string): string | undefined =>
    gedrukt && mist[welk] ? t(`geven.mist.${sleutel}`) : undefined
  const stuur = async (): Promise<void> => {
    const body = {
      persoonId: persoon.persoonId,
      gemachtigdeId: wie,
      domein,
      mandaat: mandaat.filter((m) => kan.includes(m)),
      tot: einde === 'datum' ? tot : null,
    }
    const id = await opdracht.stuur({ opdracht: OPDRACHT, methode: 'POST', pad: '/machtigingen', body })
    if (id !== null) void ga(`/toegang/machtiging?van=${persoon.persoonId}`, { replace: true })
  }
  const verder = (gebeurtenis: FormEvent<HTMLFormElement>): void => {
    gebeurtenis.preventDefault()
    zetGedrukt(true)
    if (!Object.values(mist).includes(true)) void stuur()
    else naarFout(gebeurtenis.currentTarget)
  }
  return (
    <form className="lk-stapel-ruim" onSubmit={verder} noValidate>
      <Keuze
        naam="gemachtigde"
        label={t('machtiging.wie')}
        fout={fout('wie', 'kies')}
        waarde={wie}
        onKies={zetWie}
        opties={mensen.map((m) => ({ waarde: m.persoonId, woord: m.naam }))}
      />
      <Keuze<VertegenwoordigingDomein>
        naam="domein"
        label={t('machtiging.waarvoor')}
        fout={fout('domein', 'kies')}
        waarde={domein}
        onKies={zetDomein}
        opties={VERTEGENWOORDIGING_DOMEINEN.map((d) => ({
          waarde: d,
          woord: r(`vertegenwoordiging.domein.${d}`),
          uitleg: t(`machtiging.domein.${d}`),
        }))}
      />
      {kan.length > 0 && (
        <Vinkjes<Mandaat>
          naam="mandaat"
          label={t('machtiging.extra')}
          hint={t('machtiging.extraHint')}
          waarden={mandaat.filter((m) => kan.includes(m))}
          onKies={zetMandaat}
          opties={kan.map((m) => ({ waarde: m, woord: r(`gegeven.${m}`), uitleg: t(`gegeven.${m}`) }))}
        />
      )}
      <Keuze<Einde>
        naam="einde"
        label={t('machtiging.hoelang')}
        fout={fout('einde', 'kies')}
        waarde={einde}
        onKies={zetEinde}
        opties={[
          { waarde: 'datum', woord: t('machtiging.totDatum') },
          { waarde: 'geen', woord: t('machtiging.totStop'), uitleg: t('machtiging.totStopUitleg') },
        ]}
      />
      {einde === 'datum' && (
        <DatumVeld label={t('geven.tot.laatste')} fout={fout('tot', tot === '' ? 'datum' : 'voorbij')} waarde={tot} onDatum={zetTot} />
      )}
      {naam !== undefined && domein !== null && (
        <Gevolg naam={naam} domein={domein} mandaat={mandaat.filter((m) => kan.includes(m))} tot={einde === 'datum' ? tot : ''} />
      )}
      {!online && <Melding>{t('geven.controle.offline', { naam: naam ?? '' })}</Melding>}
      {opdracht.fout !== null && (
        <Melding soort="attention" live>
          {t(`bewaren.${opdracht.fout === 'OP_SLOT' ? 'slot' : 'opslag'}`)}
        </Melding>
      )}
      <Knoppen>
        <Knop type="submit">{naam === undefined ? t('machtiging.geef') : t('machtiging.stuur', { naam })}</Knop>
      </Knoppen>
    </form>
  )
}

function Gevolg({
  naam,
  domein,
  mandaat,
  tot,
}: {
  naam: string
  domein: VertegenwoordigingDomein
  mandaat: readonly Mandaat[]
  tot: string
}) {
  const t = useTekst('toegang')
  const taal = useTaal()
  const regelTekst = useRegelTekst()
  const regels = geeft(domein, mandaat)
  return (
    <section className="tg-gevolg" aria-live="polite" aria-labelledby="tg-gevolg">
      <Kop id="tg-gevolg" niveau={3}>
        {t('machtiging.dan', { naam })}
      </Kop>
      {(['SCHRIJVEN', 'LEZEN'] as const).map((niveau) => (
        <div key={niveau} className="tg-groep">
          <h4>{t(`mag.${niveau}`)}</h4>
          <ul className="tg-wat">
            {regels
              .filter((x) => x.niveau === niveau)
              .map((x) => (
                <li key={x.gegeven}>{regelTekst(x)}</li>
              ))}
          </ul>
        </div>
      ))}
      <p>{t(mandaat.includes('CONCEPTPLAN') ? 'machtiging.kanOpsturen' : 'machtiging.kanNietOpsturen', { naam })}</p>
      {tot !== '' && <p>{t('geldtTot', { datum: datumTekst(tot, taal) })}</p>}
      <p>{t('machtiging.altijdStoppen')}</p>
    </section>
  )
}
