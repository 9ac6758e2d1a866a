/** The SQL that the build runs too, as the bundler has it. Fetched only where there are documents of the reader's own. */
import type { DeriveStep } from '../derive/derive.ts';
import type { SharedSql } from './join.ts';

const bundled = (files: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, text]) => [path.replace(/^.*\/|\.sql$/g, ''), text]),
  );

const STEPS = bundled(
  import.meta.glob<string>('../derive/*.sql', { query: '?raw', import: 'default', eager: true }),
);
const MACROS = bundled(
  import.meta.glob<string>('../../queries/macros/*.sql', { query: '?raw', import: 'default', eager: true }),
);

export const bundledSql: SharedSql = {
  step: (step: DeriveStep) => {
    const sql = STEPS.get(step);
    if (sql === undefined) throw new RangeError(`no SQL of the step ${step}`);
    return sql;
  },
  macros: [...MACROS.values()],
};
