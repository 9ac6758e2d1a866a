/** What reading any files leaves, whoever read them: a part for each file, and the tables joined from the parts. */
import { basename, join } from 'node:path';
import { csvHeader } from '../../src/domain/csv.ts';
import { tableOf } from '../../src/domain/tables.ts';
import { inputsOf, type Input } from './inputs.ts';
import { joinTables } from './joinTables.ts';
import type { PartKey, Parts } from './parts.ts';
import type { Extracted } from './reading/extracted.ts';

/** Where the parts of the tables in `out` lie. */
export const partsFolder = (out: string): string => join(out, '.parts');

/** The file's name is part of what is read: it stands in documents.csv. */
export const partKeyOf = ({ path, documentId }: Input): PartKey => ({
  documentId,
  readWith: basename(path),
});

export interface Found {
  /** One for each content, in the order of `inputsOf`. */
  readonly files: readonly Input[];
  /** How many of what was given is no file that can be read. */
  readonly refused: number;
}

/** The files in `paths`, but for those in `out`. Names on standard error what was refused, and copies that are passed over. */
export async function findFiles(paths: readonly string[], out: string): Promise<Found> {
  const { files, duplicates, refused } = await inputsOf(paths, out);
  for (const { path, message } of refused) console.error(`✗ ${path}\n  ${message}`);
  for (const { path, of } of duplicates) console.error(`＝ ${path}\n  与 ${of} 内容相同，只读一次。`);
  return { files, refused: refused.length };
}

/**
 * Replaces the tables of `out` by those of the files `read`, in whatever order these are; without any, says so and changes
 * nothing. Throws `RunError` where a part is not whole.
 */
export async function writeTables(
  out: string,
  read: readonly Input[],
  parts: Parts<Extracted>,
): Promise<void> {
  if (read.length === 0) {
    console.error('没有读出任何文件，数据表没有改动。');
    return;
  }
  const documents = [...read]
    .sort((a, b) => (a.documentId < b.documentId ? -1 : 1))
    .map((input) => ({ path: input.path, part: () => parts.get(partKeyOf(input)) }));
  sayTwice(
    await joinTables(out, documents, (rest) =>
      rest.write('corrections.csv', csvHeader(tableOf('corrections'))),
    ),
  );
}

/** Documents of one agency and year are both kept; a comparison would count them twice. */
function sayTwice(sameAccount: readonly (readonly string[])[]): void {
  for (const paths of sameAccount)
    console.error(
      `！ 同一部门同一年度有 ${paths.length} 份文件，都已收录，请留下一份：\n  ${paths.join('\n  ')}`,
    );
}
