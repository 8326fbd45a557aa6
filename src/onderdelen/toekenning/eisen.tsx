import { nieuwId } from '../../lib/id.ts'
import type { OpzetFout } from '../../domein/toekenning-opzet.ts'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { foutTekst } from './fout-tekst.ts'
import type { Werk } from './omgeving.ts'
import { useToekenningTekst } from './zin.ts'

const IEDEREEN = 'IEDEREEN'

/** What the beschikking asks of the help that is bought with it: per demand its words, and of whom it is asked. */
export function Eisen({ werk, fouten }: { werk: Werk; fouten: readonly OpzetFout[] }) {
  const t = useToekenningTekst()
  const { opzet, zet, dossier } = werk
  const verander = (id: string, deel: Partial<(typeof opzet.eisen)[number]>): void =>
    zet((o) => ({ ...o, eisen: o.eisen.map((e) => (e.id === id ? { ...e, ...deel } : e)) }))
  return (
    <section className="lk-stapel tk-form">
      <Kop>{t('eisen.kop')}</Kop>
      <p>{t('eisen.uitleg')}</p>
      {opzet.eisen.map((e, nr) => {
        const fout = fouten.find((f) => f.pad.startsWith(`eisen.${nr}.`))
        return (
          <div key={e.id} className="tk-eis" id={`tk-eisen-${nr}`} tabIndex={-1}>
            <TekstVlak
              label={t('eisen.eis', { nr: nr + 1 })}
              fout={fout === undefined ? undefined : foutTekst(t, fout)}
              rows={2}
              maxLength={1000}
              value={e.tekst}
              onChange={(g) => verander(e.id, { tekst: g.currentTarget.value })}
            />
            {dossier.deelnemers.length > 1 && (
              <Keuze
                naam={`eis-${e.id}`}
                label={t('eisen.voor')}
                naastElkaar
                opties={[
                  { waarde: IEDEREEN, woord: t('eisen.iedereen') },
                  ...dossier.deelnemers.map((d) => ({ waarde: d.persoonId, woord: d.voornaam })),
                ]}
                waarde={e.persoonId ?? IEDEREEN}
                onKies={(wie) => verander(e.id, { persoonId: wie === IEDEREEN ? null : wie })}
              />
            )}
            <div>
              <Knop soort="tekst" onClick={() => zet((o) => ({ ...o, eisen: o.eisen.filter((x) => x.id !== e.id) }))}>
                {t('eisen.weg', { nr: nr + 1 })}
              </Knop>
            </div>
          </div>
        )
      })}
      <Knoppen>
        <Knop soort="rustig" onClick={() => zet((o) => ({ ...o, eisen: [...o.eisen, { id: nieuwId(), persoonId: null, tekst: '' }] }))}>
          {t('eisen.erbij')}
        </Knop>
      </Knoppen>
    </section>
  )
}
