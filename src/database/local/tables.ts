/** The rows of a reader's own documents, as the engine takes them in. */
import type { TableName } from '../../domain/tables.ts';

/** Tables that a document has rows in. */
export type LocalTable = Exclude<TableName, 'measures'>;

/** CSV of each table, with its header, as in the data package; no row of another document. */
export interface LocalTables {
  readonly csv: Readonly<Record<LocalTable, string>>;
  /** Spellings of the agencies' names, which the engine cannot make. */
  readonly spellings: readonly Spelling[];
}

export interface Spelling {
  readonly name: string;
  readonly pinyin: string;
  readonly spellings: string;
}
