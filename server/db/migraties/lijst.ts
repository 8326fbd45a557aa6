import type { Migration } from 'kysely/migration'
import * as kern from './001-kern.ts'
import * as geld from './002-geld.ts'
import * as kaart from './003-kaart.ts'
import * as toegang from './004-toegang.ts'
import * as plan from './005-plan.ts'
import * as kanaal from './006-kanaal.ts'
import * as planDelen from './007-plan-delen.ts'
import * as uitnodiging from './008-uitnodiging.ts'
import * as opmerking from './009-opmerking.ts'
import * as geschiedenis from './010-geschiedenis.ts'
import * as reactie from './011-reactie.ts'
import * as toekenning from './012-toekenning.ts'
import * as zorgovereenkomst from './013-zorgovereenkomst.ts'
import * as betalen from './014-betalen.ts'
import * as machine from './015-machine.ts'
import * as verschuivingJa from './016-verschuiving-ja.ts'
import * as conceptVersie from './017-concept-versie.ts'
import * as antwoordVersie from './018-antwoord-versie.ts'

/**
 * All migrations in order; a room adds its own as `'NNN-room': room`. Static imports, no folder scan: the demo runs
 * them in a browser. A migration that was released is never changed, only followed by another.
 */
export const migraties: Readonly<Record<string, Migration>> = {
  '001-kern': kern,
  '002-geld': geld,
  '003-kaart': kaart,
  '004-toegang': toegang,
  '005-plan': plan,
  '006-kanaal': kanaal,
  '007-plan-delen': planDelen,
  '008-uitnodiging': uitnodiging,
  '009-opmerking': opmerking,
  '010-geschiedenis': geschiedenis,
  '011-reactie': reactie,
  '012-toekenning': toekenning,
  '013-zorgovereenkomst': zorgovereenkomst,
  '014-betalen': betalen,
  '015-machine': machine,
  '016-verschuiving-ja': verschuivingJa,
  '017-concept-versie': conceptVersie,
  '018-antwoord-versie': antwoordVersie,
}
