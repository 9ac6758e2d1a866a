/**
 * What the tables say of themselves and of their sources, before a database is made of them: a cell that somebody edited, a
 * row twice, a reference to nothing, a source that is not the one registered. Throws `RunError` naming every one.
 */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import Papa from 'papaparse';
import { TABLES, type Table } from '../../src/domain/tables.ts';
import { chineseNumber } from '../../src/extraction/text/chineseNumbers.ts';
import { foldText } from '../../src/extraction/text/fold.ts';
import { sha256Of } from '../lib/digests.ts';
import { RunError } from '../lib/failures.ts';

type Cells = Readonly<Record<string, string>>;
type Tables = ReadonlyMap<string, readonly Cells[]>;

/** More would hide the first. */
const MOST_TOLD = 20;

/** Bytes of figures.csv. A larger package is made by a program and checked where it is made: its rows do not fit in memory here. */
const LARGEST_READ = 128 * 1024 * 1024;

export async function verifyPackage(folder: string): Promise<void> {
  if ((await stat(join(folder, 'figures.csv'))).size > LARGEST_READ) {
    console.warn(`${join(folder, 'figures.csv')} 过大，未逐行与原文核对。`);
    return;
  }
  const tables = await tablesOf(folder);
  const problems = [
    ...TABLES.flatMap((table) => [...keyProblems(table, tables), ...referenceProblems(table, tables)]),
    ...(await sourceProblems(folder, tables)),
    ...(await figureProblems(folder, tables)),
  ];
  if (problems.length === 0) return;
  const more = problems.length > MOST_TOLD ? `\n……共 ${problems.length} 处` : '';
  throw new RunError(`数据表与原文不符，没有生成数据库：\n${problems.slice(0, MOST_TOLD).join('\n')}${more}`);
}

async function tablesOf(folder: string): Promise<Tables> {
  const tables = new Map<string, readonly Cells[]>();
  for (const { name } of TABLES) {
    const text = await readFile(join(folder, `${name}.csv`), 'utf8');
    tables.set(name, Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data);
  }
  return tables;
}

/** Counted without the header, as `row 1` of a table is. */
const at = (name: string, index: number, what: string): string => `${name}.csv 第 ${index + 1} 条：${what}`;
const valuesOf = (row: Cells, columns: readonly string[]): string =>
  columns.map((column) => row[column] ?? '').join('\u0000');

function keyProblems({ name, primaryKey, columns }: Table, tables: Tables): string[] {
  const seen = new Set<string>();
  const required = columns.filter((column) => column.required).map((column) => column.name);
  return (tables.get(name) ?? []).flatMap((row, index) => {
    const key = valuesOf(row, primaryKey);
    const twice = seen.has(key);
    seen.add(key);
    const missing = required.filter((column) => (row[column] ?? '') === '');
    return [
      ...(twice ? [at(name, index, `${valuesOf(row, primaryKey).replaceAll('\u0000', '、')} 重复`)] : []),
      ...(missing.length > 0 ? [at(name, index, `缺少 ${missing.join('、')}`)] : []),
    ];
  });
}

function referenceProblems({ name, foreignKeys = [] }: Table, tables: Tables): string[] {
  return foreignKeys.flatMap(({ column, table, key }) => {
    const known = new Set((tables.get(table) ?? []).map((row) => row[key]));
    return (tables.get(name) ?? []).flatMap((row, index) =>
      (row[column] ?? '') === '' || known.has(row[column])
        ? []
        : [at(name, index, `${column} “${row[column] ?? ''}”在 ${table}.csv 里没有`)],
    );
  });
}

/** Where the package has its sources (`npm run extract` leaves them where they are), each is the one that was read. */
async function sourceProblems(folder: string, tables: Tables): Promise<string[]> {
  const problems: string[] = [];
  for (const [index, row] of (tables.get('documents') ?? []).entries()) {
    const file = row['source_file'] ?? '';
    if (!isInside(folder, file) || !isInside(folder, row['text_file'] ?? '')) {
      problems.push(at('documents', index, `${file} 不在数据目录里`));
      continue;
    }
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (bytes === null) problems.push(at('documents', index, `没有原始文件 ${file}`));
    else if (sha256Of(bytes) !== row['sha256'])
      problems.push(at('documents', index, `${file} 的 SHA-256 不符`));
  }
  return problems;
}

const isInside = (folder: string, path: string): boolean =>
  resolve(folder, path).startsWith(resolve(folder) + sep);

/** Every printed figure prints what stands at its place, and has the value that it prints. */
async function figureProblems(folder: string, tables: Tables): Promise<string[]> {
  const texts = new Map<string, string>();
  for (const { document_id: id = '', text_file: file = '' } of tables.get('documents') ?? [])
    if (isInside(folder, file)) texts.set(id, await readFile(join(folder, file), 'utf8').catch(() => ''));
  return (tables.get('figures') ?? []).flatMap((row, index) => {
    if (row['basis'] !== 'printed') return [];
    const printed = row['printed'] ?? '';
    const place = texts
      .get(row['document_id'] ?? '')
      ?.slice(Number(row['source_start']), Number(row['source_end']));
    if (place?.replace(/\s/g, '') !== printed)
      return [
        at('figures', index, `${row['figure_id'] ?? ''} 的原文数字是“${printed}”，出处是“${place ?? ''}”`),
      ];
    if (row['status'] === 'corrected' || valuePrinted(printed) === unsigned(row['value'] ?? '')) return [];
    return [
      at('figures', index, `${row['figure_id'] ?? ''} 的数值是 ${row['value'] ?? ''}，原文是“${printed}”`),
    ];
  });
}

/** The sign of a change stands in its words. */
const unsigned = (value: string): string => value.replace(/^-/, '');

/** 1,052.87 → 1052.87; 二十六 → 26. */
function valuePrinted(printed: string): string {
  const digits = foldText(printed).replace(/^[-+]/, '');
  return /^\d/.test(digits) ? digits.replaceAll('，', '') : (chineseNumber(digits) ?? '');
}
