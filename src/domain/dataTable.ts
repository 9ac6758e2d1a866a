/**
 * A table as it is read on the screen. Charts draw it, the table view lists it and the CSV is written from it, so that
 * the three can never disagree.
 */
import type { Status } from './tables.ts';

/** `computed`: a ratio of two published numbers, as against `derived`: a prior year taken back from a printed change. */
export type CellBasis = 'printed' | 'derived' | 'computed';

export const BASIS_NAMES: Readonly<Record<CellBasis, string>> = {
  printed: '原文',
  derived: '推算',
  computed: '计算',
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

/** Why there is no number. None of these is zero. */
export type Absence = 'unpublished' | 'not_applicable' | 'zero_base';

export const ABSENCE_NAMES: Readonly<Record<Absence, string>> = {
  unpublished: '未公布',
  not_applicable: '不适用',
  zero_base: '基数为零',
};

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
  /** Names the sentence that an export quotes: a figure's id, or `evaluation_id#field` of a form's value. */
  readonly quoteId: string | null;
  /** The formula of a computed cell, or a remark. */
  readonly note?: string;
  readonly reason?: CellReason;
}

export interface AbsentCell {
  readonly kind: 'absent';
  readonly why: Absence;
  /** Where a document says that it has none. */
  readonly source?: SourcePlace;
  /** A change from zero has no rate, but may have a reason. */
  readonly reason?: CellReason;
}

export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
  /** The full wording where `text` is short. */
  readonly full?: string;
  readonly documentId?: string;
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
  /** A change: shown with its sign and coloured by direction. */
  readonly signed?: boolean;
  /** Words of a document: the CSV gives their place. */
  readonly quoted?: boolean;
  readonly note?: string;
}

export interface DataRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, DataCell>>;
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

/** A ratio with its formula, or the reason why there is none. */
export function ratioCell(
  value: number | null,
  unit: string,
  note: string,
  zeroBase: boolean,
  source: SourcePlace | null = null,
): DataCell {
  if (value === null) return { kind: 'absent', why: zeroBase ? 'zero_base' : 'unpublished' };
  return { kind: 'number', value, unit, basis: 'computed', status: 'ok', source, quoteId: null, note };
}

export const numberOf = (cell: DataCell | undefined): number | null =>
  cell?.kind === 'number' ? cell.value : null;

/** The cell with the reason that its document states, if it states one. */
export const withReason = (cell: DataCell, reason: CellReason | undefined): DataCell =>
  reason && cell.kind !== 'text' ? { ...cell, reason } : cell;

export const reasonOf = (cell: DataCell | undefined): CellReason | undefined =>
  cell === undefined || cell.kind === 'text' ? undefined : cell.reason;

/** The reason of a cell as a cell of its own, for the column beside it. */
export function reasonCell(cell: DataCell | undefined): DataCell {
  const reason = reasonOf(cell);
  return reason ? { kind: 'text', text: reason.text, source: reason.source } : ABSENT;
}
