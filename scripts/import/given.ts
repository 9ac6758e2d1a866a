/**
 * What people say of files in a CSV: beside the files before they are read (`import.csv`), or in the lists of open questions that
 * earlier runs left (lists.ts). An empty cell says nothing.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import type { DocumentKind, RegionLevel } from '../../src/domain/tables.ts';
import type { MoneyUnit } from '../../src/domain/units.ts';
import { decodeText } from '../../src/extraction/read/decode.ts';
import { documentIdOf } from '../lib/digests.ts';
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
  'kind',
  'money_unit',
  'source_url',
  'publisher',
  'published_on',
  'retrieved_on',
] as const;

/** As it is asked for, and as spreadsheets write it when they save. */
const DAY = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/;

function day(text: string, context: z.RefinementCtx): string {
  const [, year = '', month = '', date = ''] = DAY.exec(text) ?? [];
  if (year !== '') return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  context.addIssue({ code: 'custom', message: `日期要写成 2024-08-31 的样子：${text}` });
  return z.NEVER;
}

/** A word of the registry, or its name in Chinese. */
const oneOf = <Word extends string>(names: Readonly<Record<Word, string>>) =>
  z.string().transform((text, context) => {
    const words = Object.keys(names) as Word[];
    const word = words.find((each) => each === text.toLowerCase() || names[each] === text);
    if (word !== undefined) return word;
    const known = words.map((each) => `${each}（${names[each]}）`).join('、');
    context.addIssue({ code: 'custom', message: `只能填 ${known}，这里是：${text}` });
    return z.NEVER;
  });

function yearOf(text: string, context: z.RefinementCtx): number {
  const year = Number(/^(\d{4})(?:年度?)?$/.exec(text)?.[1]);
  if (year >= 1990 && year <= 2100) return year;
  context.addIssue({ code: 'custom', message: `年度要写成 2024 的样子：${text}` });
  return z.NEVER;
}

const SCHEMA = z
  .object({
    agency_name: z.string(),
    agency_short_name: z.string(),
    agency_type: oneOf({ administrative: '行政单位', public_institution: '事业单位' }),
    region_code: z.string().transform(codeOf),
    agency_level: oneOf<RegionLevel>({
      country: '中央',
      province: '省级',
      prefecture: '地市级',
      county: '县级',
    }),
    fiscal_year: z.string().transform(yearOf),
    title: z.string(),
    /** Over what the text tells; a budget is left out. */
    kind: oneOf<DocumentKind>({ final_account: '部门决算', self_evaluation: '绩效自评', budget: '部门预算' }),
    /** Of the document's tables. */
    money_unit: oneOf<MoneyUnit>({ 元: '元', 万元: '万元', 亿元: '亿元' }),
    source_url: z.string(),
    publisher: z.string(),
    published_on: z.string().transform(day),
    retrieved_on: z.string().transform(day),
    /** `no`: leave the document out; `yes`: take it where there are two of one account. */
    include: oneOf({ yes: '是', no: '否' }),
  })
  .partial();

export type Given = z.infer<typeof SCHEMA>;

/** A row as it is written, by its columns. */
type WrittenRow = Readonly<Record<string, string>>;

/** By what a row names its file: the document's id, its SHA-256, its path from the folder or its name. */
export interface GivenRows {
  of(file: { readonly name: string; readonly documentId: string; readonly sha256?: string }): Given;
  /** Rows that no file was asked for by, and how they name theirs: a misspelt name would say nothing unnoticed. */
  unmatched(): readonly { readonly name: string; readonly row: WrittenRow }[];
}

const NOTHING_GIVEN: GivenRows = { of: () => ({}), unmatched: () => [] };

/** A code of GB/T 2260, or the name of a place that no other has. */
function codeOf(text: string, context: z.RefinementCtx): string {
  const found = places.filter(({ code, name }) => code === text || name === text);
  const [first] = found;
  if (first && found.length === 1) return first.code;
  const why = first
    ? '这个地名不止一处，请填六位代码'
    : '没有这个地区，请填全称（如 合肥市；中央部门填 中国）或六位代码';
  context.addIssue({ code: 'custom', message: `${why}：${text}` });
  return z.NEVER;
}

const KEYS = ['document_id', 'sha256', 'source_file'] as const;

/** A spreadsheet saves a CSV in the encoding of its system, which is GBK where it is Chinese. */
function textOf(file: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch {
    throw new RunError(`${file}：文字编码认不出来。请另存为“CSV UTF-8（逗号分隔）”再运行一次。`);
  }
}

/** Throws `RunError` with the row's number where a cell cannot be; nothing is given where the file is not there. */
export async function readGiven(file: string): Promise<GivenRows> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null || bytes.length === 0) return NOTHING_GIVEN;
  const { data, meta } = Papa.parse<Record<string, string>>(textOf(file, bytes), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim(),
  });
  if (data.length > 0 && !KEYS.some((key) => meta.fields?.includes(key)))
    throw new RunError(`${file}：要有一列说明是哪个文件：${KEYS.join('、')} 中的一个。`);
  const rows = new Map<string, { readonly name: string; readonly given: Given; readonly row: WrittenRow }>();
  data.forEach((row, index) => {
    const filled = Object.entries(row).filter(([, cell]) => typeof cell === 'string' && cell.trim() !== '');
    const parsed = SCHEMA.safeParse(Object.fromEntries(filled.map(([name, cell]) => [name, cell.trim()])));
    if (!parsed.success) throw new RunError(`${file} 第 ${index + 2} 行：\n${faultsOf(parsed.error)}`);
    const key = KEYS.find((each) => (row[each]?.trim() ?? '') !== '');
    if (key === undefined) return;
    const name = row[key]?.trim() ?? '';
    rows.set(key === 'sha256' ? documentIdOf(name.toLowerCase()) : name, { name, given: parsed.data, row });
  });
  const asked = new Set<string>();
  return {
    of: ({ name, documentId, sha256 = '' }) => {
      const found = [documentId, documentIdOf(sha256), name, basename(name)].flatMap(
        (one) => rows.get(one) ?? [],
      )[0];
      if (found) asked.add(found.name);
      return found?.given ?? {};
    },
    unmatched: () => [...rows.values()].filter(({ name }) => !asked.has(name)),
  };
}

/** Each wrong cell by its column. */
const faultsOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `  ${path.join('.')} ${message}`).join('\n');

/** What the later list says comes before what the earlier says. */
export const together = (...lists: readonly GivenRows[]): GivenRows => ({
  of: (file) => Object.assign({}, ...lists.map((list) => list.of(file))) as Given,
  unmatched: () => lists.flatMap((list) => list.unmatched()),
});
