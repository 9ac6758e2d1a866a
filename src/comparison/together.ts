/**
 * The panels of a page ask for the cells of the same agencies and years, each for metrics of its own, in the same moment. Together
 * they are one statement, whose rows are parted again: a statement costs its steps, not its rows, and panels that have their
 * numbers at once are drawn at once.
 */
import { listParam, type ComparisonCellRow } from '../queries/index.ts';
import type { CellRun, Run } from './load.ts';
import { cellsCall, type CellsAsked } from './plan.ts';

/** As many as a statement names (`ordinal` of comparisonCells.sql). */
const MOST_METRICS = 100;

interface Waiting {
  readonly asked: CellsAsked;
  readonly resolve: (rows: ComparisonCellRow[]) => void;
  readonly reject: (reason: unknown) => void;
}

const sortedList = (list: string): string => listParam(list.split(',').sort());

const keyOf = ({ agencies, which, years }: CellsAsked): string =>
  [sortedList(agencies), which, years].join('\n');

const metricsOf = (group: readonly Waiting[]) => group.flatMap(({ asked }) => asked.metrics);

async function answer(group: readonly Waiting[], run: Run): Promise<void> {
  const [first] = group;
  if (!first) return;
  try {
    const rows = await run(cellsCall({ ...first.asked, metrics: metricsOf(group) }));
    let before = 0;
    for (const { asked, resolve } of group) {
      const from = before;
      before += asked.metrics.length;
      const until = before;
      resolve(
        rows
          .filter(({ ordinal }) => ordinal >= from && ordinal < until)
          .map((row) => ({ ...row, ordinal: row.ordinal - from })),
      );
    }
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}

/** Asks once for what is asked of the same agencies and years within one turn of the event loop. */
export function cellsTogether(run: Run): CellRun {
  const groups = new Map<string, Waiting[]>();
  return (asked) => {
    // What items an agency has depends on the metrics: such rows cannot be shared.
    if (asked.dimension !== 'whole') return run(cellsCall(asked));
    return new Promise((resolve, reject) => {
      const key = keyOf(asked);
      const group = groups.get(key);
      const mine = { asked, resolve, reject };
      if (group && metricsOf([...group, mine]).length <= MOST_METRICS) {
        group.push(mine);
        return;
      }
      const begun = [mine];
      groups.set(key, begun);
      setTimeout(() => {
        if (groups.get(key) === begun) groups.delete(key);
        void answer(begun, run);
      }, 0);
    });
  };
}
