/** A page in English: the language is that of the address, and every module says its words in it. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { RULES, type RuleId } from '../../../src/domain/findings/rules.ts';
import { questionInChinese } from '../../../src/domain/findings/chinese.ts';
import { quantitiesInEnglish, questionInEnglish } from '../../../src/domain/findings/english.ts';

const at = (search: string): void => {
  vi.stubGlobal('location', { search });
  vi.resetModules();
};

beforeAll(() => {
  at('?year=2023&lang=en');
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test('texts, words, measures and constants of modules are English', async () => {
  const { t, word } = await import('../../../src/language/t.ts');
  expect(t('共 {total} 条', { total: 1 })).toBe('1 finding');
  expect(t('文件#one')).toBe('Document');
  // Digits in groups where nothing is chosen by them too, and years as they are.
  expect(t('等 {agencyCount} 个部门', { agencyCount: 12_345 })).toContain('12,345');
  expect(t('{year}（推算）', { year: 2023 })).toContain('2023');
  expect(word('未公布')).toBe('not published');
  expect(word('曾都区')).toBe('曾都区');
  const { metric } = await import('../../../src/comparison/metrics.ts');
  expect(metric('growth:reception').title).toBe('Official reception: Percentage change on prior year');
  const { formatWithUnit } = await import('../../../src/language/format.ts');
  expect(formatWithUnit(1234.5, '万元')).toBe('¥12,345,000');
});

test('amounts of findings are in full, and rates are points apart', async () => {
  const { amountWords, differenceWords } = await import('../../../src/language/findings.ts');
  expect(amountWords('188200.00 元 | <=1万元/月')).toBe('¥188,200 | <=¥10,000/month');
  expect(differenceWords('-10.44 万元', '88.71 万元')).toBe('−¥104,400');
  expect(differenceWords('9%', '109%')).toBe('9 percentage points');
  expect(quantitiesInEnglish('相差 19.84 个百分点')).toBe('相差 19.84 percentage points');
});

test('addresses within the site keep the language, and its part after #', async () => {
  const { inLanguage, inThisLanguage } = await import('../../../src/language/address.ts');
  expect(inThisLanguage('/documents/a?at=3-9')).toBe('/documents/a?at=3-9&lang=en');
  expect(inLanguage('/method?lang=en&year=2023#measures', 'zh')).toBe('/method?year=2023&lang=zh#measures');
});

test('a page in Chinese names no language, and fetches no other', async () => {
  at('?year=2023');
  const { addressLanguage, english, language } = await import('../../../src/language/catalogue.ts');
  expect([language, english, addressLanguage]).toEqual(['zh', null, undefined]);
  const { t } = await import('../../../src/language/t.ts');
  expect(t('文件#one')).toBe('文件');
  expect(t('共 {total} 条', { total: 1 })).toBe('共 1 条');
  at('?year=2023&lang=en');
});

const reception = { measure: 'reception', aspect: 'change', part: '', said: '-1.50 万元', at: '三公经费' };

test('a finding is told in both languages from its rule and params', () => {
  const params = { printed: reception, reason: '接待任务增加' };
  expect(questionInChinese('change.reason-sign', params)).toBe(
    '“三公经费”中公务接待费比上年减少 1.50 万元，写明的原因却是“接待任务增加”。增减方向是否相反？',
  );
  expect(questionInEnglish('change.reason-sign', JSON.stringify(params))).toBe(
    'In “三公经费”, official reception fell by ¥15,000, but the stated reason is “接待任务增加”. Are the directions opposite?',
  );
});

test('the unit of a quantity is said in English, and what it is counted by', () => {
  expect(quantitiesInEnglish('<=1万元/月')).toBe('<=¥10,000/month');
  expect(quantitiesInEnglish('8 元/个、高 3 元/月份')).toBe('¥8/each、高 ¥3/月份');
  expect(quantitiesInEnglish('4.74 万元与 17.00 万元')).toBe('¥47,400 and ¥170,000');
  expect(quantitiesInEnglish('1 辆、2 辆、1 人、21 人')).toBe('1 vehicle、2 vehicles、1 person、21 people');
});

test('a unit behind two numbers is that of both', () => {
  expect(quantitiesInEnglish('“甲” 342.31→455.15 万元（132.96%）')).toBe(
    '“甲” ¥3,423,100→¥4,551,500（132.96%）',
  );
  expect(quantitiesInEnglish('5-10 万元，5万元-10万元，差 -5 万元')).toBe(
    '¥50,000-¥100,000，¥50,000-¥100,000，差 −¥50,000',
  );
  expect(
    questionInEnglish(
      'cross.purchases',
      JSON.stringify({
        printed: { measure: 'procurement', aspect: 'actual', part: '', said: '0 万元', at: '' },
        computed: '43.48 万元',
        items: ['服务 28.82', '设备 14.66'],
      }),
    ),
  ).toContain('is ¥0, but projects that buy (服务 ¥288,200, 设备 ¥146,600) spent ¥434,800.');
});

test('what the document says stands in its quotation marks as printed, units and all', () => {
  const params = { printed: reception, reason: '接待减少1批，节约 2.00 万元' };
  expect(questionInEnglish('change.reason-sign', JSON.stringify(params))).toContain(
    'fell by ¥15,000, but the stated reason is “接待减少1批，节约 2.00 万元”.',
  );
});

test('what else was found at the same place follows; a rule of a later reader is left as it is', () => {
  const also = [{ rule: 'zero-base.rate', params: { printed: reception, part: '甲', whole: '乙' } }];
  expect(
    questionInEnglish('change.reason-sign', JSON.stringify({ printed: reception, reason: '丙', also })),
  ).toMatch(/opposite\? At the same place: In “三公经费”/);
  expect(questionInEnglish('rule.of-tomorrow', '{}')).toBeNull();
});

test('every rule has an English sentence', () => {
  const silent = (Object.keys(RULES) as RuleId[]).filter((rule) => questionInEnglish(rule, '{}') === null);
  expect(silent).toEqual([]);
});
