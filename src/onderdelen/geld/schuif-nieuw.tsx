import { type FormEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { DOMEINEN, type Domein } from '../../contract/lijsten/geld.ts'
import type { Concept } from '../../offline/concept.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Veld } from '../../ui/veld.tsx'
import { potjeNaam } from './beeld.ts'
import { bekendeZorgverleners, nieuwDoel, type Opzet, WIE_ANDERS, WIE_GEEN } from './opzet.ts'
import type { Budget, Potje } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/** A new goal: its name, for whom, what kind of help, who gives it. Kept on this device while typing. */
export function SchuifNieuw({ budget, van, concept }: { budget: Budget; van: Potje; concept: Concept<Opzet> }) {
  const t = useGeldTekst()
  const naar = useNavigate()
  const id = useId()
  const [beurt, zetBeurt] = useState(0)
  const { waarde } = concept
  const zet = (deel: Partial<Opzet>): void => concept.zet({ ...waarde, ...deel })
  const meer = budget.personen.length > 1
  const fouten = beurt === 0 ? [] : foutenVan(waarde, meer, id, t)
  const fout = (veld: string): string | undefined => fouten.find((f) => f.veld === `${id}-${veld}`)?.tekst

  const verder = (gebeurtenis: FormEvent): void => {
    gebeurtenis.preventDefault()
    if (nieuwDoel(waarde, budget, van) === null) zetBeurt(beurt + 1)
    else void naar(`/geld/schuiven/${van.id}/nieuw/bedrag`)
  }
  return (
    <>
      <PaginaKop
        titel={t('schuif.nieuw.titel')}
        inleiding={t('schuif.nieuw.inleiding', { naam: potjeNaam(budget, van.naam, van.persoonId) })}
        boven={t('schuif.stap', { nr: 2, van: 3 })}
        terug={{ naar: `/geld/schuiven/${van.id}`, woord: t('schuif.terugNaar') }}
      />
      <form className="gd-form" noValidate onSubmit={verder}>
        <FoutenSamenvatting fouten={fouten} beurt={beurt} />
        <Veld
          id={`${id}-naam`}
          label={t('schuif.nieuw.naam')}
          hint={t('schuif.nieuw.naamHint')}
          fout={fout('naam')}
          maxLength={120}
          value={waarde.naam}
          onChange={(e) => zet({ naam: e.currentTarget.value })}
        />
        {meer && (
          <div id={`${id}-persoon`} tabIndex={-1}>
            <Keuze
              naam={`${id}-p`}
              label={t('schuif.nieuw.persoon')}
              fout={fout('persoon')}
              opties={budget.personen.filter((p) => p.metStand).map((p) => ({ waarde: p.id, woord: p.voornaam }))}
              waarde={waarde.persoonId}
              onKies={(persoonId) => zet({ persoonId })}
            />
          </div>
        )}
        <div id={`${id}-domein`} tabIndex={-1}>
          <Keuze<Domein>
            naam={`${id}-d`}
            label={t('schuif.nieuw.domein')}
            fout={fout('domein')}
            opties={DOMEINEN.map((d) => ({ waarde: d, woord: t(`schuif.domein.${d}`) }))}
            waarde={waarde.domein}
            onKies={(domein) => zet({ domein })}
          />
        </div>
        <div id={`${id}-wie`} tabIndex={-1}>
          <Keuze
            naam={`${id}-w`}
            label={t('schuif.nieuw.wie')}
            fout={fout('wie')}
            opties={[
              ...bekendeZorgverleners(budget).map((p) => ({
                waarde: p.id,
                woord: p.zorgverlener ?? '',
                uitleg: p.tarief === null ? undefined : t(`per.${p.tarief.eenheid}`, { tariefCent: p.tarief.cent }),
              })),
              { waarde: WIE_ANDERS, woord: t('schuif.nieuw.anders') },
              { waarde: WIE_GEEN, woord: t('schuif.nieuw.onbekend') },
            ]}
            waarde={waarde.wie === '' ? null : waarde.wie}
            onKies={(wie) => zet({ wie })}
          />
        </div>
        {waarde.wie === WIE_ANDERS && (
          <>
            <Veld
              id={`${id}-wieNaam`}
              label={t('schuif.nieuw.wieNaam')}
              fout={fout('wieNaam')}
              maxLength={120}
              value={waarde.wieNaam}
              onChange={(e) => zet({ wieNaam: e.currentTarget.value })}
            />
            <BedragVeld
              label={t('schuif.nieuw.tarief')}
              bij={t('schuif.nieuw.leeg')}
              centen={waarde.tariefCent}
              onCenten={(tariefCent) => zet({ tariefCent })}
            />
          </>
        )}
        <div>
          <Knop type="submit">{t('schuif.nieuw.verder')}</Knop>
        </div>
      </form>
    </>
  )
}

function foutenVan(o: Opzet, meer: boolean, id: string, t: (sleutel: string) => string): { veld: string; tekst: string }[] {
  const mist: [string, boolean][] = [
    ['naam', o.naam.trim() === ''],
    ['persoon', meer && o.persoonId === null],
    ['domein', o.domein === null],
    ['wie', o.wie === ''],
    ['wieNaam', o.wie === WIE_ANDERS && o.wieNaam.trim() === ''],
  ]
  return mist.filter(([, er]) => er).map(([veld]) => ({ veld: `${id}-${veld}`, tekst: t(`schuif.nieuw.${veld}Fout`) }))
}
