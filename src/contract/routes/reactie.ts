import { Uuid, opdracht } from '../kern.ts'
import { ReactieAntwoord, ReactieAntwoordAntwoord, ReactieAntwoordBody, ReactieBody } from '../schemas/reactie.ts'
import { z } from '../zod.ts'

const tag = 'Plan'

export const reactieRoutes = {
  reageer: opdracht({
    pad: '/planversies/{versieId}/reacties',
    naam: 'reageerOpDeel',
    tag,
    samenvatting:
      'Say to the answer on one part: agree, ask, or disagree. No signature and no bezwaar; can be changed until the next version.',
    params: z.object({ versieId: Uuid }),
    body: ReactieBody,
    antwoord: ReactieAntwoord,
  }),
  reactieAntwoord: opdracht({
    pad: '/reacties/{reactieId}/antwoord',
    naam: 'beantwoordReactie',
    tag,
    samenvatting: 'The consulent’s word to a question or a disagreement on one part; the family sees it at once.',
    params: z.object({ reactieId: Uuid }),
    body: ReactieAntwoordBody,
    antwoord: ReactieAntwoordAntwoord,
  }),
}
