import { AanDeBeurt } from '../../ui/aan-de-beurt.tsx'
import { Link } from '../../ui/link.tsx'
import type { Verschuiving } from './vragen.ts'
import { useGeldTekst, useJaTekst } from './zin.ts'

/** Who is to act on a shift that waits, and until when. Silence never counts as a yes, so a day that passed is said. */
export function VerschuivingBeurt({ v }: { v: Verschuiving }) {
  const t = useGeldTekst()
  const j = useJaTekst()
  const { beurt } = v
  if (beurt === null) return null
  const { rol, naam, uiterlijk, laat } = beurt
  // A school that nobody asked yet cannot answer: then it is up to who may ask.
  const vraagSchool = rol === 'SCHOOL' && v.magSchoolVragen && v.school?.staat !== 'OPEN'
  const mijn = vraagSchool || (rol === 'PERSOON' && v.jas.some((ja) => ja.persoonId === beurt.persoonId && ja.mag))
  const wie = { PERSOON: naam ?? '', SCHOOL: naam ?? j('beurt.school'), CONSULENT: naam ?? t('verschuiving.rol'), VERVANGER: naam }
  const bij = { PERSOON: null, SCHOOL: null, CONSULENT: naam === null ? null : t('verschuiving.rol'), VERVANGER: j('beurt.rolVervanger') }
  return (
    <div className="lk-stapel">
      {laat && v.uiterlijk !== null && <p>{j(rol === 'PERSOON' ? 'beurt.laatPersoon' : 'beurt.laat', { totDatum: v.uiterlijk })}</p>}
      <AanDeBeurt
        mijn={mijn}
        wie={wie[rol] ?? j('beurt.achterwacht')}
        rol={mijn ? null : bij[rol]}
        wat={j(`beurt.${rol}${mijn ? '_ik' : ''}`, { cent: v.cent })}
        tot={uiterlijk === null ? undefined : j(mijn ? 'beurt.tot_ik' : 'beurt.tot', { totDatum: uiterlijk })}
      >
        {uiterlijk === null && rol === 'VERVANGER' && (
          <p>
            {j('beurt.geenDag')}{' '}
            <Link className="gd-doel" naar="/contact">
              {j('beurt.bericht')}
            </Link>
          </p>
        )}
      </AanDeBeurt>
    </div>
  )
}
