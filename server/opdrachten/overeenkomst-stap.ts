import type { EindeOpdracht, OpsturenOpdracht, Overeenkomst, OvereenkomstAntwoord } from '../../src/contract/schemas/zorg.ts'
import { overgang } from '../../src/domein/zorgovereenkomst-staat.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { bevries, weigeringenNu } from '../zorg/inhoud.ts'
import { laadOmgeving } from '../zorg/laden.ts'
import { pakOvereenkomst } from '../zorg/pak.ts'
import { rollenVan } from '../zorg/rechten.ts'
import { zetStap } from '../zorg/stap.ts'
import { andereStand, velden, weigerOvereenkomst } from '../zorg/weiger.ts'
import { antwoordMet, zetterVan } from './overeenkomst-schrijven.ts'

const magNiet = (): Probleem => new Probleem('niet-toegestaan', 'U kunt dit wel lezen, maar deze stap is niet aan u.')

/** The zorgverlener signed too: the agreement goes to the gemeente, if the money is still there. */
export function stuurOvereenkomstOp(c: AppContext, p: Poorten, id: string, body: OpsturenOpdracht): Promise<Overeenkomst> {
  return voerUit(c, p, 'stuurOvereenkomstOp', body, async (trx, beller) => {
    const { rij, toegang, zorgverlener } = await pakOvereenkomst(trx, p, beller, id)
    if (!rollenVan(toegang.personen.get(rij.persoon_id)).includes('BUDGETHOUDER')) throw magNiet()
    if (!overgang(rij.staat, 'GEMEENTE_CHECK', ['BUDGETHOUDER'])) throw andereStand(rij.staat)
    const door = await zetterVan(trx, p, beller)
    if (body.zorgverlenerOp > door.dag) throw velden('zorgverlenerOp', 'ligt niet na vandaag')
    const o = await laadOmgeving(trx, { gemeenteId: beller.gemeenteId, dossierId: rij.dossier_id }, door.dag)
    const [strengste] = weigeringenNu(o, rij, zorgverlener)
    if (strengste) throw weigerOvereenkomst(strengste)
    const nu = await zetStap(trx, rij, 'GEMEENTE_CHECK', door, { zorgverlenerOp: body.zorgverlenerOp })
    return antwoordMet(trx, p, beller, toegang, nu)
  })
}

/**
 * The answer to a check. A yes of the gemeente is judged again against the money of now, and keeps what goes to the
 * SVB word for word. What the SVB said is a fact and is only passed on. Nobody checks what he signed himself.
 */
export function beantwoordOvereenkomst(c: AppContext, p: Poorten, id: string, body: OvereenkomstAntwoord): Promise<Overeenkomst> {
  return voerUit(c, p, 'beantwoordOvereenkomst', body, async (trx, beller) => {
    const { rij, toegang, zorgverlener, stappen } = await pakOvereenkomst(trx, p, beller, id)
    const rollen = rollenVan(toegang.personen.get(rij.persoon_id))
    const getekend = stappen.findLast((s) => s.staat === 'ONDERTEKEND')
    const eigen = getekend?.door_id === beller.persoonId
    if (!rollen.includes(body.staat === 'GEMEENTE_CHECK' ? 'GEMEENTE' : 'BACKOFFICE') || eigen) throw magNiet()
    const naar = body.antwoord === 'TERUG' ? 'TERUG' : body.staat === 'GEMEENTE_CHECK' ? 'SVB_CHECK' : 'GOEDGEKEURD'
    if (rij.staat !== body.staat || !overgang(rij.staat, naar, rollen)) throw andereStand(rij.staat)
    const door = await zetterVan(trx, p, beller)
    const reden = body.reden.trim() === '' ? null : body.reden.trim()
    if (naar !== 'SVB_CHECK') return antwoordMet(trx, p, beller, toegang, await zetStap(trx, rij, naar, door, { reden }))
    const o = await laadOmgeving(trx, { gemeenteId: beller.gemeenteId, dossierId: rij.dossier_id }, door.dag)
    const [strengste] = weigeringenNu(o, rij, zorgverlener)
    if (strengste) throw weigerOvereenkomst(strengste)
    if (!getekend?.inhoud) throw new Error('sent without a signature')
    const inhoud = await bevries(trx, o, rij, zorgverlener, getekend.inhoud.handtekening)
    return antwoordMet(trx, p, beller, toegang, await zetStap(trx, rij, naar, door, { reden, inhoud }))
  })
}

/** Ends an approved agreement on a day from today on, or withdraws one that was not approved yet. */
export function beeindigOvereenkomst(c: AppContext, p: Poorten, id: string, body: EindeOpdracht): Promise<Overeenkomst> {
  return voerUit(c, p, 'beeindigOvereenkomst', body, async (trx, beller) => {
    const { rij, toegang } = await pakOvereenkomst(trx, p, beller, id)
    const rollen = rollenVan(toegang.personen.get(rij.persoon_id))
    if (!rollen.includes('BUDGETHOUDER') && !rollen.includes('BACKOFFICE')) throw magNiet()
    if (!overgang(rij.staat, 'BEEINDIGD', rollen)) throw andereStand(rij.staat)
    const door = await zetterVan(trx, p, beller)
    const goedgekeurd = rij.staat === 'GOEDGEKEURD'
    if (goedgekeurd && (body.op === null || body.op < door.dag || body.op > rij.tot))
      throw velden('op', 'is een dag vanaf vandaag, tot en met de laatste dag van de overeenkomst')
    if (!goedgekeurd && body.op !== null) throw velden('op', 'is leeg zolang de overeenkomst niet is goedgekeurd')
    const reden = body.reden.trim() === '' ? null : body.reden.trim()
    const nu = await zetStap(trx, rij, 'BEEINDIGD', door, { reden, ...(body.op === null ? {} : { eindigtOp: body.op }) })
    return antwoordMet(trx, p, beller, toegang, nu)
  })
}
