/** The findings that relations of amounts make: a sum, a limit, an equality. */
import type { RuleId } from '../../../domain/findings/rules.ts';
import { amountOf, less, show, showTolerance, toleranceOf, totalOf, within } from '../amounts.ts';
import type { Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';

/** Whether `parts` make up `total`, but for rounding. */
export const fits = (total: Figure, parts: readonly Figure[]): boolean =>
  within(amountOf(parts), total.amount, toleranceOf(...parts));

const tolerance = (unit: string, ...figures: readonly Figure[]): string =>
  showTolerance(toleranceOf(...figures), unit);

export function sumHit(
  rule: RuleId,
  total: Figure,
  parts: readonly Figure[],
  severity?: Hit['severity'],
): Hit {
  const sum = totalOf(parts);
  return hit(
    rule,
    {
      printed: total,
      parts,
      computed: show(sum, total.unit),
      difference: less(total, sum),
      tolerance: tolerance(total.unit, ...parts),
    },
    { severity },
  );
}

export const limitHit = (rule: RuleId, parts: readonly Figure[], whole: Figure): Hit =>
  hit(rule, {
    printed: parts,
    computed: `≤ ${show(whole.canonical, whole.unit)}`,
    whole,
    several: parts.length > 1,
    difference: less(whole, totalOf(parts)).replace('-', ''),
    tolerance: tolerance(whole.unit, ...parts),
  });

export const equalHit = (rule: RuleId, one: Figure, other: Figure, severity?: Hit['severity']): Hit =>
  hit(
    rule,
    {
      printed: one,
      computed: other,
      difference: less(one, other.canonical),
      tolerance: tolerance(one.unit, one, other),
    },
    { severity },
  );
