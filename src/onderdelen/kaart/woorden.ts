import { DAGEN } from '../../contract/lijsten/kaart.ts'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import type { Tekst } from '../../i18n/use-tekst.ts'
import { bedragTekst } from '../../lib/opmaak.ts'

/** '2,4 km', '17 km' or 'minder dan 1 km'; distances as the crow flies are no more exact than that. */
export function afstandWoord(km: number, t: Tekst): string {
  if (km < 1) return t('lijst.dichtbij')
  return t('lijst.km', { km: km < 10 ? km.toFixed(1).replace('.', ',') : Math.round(km) })
}

export function plekWoord(plek: Aanbod['plek'], t: Tekst): string {
  if (plek.vrij === 'JA' || plek.wachtWeken === 0) return t('plek.nu')
  if (plek.wachtWeken !== null) return t('plek.weken', { count: plek.wachtWeken })
  return t(plek.vrij === 'NEE' ? 'plek.vol' : 'plek.onbekend')
}

export function tariefWoord(tarief: Aanbod['tarieven'][number], t: Tekst): string {
  if (tarief.cent === 0) return t('gratis')
  return tarief.eenheid ? `${bedragTekst(tarief.cent)} ${t(`eenheid.${tarief.eenheid}`)}` : bedragTekst(tarief.cent)
}

/** '€ 62,40 per uur' of the first price, 'Gratis', or null when no price is known. */
export function prijsWoord(aanbod: Aanbod, t: Tekst): string | null {
  const [eerste] = aanbod.tarieven
  return eerste ? tariefWoord(eerste, t) : null
}

/** The name of a language in the language of the screen; the code when the browser does not know it. */
export function taalWoord(code: string, schermtaal: string, t: Tekst): string {
  if (code === 'dse') return t('taal.dse')
  try {
    return new Intl.DisplayNames([schermtaal], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

export function leeftijdWoord({ van, tot }: Aanbod['leeftijd'], t: Tekst): string | null {
  if (van === null && tot === null) return null
  if ((van ?? 0) === 0 && (tot === null || tot > 110)) return t('feit.alleLeeftijden')
  if (tot === null || tot > 110) return t('feit.vanaf', { van: van ?? 0 })
  return van === null || van === 0 ? t('feit.totEnMet', { tot }) : t('feit.vanTot', { van, tot })
}

/** Opening times with days that follow each other and have the same hours taken together. */
export function openWoorden(open: Aanbod['open'], t: Tekst): { dagen: string; tijden: string }[] {
  const groepen: { eerste: number; laatste: number; van: string | null; tot: string | null }[] = []
  for (const { dag, van, tot } of open) {
    const nummer = DAGEN.indexOf(dag)
    const groep = groepen.find((g) => g.laatste === nummer - 1 && g.van === van && g.tot === tot)
    if (groep) groep.laatste = nummer
    else groepen.push({ eerste: nummer, laatste: nummer, van, tot })
  }
  const dagWoord = (nummer: number): string => t(`dag.${DAGEN[nummer] ?? 'MA'}`)
  return groepen.map(({ eerste, laatste, van, tot }) => ({
    dagen: eerste === laatste ? dagWoord(eerste) : t('feit.dagTotDag', { van: dagWoord(eerste), tot: dagWoord(laatste) }),
    tijden: van && tot ? t('feit.tijden', { van, tot }) : '',
  }))
}
