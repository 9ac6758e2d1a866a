/** Runs a table of cases: the first subject breaks the rule, the second keeps it. */
import { expect, it } from 'vitest';
import zh from '../../src/domain/findings/zh.json' with { type: 'json' };
import { ruleOf, type RuleId } from '../../src/domain/findings/rules.ts';
import { ofRule, type Case } from './cases.ts';

/** What the sentence of a finding names and its params do not hold, but for what is said only where it is known. */
function holes(rule: string, params: string): string[] {
  const pattern = new Map<string, string>(Object.entries(zh)).get(ruleOf(rule as RuleId).message) ?? '';
  const always = pattern.replace(/\{[?!](?:[^{}]|\{[^{}]*\})*\}/g, '');
  const names = [...always.matchAll(/\{@?(\w+)/g)].map(([, name = '']) => name);
  return names.filter((name) => !Object.hasOwn(JSON.parse(params) as object, name));
}

export function holdsFor(cases: readonly Case[]): void {
  it.each(cases.map(([rule, fails, passes]) => ({ rule, fails, passes })))(
    '$rule',
    ({ rule, fails, passes }) => {
      const found = ofRule(fails, rule);
      expect(found.length, 'asks about what is wrong').toBeGreaterThan(0);
      for (const finding of found) {
        expect(finding.question).toMatch(/？$/);
        expect(holes(finding.rule, finding.params), 'the sentence says all that it names').toEqual([]);
      }
      expect(ofRule(passes, rule), 'says nothing of what is right').toEqual([]);
    },
  );
}
