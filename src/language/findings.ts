/** Findings as the page words them. */
import { RULE_NAMES } from '../domain/findings/ruleNames.ts';
import { english } from './catalogue.ts';

const NAMES: Readonly<Record<string, string>> = RULE_NAMES;

/** A rule of a later reader is shown by its id. */
export const ruleName = (rule: string): string => english?.ruleNames[rule] ?? NAMES[rule] ?? rule;

/** What is printed, computed or different, as findings.csv has it: the units are those of the page, other words those of the document. */
export const amountWords = (text: string): string => english?.quantitiesInEnglish(text) ?? text;
