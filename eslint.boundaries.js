/**
 * The import directions of docs/architecture.md as a rule:
 * domain ← extraction ← ocr;  domain ← extraction ← scripts;  domain ← language ← database ← queries ← comparison ← charts ← features ← app;  domain ← components ← features.
 * Scripts may reach the app, which they write as it is first seen (scripts/prerender.ts).
 */

const ELEMENTS = [
  // First match wins: the worker is the one door from the app to the extraction.
  { type: 'extraction-worker', pattern: 'src/extraction/worker', partialMatch: false },
  ...[
    'domain',
    'language',
    'extraction',
    'database',
    'queries',
    'comparison',
    'charts',
    'components',
    'ocr',
    'own',
    'offline',
    'features',
    'app',
  ].map((type) => ({
    type,
    pattern: `src/${type}/**`,
    partialMatch: false,
  })),
  { type: 'scripts', pattern: ['scripts/**', 'bench/**'], partialMatch: false },
  { type: 'tests', pattern: 'tests/**', partialMatch: false },
];

const OF_FEATURES = [
  'domain',
  'language',
  'database',
  'queries',
  'comparison',
  'charts',
  'components',
  'features',
  'ocr',
  'own',
  'extraction-worker',
];

const ALLOWED = {
  domain: ['domain'],
  extraction: ['domain', 'extraction', 'extraction-worker'],
  'extraction-worker': ['domain', 'extraction'],
  language: ['domain', 'language'],
  database: ['domain', 'language', 'database'],
  queries: ['domain', 'language', 'database', 'queries'],
  comparison: ['domain', 'language', 'database', 'queries', 'comparison'],
  charts: ['domain', 'language', 'comparison', 'charts'],
  components: ['domain', 'language', 'components'],
  // Pictures of pages → their text. Draws pages by the library that reads them.
  ocr: ['domain', 'language', 'extraction', 'ocr'],
  // The page's own documents: read in a worker, kept in the browser.
  own: ['domain', 'language', 'database', 'extraction-worker', 'ocr', 'own'],
  // The service worker knows files, not what is in them.
  offline: ['offline'],
  features: OF_FEATURES,
  app: [...OF_FEATURES, 'offline', 'app'],
  scripts: [
    'domain',
    'extraction',
    'extraction-worker',
    'database',
    'queries',
    'charts',
    'ocr',
    'own',
    'offline',
    'app',
    'scripts',
  ],
  tests: [...OF_FEATURES, 'offline', 'app', 'extraction', 'scripts', 'tests'],
};

export const boundarySettings = {
  'boundaries/elements': ELEMENTS,
  'boundaries/include': ['src/**/*', 'scripts/**/*', 'bench/**/*', 'tests/**/*'],
  'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
};

export const boundaryRules = {
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      policies: [
        // Packages and Node's own modules are no matter of direction.
        { allow: { to: { module: { origin: ['external', 'core'] } } } },
        ...Object.entries(ALLOWED).map(([from, to]) => ({
          from: { element: { type: from } },
          allow: { to: { element: { types: { anyOf: to } } } },
        })),
      ],
    },
  ],
};
