/** The names of a row's levels among the cells before its target. */
import type { Word } from '../../../forms/words.ts';
import { opensLevel, type LevelWords } from '../../../lexicon/formWords.ts';
import { spanOf, type Printed } from './table.ts';

export interface LevelNames {
  readonly level1: Printed;
  readonly level2: Printed;
  readonly level3: Printed;
}

/** Null where the row has no name. */
export function levelNames(named: readonly Word[], levels: LevelWords): LevelNames | null {
  const names = named.filter((cell) => opensLevel(cell.text, levels) && !levels.margin.test(cell.text));
  const own = named.filter((cell) => !opensLevel(cell.text, levels));
  // 满意度指标 may be the name of all three levels.
  const level3 = own.length > 0 ? own : names.splice(-1);
  if (level3.length === 0) return null;
  // A second level before the first is of a row that nobody filled in.
  while (names.length > 1 && isSecondOnly(names[0]?.text ?? '', levels)) names.shift();
  // 成本指标 and 满意度指标 are names of either level.
  const isFirst = names.length > 1 || !levels.level2.test(names[0]?.text ?? '');
  return {
    level1: spanOf(isFirst ? names.slice(0, 1) : []),
    level2: spanOf(isFirst ? names.slice(1).slice(-1) : names.slice(0, 1)),
    level3: spanOf(level3),
  };
}

function isSecondOnly(text: string, { level1, level2 }: LevelWords): boolean {
  const isWhole = (pattern: RegExp): boolean => pattern.exec(text)?.[0] === text;
  return text.endsWith('指标') && isWhole(level2) && !isWhole(level1);
}
