import { useQuery } from '@tanstack/react-query'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { type Dossier, isVanMij, stappenVraag, useVandaag } from '../start/deur.ts'
import { dagVan } from './dag.ts'

/** Until when handing in is a right (Wmo 2.3.2 lid 2), as a date; afterwards it is still possible. */
export function Termijn({ dossier }: { dossier: Dossier }) {
  const t = useTekst('plan')
  const taal = useTaal()
  const reactie = useTekst('reactie')
  const vandaag = useVandaag()
  const stap = useQuery(stappenVraag(dossier.id)).data
  const melding = dossier.melding
  // Who already handed in has no date to watch: the step is behind them.
  if (melding === null || (stap !== undefined && stap.nu !== 2)) return null
  const datum = datumTekst(melding.planTot, taal)
  const meldingOp = datumTekst(dagVan(melding.ontvangenOp), taal)
  // Whose plan it is not hears the date; the rest is said to who hands in.
  if (!isVanMij(dossier))
    return vandaag > melding.planTot ? null : (
      <p className="pl-termijn">
        <b>{t('opsturen.tot', { datum })}</b>
      </p>
    )
  return vandaag > melding.planTot ? (
    <p className="pl-termijn">
      {reactie('opsturen.zevenVoorbij', { datum })} {t('opsturen.eerste')}
    </p>
  ) : (
    <p className="pl-termijn">
      <b>{t('opsturen.tot', { datum })}</b> {reactie('opsturen.zevenDagen', { melding: meldingOp })} {t('opsturen.eerste')}
    </p>
  )
}
