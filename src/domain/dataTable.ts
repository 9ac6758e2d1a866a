/**
 * A table as it is read on the screen. Charts draw it, the table view lists it and the CSV is written from it, so that
 * the three can never disagree.
 */
import type { Severity, Status } from './tables.ts';

/**
 * `computed`: a ratio of two published numbers, as against `derived`: a prior year taken back from a printed change.
 * `computed_of_derived`: a ratio that such a prior year is part of.
 */
export type CellBasis = 'printed' | 'derived' | 'computed' | 'computed_of_derived';

export const BASIS_NAMES: Readonly<Record<CellBasis, string>> = {
  printed: '原文',
  derived: '推算',
  computed: '计算',
  computed_of_derived: '计算·推算',
};

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  ok: '正常',
  conflicting: '存疑',
  corrected: '已更正',
  doubtful: '口径待核',
};

/** Where a number is printed: UTF-16 offsets into the text of a document. */
export interface SourcePlace {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Why there is no number. None of these is zero. `unpublished`: the document of that year is in the collection and does not
 * print it; `not_applicable`: the document says there is none; `not_collected`: no document of that agency and year is in the
 * collection, so nothing can be said of what it published; `unreadable`: printed, but on the unread list; `zero_base`: no
 * percentage on a base of zero.
 */
export const ABSENCES = [
  'unpublished',
  'not_applicable',
  'not_collected',
  'unreadable',
  'zero_base',
] as const;
export type Absence = (typeof ABSENCES)[number];

export const ABSENCE_NAMES: Readonly<Record<Absence, string>> = {
  unpublished: '未公布',
  not_applicable: '不适用',
  not_collected: '未收录该年文件',
  unreadable: '未能读出',
  zero_base: '基数为零',
};

/** A check that names the number: the question it asks. */
export interface Doubt {
  readonly findingId: string;
  readonly severity: Severity;
  readonly question: string;
}

/** Why it changed or departed from the budget, in the document's words. */
export interface CellReason {
  readonly text: string;
  readonly source: SourcePlace;
}

export interface NumberCell {
  readonly kind: 'number';
  /** In `unit`, which is the unit shown: 万元 for money. */
  readonly value: number;
  readonly unit: string;
  readonly basis: CellBasis;
  readonly status: Status;
  readonly source: SourcePlace | null;
  /** The formula of a computed cell, or a remark. */
  readonly note?: string;
  readonly reason?: CellReason;
  /** The gravest finding that names the number, or a number it is computed from. */
  readonly doubt?: Doubt;
}

export interface AbsentCell {
  readonly kind: 'absent';
  readonly why: Absence;
  /** Where a document says that it has none. */
  readonly source?: SourcePlace;
  /** The document that is in the collection and does not have it, or has it unread. */
  readonly documentId?: string;
  /** Of a computed value: the part that is missing, by name. */
  readonly lacks?: string;
  /** A change from zero has no rate, but may have a reason. */
  readonly reason?: CellReason;
}

export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
  /** The full wording where `text` is short. */
  readonly full?: string;
  readonly documentId?: string;
  /** The body that these words name. */
  readonly agencyId?: string;
  /** How deep it stands in a tree, from 0. */
  readonly depth?: number;
  /** Where these words are printed. */
  readonly source?: SourcePlace;
}

export type DataCell = NumberCell | AbsentCell | TextCell;

export interface DataColumn {
  readonly key: string;
  readonly title: string;
  /** Shown in the header and in the CSV header; empty where the column has none or mixes units. */
  readonly unit?: string;
  readonly numeric?: boolean;
  /** A column of words by which the rows can be sorted; a numeric one can unless this is false, as in a tree. */
  readonly sortable?: boolean;
  /** A change: shown with its sign and coloured by direction. */
  readonly signed?: boolean;
  /** Words of a document: the CSV gives their place. */
  readonly quoted?: boolean;
  /** Short words that stand under the row's name on a telephone, where the numbers need the room. */
  readonly folds?: boolean;
  readonly note?: string;
}

/** How large a number is among those it is compared with: 0 to 1 of sizes, −1 to 1 of changes. */
export interface Heat {
  readonly strength: number;
  readonly isChange: boolean;
}

export interface DataRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, DataCell>>;
  /** Each number of the row is a change, whatever the column. */
  readonly isSigned?: boolean;
  /** By column; a cell without one has no ground of its own. */
  readonly heat?: Readonly<Record<string, Heat>>;
}

export interface DataTable {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
}

export const ABSENT: AbsentCell = { kind: 'absent', why: 'unpublished' };

export const textCell = (text: string, full?: string): TextCell => ({
  kind: 'text',
  text,
  ...(full === undefined || full === text ? {} : { full }),
});

/** Whether a chart or a table marks the number as one that no document of its year confirms. */
export const isDerived = (cell: DataCell | undefined): boolean =>
  cell?.kind === 'number' && (cell.basis === 'derived' || cell.basis === 'computed_of_derived');

/** Whether a chart or a table marks the number: a mere note on it is told on hover only. */
export const isDoubtful = (cell: DataCell | undefined): boolean =>
  cell?.kind === 'number' &&
  (cell.status === 'conflicting' ||
    cell.status === 'doubtful' ||
    cell.doubt?.severity === 'contradiction' ||
    cell.doubt?.severity === 'question');

export const numberOf = (cell: DataCell | undefined): number | null =>
  cell?.kind === 'number' ? cell.value : null;

export const reasonOf = (cell: DataCell | undefined): CellReason | undefined =>
  cell === undefined || cell.kind === 'text' ? undefined : cell.reason;

/** The reason of a cell as a cell of its own, for the column beside it. */
export function reasonCell(cell: DataCell | undefined): DataCell {
  const reason = reasonOf(cell);
  if (reason) return { kind: 'text', text: reason.text, source: reason.source };
  // Of a year without a document nothing can be said of its reasons either; where another year's is missing, its own is there.
  const isOwnYear = cell?.kind === 'absent' && cell.why === 'not_collected' && cell.lacks === undefined;
  return isOwnYear ? cell : ABSENT;
}
