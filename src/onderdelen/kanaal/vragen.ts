import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Draad = LeesAntwoord<'/dossiers/{dossierId}/draden'>['items'][number]
export type Berichten = LeesAntwoord<'/draden/{draadId}/berichten'>
export type Bericht = Berichten['items'][number]

export function dradenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['kanaal', 'draden', dossierId],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/draden', { params: { dossierId }, signal })).items,
  })
}

/** The newest hundred messages of a thread, oldest first. */
export function berichtenVraag(draadId: string) {
  return leesOpties({
    sleutel: ['kanaal', 'berichten', draadId],
    haal: (signal) => lees('/draden/{draadId}/berichten', { params: { draadId }, signal }),
  })
}

/** The hundred before `voor`; asked by hand, not kept on the device. */
export function oudereBerichten(draadId: string, voor: number): Promise<Berichten> {
  return lees('/draden/{draadId}/berichten', { params: { draadId }, query: { voor } })
}
