import { describe, expect, it } from 'vitest';
import { ofRule } from './cases.ts';
import { CLASSIFICATION_CASES } from './classification.cases.ts';
import { byFunction, COLUMN_CASES } from './columns.cases.ts';
import { holdsFor } from './group.ts';
import { PERCENTAGE_CASES } from './percentages.cases.ts';
import { RELATION_CASES } from './relations.cases.ts';
import { THING_CASES } from './things.cases.ts';
import { TOTAL_CASES } from './totals.cases.ts';

describe('totals', () => holdsFor(TOTAL_CASES));
describe('percentages', () => holdsFor(PERCENTAGE_CASES));
describe('classification', () => holdsFor(CLASSIFICATION_CASES));
describe('tables by function, fund and category', () => {
  holdsFor(COLUMN_CASES);
  it('names the row and what it is the sum of', () => {
    const told = ofRule(byFunction('23.80'), 'sum.classification');
    expect(told.map(({ printed, computed }) => [printed, computed])).toEqual([['31.30 万元', '27.80 万元']]);
  });
});
describe('things', () => holdsFor(THING_CASES));
describe('relations and structure', () => holdsFor(RELATION_CASES));
