/**
 * Rows that ran together of a table whose levels no template has (决策 | 计划制定 | 计划健全性 | 健全 | 健全 | 4 | 4): each begins a line, and what stands
 * in it before its target are the names of its levels, those of merged cells once.
 */
import type { Word } from '../../../forms/words.ts';
import type { LevelWords } from '../../../lexicon/formWords.ts';
import { GAP } from '../../../text/flow.ts';
import { hasOwnLevels, namesByPlace } from './levelNames.ts';
import { spanOf, type IndicatorRow } from './table.ts';
import { anchorFrom, targetStart, valuesOf } from './values.ts';

/** Has the table such levels? Its first row says so. */
export function isOwnLevelled(words: readonly Word[], levels: LevelWords): boolean {
  const anchor = anchorFrom(words, 0);
  return anchor > 0 && hasOwnLevels(words.slice(0, targetStart(words, 0, anchor)), levels);
}

/** None where one of them is not sure. `ends`: what begins the row behind the last. */
export function ownLevelledRows(all: readonly Word[], ends: RegExp): IndicatorRow[] {
  const end = all.findIndex(({ text, gap }) => gap >= GAP.line && ends.test(text));
  const words = end < 0 ? all : all.slice(0, end);
  const rows: IndicatorRow[] = [];
  let index = 0;
  for (let anchor = anchorFrom(words, 0); anchor >= 0; anchor = anchorFrom(words, index)) {
    const target = targetStart(words, index, anchor);
    let from = target - 1;
    while (from > index && (words[from]?.gap ?? GAP.page) < GAP.line) from--;
    const names = namesByPlace(words.slice(from, target));
    const [weight, score] = [words[anchor], words[anchor + 1]];
    const isFirst = rows.length === 0;
    if (!names || !weight || !score || (isFirst && names.level1.length === 0)) return [];
    const { target: aim, actual } = valuesOf(words.slice(target, anchor));
    if (aim.length === 0 || actual.length === 0) return [];
    rows.push({ ...names, target: spanOf(aim), actual: spanOf(actual), weight: [weight], score: [score] });
    index = anchor + 2;
  }
  return rows;
}
