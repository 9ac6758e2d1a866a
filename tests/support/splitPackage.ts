/** A data package parted in two: some of its documents, and the rest. Together they are the package again. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { TABLES } from '../../src/domain/tables.ts';

type Cells = Readonly<Record<string, string>>;

export interface SplitPackage {
  /** CSV by table of the documents asked for, as a reader's own. */
  readonly own: Readonly<Record<string, string>>;
}

/** Writes the rest of `data` into `rest`, without agencies that are left without a document. */
export async function splitPackage(
  data: string,
  rest: string,
  isOwn: (document: Cells) => boolean,
): Promise<SplitPackage> {
  await mkdir(rest, { recursive: true });
  for (const folder of ['text', 'sources'])
    await cp(join(data, folder), join(rest, folder), { recursive: true }).catch(() => undefined);
  const tables = new Map<string, Cells[]>();
  for (const { name } of TABLES) {
    const text = await readFile(join(data, `${name}.csv`), 'utf8');
    tables.set(name, Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data);
  }
  const documents = tables.get('documents') ?? [];
  const idsOf = (rows: readonly Cells[], key: string): Set<string> =>
    new Set(rows.map((row) => row[key] ?? ''));
  const ownDocuments = documents.filter(isOwn);
  const [ownIds, ownAgencies] = [idsOf(ownDocuments, 'document_id'), idsOf(ownDocuments, 'agency_id')];
  const restAgencies = idsOf(
    documents.filter((row) => !isOwn(row)),
    'agency_id',
  );
  const evaluations = tables.get('evaluations') ?? [];
  const ownEvaluations = idsOf(
    evaluations.filter((row) => ownIds.has(row['document_id'] ?? '')),
    'evaluation_id',
  );
  const isIn = (name: string, row: Cells, half: 'own' | 'rest'): boolean => {
    if (name === 'regions') return true;
    if (name === 'measures') return half === 'rest';
    const { document_id: id, evaluation_id: form, agency_id: agency = '' } = row;
    if (name === 'agencies') return (half === 'own' ? ownAgencies : restAgencies).has(agency);
    const belongs = id === undefined ? ownEvaluations.has(form ?? '') : ownIds.has(id);
    return belongs === (half === 'own');
  };
  const csv = (name: string, half: 'own' | 'rest'): string => {
    const fields = TABLES.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
    const rows = (tables.get(name) ?? []).filter((row) => isIn(name, row, half));
    return `${Papa.unparse({ fields, data: rows }, { newline: '\n' })}\n`;
  };
  for (const { name } of TABLES) await writeFile(join(rest, `${name}.csv`), csv(name, 'rest'));
  return { own: Object.fromEntries(TABLES.map(({ name }) => [name, csv(name, 'own')])) };
}
