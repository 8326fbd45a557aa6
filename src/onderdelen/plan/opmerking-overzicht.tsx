import { useQuery } from '@tanstack/react-query'
import { GEBIEDEN_VELD } from '../../domein/plan/opmerking.ts'
import { type Tekst, useTekst } from '../../i18n/use-tekst.ts'
import { useWachtend } from '../../offline/haken.ts'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import { adres, isDeelVraag, isGezinVraag, isKorteVraag } from './adressen.ts'
import { naamVan } from './omgeving.tsx'
import { opmerkingenVraag } from './opmerking-vragen.ts'
import { OPMERKINGEN_PLEK } from './opmerkingen.tsx'
import type { PlanOmgeving } from './plan-omgeving.ts'
import type { PlanDeel } from './vragen.ts'

/** Where the field of a document stands in the plan room, and what is asked there. */
function plekVan(deel: PlanDeel, veld: string, t: Tekst, o: Tekst, naam: string | null): { naar: string; vraag: string } | null {
  const titel = (sleutel: string, waarden: Record<string, string> = {}): string =>
    naam === null ? t(`${sleutel}.titel`, waarden) : t(`${sleutel}.titelVoor`, { ...waarden, naam })
  const { persoonId, leefgebied } = deel
  if (deel.soort === 'GEZIN' && isGezinVraag(veld)) return { naar: adres.gezin(veld), vraag: t(`gezin.${veld}.titel`) }
  if (persoonId === null) return null
  if (deel.soort === 'VERHAAL') {
    const vraag = veld === GEBIEDEN_VELD ? 'gebieden' : veld
    return isKorteVraag(vraag) ? { naar: adres.kort(persoonId, vraag), vraag: titel(`kort.${vraag}`) } : null
  }
  if (deel.soort === 'DEEL' && leefgebied !== null && isDeelVraag(veld))
    return { naar: adres.deel(persoonId, leefgebied, veld), vraag: titel(`deel.${veld}`, { gebied: t(`gebieden.${leefgebied}.naam`) }) }
  // The field of a thing names its id: doel.<id>.tekst
  const id = /\.([0-9a-f-]{36})\./.exec(veld)?.[1]
  if (deel.soort === 'DOELEN')
    return { naar: id === undefined ? adres.doelen(persoonId) : adres.doel(persoonId, id), vraag: o('overzicht.doelen') }
  if (deel.soort === 'KOSTEN')
    return { naar: id === undefined ? adres.kosten(persoonId) : adres.kostenRegel(persoonId, id), vraag: o('overzicht.kosten') }
  return null
}

/** Open questions and proposals in this plan, each with the way to its place; nothing when there are none. */
export function OpenOpmerkingen({ plan, dossier }: Pick<PlanOmgeving, 'plan' | 'dossier'>) {
  const t = useTekst('opmerking')
  const p = useTekst('plan')
  const { data } = useQuery(opmerkingenVraag(plan.id))
  const wachtend = useWachtend('handelOpmerkingAf').filter((o) => o.toestand === 'WACHT')
  const rijen = (data ?? []).flatMap((o) => {
    const deel = plan.documenten.find((d) => d.id === o.documentId)
    if (o.stand !== 'OPEN' || !deel) return []
    const { voor, ik } = naamVan(dossier, deel.persoonId ?? '')
    const plek = plekVan(deel, o.veld, p, t, deel.persoonId === null || ik ? null : voor)
    return plek === null ? [] : [{ o, ...plek, wacht: wachtend.some((w) => w.pad === `/opmerkingen/${o.id}/afhandelen`) }]
  })
  if (rijen.length === 0) return null
  return (
    <section className="lk-stapel">
      <Kop>{t('overzicht.kop')}</Kop>
      <Lijst>
        {rijen.map(({ o, naar, vraag, wacht }) => (
          <Rij
            key={o.id}
            naar={`${naar}#${OPMERKINGEN_PLEK}`}
            titel={o.van.ik ? t(`kopIk.${o.soort}`) : t(`kop.${o.soort}`, { naam: o.van.naam })}
            bij={t('overzicht.bij', { vraag })}
            {...(wacht ? { eind: <Merkje>{t('overzicht.nogNiet')}</Merkje> } : {})}
          />
        ))}
      </Lijst>
    </section>
  )
}
