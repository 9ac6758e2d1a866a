/** The comparison a journalist takes away: what is on the screen, long (one number a row) or wide (agencies as columns). */
import { ABSENCE_NAMES, reasonOf, STATUS_NAMES, type DataCell } from '../../domain/dataTable.ts';
import type { CsvValue } from './escape.ts';
import { addressOf, basisOf, headerOf, placeOf, valueOf } from './tableCsv.ts';
import { csvText } from './write.ts';

export interface ComparisonEntry {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly regionName: string;
  readonly fiscalYear: number;
  /** 指标, e.g. “三公”经费; where a project or a function is meant, `detail` names it. */
  readonly measure: string;
  readonly detail: string;
  /** 口径, e.g. 决算数. */
  readonly aspect: string;
  readonly unit: string;
  readonly cell: DataCell;
  readonly documentTitle: string;
}

export type ComparisonShape = 'long' | 'wide';

/** The sentence of a printed number by its cell's `quoteId`. */
export type Quotes = ReadonlyMap<string, string>;

const quoteOf = (entry: ComparisonEntry, quotes: Quotes): string => {
  if (entry.cell.kind !== 'number') return '';
  const own = entry.cell.quoteId ? quotes.get(entry.cell.quoteId) : undefined;
  return own ?? entry.cell.note ?? '';
};

const statusOf = (cell: DataCell): string =>
  cell.kind === 'number' ? STATUS_NAMES[cell.status] : basisOf(cell);
const basisNameOf = (cell: DataCell): string =>
  basisOf(cell.kind === 'number' ? { ...cell, status: 'ok' } : cell);

/** The unit stands in the header where all numbers share one, and always in a column of its own. */
const sharedUnit = (entries: readonly ComparisonEntry[]): string => {
  const units = new Set(entries.map(({ unit }) => unit));
  return units.size === 1 ? ([...units][0] ?? '') : '单位见“单位”列';
};

function longCsv(entries: readonly ComparisonEntry[], quotes: Quotes, home: string): string {
  const header = [
    '地区',
    '部门',
    '年度',
    '指标',
    '明细',
    '口径',
    headerOf('数值', sharedUnit(entries)),
    '单位',
    '依据',
    '状态',
    '来源文件',
    '原文',
    '出处',
    '主要原因',
    '原因出处',
  ];
  const rows = entries.map((entry): CsvValue[] => [
    entry.regionName,
    entry.agencyName,
    entry.fiscalYear,
    entry.measure,
    entry.detail,
    entry.aspect,
    valueOf(entry.cell),
    entry.unit,
    basisNameOf(entry.cell),
    statusOf(entry.cell),
    entry.documentTitle,
    quoteOf(entry, quotes),
    placeOf(entry.cell, home),
    reasonOf(entry.cell)?.text ?? '',
    addressOf(reasonOf(entry.cell)?.source, home),
  ]);
  return csvText(header, rows);
}

/** Not 未公布: nothing can be said of a year whose document is not among those compared. */
const NO_DOCUMENT = '本表无该年度文件';

function wideCsv(entries: readonly ComparisonEntry[], quotes: Quotes, home: string): string {
  const agencies = new Map(entries.map((entry) => [entry.agencyId, entry.agencyName]));
  const lines = new Map<string, Map<string, ComparisonEntry>>();
  for (const entry of entries) {
    const key = [entry.fiscalYear, entry.measure, entry.detail, entry.aspect, entry.unit].join('\u0001');
    const line = lines.get(key) ?? new Map<string, ComparisonEntry>();
    // The first is kept, as everywhere: the caller's order is the order of preference.
    if (!line.has(entry.agencyId)) line.set(entry.agencyId, entry);
    lines.set(key, line);
  }
  const disclosed = new Set(entries.map(({ agencyId, fiscalYear }) => `${agencyId} ${String(fiscalYear)}`));
  const unit = sharedUnit(entries);
  // A column for each agency is not spent where no document gives a reason.
  const reasoned = entries.some(({ cell }) => reasonOf(cell) !== undefined);
  const parts = ['依据', '状态', '来源文件', '原文', '出处', ...(reasoned ? ['主要原因', '原因出处'] : [])];
  const header = [
    '年度',
    '指标',
    '明细',
    '口径',
    '单位',
    ...[...agencies.values()].map((name) => headerOf(name, unit)),
    ...[...agencies.values()].flatMap((name) => parts.map((part) => `${name}·${part}`)),
  ];
  const rows = [...lines.values()].map((line): CsvValue[] => {
    const [first] = line.values();
    const cells = [...agencies.keys()].map((id) => line.get(id));
    const missing = [...agencies.keys()].map((id) =>
      disclosed.has(`${id} ${String(first?.fiscalYear)}`) ? ABSENCE_NAMES.unpublished : NO_DOCUMENT,
    );
    return [
      first?.fiscalYear ?? null,
      first?.measure ?? '',
      first?.detail ?? '',
      first?.aspect ?? '',
      first?.unit ?? '',
      ...cells.map((entry) => valueOf(entry?.cell)),
      ...cells.flatMap((entry, index): CsvValue[] => [
        ...(entry
          ? [
              basisNameOf(entry.cell),
              statusOf(entry.cell),
              entry.documentTitle,
              quoteOf(entry, quotes),
              placeOf(entry.cell, home),
            ]
          : [missing[index] ?? '', missing[index] ?? '', '', '', '']),
        ...(reasoned
          ? [reasonOf(entry?.cell)?.text ?? '', addressOf(reasonOf(entry?.cell)?.source, home)]
          : []),
      ]),
    ];
  });
  return csvText(header, rows);
}

export const comparisonCsv = (
  entries: readonly ComparisonEntry[],
  shape: ComparisonShape,
  quotes: Quotes,
  home: string,
): string => (shape === 'long' ? longCsv : wideCsv)(entries, quotes, home);
