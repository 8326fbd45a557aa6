import type { Migration } from 'kysely/migration';

/**
 * All migrations in order; a room adds its own as `'NNN-room': room`. Static imports, no folder scan: the demo runs
 * them in a browser. A migration that was released is never changed, only followed by another.
 */
export const migraties: Readonly<Record<string, Migration>> = {};
