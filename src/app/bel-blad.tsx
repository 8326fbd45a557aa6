import { useTekst } from '../i18n/use-tekst.ts'
import { telefoonLink } from '../lib/schil.ts'
import { useSessie } from '../onderdelen/start/deur.ts'
import { Dialoog } from '../ui/dialoog.tsx'
import { IcoonTelefoon } from '../ui/icoon-teken.tsx'
import { KnopLink } from '../ui/knop-link.tsx'
import { Link } from '../ui/link.tsx'

/** A person on the phone, from every page. */
export function BelBlad({ open, onSluit, telefoon }: { open: boolean; onSluit: () => void; telefoon: string }) {
  const t = useTekst('algemeen')
  const sessie = useSessie()
  // A visitor has no consulent, and who works for the gemeente writes to the families themselves.
  const heeftConsulent = Boolean(sessie) && sessie?.rollen.length === 0
  return (
    <Dialoog open={open} onSluit={onSluit} titel={t('bellen.titel')}>
      <div className="lk-stapel">
        <p>{t('bellen.tekst')}</p>
        <KnopLink naar={telefoonLink(telefoon)} icoon={<IcoonTelefoon />}>
          {t('bellen.actie', { telefoon })}
        </KnopLink>
        {heeftConsulent && (
          <p>
            {t('bellen.schrijven')} <Link naar="/contact">{t('bellen.schrijvenLink')}</Link>
          </p>
        )}
        <p>
          <Link naar="/uitleg">{t('bellen.uitleg')}</Link>
        </p>
      </div>
    </Dialoog>
  )
}
