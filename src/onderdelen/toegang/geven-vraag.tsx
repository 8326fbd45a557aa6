import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import { DUREN, type Duur, type Gave, type GeefStap, type Keuzes, maandenLater } from './geven.ts'
import { voornaam } from './wie.ts'

/** The field of one question. The question itself is the heading of the page; the label repeats it for who hears the field. */
export function GeefVraag({
  stap,
  gave,
  keuzes,
  vandaag,
  fout,
  zet,
}: {
  stap: Exclude<GeefStap, 'controle'>
  gave: Gave
  keuzes: Keuzes
  vandaag: string
  fout: string | undefined
  zet: (g: Gave) => void
}) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const taal = useTaal()
  const label = <span className="lk-alleen-hoorbaar">{t(`geven.${stap}.vraag`)}</span>
  const van = keuzes.gever?.ik ? t('geven.vanU') : voornaam(keuzes.gever?.naam ?? '')
  switch (stap) {
    case 'van':
      return (
        <Keuze
          naam="van"
          label={label}
          fout={fout}
          waarde={gave.van === '' ? null : gave.van}
          onKies={(w) => zet({ ...gave, van: w, aan: '', wat: [] })}
          opties={keuzes.gevers.map((p) => ({ waarde: p.persoonId, woord: p.ik ? t('uzelf') : p.naam }))}
        />
      )
    case 'aan':
      return (
        <Keuze
          naam="aan"
          label={label}
          hint={t('geven.aan.hint')}
          fout={fout}
          waarde={gave.aan === '' ? null : gave.aan}
          onKies={(w) => zet({ ...gave, aan: w, wat: [] })}
          opties={(keuzes.gever?.teVragen ?? []).map((o) => {
            const rol = keuzes.gever?.kijkers.find((k) => k.persoonId === o.persoonId)?.gegevens[0]?.waarom[0]
            return { waarde: o.persoonId, woord: o.naam, ...(rol && { uitleg: r(`hoedanigheid.${rol}`) }) }
          })}
        />
      )
    case 'wat':
      return (
        <Vinkjes
          naam="wat"
          label={label}
          hint={t('geven.wat.hint', { naam: keuzes.ontvanger?.naam ?? '', van })}
          fout={fout}
          waarden={gave.wat}
          onKies={(wat) => zet({ ...gave, wat })}
          opties={(keuzes.ontvanger?.gegevens ?? []).map(({ gegeven }) => ({
            waarde: gegeven,
            woord: r(`gegeven.${gegeven}`),
            uitleg: t(`gegeven.${gegeven}`),
          }))}
        />
      )
    case 'hoe':
      return (
        <Keuze
          naam="hoe"
          label={label}
          fout={fout}
          waarde={gave.hoe}
          onKies={(hoe) => zet({ ...gave, hoe })}
          opties={(['LEZEN', 'SCHRIJVEN'] as const).map((w) => ({ waarde: w, woord: t(`mag.${w}`), uitleg: t(`geven.hoe.${w}`) }))}
        />
      )
    case 'tot':
      return (
        <>
          <Keuze<Duur>
            naam="tot"
            label={label}
            hint={t('geven.tot.hint')}
            fout={gave.duur === 'ANDERS' ? undefined : fout}
            waarde={gave.duur}
            onKies={(duur) => zet({ ...gave, duur })}
            opties={DUREN.map((d) => ({
              waarde: d,
              woord:
                d === 'ANDERS'
                  ? t('geven.tot.anders')
                  : t('geven.tot.datum', { datum: datumTekst(maandenLater(vandaag, Number(d)), taal) }),
              ...(d === 'ANDERS' ? {} : { uitleg: t('geven.tot.maanden', { count: Number(d) }) }),
            }))}
          />
          {gave.duur === 'ANDERS' && (
            <DatumVeld
              label={t('geven.tot.laatste')}
              hint={t('geven.tot.uiterlijk', { datum: datumTekst(maandenLater(vandaag, 12), taal) })}
              fout={fout}
              waarde={gave.tot}
              onDatum={(tot) => zet({ ...gave, tot })}
            />
          )}
        </>
      )
  }
}
