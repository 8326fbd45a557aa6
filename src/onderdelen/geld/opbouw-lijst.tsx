import { Bedrag } from '../../ui/bedrag.tsx'
import { Link } from '../../ui/link.tsx'
import { adresVan } from './apart.ts'
import type { OpbouwRegel } from './beeld.ts'
import { useGeldTekst } from './zin.ts'

/** How an amount is made: lines that add up to it, each of which opens to its rows. */
export function OpbouwLijst({
  regels,
  uit,
  cent,
  potjeId,
}: {
  regels: readonly OpbouwRegel[]
  /** what the lines add up to, in words */
  uit: string
  cent: number
  potjeId?: string
}) {
  const t = useGeldTekst()
  return (
    <dl className="gd-som">
      {regels.map((regel) => (
        <div key={`${regel.sleutel} ${regel.datum ?? ''}`}>
          <dt>
            <Link className="gd-doel gd-som__open" naar={adresVan(regel, potjeId)}>
              {t(`opbouw.${regel.sleutel}`, regel.datum === null ? {} : { vanafDatum: regel.datum })}
            </Link>
          </dt>
          <dd>
            <Bedrag centen={regel.cent} />
          </dd>
        </div>
      ))}
      <div className="gd-som__uit">
        <dt>{uit}</dt>
        <dd>
          <Bedrag centen={cent} />
        </dd>
      </div>
    </dl>
  )
}
