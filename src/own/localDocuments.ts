/** The reader's own documents, as the engine asks for them. */
import type { LocalDocuments } from '../database/local/tables.ts';
import { writing } from './files.ts';
import { readJoined, writeJoined } from './joined.ts';
import { localTables } from './localTables.ts';
import { LOCAL_FORMAT } from './record.ts';
import { ownState, stateIn } from './store.ts';

const nameOf = (state: string, key: string): string => `${String(LOCAL_FORMAT)}-${state}-${key}.duckdb`;

export function localDocuments(): LocalDocuments {
  let told = '';
  return {
    async tables() {
      const { tables, state } = await localTables();
      told = state;
      return tables;
    },
    async kept(key) {
      try {
        const { state } = await ownState();
        return state === '' ? null : await readJoined(nameOf(state, key));
      } catch {
        return null;
      }
    },
    async keep(key, bytes) {
      try {
        await writing(async (folder) => {
          if (told !== '' && (await stateIn(folder)) === told) await writeJoined(nameOf(told, key), bytes);
        });
      } catch {
        // Mostly a full disk: it is made again at the next start.
      }
    },
  };
}
