/** `npm run data`: public/data/sources → the tables of public/data. The same sources give the same bytes. */
import { parseArgs } from 'node:util';
import { buildDataset } from './lib/dataset.ts';
import { failureOf } from './lib/failures.ts';
import { LIMIT_OPTIONS, limitsOf } from './lib/reading/limits.ts';
import { DATA_DIRECTORY } from './paths.ts';

try {
  const { values } = parseArgs({ options: LIMIT_OPTIONS });
  await buildDataset(DATA_DIRECTORY, DATA_DIRECTORY, { limits: limitsOf(values) });
} catch (error) {
  console.error(failureOf(error));
  process.exitCode = 1;
}
