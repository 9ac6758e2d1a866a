/** Human corrections of figures. Each says what it expects to replace, so that it cannot outlive its reason. */
import { canCount, isUnit, toCanonical } from '../../domain/units.ts';

export interface Correction {
  /** figure_id */
  readonly figure: string;
  /** The value that the document reads, and the one that it should. */
  readonly expected: string;
  readonly value: string;
}

/** A correction that does not apply, or not any more. `now`: what the document reads there; null where that figure is not read. */
export class CorrectionConflict extends Error {
  readonly figure: string;
  readonly now: string | null;

  /** `why`: of a correction that expects what the document reads. */
  constructor({ figure, expected }: Correction, now: string | null, why?: string) {
    const told =
      now === null
        ? 'no such figure is read any more'
        : (why ?? `expects ${expected}, the document now reads ${now}`);
    super(`correction of ${figure}: ${told}`);
    this.name = 'CorrectionConflict';
    this.figure = figure;
    this.now = now;
  }
}

interface Correctable {
  readonly figure_id: string;
  readonly value: string;
  readonly unit: string;
}

/** Corrections not yet applied, and those that were. */
export class Corrections {
  readonly #open: Map<string, Correction>;

  constructor(corrections: readonly Correction[]) {
    this.#open = new Map(corrections.map((correction) => [correction.figure, correction]));
  }

  /** The rows with their corrections. Throws `CorrectionConflict` where a row's value is no longer the expected one, or the new one is half a person: whoever corrected it has to look again. */
  applyTo<Row extends Correctable>(rows: readonly Row[]): Row[] {
    if (this.#open.size === 0) return [...rows];
    return rows.map((row) => {
      const correction = this.#open.get(row.figure_id);
      if (!correction) return row;
      this.#open.delete(correction.figure);
      if (row.value !== correction.expected) throw new CorrectionConflict(correction, row.value);
      if (!canCount(correction.value, row.unit))
        throw new CorrectionConflict(
          correction,
          row.value,
          `${correction.value} ${row.unit} is not a whole number`,
        );
      if (!isUnit(row.unit)) throw new RangeError(`unknown unit ${row.unit}`);
      return {
        ...row,
        value: correction.value,
        canonical_value: toCanonical(correction.value, row.unit).value,
        status: 'corrected',
      };
    });
  }

  /** Throws `CorrectionConflict` where a corrected figure is not read any more. */
  close(): void {
    const [gone] = this.#open.values();
    if (gone) throw new CorrectionConflict(gone, null);
  }
}
