import { type FormEvent, type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { BewaardRegel } from '../../ui/bewaard-regel.tsx'
import { FoutenSamenvatting, type VeldFoutRegel } from '../../ui/fouten-samenvatting.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Link } from '../../ui/link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { useStatus } from '../../offline/haken.ts'
import { type MaakOmgeving, STAPPEN, type StapNaam } from './overeenkomst-omgeving.ts'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

/** The frame of one question: where one is, the way back, the fields, and on. `mist` says what still misses. */
export function MaakStap({
  omg,
  stap,
  inleiding,
  mist,
  children,
}: {
  omg: MaakOmgeving
  stap: StapNaam
  inleiding?: ReactNode
  mist: readonly VeldFoutRegel[]
  children: (fout: (veld: string) => string | undefined) => ReactNode
}) {
  const t = useOvereenkomstTekst()
  const naar = useNavigate()
  const [beurt, zetBeurt] = useState(0)
  const nr = STAPPEN.indexOf(stap)
  const fouten = beurt === 0 ? [] : mist
  const verder = (e: FormEvent): void => {
    e.preventDefault()
    if (mist.length > 0) zetBeurt(beurt + 1)
    else void naar(`${omg.basis}/${STAPPEN[nr + 1] ?? 'teken'}`)
  }
  return (
    <>
      <StapKop omg={omg} stap={stap} inleiding={inleiding} />
      <form className="gd-form" noValidate onSubmit={verder}>
        <FoutenSamenvatting fouten={fouten} beurt={beurt} />
        {children((veld) => fouten.find((f) => f.veld === veld)?.tekst)}
        <Bewaard omg={omg} />
        <div>
          <Knop type="submit">{t('maak.verder')}</Knop>
        </div>
      </form>
    </>
  )
}

export function StapKop({ omg, stap, inleiding }: { omg: MaakOmgeving; stap: StapNaam; inleiding?: ReactNode }) {
  const t = useOvereenkomstTekst()
  const nr = STAPPEN.indexOf(stap)
  const vorige = STAPPEN[nr - 1]
  return (
    <PaginaKop
      titel={t(`${stap}.vraag`)}
      inleiding={inleiding}
      boven={t('maak.stap', { nr: nr + 1, van: STAPPEN.length })}
      terug={
        vorige === undefined
          ? { naar: '/geld/overeenkomsten', woord: t('titel') }
          : { naar: `${omg.basis}/${vorige}`, woord: t('maak.vorige') }
      }
    />
  )
}

/** Where the words are now, and the way out without losing them. */
export function Bewaard({ omg }: { omg: MaakOmgeving }) {
  const t = useOvereenkomstTekst()
  const { online } = useStatus()
  const getypt = omg.concept.bewaardOp !== null
  return (
    <div className="gd-bewaard">
      <BewaardRegel staat={{ soort: getypt ? (online ? 'toestel' : 'offlineToestel') : online ? 'stil' : 'offline' }} />
      <Link className="gd-doel" naar="/geld/overeenkomsten">
        {t('maak.stop')}
      </Link>
    </div>
  )
}
