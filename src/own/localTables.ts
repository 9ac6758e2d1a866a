/** The rows of all documents of the reader's own, for the engine; a document that an older app has kept is read again from its bytes. */
import { csvHeader } from '../domain/csv.ts';
import { TABLES } from '../domain/tables.ts';
import type { LocalTables } from '../database/local/tables.ts';
import { keepAgain } from './keep.ts';
import type { KeptRows, OwnDocument } from './record.ts';
import { ownDocuments, ownRows } from './store.ts';

async function rowsOf(document: OwnDocument): Promise<KeptRows | null> {
  const id = document.statement.document_id;
  const rows = await ownRows(id);
  if (rows) return rows;
  // A document that cannot be read any more stays on the list, where it can be removed; the others are not held up.
  await keepAgain(document).catch(() => undefined);
  return ownRows(id);
}

const AT_ONCE = 16;

/** Null where there are none. */
export async function localTables(): Promise<LocalTables | null> {
  const documents = await ownDocuments();
  const all: (KeptRows | null)[] = [];
  // Some at a time: one after another mostly waits for the disk, and all at once would be many files open.
  for (let from = 0; from < documents.length; from += AT_ONCE)
    all.push(...(await Promise.all(documents.slice(from, from + AT_ONCE).map(rowsOf))));
  // Of a scan of which nothing is confirmed there is nothing to compare, and no page should say that it prints nothing.
  const kept = all.filter(
    (rows, index): rows is KeptRows => rows !== null && !(documents[index]?.ocr && isEmpty(rows)),
  );
  if (kept.length === 0) return null;
  const lines = (table: string): string[] =>
    kept.flatMap((rows) => (rows.kept.tables as Readonly<Record<string, string>>)[table] ?? []);
  const csv = TABLES.map((table) => {
    const own = lines(table.name);
    // Several documents name the same agency and the same places.
    const isShared = table.name === 'agencies' || table.name === 'regions';
    return [table.name, csvHeader(table) + (isShared ? once(own) : own.join(''))] as const;
  });
  return {
    csv: Object.fromEntries(csv) as LocalTables['csv'],
    spellings: kept.flatMap((rows) => rows.kept.spellings),
  };
}

const isEmpty = ({ kept }: KeptRows): boolean => kept.figures.length === 0 && kept.evaluationCount === 0;

/** Of rows with one key the last counts: what was said of an agency last. */
function once(tables: readonly string[]): string {
  const rows = new Map<string, string>();
  for (const line of tables.flatMap((lines) => lines.split('\n')))
    if (line !== '') rows.set(line.slice(0, line.indexOf(',')), line);
  return [...rows.values()].map((line) => `${line}\n`).join('');
}
