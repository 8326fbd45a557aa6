import { type FormEvent, useState } from 'react'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useConcept } from '../../offline/concept.ts'
import { useOpdracht } from '../../offline/haken.ts'
import { useAntwoordModus } from '../../ui/antwoord-modus.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Begin } from './begin.tsx'
import { alsBodies, type GeefStap, isGeefStap, keuzesVan, leesGave, LEGE_GAVE, mistIn } from './geven.ts'
import { GeefControle } from './geven-controle.tsx'
import { GeefVraag } from './geven-vraag.tsx'
import { naarFout } from './naar-fout.ts'
import { type Beeld, MetToegang } from './met-toegang.tsx'
import { OPDRACHT } from './onderweg.tsx'

/** `/toegang/geven/<question>`: lets somebody look along; one question per screen, then what exactly will be possible. */
export function Geven() {
  const t = useTekst('toegang')
  const { stap } = useParams()
  useAntwoordModus()
  return (
    <div className="lk-stapel">
      <PaginaKop
        titel={t(isGeefStap(stap) ? `geven.${stap}.vraag` : 'geven.titel')}
        terug={{ naar: '/toegang', woord: t('geven.stoppen') }}
      />
      <MetToegang>{(beeld) => <Vraag {...beeld} stap={stap} />}</MetToegang>
    </div>
  )
}

function Vraag({ dossier, toegang, vandaag, stap }: Beeld & { stap: string | undefined }) {
  const t = useTekst('toegang')
  const ga = useNavigate()
  const [zoek] = useSearchParams()
  const concept = useConcept(['toegang-geven', dossier.id], LEGE_GAVE, leesGave)
  const opdracht = useOpdracht({ ververs: [['toegang']] })
  const [fout, zetFout] = useState<{ stap: GeefStap; mist: string } | null>(null)
  const [bezig, zetBezig] = useState<'nee' | 'ja' | 'klaar'>('nee')
  const gave = concept.waarde
  const keuzes = keuzesVan(toegang.personen, gave)
  const [eerste = 'aan'] = keuzes.stappen
  // Emptied and on its way to the overview: an empty form would ask its first question again.
  if (!concept.geladen || bezig === 'klaar') return <Laden aantal={4} />
  if (keuzes.gevers.length === 0)
    return (
      <Leeg titel={t('geven.niemand.titel')} actie={<KnopLink naar="/toegang">{t('geven.niemand.actie')}</KnopLink>}>
        {t('geven.niemand.tekst')}
      </Leeg>
    )
  if (!isGeefStap(stap)) {
    // A new start: who it is about comes from the page where the button stood.
    const van = zoek.get('van') ?? ''
    const bekend = keuzes.gevers.some((p) => p.persoonId === van)
    return <Begin zet={() => concept.zet({ ...LEGE_GAVE, van: bekend ? van : '' })} naar={bekend ? 'aan' : eerste} />
  }
  const plek = keuzes.stappen.indexOf(stap)
  const onbeantwoord = keuzes.stappen.slice(0, Math.max(plek, 0)).find((s) => mistIn(s, gave, keuzes, vandaag) !== null)
  if (plek < 0 || onbeantwoord !== undefined) return <Navigate to={`/toegang/geven/${onbeantwoord ?? eerste}`} replace />
  const stuur = async (): Promise<void> => {
    zetBezig('ja')
    const ids: (string | null)[] = []
    for (const body of alsBodies(gave, keuzes, vandaag))
      ids.push(await opdracht.stuur({ opdracht: OPDRACHT, methode: 'POST', pad: '/toestemmingen', body }))
    if (ids.includes(null)) return zetBezig('nee')
    zetBezig('klaar')
    concept.wis()
    void ga(`/toegang?van=${keuzes.gever?.persoonId ?? ''}`, { replace: true, state: { gegevenAan: keuzes.ontvanger?.naam ?? '' } })
  }
  const verder = (gebeurtenis: FormEvent<HTMLFormElement>): void => {
    gebeurtenis.preventDefault()
    const mist = mistIn(stap, gave, keuzes, vandaag)
    zetFout(mist === null ? null : { stap, mist })
    if (mist !== null) return naarFout(gebeurtenis.currentTarget)
    if (stap === 'controle') void stuur()
    else void ga(`/toegang/geven/${keuzes.stappen[plek + 1] ?? 'controle'}`)
  }
  const foutTekst = fout?.stap === stap && mistIn(stap, gave, keuzes, vandaag) !== null ? t(`geven.mist.${fout.mist}`) : undefined
  return (
    <form className="tg-vraag" onSubmit={verder} noValidate>
      <p className="tg-bij">{t('geven.nummer', { nr: plek + 1, totaal: keuzes.stappen.length })}</p>
      {stap === 'controle' ? (
        <GeefControle gave={gave} keuzes={keuzes} vandaag={vandaag} />
      ) : (
        <GeefVraag stap={stap} gave={gave} keuzes={keuzes} vandaag={vandaag} fout={foutTekst} zet={concept.zet} />
      )}
      {opdracht.fout !== null && (
        <Melding soort="attention" live>
          {t(`bewaren.${opdracht.fout === 'OP_SLOT' ? 'slot' : 'opslag'}`)}
        </Melding>
      )}
      <div className="tg-vraag__knoppen">
        <Knop type="submit" bezig={bezig !== 'nee'}>
          {stap === 'controle' ? t('geven.controle.stuur', { naam: keuzes.ontvanger?.naam ?? '' }) : t('geven.verder')}
        </Knop>
        {plek > 0 && (
          <KnopLink soort="tekst" naar={`/toegang/geven/${keuzes.stappen[plek - 1] ?? eerste}`}>
            {t('geven.terug')}
          </KnopLink>
        )}
      </div>
    </form>
  )
}
