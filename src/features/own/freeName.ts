/** Under which name a file is kept. */
import { ownDocuments } from '../../own/store.ts';

/** Names of this visit, also of what is being kept. */
const namesTaken = new Map<string, string>();

/** Files of several folders lie in one when they are exported. */
export async function freeName(name: string, sha256: string): Promise<string> {
  for (const { statement } of await ownDocuments()) namesTaken.set(statement.source_file, statement.sha256);
  const own =
    (namesTaken.get(name) ?? sha256) === sha256
      ? name
      : name.replace(/(\.[^.]*)?$/, `.${sha256.slice(0, 8)}$1`);
  namesTaken.set(own, sha256);
  return own;
}
