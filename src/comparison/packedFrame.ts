/**
 * Frames as the build writes them into a file: what their cells and rows have in common once, and nothing that their comparisons
 * give. Pure.
 */
import type { DataCell } from '../domain/dataTable.ts';
import type { Comparison } from './comparison.ts';
import type { Frame, FrameAgency, FrameRow } from './frame.ts';
import { metric } from './metrics.ts';

interface PackedRow extends Omit<FrameRow, 'agency' | 'cells'> {
  /** Places in `agencies` and `cells`. */
  readonly agency: number;
  readonly cells: readonly number[];
}

interface PackedFrame extends Omit<Frame, 'comparison' | 'columns' | 'rows'> {
  readonly rows: readonly PackedRow[];
}

export interface PackedFrames {
  readonly agencies: readonly FrameAgency[];
  readonly cells: readonly DataCell[];
  readonly frames: readonly PackedFrame[];
}

/** Gives each value its place in a list in which none stands twice. */
class Distinct<Value> {
  readonly values: Value[] = [];
  private readonly places = new Map<string, number>();

  placeOf(value: Value): number {
    const text = JSON.stringify(value);
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.values.length);
    return this.values.push(value) - 1;
  }
}

export function packFrames(frames: readonly Frame[]): PackedFrames {
  const agencies = new Distinct<FrameAgency>();
  const cells = new Distinct<DataCell>();
  const packed = frames.map(({ rows, total, scoredTotal, notes, spread, points }): PackedFrame => ({
    total,
    scoredTotal,
    notes,
    ...(spread && { spread }),
    ...(points && { points }),
    rows: rows.map((row) => ({
      ...row,
      agency: agencies.placeOf(row.agency),
      cells: row.cells.map((cell) => cells.placeOf(cell)),
    })),
  }));
  return { agencies: agencies.values, cells: cells.values, frames: packed };
}

/** `comparisons`: of the frames, in their order. @throws RangeError where one has no frame, or a place is none of the frames' */
export function unpackFrames(
  comparisons: readonly Comparison[],
  { agencies, cells, frames }: PackedFrames,
): Frame[] {
  const at = <Value>(values: readonly Value[], place: number): Value => {
    const value = values[place];
    if (value === undefined) throw new RangeError(`packed frames have no place ${String(place)}`);
    return value;
  };
  return comparisons.map((comparison, index) => {
    const { rows, ...rest } = at(frames, index);
    return {
      ...rest,
      comparison,
      columns: comparison.what.map(metric),
      rows: rows.map((row) => ({
        ...row,
        agency: at(agencies, row.agency),
        cells: row.cells.map((place) => at(cells, place)),
      })),
    };
  });
}
