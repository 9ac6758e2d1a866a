import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const node = { environment: 'node' } as const;

/** A page's work fills a core while its engine starts, and waits in between: more of them gain nothing on two cores. */
const BROWSERS = 2;
const WORKERS = Math.max(2, availableParallelism() - 1);

const OTHER_PROJECTS = ['golden', 'database', 'queries', 'data', 'jobs', 'rules', 'e2e', 'unit/language'];

/** Projects go from quick to slow. `npx vitest run --project unit` runs one; `end-to-end` wants a built `dist/`. */
export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    globalSetup: ['tests/support/databaseSetup.ts'],
    projects: [
      {
        extends: true,
        test: {
          ...node,
          name: 'unit',
          // Modules hold no state but what they learn of a document or of the address: loading them for each file is two fifths of all work.
          isolate: false,
          // Whatever no other project claims, so that no test file can be forgotten.
          include: ['tests/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
          exclude: OTHER_PROJECTS.map((name) => `tests/${name}/**`),
          // Reading a long document takes seconds where the machine is busy: a slow test is no wrong one.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // The modules of a page in English.
        test: {
          ...node,
          name: 'language',
          include: ['tests/unit/language/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { ...node, name: 'golden', include: ['tests/golden/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'database',
          // As above: a test has files, folders and databases of its own, and whatever it changes of the process it puts back.
          isolate: false,
          include: ['tests/database/**/*.test.ts', 'tests/queries/**/*.test.ts', 'tests/data/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'jobs',
          include: ['tests/jobs/**/*.test.ts'],
          testTimeout: 240_000,
          // A machine without Redis and PostgreSQL gets them first.
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'end-to-end',
          // As above: each file has a browser of its own, and each page a context.
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/siteSetup.ts'],
          testTimeout: 180_000,
          hookTimeout: 90_000,
          // As patient as the browser's own waits: where the machine is busy a second is too little for the engine.
          expect: { poll: { timeout: 40_000 } },
          // After the others, which leave the browsers no time.
          sequence: { groupOrder: 1 },
          maxWorkers: BROWSERS,
        },
      },
    ],
  },
});
