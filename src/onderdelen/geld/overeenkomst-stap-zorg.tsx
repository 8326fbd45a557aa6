import { useId } from 'react'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import type { MaakOmgeving } from './overeenkomst-omgeving.ts'
import { MaakStap } from './overeenkomst-stap.tsx'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

/** The help in one's own words (zorgbeschrijving). */
export function StapZorg(omg: MaakOmgeving) {
  const t = useOvereenkomstTekst()
  const id = useId()
  const { zorg } = omg.concept.waarde
  return (
    <MaakStap omg={omg} stap="zorg" inleiding={t('zorg.verleden')} mist={zorg.trim() === '' ? [{ veld: id, tekst: t('zorg.fout') }] : []}>
      {(fout) => (
        <TekstVlak
          id={id}
          label={t('zorg.tekst')}
          hint={t('zorg.hint')}
          fout={fout(id)}
          rows={6}
          maxLength={4000}
          value={zorg}
          onChange={(e) => omg.zet({ zorg: e.currentTarget.value })}
        />
      )}
    </MaakStap>
  )
}
