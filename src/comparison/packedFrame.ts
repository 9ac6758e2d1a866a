/**
 * A frame as the build writes it into a file: what a cell or a row has in common with others once, and nothing that its comparison
 * gives. Pure.
 */
import type { DataCell } from '../domain/dataTable.ts';
import type { Comparison } from './comparison.ts';
import type { Frame, FrameAgency, FrameRow } from './frame.ts';
import { metric } from './metrics.ts';

interface PackedRow extends Omit<FrameRow, 'agency' | 'cells'> {
  /** Places in `agencies` and `cells` of the frame. */
  readonly agency: number;
  readonly cells: readonly number[];
}

export interface PackedFrame extends Omit<Frame, 'comparison' | 'columns' | 'rows'> {
  readonly agencies: readonly FrameAgency[];
  readonly cells: readonly DataCell[];
  readonly rows: readonly PackedRow[];
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

export function packFrame({ rows, total, scoredTotal, notes, spread, points }: Frame): PackedFrame {
  const agencies = new Distinct<FrameAgency>();
  const cells = new Distinct<DataCell>();
  const packed = rows.map((row) => ({
    ...row,
    agency: agencies.placeOf(row.agency),
    cells: row.cells.map((cell) => cells.placeOf(cell)),
  }));
  return {
    total,
    scoredTotal,
    notes,
    ...(spread && { spread }),
    ...(points && { points }),
    agencies: agencies.values,
    cells: cells.values,
    rows: packed,
  };
}

/** @throws RangeError where a place is none of the frame's */
export function unpackFrame(comparison: Comparison, { agencies, cells, rows, ...rest }: PackedFrame): Frame {
  const at = <Value>(values: readonly Value[], place: number): Value => {
    const value = values[place];
    if (value === undefined) throw new RangeError(`a packed frame has no place ${String(place)}`);
    return value;
  };
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
}
