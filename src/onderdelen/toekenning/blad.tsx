import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { leegPotje } from '../../domein/toekenning-opzet.ts'
import { nieuwId } from '../../lib/id.ts'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { Veld } from '../../ui/veld.tsx'
import { Bewaard } from './bewaard.tsx'
import { BronLijst, PotjeLijst } from './blad-lijsten.tsx'
import { Eisen } from './eisen.tsx'
import { foutTekst } from './fout-tekst.ts'
import { enigeBron, foutenBij, getyptVoor, type Werk } from './omgeving.ts'
import { PlanLijst } from './plan-lijst.tsx'
import { Sommen } from './sommen.tsx'
import { Vastleggen } from './vastleggen.tsx'
import { useToekenningTekst } from './zin.ts'

/** The whole draft on one page: the letter, the money, the potjes, the demands, the sums, and the one button. */
export function Blad({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const naar = useNavigate()
  const { zet, dossier, budget, hier } = werk
  const eerste = budget.bronnen.length === 0
  // What misses is said once somebody wants to record it; before that it is simply not finished.
  const [getoond, zetGetoond] = useState(0)
  const fouten = getoond > 0 ? werk.fouten : []
  const fout = (pad: string): string | undefined => {
    const er = fouten.find((f) => f.pad === pad)
    return er === undefined ? undefined : foutTekst(t, er)
  }
  const bron = (): void => {
    const id = nieuwId()
    const een = dossier.deelnemers.length === 1 ? (dossier.deelnemers[0]?.persoonId ?? null) : null
    const nieuw = { id, persoonId: een, wet: null, verstrekker: '', cent: null, vanaf: '', tot: '', bevoorschotting: null }
    zet((o) => ({ ...o, bronnen: [...o.bronnen, nieuw] }))
    void naar(`${hier}/geld/${id}`)
  }
  const potje = (): void => {
    const id = nieuwId()
    zet((o) => ({ ...o, potjes: [...o.potjes, leegPotje(id, enigeBron(werk, null))] }))
    void naar(`${hier}/potje/${id}`)
  }
  return (
    <>
      <PaginaKop
        titel={t(eerste ? 'invoer.titel' : 'invoer.titelWijzig')}
        boven={dossier.naam}
        inleiding={t('invoer.inleiding')}
        terug={{ naar: `/werkplek/${dossier.id}`, woord: dossier.naam }}
      />
      <div className="lk-stapel-ruim tk-blad">
        <Bewaard werk={werk} />
        <Brief werk={werk} fout={fout} eerste={eerste} />
        <section className="lk-stapel" id="tk-bronnen" tabIndex={-1}>
          <Kop>{t('geld.kop')}</Kop>
          <p>{t('geld.uitleg')}</p>
          <BronLijst werk={werk} />
          <Knoppen>
            <Knop soort="rustig" onClick={bron}>
              {t('geld.erbij')}
            </Knop>
          </Knoppen>
        </section>
        <section className="lk-stapel">
          <Kop>{t('potjes.kop')}</Kop>
          <p>{t('potjes.uitleg')}</p>
          <PlanLijst werk={werk} />
          <PotjeLijst werk={werk} />
          <Knoppen>
            <Knop soort="rustig" onClick={potje}>
              {t('potjes.erbij')}
            </Knop>
          </Knoppen>
        </section>
        <Eisen werk={werk} fouten={foutenBij(fouten, 'eisen')} />
        <Sommen werk={werk} />
        <Vastleggen werk={werk} beurt={getoond} toon={() => zetGetoond(getoond + 1)} />
      </div>
    </>
  )
}

/** What stands on the letter itself. */
function Brief({ werk, fout, eerste }: { werk: Werk; fout: (pad: string) => string | undefined; eerste: boolean }) {
  const t = useToekenningTekst()
  const id = useId()
  const { opzet, zet } = werk
  return (
    <section className="lk-stapel tk-form">
      <Kop>{t('brief.kop')}</Kop>
      <Veld
        id="tk-kenmerk"
        label={t('brief.kenmerk')}
        hint={t('brief.kenmerkHint')}
        fout={fout('kenmerk')}
        maxLength={80}
        value={opzet.kenmerk}
        onChange={(e) => {
          const kenmerk = e.currentTarget.value
          zet((o) => ({ ...o, kenmerk }))
        }}
      />
      <div id="tk-datum" tabIndex={-1}>
        <DatumVeld
          label={t('brief.datum')}
          fout={fout('datum')}
          waarde={opzet.besluitOp}
          onDatum={(besluitOp) => zet((o) => ({ ...o, besluitOp }))}
          {...getyptVoor(werk, 'besluitOp')}
        />
      </div>
      <div id="tk-verzondenOp" tabIndex={-1}>
        <DatumVeld
          label={t('brief.verzonden')}
          hint={t('brief.verzondenHint')}
          fout={fout('verzondenOp')}
          waarde={opzet.verzondenOp}
          onDatum={(verzondenOp) => zet((o) => ({ ...o, verzondenOp }))}
          {...getyptVoor(werk, 'verzondenOp')}
        />
      </div>
      <div id="tk-grond" tabIndex={-1}>
        <TekstVlak
          id={`${id}-grond`}
          label={t('brief.grond')}
          bij={eerste ? t('magLeeg') : undefined}
          hint={t('brief.grondHint')}
          fout={fout('grond')}
          rows={3}
          maxLength={2000}
          value={opzet.grond}
          onChange={(e) => {
            const grond = e.currentTarget.value
            zet((o) => ({ ...o, grond }))
          }}
        />
      </div>
    </section>
  )
}
