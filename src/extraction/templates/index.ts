/** The templates that documents are written by. Written by `npm run templates`, which lists the files of this folder; a test holds it to them. */
import { compile } from '../lexicon/compile.ts';
import base from './base.json' with { type: 'json' };
import hubei from './hubei.json' with { type: 'json' };

export const TEMPLATES = compile([
  { file: 'base.json', content: base },
  { file: 'hubei.json', content: hubei },
]);
