/** The numbers of a scan that a person has to confirm, each once. */
import type { Row } from '../../domain/tables.ts';
import type { ExtractedDocument } from './extractDocument.ts';

/** What a number would be: a figure. */
export interface DraftMeaning {
  readonly measure: string;
  readonly aspect: string;
  readonly item: string;
  readonly unit: string;
}

export interface DraftNumber {
  /** UTF-16 offsets into the text that was read. */
  readonly start: number;
  readonly end: number;
  /** Empty where it is a cell of a self-evaluation. */
  readonly meanings: readonly DraftMeaning[];
  /** A figure that contradicts others of its document. */
  readonly isDoubted: boolean;
}

const text = (row: Row, column: string): string => String(row[column] ?? '');

/** @param document a scan of which all is asked for */
export function draftNumbers({ tables, toConfirm }: ExtractedDocument): DraftNumber[] {
  const figures = tables.figures
    .filter((figure) => figure['basis'] === 'printed')
    .map((figure) => ({ figure, start: Number(figure['source_start']) }));
  return toConfirm.map(({ start, end }) => {
    const within = figures.filter((each) => each.start >= start && each.start < end);
    return {
      start,
      end,
      meanings: within.map(({ figure }) => ({
        measure: text(figure, 'measure'),
        aspect: text(figure, 'aspect'),
        item: text(figure, 'function_name') || text(figure, 'economic_name'),
        unit: text(figure, 'unit'),
      })),
      isDoubted: within.some(({ figure }) => figure['status'] !== 'ok'),
    };
  });
}
