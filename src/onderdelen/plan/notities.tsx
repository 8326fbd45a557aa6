import { useState } from 'react'
import { Navigate, useParams } from 'react-router'
import type { OpdrachtBody } from '../../contract/api.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useOpdracht, useWachtend } from '../../offline/haken.ts'
import { usePlanDocument } from '../../offline/plan-haken.ts'
import { IcoonSlot } from '../../ui/icoon-teken.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { adres } from './adressen.ts'
import { Bewaard, Opzij } from './bewaard.tsx'
import { deelVan } from './inhoud.ts'
import { type PlanOmgeving, naamVan } from './omgeving.tsx'
import { TekstAntwoord } from './vraag-scherm.tsx'

/** Private notes of who is signed in, beside one person's plan. Never handed in (W10). */
export function Notities({ plan, dossier }: PlanOmgeving) {
  const t = useTekst('plan')
  const { persoonId = '' } = useParams()
  const deel = deelVan(plan, persoonId, 'NOTITIES')
  const beeld = usePlanDocument(deel?.id ?? null)
  const begin = useOpdracht({ ververs: [['plan', dossier.id]] })
  const wacht = useWachtend('beginNotities').some((o) => o.toestand === 'WACHT')
  const [gevraagd, zetGevraagd] = useState(false)
  if (deelVan(plan, persoonId, 'VERHAAL') === null) return <Navigate to={adres.plan} replace />
  const naam = naamVan(dossier, persoonId)
  const vraagAan = (): void => {
    zetGevraagd(true)
    void begin.stuur({
      opdracht: 'beginNotities',
      methode: 'POST',
      pad: `/plannen/${plan.id}/notities`,
      body: { persoonId } satisfies OpdrachtBody<'post', '/plannen/{planId}/notities'>,
    })
  }
  return (
    <div className="lk-stapel">
      <PaginaKop
        titel={naam.ik ? t('notities.titel') : t('notities.titelVoor', { naam: naam.voor })}
        inleiding={t('notities.inleiding')}
        terug={{ naar: adres.plan, woord: t('titel') }}
      />
      {deel === null ? (
        <Leeg
          icoon={<IcoonSlot maat={32} />}
          titel={t('notities.beginTekst')}
          actie={
            <Knop bezig={gevraagd && begin.fout === null} onClick={vraagAan}>
              {t('notities.begin')}
            </Knop>
          }
        >
          {wacht && t('notities.wacht')}
        </Leeg>
      ) : (
        <>
          <TekstAntwoord beeld={beeld} veld="notitie" label={t('notities.veld')} hint={t('notities.hint')} />
          <Bewaard beeld={beeld} />
          <Opzij beeld={beeld} />
        </>
      )}
    </div>
  )
}
