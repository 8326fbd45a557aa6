import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { DOMEINEN, REGELSETTEN, WETTEN, type Regelset } from '../../contract/lijsten/geld.ts'
import { celSleutel } from '../../contract/lijsten/instellingen.ts'
import { geldendeRij } from '../../domein/instellingen.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Keuze } from '../../ui/keuze.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { InstellingRij } from './instellingen.tsx'
import { Lezing } from './lezing.tsx'
import { type Instellingen, instellingenVraag } from './vragen.ts'

/** `/werkplek/instelling/regels`: what every law allows, per regelset, with what this gemeente set otherwise. */
export function InstellingRegels() {
  const t = useTekst('instellingen')
  const lezing = useQuery(instellingenVraag)
  return (
    <>
      <PaginaKop
        titel={t('matrix.titel')}
        inleiding={t(lezing.data?.magZetten === true ? 'matrix.inleiding' : 'matrix.inleidingLezen')}
        terug={{ naar: '/werkplek', woord: t('titel') }}
      />
      <Lezing van={lezing}>{(alles) => <Regels alles={alles} />}</Lezing>
    </>
  )
}

function Regels({ alles }: { alles: Instellingen }) {
  const t = useTekst('instellingen')
  const oordeel = useTekst('oordeel')
  const id = useId()
  const nu = geldendeRij(alles.items, 'regelset', alles.vandaag)?.waarde
  const [regelset, zetRegelset] = useState<Regelset>(nu === 'E' ? 'E' : 'R')
  const anders = (wet: (typeof WETTEN)[number]): number =>
    DOMEINEN.filter((d) => geldendeRij(alles.items, celSleutel(regelset, wet, d), alles.vandaag) !== null).length
  return (
    <div className="lk-stapel-ruim">
      <Keuze
        naam={id}
        label={t('matrix.welke')}
        opties={REGELSETTEN.map((r) => ({ waarde: r, woord: t(`waarde.regelset.${r}`), uitleg: t(`regelsetUitleg.${r}`) }))}
        waarde={regelset}
        onKies={zetRegelset}
      />
      <div>
        {WETTEN.map((wet) => {
          const naam = oordeel(`wetNaam.${wet}`)
          const aantal = anders(wet)
          return (
            <Uitklap key={wet} titel={aantal === 0 ? naam : `${naam}: ${t('matrix.anders', { count: aantal })}`}>
              <Lijst label={naam}>
                {DOMEINEN.map((d) => (
                  <InstellingRij key={d} alles={alles} sleutel={celSleutel(regelset, wet, d)} naam={t(`domein.${d}`)} />
                ))}
              </Lijst>
            </Uitklap>
          )
        })}
      </div>
    </div>
  )
}
