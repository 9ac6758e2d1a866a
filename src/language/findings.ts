/** Findings as the page words them. */
import { isRule, RULES } from '../domain/findings/rules.ts';
import { english } from './catalogue.ts';
import { t } from './t.ts';

/** A rule of a later reader is shown by its id. */
export const ruleName = (rule: string): string =>
  english?.ruleNames[rule] ?? (isRule(rule) ? RULES[rule].name : rule);

/** What is printed, computed or different, as findings.csv has it: the units are those of the page, other words those of the document. */
export const amountWords = (text: string): string => english?.quantitiesInEnglish(text) ?? text;

/** How far two rates are apart is told in points, which findings.csv leaves to whoever reads the rates beside it. */
export const differenceWords = (difference: string, printed: string | null): string =>
  /^-?[\d.]+$/.test(difference) && printed?.includes('%')
    ? t('{difference} 个百分点', { difference })
    : amountWords(difference);
