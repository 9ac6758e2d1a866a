/** Patterns of wording, over the text without white space: what a template or an editor left behind, a plan told as a result. */
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { Facts } from '../facts.ts';
import { hit, type Hit } from '../finding.ts';

interface Pattern {
  readonly rule: RuleId;
  readonly words: RegExp;
  /** One of these stands in what the pattern finds; looking for them first is much faster. */
  readonly marks: readonly string[];
}

const PATTERNS: readonly Pattern[] = [
  {
    rule: 'wording.plan-as-result',
    words: /(?<=评价情况(?:来看|如下)?:)(?:20\d\d年，?)?(?:将|拟|计划)[^。；]{4,40}/g,
    marks: ['评价情况'],
  },
  {
    rule: 'wording.slips',
    words:
      /\[bookmark:[^\]]{0,40}\]|错误！未(?:找到引用源|定义书签)|[×X]{2,}(?:万?元|单位|部门|年)|每人每月\d+(?:\.\d+)?(?:月|人|天)/g,
    marks: ['[bookmark:', '错误！未', '××', 'XX', '每人每月'],
  },
];

/** One finding a document names all that a pattern finds. */
export function* wording(facts: Facts): Generator<Hit> {
  const { text } = facts.flow;
  for (const { rule, words, marks } of PATTERNS) {
    if (!marks.some((mark) => text.includes(mark))) continue;
    const found = [...text.matchAll(words)];
    if (found.length === 0) continue;
    const printed = [...new Set(found.map(([told]) => told))];
    yield hit(rule, { printed, computed: '', count: found.length }, { about: found.map(facts.placeIn) });
  }
}
