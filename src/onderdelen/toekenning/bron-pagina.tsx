import { useId, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { BEVOORSCHOTTINGEN, WETTEN } from '../../contract/lijsten/geld.ts'
import { HOOGSTE_INVOER_CENT } from '../../domein/geld.ts'
import type { OpzetBron } from '../../domein/toekenning-opzet.ts'
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
import { foutenBij, getyptVoor, naamVan, type Werk } from './omgeving.ts'
import { useToekenningTekst } from './zin.ts'

/** One bron: a new one whole, or another amount of one that is there. */
export function BronPagina({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { bronId = '' } = useParams()
  const nr = werk.opzet.bronnen.findIndex((b) => b.id === bronId)
  const nieuw = werk.opzet.bronnen[nr]
  const bestaand = werk.budget.bronnen.find((b) => b.id === bronId)
  if (nieuw !== undefined) return <NieuweBron key={bronId} werk={werk} bron={nieuw} nr={nr} />
  if (bestaand !== undefined) return <AnderBedrag key={bronId} werk={werk} bron={bestaand} />
  return (
    <>
      <PaginaKop titel={t('weg.titel')} inleiding={t('weg.tekst')} />
      <KnopLink naar={werk.hier}>{t('terugBesluit')}</KnopLink>
    </>
  )
}

function NieuweBron({ werk, bron, nr }: { werk: Werk; bron: OpzetBron; nr: number }) {
  const t = useToekenningTekst()
  const naar = useNavigate()
  const id = useId()
  const { zet, dossier, hier } = werk
  const [beurt, zetBeurt] = useState(0)
  const fouten = foutenBij(werk.fouten, `bronnen.${nr}`)
  const getoond = beurt === 0 ? [] : fouten
  const fout = (veld: string): string | undefined => {
    const f = getoond.find((x) => veldVan(x.pad) === veld)
    return f === undefined ? undefined : foutTekst(t, f)
  }
  const verander = (deel: Partial<OpzetBron>): void =>
    zet((o) => ({ ...o, bronnen: o.bronnen.map((b) => (b.id === bron.id ? { ...b, ...deel } : b)) }))
  const weg = (): void => {
    zet((o) => ({
      ...o,
      bronnen: o.bronnen.filter((b) => b.id !== bron.id),
      potjes: o.potjes.map((p) => ({ ...p, delen: p.delen.map((d) => (d.bronId === bron.id ? { ...d, bronId: null } : d)) })),
    }))
    void naar(hier)
  }
  return (
    <>
      <PaginaKop titel={t('bron.titel')} inleiding={t('bron.inleiding')} terug={{ naar: hier, woord: t('terugBesluit') }} />
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
        <div id={`${id}-wet`} tabIndex={-1}>
          <Keuze
            naam={`${id}-w`}
            label={t('bron.wet')}
            fout={fout('wet')}
            naastElkaar
            opties={WETTEN.map((w) => ({ waarde: w, woord: t(`wet.${w}`) }))}
            waarde={bron.wet}
            onKies={(wet) => verander({ wet })}
          />
        </div>
        {dossier.deelnemers.length > 1 && (
          <div id={`${id}-persoonId`} tabIndex={-1}>
            <Keuze
              naam={`${id}-p`}
              label={t('bron.persoon')}
              fout={fout('persoonId')}
              naastElkaar
              opties={dossier.deelnemers.map((d) => ({ waarde: d.persoonId, woord: d.voornaam }))}
              waarde={bron.persoonId}
              onKies={(persoonId) => verander({ persoonId })}
            />
          </div>
        )}
        <Veld
          id={`${id}-verstrekker`}
          label={t('bron.verstrekker')}
          hint={t('bron.verstrekkerHint')}
          fout={fout('verstrekker')}
          maxLength={120}
          value={bron.verstrekker}
          onChange={(e) => verander({ verstrekker: e.currentTarget.value })}
        />
        <BedragVeld
          id={`${id}-cent`}
          label={t('bron.cent')}
          hint={t('bron.centHint')}
          fout={fout('cent')}
          centen={bron.cent}
          onCenten={(cent) => verander({ cent })}
          {...getyptVoor(werk, `bronnen.${bron.id}.cent`)}
        />
        <div id={`${id}-vanaf`} tabIndex={-1}>
          <DatumVeld
            label={t('vanaf')}
            fout={fout('vanaf')}
            waarde={bron.vanaf}
            onDatum={(vanaf) => verander({ vanaf })}
            {...getyptVoor(werk, `bronnen.${bron.id}.vanaf`)}
          />
        </div>
        <div id={`${id}-tot`} tabIndex={-1}>
          <DatumVeld
            label={t('tot')}
            fout={fout('tot')}
            waarde={bron.tot}
            onDatum={(tot) => verander({ tot })}
            {...getyptVoor(werk, `bronnen.${bron.id}.tot`)}
          />
        </div>
        <div id={`${id}-bevoorschotting`} tabIndex={-1}>
          <Keuze
            naam={`${id}-b`}
            label={t('bron.bevoorschotting')}
            fout={fout('bevoorschotting')}
            opties={BEVOORSCHOTTINGEN.map((b) => ({ waarde: b, woord: t(`bevoorschotting.${b}`) }))}
            waarde={bron.bevoorschotting}
            onKies={(bevoorschotting) => verander({ bevoorschotting })}
          />
        </div>
        <Bewaard werk={werk} />
        <Knoppen>
          <Knop type="submit">{t('klaar')}</Knop>
          <Knop soort="tekst" onClick={weg}>
            {t('bron.weg')}
          </Knop>
        </Knoppen>
      </form>
    </>
  )
}

function AnderBedrag({ werk, bron }: { werk: Werk; bron: Werk['budget']['bronnen'][number] }) {
  const t = useToekenningTekst()
  const naar = useNavigate()
  const { opzet, zet, dossier, hier } = werk
  const w = opzet.bronWijzigingen.find((x) => x.bronId === bron.id)
  const zetCent = (naarCent: number | null): void =>
    zet((o) => {
      const rest = o.bronWijzigingen.filter((x) => x.bronId !== bron.id)
      return {
        ...o,
        bronWijzigingen: naarCent === bron.bedragCent ? rest : [...rest, { bronId: bron.id, wasCent: bron.bedragCent, naarCent }],
      }
    })
  const cent = w === undefined ? bron.bedragCent : w.naarCent
  const verdeeld = bron.bedragCent - bron.nietVerdeeldCent
  return (
    <>
      <PaginaKop
        titel={t('geld.rij', { wet: bron.wet, naam: naamVan(dossier, bron.persoonId) })}
        inleiding={t('geld.rijBij', { verstrekker: bron.verstrekker, vanafDatum: bron.vanaf, totDatum: bron.tot })}
        terug={{ naar: hier, woord: t('terugBesluit') }}
      />
      <form
        className="tk-form lk-stapel-ruim"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          if (cent !== null && cent <= HOOGSTE_INVOER_CENT) void naar(hier)
        }}
      >
        <BedragVeld
          label={t('wijzig.cent')}
          hint={t('wijzig.bronHint', { nuCent: bron.bedragCent, verdeeldCent: verdeeld })}
          fout={cent === null ? t('mist.cent') : cent > HOOGSTE_INVOER_CENT ? t('fout.BEDRAG') : undefined}
          centen={cent}
          onCenten={zetCent}
          {...getyptVoor(werk, `bron.${bron.id}.cent`)}
        />
        {cent !== null && cent !== bron.bedragCent && (
          <p role="status">{t(cent > bron.bedragCent ? 'wijzig.erbij' : 'wijzig.eraf', { cent: Math.abs(cent - bron.bedragCent) })}</p>
        )}
        {cent !== null && cent < verdeeld && <p>{t('wijzig.bronLager')}</p>}
        <Bewaard werk={werk} />
        <Knoppen>
          <Knop type="submit">{t('klaar')}</Knop>
          {w !== undefined && (
            <Knop soort="tekst" onClick={() => zetCent(bron.bedragCent)}>
              {t('wijzig.terug', { cent: bron.bedragCent })}
            </Knop>
          )}
        </Knoppen>
      </form>
    </>
  )
}
