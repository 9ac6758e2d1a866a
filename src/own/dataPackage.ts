/**
 * All documents of the reader's own as one file, laid out like the published data package: whoever gets it opens it in this app, or
 * unpacks it and runs `npm run data` and `npm start` on it.
 */
import { strFromU8, strToU8 } from 'fflate';
import { csvHeader, toCsv } from '../domain/csv.ts';
import { dataPackageJson } from '../domain/dataPackage.ts';
import { measureRows } from '../domain/measureRows.ts';
import { TABLES, tableOf } from '../domain/tables.ts';
import { keptScanSchema, type KeptScan } from '../ocr/scan.ts';
import type { UnpackedFile } from './archive.ts';
import { packFiles } from './archives.ts';
import { csvOf, rowsOfCsv } from './csv.ts';
import { OwnError } from './errors.ts';
import { keepNew } from './keep.ts';
import { localTables } from './localTables.ts';
import {
  correctionSchema,
  statementSchema,
  type OwnCorrection,
  type OwnDocument,
  type Statement,
} from './record.ts';
import { columnsOf } from '../domain/said.ts';
import { ownDocuments, ownRows, ownScan, ownSource } from './store.ts';

const REGISTRY = 'sources/registry.csv';
const CORRECTIONS = 'corrections.csv';
/** Of a scan: what was recognised and what of it a person has confirmed, so that nobody has to do it again. */
const scanFile = (documentId: string): string => `scans/${documentId}.json`;

/** As `npm run data` takes them: a correction says what it expects to replace. */
export function correctionsCsv(documents: readonly OwnDocument[]): string {
  const columns = tableOf('corrections').columns.map(({ name }) => name);
  const rows = documents.flatMap(({ statement, corrections }) =>
    corrections.map((correction) => ({ document_id: statement.document_id, ...correction })),
  );
  return csvOf(columns, rows);
}

export async function exportPackage(): Promise<Uint8Array<ArrayBuffer>> {
  const documents = await ownDocuments();
  const { tables } = await localTables();
  const files: Record<string, Uint8Array> = { 'datapackage.json': strToU8(dataPackageJson()) };
  for (const table of TABLES)
    files[`${table.name}.csv`] = strToU8(
      tables?.csv[table.name as keyof typeof tables.csv] ?? csvHeader(table),
    );
  files['measures.csv'] = strToU8(toCsv(tableOf('measures'), measureRows()));
  files[CORRECTIONS] = strToU8(correctionsCsv(documents));
  const statements = documents.map(({ statement }) => statement);
  files[REGISTRY] = strToU8(csvOf(columnsOf(Object.keys(statementSchema.shape), statements), statements));
  for (const { statement } of documents) {
    const id = statement.document_id;
    const bytes = new Uint8Array(await (await ownSource(id)).arrayBuffer());
    files[`sources/${statement.source_file}`] = bytes;
    const scan = await ownScan(id);
    if (scan) files[scanFile(id)] = strToU8(JSON.stringify(scan));
    files[`text/${id}.txt`] = strToU8((await ownRows(id))?.kept.text ?? '');
  }
  return packFiles(files);
}

type Files = readonly UnpackedFile[];

const fileIn = (files: Files, name: string): Uint8Array<ArrayBuffer> | undefined =>
  files.find((file) => file.name === name)?.bytes;

export const isPackage = (files: Files): boolean => fileIn(files, REGISTRY) !== undefined;

interface Packed {
  readonly statement: Statement;
  readonly corrections: readonly OwnCorrection[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly recognised: KeptScan | null;
}

/** The documents of a package. Throws `OwnError` where it is none, or not whole. */
export function packedDocuments(files: Files): readonly Packed[] {
  try {
    const corrections = rowsOfCsv(strFromU8(fileIn(files, CORRECTIONS) ?? new Uint8Array()));
    return rowsOfCsv(strFromU8(fileIn(files, REGISTRY) ?? new Uint8Array())).map((row) => {
      const bytes = fileIn(files, `sources/${row['source_file'] ?? ''}`);
      if (!bytes) throw new OwnError('not-a-package');
      // A package of the command line has ids of its own.
      const statement = statementSchema.parse({ ...row, document_id: ownId(row['sha256'] ?? '') });
      return {
        statement,
        corrections: corrections
          .filter((correction) => correction['document_id'] === row['document_id'])
          .map((correction) =>
            renamed(correctionSchema.parse(correction), row['document_id'] ?? '', statement),
          ),
        bytes: new Uint8Array(bytes),
        recognised: packedScan(fileIn(files, scanFile(row['document_id'] ?? ''))),
      };
    });
  } catch (error) {
    throw error instanceof OwnError ? error : new OwnError('not-a-package', { cause: error });
  }
}

const packedScan = (file: Uint8Array | undefined): KeptScan | null =>
  file ? keptScanSchema.parse(JSON.parse(strFromU8(file))) : null;

/** Figures are named after their document. */
const renamed = (
  correction: OwnCorrection,
  before: string,
  { document_id: now }: Statement,
): OwnCorrection => ({
  ...correction,
  figure: correction.figure.startsWith(before)
    ? now + correction.figure.slice(before.length)
    : correction.figure,
});

/** The id of a document of the reader's own, by its bytes: the same file is the same document in every browser. */
export const ownId = (sha256: string): string => `own-${sha256.slice(0, 16)}`;

/** Keeps a document of a package as its sender has confirmed it. Throws with a sentence for the reader. */
export const keepPacked = ({ statement, corrections, bytes, recognised }: Packed): Promise<void> =>
  keepNew(
    { statement, corrections: [...corrections], overtaken: [] },
    () => Promise.resolve(bytes.slice()),
    recognised,
  );
