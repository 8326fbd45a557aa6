import { type ReactNode, useState } from 'react'
import { CONTACTWENSEN } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Keuze } from '../../ui/keuze.tsx'
import { Melding } from '../../ui/melding.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import type { Antwoorden } from './antwoorden.ts'

export type VraagProps = {
  a: Antwoorden
  zet: (a: Antwoorden) => void
  /** the button was pressed without an answer */
  mist: boolean
}

/** The question already stands as the heading of the screen; a reader hears it again with the field. */
export function Hoorbaar({ children }: { children: ReactNode }) {
  return <span className="lk-alleen-hoorbaar">{children}</span>
}

export function VoorWie({ a, zet, mist, personen }: VraagProps & { personen: readonly { persoonId: string; voornaam: string }[] }) {
  const t = useTekst('melding')
  const gekozen = [...(a.voorMij ? ['mij'] : []), ...a.personen, ...(a.nieuwKind ? ['kind'] : [])]
  return (
    <Vinkjes
      label={<Hoorbaar>{t('voor-wie.titel')}</Hoorbaar>}
      naam="voor-wie"
      fout={mist ? t('voor-wie.fout') : undefined}
      opties={[
        { waarde: 'mij', woord: t('voor-wie.mij') },
        ...personen.map((p) => ({ waarde: p.persoonId, woord: p.voornaam })),
        { waarde: 'kind', woord: t(personen.length > 0 ? 'voor-wie.anderKind' : 'voor-wie.kind'), uitleg: t('voor-wie.kindUitleg') },
      ]}
      waarden={gekozen}
      onKies={(w) =>
        zet({ ...a, voorMij: w.includes('mij'), nieuwKind: w.includes('kind'), personen: w.filter((x) => x !== 'mij' && x !== 'kind') })
      }
    />
  )
}

export function Verhaal({ a, zet }: VraagProps) {
  const t = useTekst('melding')
  return (
    <>
      <TekstVlak
        label={<Hoorbaar>{t('verhaal.titel')}</Hoorbaar>}
        id="melding-verhaal"
        rows={7}
        maxLength={10_000}
        value={a.tekst}
        onChange={(e) => zet({ ...a, tekst: e.currentTarget.value })}
      />
      <Uitklap titel={t('verhaal.voorbeelden')}>
        <ul>
          <li>{t('verhaal.een')}</li>
          <li>{t('verhaal.twee')}</li>
          <li>{t('verhaal.drie')}</li>
        </ul>
      </Uitklap>
    </>
  )
}

export function Spoed({ a, zet, mist, telefoon }: VraagProps & { telefoon: string }) {
  const t = useTekst('melding')
  return (
    <>
      <Keuze
        label={<Hoorbaar>{t('spoed.titel')}</Hoorbaar>}
        naam="spoed"
        fout={mist ? t('kies') : undefined}
        opties={[
          { waarde: 'nee', woord: t('spoed.nee'), uitleg: t('spoed.neeUitleg') },
          { waarde: 'ja', woord: t('spoed.ja'), uitleg: t('spoed.jaUitleg') },
        ]}
        waarde={a.spoed === null ? null : a.spoed ? 'ja' : 'nee'}
        onKies={(w) => zet({ ...a, spoed: w === 'ja' })}
      />
      {a.spoed === true && (
        <Melding kop={t('spoed.dan.titel')} live>
          <p>{t('spoed.dan.tekst')}</p>
          <p>{t('spoed.dan.bel', { telefoon })}</p>
        </Melding>
      )}
      <p className="me-bij">{t('spoed.gevaar')}</p>
    </>
  )
}

export function Contact({ a, zet, mist }: VraagProps) {
  const t = useTekst('melding')
  return (
    <Keuze
      label={<Hoorbaar>{t('contact.titel')}</Hoorbaar>}
      naam="contact"
      fout={mist ? t('kies') : undefined}
      opties={CONTACTWENSEN.map((waarde) => ({ waarde, woord: t(`contact.${waarde}`), uitleg: t(`contact.uitlegPer.${waarde}`) }))}
      waarde={a.contactwens}
      onKies={(contactwens) => zet({ ...a, contactwens })}
    />
  )
}

/** Raises at each press, so that a second press without an answer takes the focus again. */
export function useMist(): [number, () => void] {
  const [beurt, zet] = useState(0)
  return [beurt, () => zet((n) => n + 1)]
}
