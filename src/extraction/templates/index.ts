/** The templates that documents are written by. */
import { compile } from '../lexicon/compile.ts';
import { TEMPLATE_FILES } from './files.ts';

export const TEMPLATES = compile(TEMPLATE_FILES);
