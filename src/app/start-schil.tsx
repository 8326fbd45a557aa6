import { useTekst } from '../i18n/use-tekst.ts';
import { Laden } from '../ui/laden.tsx';
import '../ui/pagina-kop.css';
import '../ui/tekst.css';

/**
 * The first screen before anything is known: what the build prerenders, and what stands there until the Start room has
 * come. Same words and same shape as the head of Start, so that nothing jumps; no focus, no title of its own.
 */
export function StartSchil() {
  const t = useTekst('algemeen');
  return (
    <>
      <div className="lk-paginakop">
        <h1>{t('start.titel')}</h1>
        <p className="lk-alinea--inleiding">{t('start.inleiding')}</p>
      </div>
      <Laden vorm="blok" aantal={1} />
    </>
  );
}
