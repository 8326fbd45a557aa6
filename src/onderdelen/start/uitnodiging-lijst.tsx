import { useTekst } from '../../i18n/use-tekst.ts'
import { useOpdracht } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Melding } from '../../ui/melding.tsx'
import { type MijnUitnodiging, UITNODIGING_OPDRACHT } from './uitnodiging-vragen.ts'

/** Per invitation where it stands, and what its reader can do. */
export function MijnLijst({ items, onNaarPlan }: { items: readonly MijnUitnodiging[]; onNaarPlan?: (u: MijnUitnodiging) => void }) {
  const t = useTekst('uitnodiging')
  const opdracht = useOpdracht({ ververs: [['stappen'], ['sessie']] })
  return (
    <>
      {items.map((u) => (
        <Melding key={u.id} soort={u.staat === 'JA' ? 'settled' : 'info'} kop={t(`mijn.${u.staat}.kop`, { van: u.van })} live>
          <p>{t(`mijn.${u.staat}.tekst`, { van: u.van })}</p>
          <Knoppen>
            {u.staat === 'JA' && (
              <KnopLink soort="rustig" naar="/plan" onClick={() => onNaarPlan?.(u)}>
                {t('mijn.naarPlan')}
              </KnopLink>
            )}
            {u.staat === 'WACHT' && (
              <Knop
                soort="tekst"
                bezig={opdracht.toestand === 'BEWAARD'}
                onClick={() =>
                  void opdracht.stuur({ opdracht: UITNODIGING_OPDRACHT, methode: 'POST', pad: `/uitnodigingen/${u.id}/stoppen`, body: {} })
                }
              >
                {t('mijn.stop')}
              </Knop>
            )}
          </Knoppen>
        </Melding>
      ))}
    </>
  )
}
