import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundaryRules, boundarySettings } from './eslint.boundaries.js';

export default defineConfig(
  globalIgnores(['dist', 'generated', '.cache', 'coverage', 'public', 'out']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries },
    settings: boundarySettings,
    rules: {
      ...boundaryRules,
      // Past 300 lines a file is asked what second thing it does; past 400 the answer is no longer awaited.
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Rules of spelling, off: regular expressions in a row read alike, a cast names what is expected, and a spread of a
      // string into code points is what text folding means.
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/prefer-includes': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // The index signatures of parsed rows are read by literal names; `noUncheckedIndexedAccess` guards them.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Tests assert on what is there; a non-null assertion that fails is a failing test.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // A list of what is measured: data, whose length is no second thing to do.
    files: ['src/domain/measures.ts'],
    rules: { 'max-lines': 'off' },
  },
);
