/**
 * The index of `src/extraction/templates/`: node has no `import.meta.glob` and the browser no folders, so the files are listed in
 * a module that both can import.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';

const FOLDER = join(ROOT, 'src/extraction/templates');
export const TEMPLATES_INDEX = join(FOLDER, 'files.ts');
const BASE = 'base.json';

/** The index of the files as they are, `base.json` first. */
export function templatesIndex(): string {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json') && file !== BASE)
    .sort();
  const all = [BASE, ...files];
  return [
    '/** Every file of this folder. Written by `npm run templates`. */',
    "import type { TemplateFile } from '../lexicon/compile.ts';",
    ...all.map((file) => `import ${nameOf(file)} from './${file}' with { type: 'json' };`),
    '',
    'export const TEMPLATE_FILES: readonly TemplateFile[] = [',
    ...all.map((file) => `  { file: '${file}', content: ${nameOf(file)} },`),
    '];',
    '',
  ].join('\n');
}

export function writeTemplatesIndex(): void {
  const index = templatesIndex();
  if (readFileSync(TEMPLATES_INDEX, 'utf8') !== index) writeFileSync(TEMPLATES_INDEX, index);
}

/** `inner-mongolia.json` → innerMongolia */
const nameOf = (file: string): string =>
  file.replace(/\.json$/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
