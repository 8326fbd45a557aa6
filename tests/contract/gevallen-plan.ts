import { expect } from 'vitest'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { itemTekst, voegItemToe } from '../../src/domein/plan/velden.ts'
import { naarBase64, naarBase64url, vanBase64 } from '../../src/lib/base64.ts'
import type { Antwoord, Vraag } from '../loket.ts'
import { OPMERKING_GEVALLEN } from './gevallen-opmerking.ts'
import { UITVOER_GEVALLEN } from './gevallen-uitvoer.ts'
import { items, veld, verwachtProbleem, type Vormloos } from './gevallen-hulp.ts'

const GEZIN = DOSSIERS.okaforJansen
const NOA = PERSONEN.noa.id
/** The Yjs client id under which Karin writes in these cases. */
const VAN_KARIN = 1002

/** The plan of the family and the id of one of its documents, as Ilse sees them. @throws when there is none of this kind */
export async function documentVan(vraag: Vraag, soort: string, persoonId: string | null): Promise<{ planId: string; id: string }> {
  const antwoord = await vraag('ilse', 'GET', `/dossiers/${GEZIN}/plan`)
  expect(antwoord.status).toBe(200)
  const plan = veld(antwoord, 'plan') as Vormloos
  const gevonden = (plan['documenten'] as Vormloos[]).find((d) => d['soort'] === soort && d['persoonId'] === persoonId)
  if (!gevonden) throw new Error(`geen ${soort}`)
  return { planId: String(plan['id']), id: String(gevonden['id']) }
}

function update(doc: Y.Doc, vanaf?: Uint8Array): { update: string; clientId: number; epoch: number } {
  return { update: naarBase64(Y.encodeStateAsUpdate(doc, vanaf)), clientId: doc.clientID, epoch: 1 }
}

/** The plan of a family: written by two, handed in, answered, reacted to, and handed in anew. */
export const PLAN_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'a plan begins once, also when two devices begin it, and does not exist for the consulent',
    async doe(vraag) {
      expect((await vraag('ilse', 'GET', `/dossiers/${GEZIN}/plan`)).body).toEqual({ plan: null })
      const begin = () => vraag('ilse', 'POST', `/dossiers/${GEZIN}/plan`, { personen: [NOA] })
      const [een, twee] = await Promise.all([begin(), begin()])
      expect([een.status, twee.status]).toEqual([200, 200])
      expect(een.body).toEqual(twee.body)
      for (const wie of ['fatima', 'pieter', 'sanne', 'mark', 'joost', 'anneke'] as const)
        verwachtProbleem(await vraag(wie, 'GET', `/dossiers/${GEZIN}/plan`), 404, 'niet-gevonden')
      const { id } = await documentVan(vraag, 'VERHAAL', NOA)
      verwachtProbleem(await vraag('fatima', 'GET', `/plandocumenten/${id}`), 404, 'niet-gevonden')
      expect(JSON.stringify((await vraag('fatima', 'GET', `/dossiers/${GEZIN}/stappen`)).body)).not.toContain(String(veld(een, 'planId')))
    },
  },
  {
    naam: 'two writers meet in one document; an update twice is an update once; the counter only rises',
    async doe(vraag) {
      const { id } = await documentVan(vraag, 'VERHAAL', NOA)
      const ilse = new Y.Doc()
      ilse.clientID = 1001
      ilse.getText('goed').insert(0, 'Noa tekent graag. ')
      const karin = new Y.Doc()
      karin.clientID = VAN_KARIN
      karin.getText('wil').insert(0, 'Elke dag naar school. ')
      const a = await vraag('ilse', 'POST', `/plandocumenten/${id}/updates`, update(ilse))
      const b = await vraag('karin', 'POST', `/plandocumenten/${id}/updates`, update(karin))
      expect([veld(a, 'seq'), veld(b, 'seq')]).toEqual([1, 2])
      expect(veld(await vraag('ilse', 'POST', `/plandocumenten/${id}/updates`, update(ilse)), 'seq')).toBe(2)
      const stand = await vraag('ilse', 'GET', `/plandocumenten/${id}?stand=${naarBase64url(Y.encodeStateVector(ilse))}`)
      Y.applyUpdate(ilse, vanBase64(String(veld(stand, 'update'))))
      expect([ilse.getText('goed').toString(), ilse.getText('wil').toString()]).toEqual(['Noa tekent graag. ', 'Elke dag naar school. '])
    },
  },
  {
    naam: 'a malformed update, one of another kind, one in somebody else’s name and one without the right change nothing',
    async doe(vraag) {
      const { id } = await documentVan(vraag, 'VERHAAL', NOA)
      const voor = await vraag('ilse', 'GET', `/plandocumenten/${id}`)
      const pad = `/plandocumenten/${id}/updates`
      verwachtProbleem(
        await vraag('ilse', 'POST', pad, { update: naarBase64(new Uint8Array([9, 9, 9])), clientId: 1, epoch: 1 }),
        422,
        'update-geweigerd',
      )
      const vreemd = new Y.Doc()
      vreemd.getText('geheim').insert(0, 'x')
      verwachtProbleem(await vraag('ilse', 'POST', pad, update(vreemd)), 422, 'update-geweigerd')
      const nep = new Y.Doc()
      Y.applyUpdate(nep, vanBase64(String(veld(voor, 'update'))))
      // After taking in the document: Yjs gives itself another id when it meets its own in what comes in.
      nep.clientID = VAN_KARIN
      nep.getText('zelf').insert(0, 'Dit schreef ik niet.')
      verwachtProbleem(await vraag('ilse', 'POST', pad, update(nep)), 422, 'update-geweigerd')
      verwachtProbleem(await vraag('mark', 'POST', pad, update(new Y.Doc())), 404, 'niet-gevonden')
      verwachtProbleem(await vraag('ilse', 'POST', pad, { ...update(new Y.Doc()), epoch: 2 }), 409, 'toestand-veranderd')
    },
  },
  {
    naam: 'private notes are of their author alone and are never handed in',
    async doe(vraag) {
      const { planId } = await documentVan(vraag, 'VERHAAL', NOA)
      const notities = await vraag('ilse', 'POST', `/plannen/${planId}/notities`, { persoonId: NOA })
      expect(notities.body).toMatchObject({ soort: 'NOTITIES', mag: 'SCHRIJVEN' })
      const doc = new Y.Doc()
      doc.getText('notitie').insert(0, 'Kanarie: ik ben zo moe.')
      await vraag('ilse', 'POST', `/plandocumenten/${String(veld(notities, 'id'))}/updates`, update(doc))
      verwachtProbleem(await vraag('karin', 'GET', `/plandocumenten/${String(veld(notities, 'id'))}`), 404, 'niet-gevonden')
    },
  },
  ...OPMERKING_GEVALLEN,
  {
    naam: 'handing in waits for words that only the device has, is for the owner only, and freezes',
    async doe(vraag) {
      const { planId, id } = await documentVan(vraag, 'VERHAAL', NOA)
      const voor = new Y.Doc()
      voor.getText('nodig').insert(0, 'Nog niet verstuurd')
      const teVroeg = { standen: [{ documentId: id, stand: naarBase64(Y.encodeStateVector(voor)) }] }
      verwachtProbleem(await vraag('ilse', 'POST', `/plannen/${planId}/opsturen`, teVroeg), 409, 'plan-niet-bijgewerkt')
      verwachtProbleem(await vraag('karin', 'POST', `/plannen/${planId}/opsturen`, { standen: [] }), 403, 'niet-toegestaan')
      const sleutel = crypto.randomUUID()
      const op = await vraag('ilse', 'POST', `/plannen/${planId}/opsturen`, { standen: [] }, { sleutel })
      expect(op.body).toMatchObject({ nummer: 1, antwoordUiterlijk: '2026-08-11' })
      expect((await vraag('ilse', 'POST', `/plannen/${planId}/opsturen`, { standen: [] }, { sleutel })).body).toEqual(op.body)
      const versie = await vraag('fatima', 'GET', `/planversies/${String(veld(op, 'versieId'))}`)
      expect(JSON.stringify(versie.body)).toContain('Noa tekent graag.')
      expect(JSON.stringify(versie.body)).not.toContain('Kanarie')
      expect(veld(await vraag('ilse', 'GET', `/dossiers/${GEZIN}/stappen`), 'nu')).toBe(3)
    },
  },
  ...UITVOER_GEVALLEN,
  {
    naam: 'who wrote what, how it stood before and how far one saw it are for who may read the draft, also after handing in',
    async doe(vraag) {
      const { planId, id } = await documentVan(vraag, 'VERHAAL', NOA)
      const herkomst = async (): Promise<Vormloos> => {
        const a = await vraag('ilse', 'GET', `/plannen/${planId}/herkomst`)
        expect(veld(a, 'personen')).toContainEqual({ persoonId: PERSONEN.karin.id, naam: 'Karin Blom' })
        return (veld(a, 'documenten') as Vormloos[]).find((d) => d['documentId'] === id) ?? {}
      }
      expect(await herkomst()).toMatchObject({
        gezien: null,
        schrijvers: expect.arrayContaining([{ persoonId: PERSONEN.karin.id, clientIds: [VAN_KARIN] }]) as unknown,
      })
      const gezien = (stand: Record<string, number>) =>
        vraag('ilse', 'PUT', `/plannen/${planId}/gezien`, { standen: [{ documentId: id, stand }] })
      await gezien({ [VAN_KARIN]: 20, 77: 5 })
      await gezien({ [VAN_KARIN]: 3 })
      expect((await herkomst())['gezien']).toEqual({ [VAN_KARIN]: 20 })
      verwachtProbleem(await gezien({ x: 1 }), 400, 'ongeldig-verzoek')

      const pad = `/plandocumenten/${id}/geschiedenis`
      const momenten = items(await vraag('karin', 'GET', pad))
      expect(momenten.map((m) => m['nr'])).toEqual([2, 1])
      // Ilse took a proposal over within ten minutes of Karin's words: the same moment, and both wrote in it.
      const door = [{ naam: 'Karin Blom' }, { naam: 'Ilse Jansen' }]
      expect(momenten[0]).toMatchObject({ door, gewijzigd: ['wil'], terugNaar: null })
      expect((await vraag('ilse', 'GET', `${pad}/1`)).body).toMatchObject({
        velden: { teksten: { goed: 'Noa tekent graag. ' } },
        ervoor: { teksten: {}, keuzes: {}, lijsten: {} },
      })
      expect(items(await vraag('ilse', 'GET', `${pad}?veld=wil`)).map((m) => m['nr'])).toEqual([2])
      const sleutel = crypto.randomUUID()
      const begin = await vraag('ilse', 'POST', pad, { terugNaar: 1 }, { sleutel })
      expect((await vraag('ilse', 'POST', pad, { terugNaar: 1 }, { sleutel })).body).toEqual(begin.body)
      expect(items(await vraag('ilse', 'GET', pad))).toHaveLength(2)
      verwachtProbleem(await vraag('ilse', 'POST', pad, { terugNaar: 99 }), 404, 'niet-gevonden')
      for (const wie of ['fatima', 'mark', 'sanne'] as const)
        for (const ander of [
          await vraag(wie, 'GET', pad),
          await vraag(wie, 'GET', `${pad}/1`),
          await vraag(wie, 'POST', pad, { terugNaar: 1 }),
          await vraag(wie, 'GET', `/plannen/${planId}/herkomst`),
          await vraag(wie, 'PUT', `/plannen/${planId}/gezien`, { standen: [] }),
        ])
          verwachtProbleem(ander, 404, 'niet-gevonden')
    },
  },
  {
    naam: 'an answer to a part is not written over, nor sent, by who saw another text of it',
    async doe(vraag) {
      const versie = items(await vraag('fatima', 'GET', `/dossiers/${GEZIN}/planversies`))[0]
      const pad = `/planversies/${String(versie?.['id'])}`
      const schrijf = (tekst: string, gezien: string | null, sleutel: string = crypto.randomUUID()) =>
        vraag('fatima', 'POST', `${pad}/delen`, { persoonId: NOA, deel: 'VERHAAL', oordeel: 'BESPREKEN', tekst, gezien }, { sleutel })
      const daar = async () => (veld(await vraag('fatima', 'GET', pad), 'antwoord') as { delen: Vormloos[] }).delen[0]
      const verstuur = (gezien: string) =>
        vraag('fatima', 'POST', `${pad}/versturen`, { inleiding: '', gezien: [{ persoonId: NOA, deel: 'VERHAAL', versie: gezien }] })
      const anders = (a: Antwoord): void => {
        verwachtProbleem(a, 409, 'toestand-veranderd')
        expect(veld(a, 'reden')).toMatchObject({ sleutel: 'plan:fout.DEEL_ANDERS' })
      }
      verwachtProbleem(await vraag('fatima', 'POST', `${pad}/versturen`, { inleiding: '' }), 409, 'toestand-veranderd')
      const links = crypto.randomUUID()
      expect((await schrijf('Links', null, links)).body).toMatchObject({ versie: links })
      // The other tab still shows no answer.
      anders(await schrijf('Rechts', null))
      expect(await daar()).toMatchObject({ tekst: 'Links', versie: links })
      const rechts = crypto.randomUUID()
      expect((await schrijf('Rechts', links, rechts)).status).toBe(200)
      // Now the first one is behind: what it shows does not go out, nor over what it does not show.
      anders(await schrijf('Links 2', links))
      anders(await verstuur(links))
      anders(await vraag('fatima', 'POST', `${pad}/versturen`, { inleiding: '', gezien: [] }))
      expect(await daar()).toMatchObject({ tekst: 'Rechts', versie: rechts })
      expect(veld(await vraag('ilse', 'GET', pad), 'antwoord')).toBeNull()
      // The same command again is no other text; of two at once that follow one text, one is first.
      expect((await schrijf('Links', null, links)).body).toMatchObject({ versie: links })
      const samen = await Promise.all([schrijf('Een', rechts), schrijf('Twee', rechts)])
      expect(samen.map((a) => a.status).sort()).toEqual([200, 409])
    },
  },
  {
    naam: 'the answer is seen only once it is sent, whole, with a reason for each difference',
    async doe(vraag) {
      const versie = items(await vraag('fatima', 'GET', `/dossiers/${GEZIN}/planversies`))[0]
      const pad = `/planversies/${String(versie?.['id'])}`
      const { delen } = veld(await vraag('fatima', 'GET', pad), 'antwoord') as { delen: Vormloos[] }
      verwachtProbleem(
        await vraag('ilse', 'POST', `${pad}/delen`, { persoonId: NOA, deel: 'VERHAAL', oordeel: 'ZO', tekst: '', gezien: null }),
        403,
        'niet-toegestaan',
      )
      verwachtProbleem(
        await vraag('mark', 'POST', `${pad}/delen`, { persoonId: NOA, deel: 'VERHAAL', oordeel: 'ZO', tekst: '', gezien: null }),
        404,
        'niet-gevonden',
      )
      const deel = { persoonId: NOA, deel: 'VERHAAL', oordeel: 'ANDERS', gezien: delen[0]?.['versie'] }
      const leeg = await vraag('fatima', 'POST', `${pad}/delen`, { ...deel, tekst: '' })
      expect(veld(await vraag('ilse', 'GET', pad), 'antwoord')).toBeNull()
      verwachtProbleem(await vraag('fatima', 'POST', `${pad}/versturen`, { inleiding: '' }), 400, 'ongeldig-verzoek')
      await vraag('fatima', 'POST', `${pad}/delen`, {
        ...deel,
        gezien: veld(leeg, 'versie'),
        tekst: 'Wij denken aan een kleinere groep.',
      })
      expect((await vraag('fatima', 'POST', `${pad}/versturen`, { inleiding: 'Dank voor uw plan.' })).status).toBe(200)
      expect(veld(await vraag('ilse', 'GET', pad), 'antwoord')).toMatchObject({
        inleiding: 'Dank voor uw plan.',
        delen: [{ oordeel: 'ANDERS' }],
      })
      expect(veld(await vraag('ilse', 'GET', `/dossiers/${GEZIN}/stappen`), 'nu')).toBe(4)
    },
  },
  {
    naam: 'the owner reacts to the answer part by part, the consulent answers a question, and the last word of a part counts',
    async doe(vraag) {
      const versie = items(await vraag('fatima', 'GET', `/dossiers/${GEZIN}/planversies`))[0]
      const pad = `/planversies/${String(versie?.['id'])}`
      const reactie = { persoonId: NOA, deel: 'VERHAAL', soort: 'VRAAG', tekst: 'Hoe klein is die groep?' }
      verwachtProbleem(await vraag('ilse', 'POST', `${pad}/reacties`, { ...reactie, tekst: ' ' }), 400, 'ongeldig-verzoek')
      verwachtProbleem(await vraag('ilse', 'POST', `${pad}/reacties`, { ...reactie, deel: 'DOELEN' }), 400, 'ongeldig-verzoek')
      verwachtProbleem(await vraag('fatima', 'POST', `${pad}/reacties`, reactie), 403, 'niet-toegestaan')
      verwachtProbleem(await vraag('sanne', 'POST', `${pad}/reacties`, reactie), 404, 'niet-gevonden')
      verwachtProbleem(await vraag('ilse', 'POST', `${pad}/reacties`, { ...reactie, persoonId: PERSONEN.sanne.id }), 404, 'niet-gevonden')
      const sleutel = crypto.randomUUID()
      const eerst = await vraag('ilse', 'POST', `${pad}/reacties`, reactie, { sleutel })
      expect((await vraag('ilse', 'POST', `${pad}/reacties`, reactie, { sleutel })).body).toEqual(eerst.body)
      const taken = async () => veld(await vraag('fatima', 'GET', `/dossiers/${GEZIN}/stappen`), 'taken')
      expect(await taken()).toContainEqual({ soort: 'REACTIE_LEZEN', uiterlijk: null, waarden: { aantal: 1 }, doelId: versie?.['id'] })
      const antwoord = `/reacties/${String(veld(eerst, 'reactieId'))}/antwoord`
      verwachtProbleem(await vraag('ilse', 'POST', antwoord, { tekst: 'Ik zelf.' }), 403, 'niet-toegestaan')
      verwachtProbleem(await vraag('sanne', 'POST', antwoord, { tekst: 'Ik niet.' }), 404, 'niet-gevonden')
      expect((await vraag('fatima', 'POST', antwoord, { tekst: 'Zes kinderen.' })).status).toBe(200)
      verwachtProbleem(await vraag('fatima', 'POST', antwoord, { tekst: 'Toch zeven.' }), 409, 'toestand-veranderd')
      expect(await taken()).not.toContainEqual(expect.objectContaining({ soort: 'REACTIE_LEZEN' }))
      await vraag('ilse', 'POST', `${pad}/reacties`, { ...reactie, soort: 'NIET_EENS', tekst: 'Zes is te veel.' })
      expect(veld(await vraag('fatima', 'GET', pad), 'reacties')).toMatchObject([
        { soort: 'VRAAG', laatste: false, door: 'Ilse Jansen', antwoord: { tekst: 'Zes kinderen.', door: 'Fatima El Amrani' } },
        { soort: 'NIET_EENS', laatste: true, antwoord: null },
      ])
      expect(await taken()).toContainEqual(expect.objectContaining({ soort: 'REACTIE_LEZEN', waarden: { aantal: 1 } }))
    },
  },
  {
    naam: 'a newer version says what changed, and closes the reactions to the one before',
    async doe(vraag) {
      const oud = items(await vraag('ilse', 'GET', `/dossiers/${GEZIN}/planversies`))[0]
      const { planId, id } = await documentVan(vraag, 'DOELEN', NOA)
      const doc = new Y.Doc()
      const doel = crypto.randomUUID()
      voegItemToe(doc, 'doel', { id: doel, bij: null })
      doc.getText(itemTekst('doel', doel, 'tekst')).insert(0, 'Noa slaapt weer door')
      expect((await vraag('ilse', 'POST', `/plandocumenten/${id}/updates`, update(doc))).status).toBe(200)
      const nieuw = await vraag('ilse', 'POST', `/plannen/${planId}/opsturen`, { standen: [] })
      const versie = await vraag('fatima', 'GET', `/planversies/${String(veld(nieuw, 'versieId'))}`)
      expect(veld(versie, 'sinds')).toEqual([
        {
          persoonId: NOA,
          nummer: 1,
          delen: [{ deel: 'DOELEN', soort: 'NIEUW', velden: [], dingen: [{ naam: 'Noa slaapt weer door', soort: 'NIEUW' }] }],
        },
        { persoonId: null, nummer: 1, delen: [] },
      ])
      const pad = `/planversies/${String(oud?.['id'])}`
      expect(veld(await vraag('ilse', 'GET', pad), 'magReageren')).toEqual([])
      verwachtProbleem(
        await vraag('ilse', 'POST', `${pad}/reacties`, { persoonId: NOA, deel: 'VERHAAL', soort: 'EENS', tekst: '' }),
        409,
        'toestand-veranderd',
      )
      // What was said to the version before was overtaken: it is no task any more.
      expect(veld(await vraag('fatima', 'GET', `/dossiers/${GEZIN}/stappen`), 'taken')).not.toContainEqual(
        expect.objectContaining({ soort: 'REACTIE_LEZEN' }),
      )
    },
  },
]
