/** What the measurements of pages take from the command line; each uses what it needs (bench/README.md). */
import { PATH_OPTIONS } from '../scripts/paths.ts';

export const BENCH_OPTIONS = {
  ...PATH_OPTIONS,
  path: { type: 'string' },
  runs: { type: 'string', default: '5' },
  mbit: { type: 'string', default: '20' },
} as const;
