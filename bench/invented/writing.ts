/** What every section of an invented document writes with. */
import type { Measure } from '../../src/domain/measures.ts';
import type { Account } from './accounts.ts';
import type { Numerals } from './numerals.ts';
import type { InventedDocument } from './page.ts';
import type { Random } from './random.ts';

export interface Writing {
  readonly document: InventedDocument;
  readonly numerals: Numerals;
  readonly now: Account;
  /** Of the year before, whether or not it was disclosed. */
  readonly before: Account;
  readonly random: Random;
}

const REASONS = [
  '人员增减变动',
  '项目资金结转',
  '落实过紧日子要求，压减一般性支出',
  '追加专项经费',
  '政策性调资',
];

/** The stated reason of a change, on a line of its own. */
export function reason({ document, random }: Writing, measures: readonly Measure[]): void {
  const words = random.pick(REASONS);
  const start = document.line(`主要原因是：${words}。`) + '主要原因是：'.length;
  for (const measure of measures)
    document.add('explanations', {
      document_id: document.documentId,
      measure,
      aspect: 'change',
      reason: words,
      source_start: start,
      source_end: start + words.length,
    });
}
