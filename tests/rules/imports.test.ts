/** The import directions are held by the linter: a wrong import must fail, a right one must not. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';

let eslint: ESLint;

beforeAll(() => {
  // The project's own configuration, without the rules that need a file to be part of the TypeScript project.
  eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { projectService: false } } },
    ],
  });
});

async function complaints(file: string, imported: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(`import * as other from '${imported}';\nexport default other;\n`, {
    filePath: join(ROOT, file),
  });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const RULE = 'boundaries/dependencies';

test.each([
  ['src/domain/snippet.ts', '../database/errors.ts'],
  ['src/extraction/snippet.ts', '../database/errors.ts'],
  ['src/database/snippet.ts', '../extraction/errors.ts'],
  ['src/charts/snippet.ts', '../database/errors.ts'],
  ['src/queries/snippet.ts', '../charts/parts.ts'],
  ['src/features/execution/snippet.ts', '../../extraction/errors.ts'],
  ['src/app/snippet.ts', '../extraction/errors.ts'],
  ['src/database/snippet.ts', '../../scripts/paths.ts'],
])('%s may not import %s', async (file, imported) => {
  expect(await complaints(file, imported)).toContain(RULE);
});

test.each([
  ['src/extraction/snippet.ts', '../domain/units.ts'],
  ['src/database/snippet.ts', '../domain/tables.ts'],
  ['src/queries/snippet.ts', '../database/errors.ts'],
  ['src/features/execution/snippet.ts', '../../charts/parts.ts'],
  ['src/app/snippet.ts', '../database/errors.ts'],
  ['src/database/snippet.ts', 'zod'],
  ['scripts/snippet.ts', '../src/extraction/errors.ts'],
])('%s may import %s', async (file, imported) => {
  expect(await complaints(file, imported)).not.toContain(RULE);
});

test('a cycle of types is a cycle', () => {
  const folder = mkdtempSync(join(ROOT, 'tests', 'cycle-'));
  try {
    writeFileSync(join(folder, 'a.ts'), "import type { B } from './b.ts';\nexport type A = B[];\n");
    const violations = (b: string): number | null => {
      writeFileSync(join(folder, 'b.ts'), b);
      return spawnSync('npx', ['depcruise', '--config', '.dependency-cruiser.json', folder], { cwd: ROOT })
        .status;
    };
    expect(violations("import type { A } from './a.ts';\nexport type B = A | null;\n")).toBe(1);
    expect(violations('export type B = string;\n')).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
