import { PLAN_ACTIES, PLAN_DELEN } from '../../contract/woorden.ts'
import { UITNODIGING_ROLLEN } from '../../contract/woorden-toegang.ts'
import { MAX_MAANDEN } from '../../domein/verlenen.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Veld } from '../../ui/veld.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import type { Samen } from './uitnodig-vragen.ts'
import { DUREN, type Duur, type Invoer, maandenLater, type Stap } from './uitnodigen.ts'

/** The field of one question. The question is the heading of the page; the label repeats it for who hears the field. */
export function UitnodigVraag({
  stap,
  invoer,
  voor,
  vandaag,
  fout,
  zet,
}: {
  stap: Exclude<Stap, 'controle'>
  invoer: Invoer
  voor: Samen['voor']
  vandaag: string
  fout: string | undefined
  zet: (i: Invoer) => void
}) {
  const t = useTekst('uitnodiging')
  const r = useTekst('rechten')
  const taal = useTaal()
  const label = <span className="lk-alleen-hoorbaar">{t(`vraag.${stap}.titel`, { naam: invoer.naam.trim() })}</span>
  switch (stap) {
    case 'naam':
      return (
        <Veld
          label={t('vraag.naam.label')}
          hint={t('vraag.naam.hint')}
          fout={fout}
          value={invoer.naam}
          maxLength={80}
          autoComplete="off"
          onChange={(e) => zet({ ...invoer, naam: e.currentTarget.value })}
        />
      )
    case 'rol':
      return (
        <Keuze
          naam="rol"
          label={label}
          fout={fout}
          waarde={invoer.rol}
          onKies={(rol) => zet({ ...invoer, rol })}
          opties={UITNODIGING_ROLLEN.map((rol) => ({
            waarde: rol,
            woord: t(`rol.${rol}`),
            ...(rol === 'CLIENTONDERSTEUNER' && { uitleg: t('vraag.rol.CLIENTONDERSTEUNER') }),
          }))}
        />
      )
    case 'voor':
      return (
        <Vinkjes
          naam="voor"
          label={label}
          hint={t('vraag.voor.hint')}
          fout={fout}
          waarden={invoer.personen}
          onKies={(personen) => zet({ ...invoer, personen })}
          opties={voor.map((p) => ({ waarde: p.persoonId, woord: p.ik ? t('vraag.voor.ik') : p.voornaam }))}
        />
      )
    case 'delen':
      return (
        <>
          <Keuze
            naam="omvang"
            label={label}
            fout={invoer.omvang === 'DELEN' ? undefined : fout}
            waarde={invoer.omvang}
            onKies={(omvang) => zet({ ...invoer, omvang })}
            opties={(['HEEL', 'DELEN'] as const).map((w) => ({
              waarde: w,
              woord: t(`vraag.delen.${w}`),
              uitleg: t(`vraag.delen.${w}Uitleg`),
            }))}
          />
          {invoer.omvang === 'DELEN' && (
            <Vinkjes
              naam="delen"
              label={t('vraag.delen.welke')}
              fout={fout}
              waarden={invoer.delen}
              onKies={(delen) => zet({ ...invoer, delen })}
              opties={PLAN_DELEN.map((deel) => ({ waarde: deel, woord: r(`planDeel.${deel}`) }))}
            />
          )}
        </>
      )
    case 'recht':
      return (
        <Keuze
          naam="recht"
          label={label}
          fout={fout}
          waarde={invoer.recht}
          onKies={(recht) => zet({ ...invoer, recht })}
          opties={PLAN_ACTIES.map((w) => ({ waarde: w, woord: t(`vraag.recht.${w}`), uitleg: t(`vraag.recht.${w}Uitleg`) }))}
        />
      )
    case 'tot':
      return (
        <>
          <Keuze<Duur>
            naam="tot"
            label={label}
            hint={t('vraag.tot.hint')}
            fout={invoer.duur === 'ANDERS' ? undefined : fout}
            waarde={invoer.duur}
            onKies={(duur) => zet({ ...invoer, duur })}
            opties={DUREN.map((d) =>
              d === 'ANDERS'
                ? { waarde: d, woord: t('vraag.tot.anders') }
                : {
                    waarde: d,
                    woord: t('vraag.tot.datum', { datum: datumTekst(maandenLater(vandaag, Number(d)), taal) }),
                    uitleg: t('vraag.tot.maanden', { count: Number(d) }),
                  },
            )}
          />
          {invoer.duur === 'ANDERS' && (
            <DatumVeld
              label={t('vraag.tot.laatste')}
              hint={t('vraag.tot.uiterlijk', { datum: datumTekst(maandenLater(vandaag, MAX_MAANDEN), taal) })}
              fout={fout}
              waarde={invoer.tot}
              onDatum={(tot) => zet({ ...invoer, tot })}
            />
          )}
        </>
      )
  }
}
