/** The comparison a journalist takes away: the frames on the screen, long (one number a row) or wide (agencies as columns). Pure. */
import { BASIS_NAMES, reasonOf, type DataCell } from '../../domain/dataTable.ts';
import { placeId, type Frame, type FrameRow } from '../frame.ts';
import type { Metric } from '../metrics.ts';
import type { CsvValue } from './escape.ts';
import { quoteOf, type Evidence } from '../export/evidence.ts';
import { absenceWords } from '../../language/absences.ts';
import { t, word } from '../../language/t.ts';
import { sentences } from '../../language/format.ts';
import {
  addressOf,
  headerOf,
  originCells,
  originTitles,
  placeOf,
  questionOf,
  statusOf,
  valueOf,
  type RowOrigin,
} from './tableCsv.ts';
import { csvText } from './write.ts';
import { listedName } from '../../language/names.ts';

/** `wide_values`: wide, without the columns of evidence. */
export type ComparisonShape = 'long' | 'wide' | 'wide_values';

interface Entry {
  readonly row: FrameRow;
  readonly column: Metric;
  readonly cell: DataCell;
  /** Comparability notes of the frame: they travel with each number. */
  readonly notes: string;
}

/** Every number of the frames once: panels of a page share some of theirs. */
function entriesOf(frames: readonly Frame[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { columns, rows, notes } of frames) {
    for (const row of rows) {
      columns.forEach((column, index) => {
        const cell = row.cells[index];
        const key = `${row.key}|${column.key}`;
        if (cell && !entries.has(key)) entries.set(key, { row, column, cell, notes: sentences(notes) });
      });
    }
  }
  return [...entries.values()];
}

const basisOf = (cell: DataCell): string => {
  if (cell.kind === 'absent') return absenceWords(cell);
  return cell.kind === 'number' ? word(BASIS_NAMES[cell.basis]) : '';
};

type Fact = readonly [title: string, of: (entry: Entry, evidence: Evidence, home: string) => CsvValue];

/** What stands behind a number, in the order of both shapes. */
const FACTS: readonly Fact[] = [
  [t('依据'), ({ cell }) => basisOf(cell)],
  [t('状态'), ({ cell }) => (cell.kind === 'number' ? statusOf(cell) : basisOf(cell))],
  [t('疑问'), ({ cell }) => questionOf(cell)],
  [t('来源文件'), ({ cell }, evidence) => evidence.get(placeId(cell))?.document.title ?? ''],
  [t('官方地址'), ({ cell }, evidence) => evidence.get(placeId(cell))?.document.sourceUrl ?? ''],
  [t('文件 SHA-256'), ({ cell }, evidence) => evidence.get(placeId(cell))?.document.sha256 ?? ''],
  [t('原文'), ({ cell }, evidence) => quoteOf(cell, evidence)],
  [t('出处'), ({ cell }, _, home) => placeOf(cell, home)],
  [t('主要原因'), ({ cell }) => reasonOf(cell)?.text ?? ''],
  [t('原因出处'), ({ cell }, _, home) => addressOf(reasonOf(cell)?.source, home)],
];

/** The unit stands in the header where all numbers share one, and always in a column of its own. */
const sharedUnit = (entries: readonly Entry[]): string | undefined => {
  const units = new Set(entries.map(({ column }) => column.unit));
  return units.size === 1 ? [...units][0] : undefined;
};

function longCsv(entries: readonly Entry[], evidence: Evidence, origin: RowOrigin): string {
  const header = [
    t('地区'),
    t('部门'),
    t('年度'),
    t('指标'),
    t('明细'),
    t('口径'),
    headerOf(t('数值'), sharedUnit(entries) ?? t('单位见“单位”列')),
    t('单位'),
    ...FACTS.map(([title]) => title),
    t('可比性说明'),
    ...originTitles(origin),
  ];
  const rows = entries.map((entry): CsvValue[] => [
    listedName(entry.row.agency.region_name),
    entry.row.agency.agency_name,
    entry.row.fiscalYear,
    entry.column.subject,
    entry.row.itemName,
    entry.column.facet,
    valueOf(entry.cell),
    word(entry.column.unit),
    ...FACTS.map(([, of]) => of(entry, evidence, origin.home)),
    entry.notes,
    ...originCells(origin),
  ]);
  return csvText(header, rows);
}

/** Not 未公布: an agency that is not compared in this line's year may well have published it. */
const NOT_COMPARED = t('未在本次对比中');

function wideCsv(
  entries: readonly Entry[],
  evidence: Evidence,
  origin: RowOrigin,
  facts: readonly Fact[],
): string {
  const { home } = origin;
  const agencies = new Map(entries.map(({ row }) => [row.agency.agency_id, row.agency.agency_name]));
  const lines = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    const key = [entry.row.fiscalYear, entry.column.key, entry.row.item].join('\u0001');
    const line = lines.get(key) ?? new Map<string, Entry>();
    line.set(entry.row.agency.agency_id, entry);
    lines.set(key, line);
  }
  const unit = sharedUnit(entries);
  // A column for each agency is not spent where nothing would stand in it.
  const used = facts.filter(([, of]) => entries.some((entry) => (of(entry, evidence, home) ?? '') !== ''));
  const names = [...agencies.values()];
  const header = [
    t('年度'),
    t('指标'),
    t('明细'),
    t('口径'),
    t('单位'),
    ...names.map((name) => headerOf(name, unit)),
    ...names.flatMap((name) => used.map(([title]) => t('{name}·{facet}', { name, facet: title }))),
    t('可比性说明'),
    ...originTitles(origin),
  ];
  const rows = [...lines.values()].map((line): CsvValue[] => {
    const [first] = line.values();
    const cells = [...agencies.keys()].map((id) => line.get(id));
    return [
      first?.row.fiscalYear ?? null,
      first?.column.subject ?? '',
      first?.row.itemName ?? '',
      first?.column.facet ?? '',
      word(first?.column.unit ?? ''),
      ...cells.map((entry) => valueOf(entry?.cell)),
      ...cells.flatMap((entry) =>
        used.map(([title, of]): CsvValue => {
          if (entry) return of(entry, evidence, home);
          return title === t('依据') || title === t('状态') ? NOT_COMPARED : '';
        }),
      ),
      first?.notes ?? '',
      ...originCells(origin),
    ];
  });
  return csvText(header, rows);
}

export function framesCsv(
  frames: readonly Frame[],
  shape: ComparisonShape,
  evidence: Evidence,
  origin: RowOrigin,
): string {
  const entries = entriesOf(frames);
  if (shape === 'long') return longCsv(entries, evidence, origin);
  return wideCsv(entries, evidence, origin, shape === 'wide' ? FACTS : []);
}

/** The places of all numbers of the frames: what an export asks sentences of. */
export const placesOf = (frames: readonly Frame[]): string[] =>
  entriesOf(frames).flatMap(({ cell }) => placeId(cell) || []);
