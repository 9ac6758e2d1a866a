/** The registry of sources: what a person knows of each published file. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { REGION_LEVELS } from '../../src/domain/tables.ts';
import { columnsOf, SAID_SHAPE } from '../../src/domain/said.ts';
import { csvOf } from './csvOf.ts';
import { RunError } from './failures.ts';
import { linkStatOf } from './stamp.ts';

export const REGISTRY = 'registry.csv';

export const entrySchema = z.object({
  // A plain name: a path could lead out of the folder.
  source_file: z.string().regex(/^[^/\\:]+$/),
  document_id: z.string().regex(/^[a-z0-9-]+$/),
  agency_id: z.string().regex(/^[a-z0-9-]+$/),
  agency_name: z.string().min(1),
  agency_short_name: z.string().min(1),
  agency_type: z.enum(['administrative', 'public_institution', '']),
  region_code: z.string().regex(/^\d{6}$/),
  agency_level: z.enum([...REGION_LEVELS, '']),
  fiscal_year: z.coerce.number().int().min(1990).max(2100),
  title: z.string().min(1),
  media_type: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  source_url: z.string(),
  publisher: z.string(),
  published_on: z.string(),
  retrieved_on: z.string(),
  ...SAID_SHAPE,
});

export type RegistryEntry = z.infer<typeof entrySchema>;

export const REGISTRY_COLUMNS = Object.keys(entrySchema.shape) as readonly (keyof RegistryEntry)[];

/** Sorted by document: the same entries are the same bytes. */
export const registryCsv = (entries: readonly RegistryEntry[]): string =>
  csvOf(
    columnsOf(REGISTRY_COLUMNS, entries),
    [...entries].sort((a, b) => (a.document_id < b.document_id ? -1 : 1)),
  );

/** Reads `sources/registry.csv`. Throws `RunError` with the row's number on a row that cannot be, or not beside the others. */
export async function readRegistry(folder: string): Promise<RegistryEntry[]> {
  const sources = join(folder, 'sources');
  const text = await readFile(join(sources, REGISTRY), 'utf8');
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const [malformed] = errors;
  if (malformed) throw problem((malformed.row ?? 0) + 2, malformed.message);
  if (data.length === 0) throw new RunError(`${REGISTRY} 没有一行登记。数据表没有改动。`);
  const entries = data.map((row, index) => {
    const entry = entrySchema.safeParse(row);
    if (!entry.success) throw problem(index + 2, z.prettifyError(entry.error));
    return entry.data;
  });
  checkUnique(entries);
  checkAgencies(entries);
  await checkFiles(sources, entries);
  return entries;
}

const problem = (row: number, what: string): RunError => new RunError(`${REGISTRY} 第 ${row} 行：${what}`);

/** A document registered twice would count twice. */
function checkUnique(entries: readonly RegistryEntry[]): void {
  for (const [column, name] of [
    ['document_id', '文件编号'],
    ['source_file', '原始文件'],
    ['sha256', '内容（SHA-256）'],
  ] as const) {
    const rows = new Map<string, number>();
    entries.forEach((entry, index) => {
      const before = rows.get(entry[column]);
      if (before !== undefined)
        throw problem(index + 2, `${name} ${entry[column]} 已在第 ${before} 行登记，一份文件只能登记一次。`);
      rows.set(entry[column], index + 2);
    });
  }
}

/** What is said of an agency in every row of it. */
const AGENCY_COLUMNS = [
  'agency_name',
  'agency_short_name',
  'agency_type',
  'region_code',
  'agency_level',
] as const;

function checkAgencies(entries: readonly RegistryEntry[]): void {
  const first = new Map<string, { entry: RegistryEntry; row: number }>();
  const years = new Map<string, number>();
  entries.forEach((entry, index) => {
    const row = index + 2;
    const known = first.get(entry.agency_id);
    if (known) {
      const other = AGENCY_COLUMNS.find((column) => known.entry[column] !== entry[column]);
      if (other !== undefined)
        throw problem(
          row,
          `部门编号 ${entry.agency_id} 的 ${other} 是“${entry[other]}”，第 ${known.row} 行却是“${known.entry[other]}”。两个部门要用两个编号；同一部门各行要写得一样。`,
        );
    } else first.set(entry.agency_id, { entry, row });
    const account = `${entry.agency_id} ${entry.fiscal_year}`;
    const before = years.get(account);
    if (before !== undefined)
      throw problem(
        row,
        `${entry.agency_name} ${entry.fiscal_year} 年度已在第 ${before} 行登记，比较时会重复计算。`,
      );
    years.set(account, row);
  });
}

/** A file that nobody registered would be published without its figures. */
async function checkFiles(sources: string, entries: readonly RegistryEntry[]): Promise<void> {
  const registered = new Set<string>([REGISTRY, ...entries.map((entry) => entry.source_file)]);
  const stray = (await readdir(sources)).filter((name) => !registered.has(name)).sort();
  if (stray.length > 0)
    throw new RunError(`sources/ 里有没登记的文件：${stray.join('、')}。请在 ${REGISTRY} 登记，或移走。`);
  for (const [index, { source_file }] of entries.entries()) {
    const found = linkStatOf(join(sources, source_file));
    if (!found) throw problem(index + 2, `sources/ 里没有 ${source_file}。`);
    // A link's target is not in the package.
    if (!found.isFile()) throw problem(index + 2, `${source_file} 不是普通文件。`);
  }
}
