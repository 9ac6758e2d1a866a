/** `npm run templates`: lists the files of `src/extraction/templates/` in its index, after one was added. */
import { writeFileSync } from 'node:fs';
import { TEMPLATES_INDEX, templatesIndex } from './lib/templatesIndex.ts';

writeFileSync(TEMPLATES_INDEX, templatesIndex());
