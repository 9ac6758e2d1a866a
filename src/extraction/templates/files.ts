/** Every file of this folder. Written by `npm run templates`. */
import type { TemplateFile } from '../lexicon/compile.ts';
import base from './base.json' with { type: 'json' };
import hubei from './hubei.json' with { type: 'json' };
import xinjiang from './xinjiang.json' with { type: 'json' };

export const TEMPLATE_FILES: readonly TemplateFile[] = [
  { file: 'base.json', content: base },
  { file: 'hubei.json', content: hubei },
  { file: 'xinjiang.json', content: xinjiang },
];
