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
  const only = names[0]?.text ?? '';
  const isFirst = names.length > 1 || !(levels.level2.test(only) || levels.bare.test(only));
  return {
    level1: spanOf(isFirst ? names.slice(0, 1) : []),
    level2: spanOf(isFirst ? names.slice(1).slice(-1) : names.slice(0, 1)),
    level3: spanOf(level3),
  };
}

const MOST_NAMES = 3;

/**
 * The same in a table whose levels no template has (决策 | 计划制定 | 计划健全性): by their places, the last the row's own. Null where they are more
 * than the levels are.
 */
export function namesByPlace(named: readonly Word[]): LevelNames | null {
  if (named.length === 0 || named.length > MOST_NAMES) return null;
  const at = (place: number): Printed => spanOf(named.slice(place, place + 1));
  const [level1, level2, level3] = [named.length - 3, named.length - 2, named.length - 1].map((place) =>
    place < 0 ? [] : at(place),
  );
  return { level1: level1 ?? [], level2: level2 ?? [], level3: level3 ?? [] };
}

/** Do the names of a table's first row say that it has such levels? */
export const hasOwnLevels = (first: readonly Word[], levels: LevelWords): boolean =>
  first.length >= MOST_NAMES && !first.some(({ text }) => opensLevel(text, levels));

function isSecondOnly(text: string, { level1, level2, bare }: LevelWords): boolean {
  const isWhole = (pattern: RegExp): boolean => pattern.exec(text)?.[0] === text;
  return ((text.endsWith('指标') && isWhole(level2)) || bare.test(text)) && !isWhole(level1);
}
