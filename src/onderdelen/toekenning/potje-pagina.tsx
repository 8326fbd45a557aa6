import { useId, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { DOMEINEN, EENHEDEN, POTJE_SOORTEN } from '../../contract/lijsten/geld.ts'
import type { OpzetPotje } from '../../domein/toekenning-opzet.ts'
import { BedragVeld } from '../../ui/bedrag-veld.tsx'
import { DatumVeld } from '../../ui/datum-veld.tsx'
import { FoutenSamenvatting } from '../../ui/fouten-samenvatting.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Veld } from '../../ui/veld.tsx'
import { Bewaard } from './bewaard.tsx'
import { foutTekst, veldVan } from './fout-tekst.ts'
import { foutenBij, getyptVoor, type Werk } from './omgeving.ts'
import { Delen } from './potje-delen.tsx'
import { PotjeWijzigen } from './potje-wijzigen.tsx'
import { useToekenningTekst } from './zin.ts'

/** One potje: a new one whole, or other amounts of one that is there. */
export function PotjePagina({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { potjeId = '' } = useParams()
  const nr = werk.opzet.potjes.findIndex((p) => p.id === potjeId)
  const nieuw = werk.opzet.potjes[nr]
  const bestaand = werk.budget.potjes.find((p) => p.id === potjeId)
  if (nieuw !== undefined) return <NieuwPotje key={potjeId} werk={werk} potje={nieuw} nr={nr} />
  if (bestaand !== undefined) return <PotjeWijzigen key={potjeId} werk={werk} potje={bestaand} />
  return (
    <>
      <PaginaKop titel={t('weg.titel')} inleiding={t('weg.tekst')} />
      <KnopLink naar={werk.hier}>{t('terugBesluit')}</KnopLink>
    </>
  )
}

function NieuwPotje({ werk, potje, nr }: { werk: Werk; potje: OpzetPotje; nr: number }) {
  const t = useToekenningTekst()
  const naar = useNavigate()
  const id = useId()
  const { zet, dossier, hier } = werk
  const [beurt, zetBeurt] = useState(0)
  const fouten = foutenBij(werk.fouten, `potjes.${nr}`)
  const getoond = beurt === 0 ? [] : fouten
  const fout = (veld: string): string | undefined => {
    const f = getoond.find((x) => veldVan(x.pad) === veld)
    return f === undefined ? undefined : foutTekst(t, f)
  }
  const verander = (deel: Partial<OpzetPotje>): void =>
    zet((o) => ({ ...o, potjes: o.potjes.map((p) => (p.id === potje.id ? { ...p, ...deel } : p)) }))
  const weg = (): void => {
    zet((o) => ({ ...o, potjes: o.potjes.filter((p) => p.id !== potje.id) }))
    void naar(hier)
  }
  return (
    <>
      <PaginaKop
        titel={t('potje.titel')}
        inleiding={t(potje.regelId === null ? 'potje.inleiding' : 'potje.uitPlan')}
        terug={{ naar: hier, woord: t('terugBesluit') }}
      />
      <form
        className="tk-form lk-stapel-ruim"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          if (fouten.length > 0) zetBeurt(beurt + 1)
          else void naar(hier)
        }}
      >
        <FoutenSamenvatting fouten={getoond.map((f) => ({ veld: `${id}-${veldVan(f.pad)}`, tekst: foutTekst(t, f) }))} beurt={beurt} />
        <Veld
          id={`${id}-naam`}
          label={t('potje.naam')}
          hint={t('potje.naamHint')}
          fout={fout('naam')}
          maxLength={100}
          value={potje.naam}
          onChange={(e) => verander({ naam: e.currentTarget.value })}
        />
        {dossier.deelnemers.length > 1 && (
          <div id={`${id}-persoonId`} tabIndex={-1}>
            <Keuze
              naam={`${id}-p`}
              label={t('potje.persoon')}
              fout={fout('persoonId')}
              naastElkaar
              opties={dossier.deelnemers.map((d) => ({ waarde: d.persoonId, woord: d.voornaam }))}
              waarde={potje.persoonId}
              onKies={(persoonId) => verander({ persoonId })}
            />
          </div>
        )}
        <div id={`${id}-domein`} tabIndex={-1}>
          <Keuze
            naam={`${id}-d`}
            label={t('potje.domein')}
            fout={fout('domein')}
            opties={DOMEINEN.map((d) => ({ waarde: d, woord: t(`domein.${d}`) }))}
            waarde={potje.domein}
            onKies={(domein) => verander({ domein })}
          />
        </div>
        <div id={`${id}-soort`} tabIndex={-1}>
          <Keuze
            naam={`${id}-s`}
            label={t('potje.soort')}
            fout={fout('soort')}
            opties={POTJE_SOORTEN.map((s) => ({ waarde: s, woord: t(`soort.${s}`), uitleg: t(`soortUitleg.${s}`) }))}
            waarde={potje.soort}
            onKies={(soort) => verander({ soort })}
          />
        </div>
        <Delen werk={werk} potje={potje} id={id} fout={fout} verander={verander} />
        <div id={`${id}-vanaf`} tabIndex={-1}>
          <DatumVeld
            label={t('vanaf')}
            fout={fout('vanaf')}
            waarde={potje.vanaf}
            onDatum={(vanaf) => verander({ vanaf })}
            {...getyptVoor(werk, `potjes.${potje.id}.vanaf`)}
          />
        </div>
        <div id={`${id}-tot`} tabIndex={-1}>
          <DatumVeld
            label={t('tot')}
            fout={fout('tot')}
            waarde={potje.tot}
            onDatum={(tot) => verander({ tot })}
            {...getyptVoor(werk, `potjes.${potje.id}.tot`)}
          />
        </div>
        <Veld
          label={t('potje.zorgverlener')}
          bij={t('magLeeg')}
          maxLength={100}
          value={potje.zorgverlener}
          onChange={(e) => verander({ zorgverlener: e.currentTarget.value })}
        />
        <BedragVeld
          id={`${id}-tariefCent`}
          label={t('potje.tarief')}
          bij={t('magLeeg')}
          fout={fout('tariefCent')}
          centen={potje.tariefCent}
          onCenten={(tariefCent) => verander({ tariefCent })}
          {...getyptVoor(werk, `potjes.${potje.id}.tariefCent`)}
        />
        <div id={`${id}-tarief`} tabIndex={-1}>
          {potje.tariefCent !== null && potje.tariefCent > 0 && (
            <Keuze
              naam={`${id}-e`}
              label={t('potje.eenheid')}
              fout={fout('tarief')}
              naastElkaar
              opties={EENHEDEN.map((e) => ({ waarde: e, woord: t(`eenheid.${e}`) }))}
              waarde={potje.eenheid}
              onKies={(eenheid) => verander({ eenheid })}
            />
          )}
        </div>
        <Veld
          label={t('potje.toelichting')}
          bij={t('magLeeg')}
          hint={t('potje.toelichtingHint')}
          maxLength={500}
          value={potje.toelichting}
          onChange={(e) => verander({ toelichting: e.currentTarget.value })}
        />
        <Bewaard werk={werk} />
        <Knoppen>
          <Knop type="submit">{t('klaar')}</Knop>
          <Knop soort="tekst" onClick={weg}>
            {t('potje.weg')}
          </Knop>
        </Knoppen>
      </form>
    </>
  )
}
