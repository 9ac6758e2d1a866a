/** The rows of all documents of the reader's own, for the engine; a document that an older app has kept is read again from its bytes. */
import { csvHeader } from '../domain/csv.ts';
import { TABLES } from '../domain/tables.ts';
import type { LocalTables } from '../database/local/tables.ts';
import { keepAgain } from './keep.ts';
import type { KeptRows, OwnDocument } from './record.ts';
import { ownRows, ownState } from './store.ts';

type Rows = Pick<KeptRows['kept'], 'tables' | 'spellings'>;

/** Null where there is nothing to compare, undefined where it must be read again. */
async function rowsOf({ statement, ocr }: OwnDocument): Promise<Rows | null | undefined> {
  const rows = await ownRows(statement.document_id);
  if (rows === null) return undefined;
  // Of a scan of which nothing is confirmed no page should say that it prints nothing.
  if (ocr && isEmpty(rows)) return null;
  // The texts of all documents are not held beside their rows.
  return { tables: rows.kept.tables, spellings: rows.kept.spellings };
}

const AT_ONCE = 16;

/** Some at a time: one after another mostly waits for the disk, and all at once would be many files open. */
async function ofEach<Result>(
  documents: readonly OwnDocument[],
  work: (document: OwnDocument) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < documents.length; from += AT_ONCE)
    results.push(...(await Promise.all(documents.slice(from, from + AT_ONCE).map(work))));
  return results;
}

interface Told {
  /** Null where there are none. */
  readonly tables: LocalTables | null;
  /** Of the documents that they are of. */
  readonly state: string;
}

export async function localTables(): Promise<Told> {
  const { documents, state } = await ownState();
  const rows = await ofEach(documents, rowsOf);
  const old = documents.filter((_, index) => rows[index] === undefined);
  if (old.length === 0) return { tables: tablesOf(rows), state };
  // A document that cannot be read any more stays on the list, where it can be removed; the others are not held up.
  await ofEach(old, (document) => keepAgain(document).catch(() => undefined));
  const now = await ownState();
  return { tables: tablesOf(await ofEach(now.documents, rowsOf)), state: now.state };
}

function tablesOf(rows: readonly (Rows | null | undefined)[]): LocalTables | null {
  const kept = rows.filter((one) => one !== null && one !== undefined);
  if (kept.length === 0) return null;
  const lines = (table: string): string[] =>
    kept.flatMap(({ tables }) => (tables as Readonly<Record<string, string>>)[table] ?? []);
  const csv = TABLES.map((table) => {
    const own = lines(table.name);
    // Several documents name the same agency and the same places.
    const isShared = table.name === 'agencies' || table.name === 'regions';
    return [table.name, csvHeader(table) + (isShared ? once(own) : own.join(''))] as const;
  });
  return {
    csv: Object.fromEntries(csv) as LocalTables['csv'],
    spellings: kept.flatMap(({ spellings }) => spellings),
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
