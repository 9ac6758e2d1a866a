/** Metrics as the queries read them: bound parameters, never a part of a statement. */
import type { Metric, Operand } from './metrics.ts';

const NONE = '-';
const part = (each: Operand | null): string =>
  each ? `${each.quantity} ${String(each.shift)} ${each.whole ? '1' : '0'}` : `${NONE} 0 0`;

/** The metrics as `comparisonCells.sql` reads them. */
export const cellSpec = (metrics: readonly Metric[]): string =>
  metrics
    .map(({ operation, stated, a, b, explainedBy }, ordinal) =>
      [
        String(ordinal),
        operation,
        stated?.quantity ?? NONE,
        String(stated?.shift ?? 0),
        part(a),
        part(b),
        explainedBy ?? NONE,
      ].join(' '),
    )
    .join(';');

/** The metric that ranks, as `ranking.sql` reads it: operation, then quantity and shift of the stated, the first and the second part. */
export const rankingSpec = ({ operation, stated, a, b }: Metric): readonly (string | number)[] => [
  operation,
  stated?.quantity ?? NONE,
  stated?.shift ?? 0,
  a.quantity,
  a.shift,
  b?.quantity ?? NONE,
  b?.shift ?? 0,
];

/** The metric that ranks forms, as `formRanking.sql` reads it. */
export const formSpec = ({ operation, a, b }: Metric): [operation: string, a: string, b: string] => [
  operation,
  a.quantity,
  b?.quantity ?? NONE,
];
