/** `npm run templates`: lists the files of `src/extraction/templates/` in its index, after one was added. */
import { writeTemplatesIndex } from './lib/templatesIndex.ts';

writeTemplatesIndex();
