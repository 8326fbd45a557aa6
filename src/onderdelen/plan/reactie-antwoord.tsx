import { type FormEvent, useId, useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useConcept } from '../../offline/concept.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { type Blijf, TypBlijft, useTypBlijft } from '../../ui/typ-blijft.tsx'
import { type Reactie, ReactieLezen } from './reactie-lezen.tsx'

const leesTekst = (ruw: unknown): string | null => (typeof ruw === 'string' ? ruw : null)

/** Does this reaction ask for a word that the gemeente has not given yet? */
export const wachtOpWoord = (r: Reactie): boolean => r.laatste && r.soort !== 'EENS' && r.antwoord === null

/**
 * What the family said to one part, for the consulent; a question or a disagreement can be answered in a word, or with a
 * message. Nothing stays on the device of a medewerker: the words stay in their field until the loket has them.
 */
export function ReactieBeantwoorden({
  reacties,
  magAntwoorden,
  dossierId,
}: {
  reacties: readonly Reactie[]
  magAntwoorden: boolean
  dossierId: string
}) {
  const t = useTekst('reactie')
  const open = magAntwoorden ? reacties.find(wachtOpWoord) : undefined
  return (
    <>
      <ReactieLezen reacties={reacties} eigen={false} />
      <TypBlijft formulier={open?.id ?? null} reden={t('consulent.veranderd')}>
        {(blijf) => open && <Formulier key={open.id} reactieId={open.id} dossierId={dossierId} blijf={blijf} />}
      </TypBlijft>
    </>
  )
}

function Formulier({ reactieId, dossierId, blijf }: { reactieId: string; dossierId: string; blijf: Blijf }) {
  const t = useTekst('reactie')
  const id = useId()
  const { online } = useStatus()
  // Stands in this tab only, and makes leaving the page ask first: the device keeps nothing of a medewerker.
  const concept = useConcept(['reactie-antwoord', reactieId], '', leesTekst)
  const tekst = concept.waarde
  const [geprobeerd, zetGeprobeerd] = useState(false)
  const { stuur, toestand, probleem, fout } = useOpdracht({
    zegtZelf: true,
    ververs: [['ondersteuningsplan'], ['stappen']],
    bijGelukt: () => {
      blijf({ woorden: [] })
      concept.wis()
    },
    bijGeweigerd: () => blijf({ onderweg: false }),
  })
  useTypBlijft(blijf, [{ naam: t('consulent.veld'), tekst }])
  const leeg = tekst.trim() === ''
  const bezig = toestand === 'BEWAARD'
  const verstuur = (e: FormEvent): void => {
    e.preventDefault()
    if (bezig) return
    zetGeprobeerd(true)
    if (leeg) {
      document.getElementById(id)?.focus()
      return
    }
    const body = { tekst: tekst.trim() } satisfies OpdrachtBody<'post', '/reacties/{reactieId}/antwoord'>
    blijf({ onderweg: true })
    void stuur({ opdracht: 'beantwoordReactie', methode: 'POST', pad: `/reacties/${reactieId}/antwoord`, body }).then((bewaard) => {
      if (bewaard === null) blijf({ onderweg: false })
    })
  }
  return (
    <form className="lk-stapel lk-niet-op-papier" noValidate onSubmit={verstuur}>
      <TekstVlak
        id={id}
        label={t('consulent.veld')}
        hint={t('consulent.hint')}
        rows={3}
        maxLength={20_000}
        value={tekst}
        fout={geprobeerd && leeg ? t('consulent.leeg') : undefined}
        onChange={(e) => concept.zet(e.currentTarget.value)}
      />
      {(toestand === 'GEWEIGERD' || fout !== null) && (
        <Melding soort="attention" kop={t('consulent.nietKop')} live>
          {probleem?.detail ?? t('consulent.nietTekst')}
        </Melding>
      )}
      {bezig && !online && (
        <Melding soort="attention" kop={t('consulent.nietKop')} live>
          {t('consulent.geenInternet')}
        </Melding>
      )}
      <Knop type="submit" soort="rustig" bezig={bezig}>
        {t('consulent.stuur')}
      </Knop>
      <p className="pl-links">
        <Link naar={`/werkplek/${dossierId}`}>{t('consulent.bericht')}</Link>
      </p>
    </form>
  )
}
