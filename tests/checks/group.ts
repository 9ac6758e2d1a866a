/** Runs a table of cases: the first subject breaks the rule, the second keeps it. */
import { expect, it } from 'vitest';
import { ofRule, type Case } from './cases.ts';

export function holdsFor(cases: readonly Case[]): void {
  it.each(cases.map(([rule, fails, passes]) => ({ rule, fails, passes })))(
    '$rule',
    ({ rule, fails, passes }) => {
      const found = ofRule(fails, rule);
      expect(found.length, 'asks about what is wrong').toBeGreaterThan(0);
      for (const finding of found) expect(finding.question).toMatch(/？$/);
      expect(ofRule(passes, rule), 'says nothing of what is right').toEqual([]);
    },
  );
}
