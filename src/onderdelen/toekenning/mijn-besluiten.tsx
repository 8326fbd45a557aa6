import { useQuery } from '@tanstack/react-query'
import { som } from '../../domein/geld.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { budgetVraag } from '../geld/deur.ts'
import { type Dossier, useVandaag } from '../start/deur.ts'
import { MetDossier } from '../start/deur-delen.ts'
import { BesluitInhoud } from './besluit-inhoud.tsx'
import { beschikkingenVraag } from './vragen.ts'
import { useToekenningTekst } from './zin.ts'
import './toekenning.css'

/** `/geld/besluiten`: every beschikking of this dossier in plain words, newest first. */
export function MijnBesluiten() {
  const t = useToekenningTekst()
  return (
    <>
      <PaginaKop titel={t('mijn.titel')} inleiding={t('mijn.inleiding')} terug={{ naar: '/geld', woord: t('mijn.terug') }} />
      <MetDossier>{(dossier) => <Lijst dossier={dossier} />}</MetDossier>
    </>
  )
}

function Lijst({ dossier }: { dossier: Dossier }) {
  const t = useToekenningTekst()
  const vandaag = useVandaag()
  const { data, isError, refetch } = useQuery(beschikkingenVraag(dossier.id))
  const budget = useQuery({ ...budgetVraag(dossier.id), enabled: dossier.heeftBudget }).data
  const restCent = som((budget?.bronnen ?? []).map((b) => Math.max(0, b.nietVerdeeldCent)))
  if (data === undefined)
    return isError ? (
      <Leeg titel={t('leesfout.titel')} actie={<Knop onClick={() => void refetch()}>{t('leesfout.actie')}</Knop>}>
        {t('leesfout.tekst')}
      </Leeg>
    ) : (
      <Laden vorm="rijen" aantal={4} />
    )
  if (data.items.length === 0) return <Leeg titel={t('mijn.geen')}>{t('mijn.geenTekst')}</Leeg>
  return (
    <div className="lk-stapel-ruim">
      {restCent > 0 && <p>{t('mijn.nietVerdeeld', { cent: restCent })}</p>}
      {data.items.map((b) => (
        <section key={b.id} className="lk-stapel tk-besluit">
          <Kop>{t('lees.titel', { besluitDatum: b.datum })}</Kop>
          <BesluitInhoud b={b} dossier={dossier} vandaag={vandaag} niveau={3} />
        </section>
      ))}
      <div>
        <KnopLink soort="rustig" naar="/plan/besluit">
          {t('mijn.oneens')}
        </KnopLink>
      </div>
    </div>
  )
}
