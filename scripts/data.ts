/** `npm run data`: public/data/sources → the tables of public/data. The same sources give the same bytes. */
import { buildDataset } from './lib/dataset.ts';

await buildDataset('public/data');
