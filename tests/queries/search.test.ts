/** Search over everything, and the stated reasons side by side, in the browser's own engine on the real dataset. */
import { describe, expect, test } from 'vitest';
import { NO_FILTER, runNamedQuery } from '../../src/queries/index.ts';
import { reasonList, type ReasonChoice } from '../../src/queries/reasonList.ts';
import { reasonMeasures } from '../../src/queries/reasonMeasures.ts';
import { searchNames } from '../../src/queries/searchNames.ts';
import { searchNumbers, typedNumber } from '../../src/queries/searchNumbers.ts';
import { searchTexts } from '../../src/queries/searchTexts.ts';
import { useDatabase } from '../support/database.ts';
import { publishedTable } from '../support/tables.ts';

const db = useDatabase();

describe('names', () => {
  const found = async (typed: string, kind: string): Promise<string[]> =>
    (await runNamedQuery(db(), searchNames(typed, 5)))
      .filter((row) => row.kind === kind)
      .map(({ key }) => key);
  test.each(['曾都', 'zengdu', 'cengdou', 'zd'])('%s finds the agency and the place', async (typed) => {
    expect(await found(typed, 'agency')).toContain('suizhou-zengdu-government-office');
    expect(await found(typed, 'region')).toContain('421303');
  });
  test.each(['公务接待费', 'gongwujiedaifei', 'gwjdf'])('%s finds the measure', async (typed) => {
    expect(await found(typed, 'measure')).toContain('reception');
  });
  test('places without an agency are not offered', async () => {
    expect(await found('北京', 'region')).toEqual([]);
  });
});

describe('a number', () => {
  test('leads to the places that print it, those of the whole body first', async () => {
    const rows = await runNamedQuery(db(), searchNumbers('14.66', 5));
    expect(rows[0]).toMatchObject({
      measure: 'three_public',
      aspect: 'actual',
      function_name: '',
      fiscal_year: 2023,
    });
    const places = new Set(
      (await publishedTable('figures'))
        .filter(({ printed, basis }) => printed === '14.66' && basis === 'printed')
        .map((row) => [row['document_id'], row['measure'], row['aspect'], row['function_name']].join()),
    );
    expect(rows[0]?.match_total).toBe(places.size);
  });
  test.each([
    ['14.66', '14.66'],
    ['1,234.56', '1234.56'],
    ['1，234', '1234'],
    ['−3.20', '-3.20'],
    ['50', null],
    ['2023年', null],
    ['1,23', null],
    ['经费', null],
  ])('%s is asked for as %s', (typed, number) => {
    expect(typedNumber(typed)).toBe(number);
  });
});

describe('words', () => {
  test('of projects, indicators, findings and reasons, a few of each and how many there are', async () => {
    const rows = await runNamedQuery(db(), searchTexts('采购', 2));
    const kinds = rows.map(({ kind }) => kind);
    for (const kind of new Set(kinds))
      expect(kinds.filter((each) => each === kind).length).toBeLessThanOrEqual(2);
    const findings = (await publishedTable('findings')).filter(({ question }) => question?.includes('采购'));
    expect(rows.find(({ kind }) => kind === 'finding')?.match_total).toBe(findings.length);
    const [project] = (await runNamedQuery(db(), searchTexts('值班设备经费', 2))).filter(
      ({ kind }) => kind === 'project',
    );
    expect(project).toMatchObject({ title: '值班设备经费', agency_id: 'suizhou-zengdu-government-office' });
  });
  test('a number is not found within a longer one', async () => {
    const questions = (await publishedTable('findings')).flatMap(({ question }) => question ?? []);
    const [within, alone] = [/10\.00/, /(?<!\d|\d,)10\.00/].map(
      (pattern) => questions.filter((question) => pattern.test(question)).length,
    );
    const rows = await runNamedQuery(db(), searchTexts('10.00', 2));
    expect(rows.find(({ kind }) => kind === 'finding')?.match_total).toBe(alone);
    expect(within).toBeGreaterThan(alone ?? 0);
  });
  test('a reason leads to its place', async () => {
    const [reason] = (await runNamedQuery(db(), searchTexts('公务车辆外出减少', 3))).filter(
      ({ kind }) => kind === 'reason',
    );
    expect(reason?.source_start).toBeGreaterThan(0);
  });
});

describe('reasons', () => {
  const ALL: ReasonChoice = {
    filter: NO_FILTER,
    measure: '',
    aspect: '',
    direction: '',
    text: '',
    sharing: '',
    wordingId: '',
  };
  const list = (choice: Partial<ReasonChoice> = {}) =>
    runNamedQuery(db(), reasonList({ ...ALL, ...choice }, 500, 0));

  test('every stated reason is listed once', async () => {
    const rows = await list();
    expect(rows.length).toBe((await publishedTable('explanations')).length);
    expect(rows[0]?.reason_total).toBe(rows.length);
  });
  test('the way a number went is that of its change', async () => {
    const [row] = await list({ measure: 'three_public', aspect: 'change', text: '公务车辆外出减少' });
    // 14.66 against 42.86.
    expect(row).toMatchObject({ direction: 'decrease', amount: -282_000 });
    expect((await list({ direction: 'decrease' })).every(({ amount }) => (amount ?? 0) < 0)).toBe(true);
  });
  test('the same words of several agencies are told, whatever their numbers and punctuation', async () => {
    const shared = await list({ sharing: 'shared' });
    expect(shared.length).toBeGreaterThan(0);
    for (const { wording_id, agency_count } of shared) {
      const same = await list({ wordingId: wording_id });
      expect(new Set(same.map(({ agency_id }) => agency_id)).size).toBe(agency_count);
    }
    expect(shared.some(({ reason }) => reason === '单位无此支出')).toBe(true);
  });
  test('the measures that reasons are stated of', async () => {
    const measures = await runNamedQuery(db(), reasonMeasures(NO_FILTER));
    expect(measures[0]).toEqual({ measure: 'general_public_budget_expenditure', reason_count: 37 });
  });
});
