/** The English catalogue: what the interface says in English, by what it says in Chinese. A text that is missing here does not compile where it is used. */
import { AGENCY } from './agency.ts';
import { APP } from './app.ts';
import { COMMON } from './common.ts';
import { COMPARISON } from './comparison.ts';
import { DATABASE } from './database.ts';
import { DOCUMENTS } from './documents.ts';
import { EXPORT } from './export.ts';
import { FINDINGS } from './findings.ts';
import { METHOD } from './method.ts';
import { OWN } from './own.ts';
import { PAGES } from './pages.ts';
import { PERFORMANCE } from './performance.ts';
import { PRESETS } from './presets.ts';
import { REASONS } from './reasons.ts';
import { SHARED } from './shared.ts';
import { SQL } from './sql.ts';
import { WORKSPACE } from './workspace.ts';

export const CATALOGUE = {
  ...AGENCY,
  ...APP,
  ...COMMON,
  ...COMPARISON,
  ...DATABASE,
  ...DOCUMENTS,
  ...EXPORT,
  ...FINDINGS,
  ...METHOD,
  ...OWN,
  ...PAGES,
  ...PERFORMANCE,
  ...PRESETS,
  ...REASONS,
  ...SHARED,
  ...SQL,
  ...WORKSPACE,
} as const;

export type EnglishCatalogue = typeof CATALOGUE;
