/** The rows of a reader's own documents, as the engine takes them in. */
import type { TableName } from '../../domain/tables.ts';

/** The reader's own documents, as the engine asks for them when it starts and after each change. */
export interface LocalDocuments {
  /** Null where there are none. */
  tables(): Promise<LocalTables | null>;
  /** What `keep` was given under this key, if the documents are still those that `tables` told of then. Never rejects. */
  kept(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** After `tables`. Never rejects: what is not kept is made anew. */
  keep(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

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
