/**
 * Passages of the budget of another year: 二、2025年“三公”经费预算情况 in an account of 2024. What stands below such a heading was
 * planned, whatever its sentences say of it.
 */
import type { SourceRange } from '../document/document.ts';
import { outsideOf } from '../statements/outside.ts';
import type { Flow } from '../text/flow.ts';

/** A part, a section or a subsection: what is below one ends where the next as high begins. */
const LEVELS = [
  '第[一二三四五六七八九十]+部分',
  '[一二三四五六七八九十]+、',
  '[(（][一二三四五六七八九十]+[)）]',
];
/** What ends a passage below a heading of each level. */
const ENDS = LEVELS.map(
  (_, level) => new RegExp(`^[ \\t\\u3000]*(?:${LEVELS.slice(0, level + 1).join('|')})`, 'm'),
);
/** A heading of any level, the year, and a title that ends with 预算; 一般公共预算 is where money came from. */
const HEADING = new RegExp(
  `^[ \\t\\u3000]*(?:${LEVELS.map((ordinal) => `(${ordinal})`).join('|')})[ \\t\\u3000]*(20\\d\\d)年度?([^。；，,\\n]{0,24}?)(?<!公共|基金|经营)[预預]算(?:安排)?(?:总体)?(?:情[况況])?的?(?:[说說]明)?[ \\t\\u3000\\r]*$`,
  'gm',
);
const OF_ACCOUNT = /[决決]算|[执執]行/;

/** Does what stands at a flow position belong to the budget of another year than `fiscalYear`? */
export function plannedElsewhere(flow: Flow, fiscalYear: number): (at: number) => boolean {
  const { source } = flow;
  const apart: SourceRange[] = [];
  for (const heading of source.matchAll(HEADING)) {
    const groups: readonly (string | undefined)[] = heading.slice(1);
    const level = groups.findIndex((ordinal) => ordinal !== undefined);
    const [year, title = ''] = groups.slice(LEVELS.length);
    if (Number(year) === fiscalYear || OF_ACCOUNT.test(title)) continue;
    const start = heading.index + heading[0].length;
    const next = source.slice(start).search(ENDS[level] as RegExp);
    const end = next < 0 ? source.length : start + next;
    if (end > (apart.at(-1)?.end ?? 0)) apart.push({ start, end });
  }
  const outside = outsideOf(flow, apart);
  return (at) => !outside(at);
}
