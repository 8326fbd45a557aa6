import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { MetBudget } from './met-budget.tsx'
import { VerschuivingBeeld } from './verschuiving-beeld.tsx'
import { staatVan } from './verschuiving-rij.tsx'
import { type Budget, type Verschuiving, verschuivingenVraag } from './vragen.ts'
import { type GeldTekst, useGeldTekst, useJaTekst } from './zin.ts'

/** `/geld/verschuiving/:id`: one shift as the loket knows it now; an answer of the consulent arrives on the open page. */
export function VerschuivingPagina() {
  const t = useGeldTekst()
  const { verschuivingId = '' } = useParams()
  return <MetBudget titel={t('titel')}>{(budget) => <EenVerschuiving id={verschuivingId} budget={budget} />}</MetBudget>
}

export function EenVerschuiving({ id, budget, wachtOp = false }: { id: string; budget: Budget; wachtOp?: boolean }) {
  const t = useGeldTekst()
  const j = useJaTekst()
  const { data, isError, refetch } = useQuery(verschuivingenVraag(budget.dossierId))
  const v = data?.find((x) => x.id === id)
  const terug = { naar: '/geld', woord: t('titel') }
  if (v !== undefined)
    return (
      <>
        <PaginaKop titel={titelVan(v, t, j)} terug={terug} />
        <VerschuivingBeeld v={v} budget={budget} />
      </>
    )
  if (data === undefined || wachtOp)
    return (
      <>
        <PaginaKop titel={t('geschiedenis.titel')} terug={terug} />
        {data === undefined && isError ? (
          <Leeg titel={t('fout.titel')} actie={<Knop onClick={() => void refetch()}>{t('fout.actie')}</Knop>}>
            {t('fout.tekst')}
          </Leeg>
        ) : (
          <Laden aantal={3} />
        )}
      </>
    )
  return <PaginaKop titel={t('geschiedenis.weg')} inleiding={t('geschiedenis.wegTekst')} terug={terug} />
}

/** What came of it, said by who said it: the consulent, or the persons where only they decide. */
function titelVan(v: Verschuiving, t: GeldTekst, j: GeldTekst): string {
  const staat = staatVan(v)
  if (v.jas.some((ja) => ja.mag && ja.antwoord === 'OPEN')) return j('titel.VRAAG', { naam: v.gevraagdDoor.naam })
  if (v.beslissing === null && (staat === 'AKKOORD' || staat === 'GEWEIGERD')) {
    const antwoord = staat === 'AKKOORD' ? 'JA' : 'NEE'
    const zei = v.jas.find((ja) => ja.antwoord === antwoord)
    if (zei !== undefined) return j(`titel.${antwoord}${zei.door?.ik === true ? '_ik' : ''}`, { naam: zei.door?.naam ?? zei.voornaam })
  }
  return t(`verschuiving.titel.${staat}`)
}
