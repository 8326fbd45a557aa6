import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Route, Routes } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { HulpDetail } from './detail.tsx'
import { HulpLijst } from './lijst.tsx'
import { kaartVraag } from './vragen.ts'
import './kaart.css'

/** The sociale kaart: search and choose on the device, also without a network. */
export function Kamer() {
  const t = useTekst('kaart')
  const client = useQueryClient()
  const { data, isError, refetch, isFetching } = useQuery(kaartVraag(client))
  if (!data) {
    return (
      <>
        <PaginaKop titel={t('titel')} inleiding={t('inleiding')} />
        {isError ? (
          <>
            <Melding soort="attention" kop={t('fout.titel')}>
              {t('fout.tekst')}
            </Melding>
            <Knop bezig={isFetching} onClick={() => void refetch()}>
              {t('fout.opnieuw')}
            </Knop>
          </>
        ) : (
          <Laden vorm="rijen" aantal={6} />
        )}
      </>
    )
  }
  if (data.aanbod.length === 0) {
    return (
      <>
        <PaginaKop titel={t('titel')} />
        <Leeg titel={t('leeg.geenKaart')} actie={<KnopLink naar="/contact">{t('leeg.vraag')}</KnopLink>}>
          {t('leeg.geenKaartTekst')}
        </Leeg>
      </>
    )
  }
  return (
    <Routes>
      <Route index element={<HulpLijst kaart={data} />} />
      <Route path=":aanbodId" element={<HulpDetail kaart={data} />} />
    </Routes>
  )
}
