import type { LeesAntwoord } from '../../contract/api.ts';
import { lees } from '../../lib/http.ts';
import { leesOpties } from '../../offline/lees-opties.ts';
import { offline } from '../../offline/offline.ts';

export type Sessie = LeesAntwoord<'/sessie'>;
export type Dossier = LeesAntwoord<'/dossiers/{dossierId}'>;
export type Stappen = LeesAntwoord<'/dossiers/{dossierId}/stappen'>;

function isNietAangemeld(fout: unknown): boolean {
  return typeof fout === 'object' && fout !== null && 'status' in fout && fout.status === 401;
}

/** Who is signed in; null for a visitor. Somebody whose session ended on an own device stays known from the device. */
export const sessieVraag = leesOpties<Sessie | null>({
  sleutel: ['sessie'],
  haal: async (signal) => {
    try {
      return await lees('/sessie', { signal });
    } catch (fout) {
      // With an open store the person works on from the device and is asked to sign in again; without one this is a visitor.
      if (isNietAangemeld(fout) && offline().apparaat.open === null) return null;
      throw fout;
    }
  },
});

/** The dossiers of the person who is signed in. */
export const dossiersVraag = leesOpties({
  sleutel: ['dossier', 'lijst'],
  haal: async (signal) => (await lees('/dossiers', { signal })).items,
});

export function dossierVraag(dossierId: string) {
  return leesOpties({ sleutel: ['dossier', dossierId], haal: (signal) => lees('/dossiers/{dossierId}', { params: { dossierId }, signal }) });
}

export function stappenVraag(dossierId: string) {
  return leesOpties({ sleutel: ['stappen', dossierId], haal: (signal) => lees('/dossiers/{dossierId}/stappen', { params: { dossierId }, signal }) });
}
