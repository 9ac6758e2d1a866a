/**
 * What people say of files in a CSV: beside the files before they are read (`import.csv`), or in the list of open questions that an
 * earlier run left (`import/to-fill.csv`). An empty cell says nothing.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { REGION_LEVELS } from '../../src/domain/tables.ts';
import { RunError } from '../lib/failures.ts';
import { places } from '../lib/regions.ts';

/** Columns of the registry that a person may fill. */
export const GIVEN_COLUMNS = [
  'agency_name',
  'agency_short_name',
  'agency_type',
  'region_code',
  'agency_level',
  'fiscal_year',
  'title',
  'source_url',
  'publisher',
  'published_on',
  'retrieved_on',
] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const oneOf = (...values: readonly string[]) => z.enum(values, { error: `只能填 ${values.join('、')}` });
const day = z.string().regex(DAY, { error: '日期要写成 2024-08-31 的样子' });

const SCHEMA = z
  .object({
    agency_name: z.string(),
    agency_short_name: z.string(),
    agency_type: oneOf('administrative', 'public_institution'),
    region_code: z.string().transform(codeOf),
    agency_level: oneOf(...REGION_LEVELS),
    fiscal_year: z.coerce.number().int().min(1990).max(2100),
    title: z.string(),
    source_url: z.string(),
    publisher: z.string(),
    published_on: day,
    retrieved_on: day,
    /** `no`: leave the document out; `yes`: take it where there are two of one account. */
    include: oneOf('yes', 'no'),
  })
  .partial();

export type Given = z.infer<typeof SCHEMA>;

/** By what a row names its file: the document's id, its SHA-256, its path from the folder or its name. */
export interface GivenRows {
  of(file: { readonly name: string; readonly documentId: string; readonly sha256?: string }): Given;
}

export const NOTHING_GIVEN: GivenRows = { of: () => ({}) };

/** A code of GB/T 2260, or the name of a place that no other has. */
function codeOf(text: string, context: z.RefinementCtx): string {
  const found = places.filter(({ code, name }) => code === text || name === text);
  const [first] = found;
  if (first && found.length === 1) return first.code;
  const why = first ? '这个地名不止一处，请填六位代码' : '没有这个地区';
  context.addIssue({ code: 'custom', message: `${why}：${text}` });
  return z.NEVER;
}

const KEYS = ['document_id', 'sha256', 'source_file'] as const;

/** Throws `RunError` with the row's number where a cell cannot be; nothing is given where the file is not there. */
export async function readGiven(file: string): Promise<GivenRows> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return NOTHING_GIVEN;
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim(),
  });
  if (data.length > 0 && !KEYS.some((key) => meta.fields?.includes(key)))
    throw new RunError(`${file}：要有一列说明是哪个文件：${KEYS.join('、')} 中的一个。`);
  const rows = new Map<string, Given>();
  data.forEach((row, index) => {
    const filled = Object.entries(row).filter(([, cell]) => typeof cell === 'string' && cell.trim() !== '');
    const parsed = SCHEMA.safeParse(Object.fromEntries(filled.map(([name, cell]) => [name, cell.trim()])));
    if (!parsed.success) throw new RunError(`${file} 第 ${index + 2} 行：${z.prettifyError(parsed.error)}`);
    const key = KEYS.map((name) => row[name]?.trim() ?? '').find((cell) => cell !== '');
    if (key !== undefined) rows.set(key, parsed.data);
  });
  return {
    of: ({ name, documentId, sha256 = '' }) =>
      rows.get(documentId) ?? rows.get(sha256) ?? rows.get(name) ?? rows.get(basename(name)) ?? {},
  };
}

/** What the later list says comes before what the earlier says. */
export const together = (...lists: readonly GivenRows[]): GivenRows => ({
  of: (file) => Object.assign({}, ...lists.map((list) => list.of(file))) as Given,
});
