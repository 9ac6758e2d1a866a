/** What a run leaves for a person: questions to answer in a CSV, and files that could not be read. They are no part of the data package. */
import { csvOf } from '../lib/csvOf.ts';
import type { Failure } from '../lib/reading/resumedPool.ts';
import type { Replacement } from '../lib/replacement.ts';
import { knownOf } from './candidate.ts';
import type { Question } from './decide.ts';
import { LISTS_FOLDER } from './folder.ts';
import { GIVEN_COLUMNS, type GivenRows } from './given.ts';

export const TO_FILL = `${LISTS_FOLDER}/to-fill.csv`;
/** Rows of `TO_FILL` whose files are not in the folder of the run after: what was filled in waits until theirs is imported again. */
export const SET_ASIDE = `${LISTS_FOLDER}/set-aside.csv`;
export const FAILED = `${LISTS_FOLDER}/failed.csv`;

const TO_FILL_COLUMNS = ['question', 'source_file', 'document_id', ...GIVEN_COLUMNS, 'include'] as const;

/**
 * What a person said stays in its cells until the document is registered. What was only told from the text is shown where the document is
 * left out, so that it need not be typed; of a registered one the registry has it.
 */
function toFillCsv(questions: readonly Question[]): string {
  const rows = questions.toSorted(byNeed).map(({ candidate, entry, question }) => {
    const { agencyName, regionCode, fiscalYear } = knownOf(candidate);
    const told = entry ? {} : { agency_name: agencyName, region_code: regionCode, fiscal_year: fiscalYear };
    return {
      question,
      source_file: candidate.name,
      document_id: candidate.documentId,
      ...told,
      ...(entry ? {} : candidate.given),
    };
  });
  return listOf(TO_FILL_COLUMNS, rows);
}

/** What is left out until somebody answers comes first. */
const byNeed = (one: Question, other: Question): number =>
  Number(one.entry !== null) - Number(other.entry !== null) ||
  (one.candidate.name < other.candidate.name ? -1 : 1);

const failedCsv = (failures: readonly Failure[]): string =>
  listOf(
    ['source_file', 'reason'],
    failures
      .map(({ path, message }) => ({ source_file: path, reason: message }))
      .sort((a, b) => (a.source_file < b.source_file ? -1 : 1)),
  );

/** `aside`: null where there are no such rows, and were none. */
export async function writeLists(
  files: Replacement,
  questions: readonly Question[],
  failures: readonly Failure[],
  aside: ReturnType<GivenRows['unmatched']> | null,
): Promise<void> {
  await files.write(TO_FILL, toFillCsv(questions));
  if (aside)
    await files.write(
      SET_ASIDE,
      listOf(
        TO_FILL_COLUMNS,
        aside.map(({ row }) => row),
      ),
    );
  await files.write(FAILED, failedCsv(failures));
}

/** People fill it in with a spreadsheet, which takes a file without the mark for the system's own encoding. */
const listOf: typeof csvOf = (columns, rows) => `\ufeff${csvOf(columns, rows)}`;
