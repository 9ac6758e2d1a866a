/** The pure parts of the findings' page, the reasons' page and the search. Bodies and numbers are invented. */
import { describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import { listScope } from '../../src/comparison/export/scope.ts';
import { choiceOf, choiceWords, foldsMinor, MAJOR, orderOf } from '../../src/features/findings/choice.ts';
import { headline } from '../../src/features/performance/outcomes.ts';
import { RATIO_WORDS } from '../../src/features/method/definitions.ts';
import { findingsCsv } from '../../src/features/findings/findingsCsv.ts';
import { parseMarks, type Marks } from '../../src/features/findings/marks.ts';
import { facetValueName } from '../../src/features/findings/names.ts';
import { wordsAt } from '../../src/features/findings/quotes.ts';
import { choiceWords as reasonWords, reasonChoice } from '../../src/features/reasons/choice.ts';
import { reasonsCsv } from '../../src/features/reasons/reasonsCsv.ts';
import { movedWords, subjectName } from '../../src/features/reasons/words.ts';
import { resultGroups } from '../../src/features/search/results.ts';
import { searchSchema } from '../../src/features/shared/search.ts';
import { differenceIn, quantityIn } from '../../src/language/findings.ts';
import type { ListedFinding } from '../../src/queries/findingList.ts';
import type { ListedReason } from '../../src/queries/reasonList.ts';
import { NO_FILTER } from '../../src/queries/index.ts';

const address = (search: Readonly<Record<string, string>>) => searchSchema.parse(search);

describe('findings by address', () => {
  const marks: Marks = new Map([
    ['b', 'asked'],
    ['a', 'asked'],
    ['c', 'verified'],
  ]);
  test('without one all but the minor, which are folded; what is no rule is not asked', () => {
    const choice = choiceOf(NO_FILTER, address({ rule: "form.rate,x' OR 1" }), marks);
    expect(choice).toMatchObject({
      rules: ['form.rate'],
      severities: ['contradiction', 'question', 'note'],
      ids: null,
    });
    expect(foldsMinor(address({}))).toBe(true);
  });
  test('with a severity only that; with a mark only what the reader has marked so', () => {
    const search = address({ severity: 'minor,loud', mark: 'asked', sort: 'amount' });
    expect(choiceOf(NO_FILTER, search, marks)).toMatchObject({ severities: ['minor'], ids: ['a', 'b'] });
    expect(foldsMinor(search)).toBe(false);
    expect(orderOf(search)).toBe('amount');
  });
});

test('of what lies in the browser’s storage only marks are taken', () => {
  expect([...parseMarks('{"a":"asked","b":"loved","c":7}')]).toEqual([['a', 'asked']]);
  expect([...parseMarks('[1')]).toEqual([]);
  expect([...parseMarks(null)]).toEqual([]);
});

test('facets are named in Chinese; what has no name keeps its own', () => {
  const name = (facet: Parameters<typeof facetValueName>[0]['facet'], value: string) =>
    facetValueName({ facet, value, name: null });
  expect(name('rule', 'sum.account')).toBe('收支各项相加不等于合计');
  expect(name('rule', 'later.rule')).toBe('later.rule');
  expect(name('measure', 'evaluation')).toBe('绩效自评表');
  expect(name('measure', 'reception')).toBe('公务接待费');
  expect(name('severity', 'contradiction')).toBe('自相矛盾');
});

test('a quote is the sentence of its place, without the converter’s lines', () => {
  const text = '一、收入。本年收入\n合计 12.00\n万元，比上年减少。二、支出。';
  const start = text.indexOf('12.00');
  expect(wordsAt(text, { source_start: start, source_end: start + 5 })).toBe(
    '本年收入 合计 12.00 万元，比上年减少。',
  );
});

test('the file of findings has quotes with their addresses, the checksum, the mark and the version', () => {
  const finding: ListedFinding = {
    finding_id: 'x-2023:form.rate:1',
    rule: 'form.rate',
    severity: 'contradiction',
    fiscal_year: 2023,
    finding_total: 1,
    rule_total: 1,
    question: '执行率如何计算？',
    printed: '=1+1',
    computed: '98%',
    difference: '-2',
    tolerance: null,
    places: ['3-7', '20-24'],
    document_id: 'x-2023',
    document_title: '青川县林业局2023年度部门决算',
    sha256: 'ab'.repeat(32),
    source_url: 'https://qingchuan.example/js.html',
    retrieved_on: null,
    agency_id: 'x',
    agency_name: '青川县林业局',
    short_name: '林业局',
    region_code: '519901',
    region_name: '青川县',
  };
  const place = {
    finding_id: finding.finding_id,
    ordinal: 1,
    document_id: 'x-2023',
    source_start: 3,
    source_end: 7,
    quote: null,
    is_summary: false,
  };
  const text = findingsCsv(
    [finding],
    { [finding.finding_id]: [{ place, words: '执行率 100%' }] },
    new Map([[finding.finding_id, 'verified']]),
    {
      home: 'https://site.example',
      scope: listScope(
        { region: '青川县', agency: '', year: '' },
        choiceWords(
          { filter: NO_FILTER, rules: [], severities: MAJOR, measure: 'reception', ids: [] },
          { mark: 'verified' },
        ),
        { saved: 1, total: 3 },
      ),
      edition: { version: 'v1', builtOn: '2026-03-01' },
    },
  );
  const [row] = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true }).data;
  expect(row).toMatchObject({
    程度: '自相矛盾',
    // A spreadsheet would run it.
    文件所载: "'=1+1",
    核对所得: '',
    '核对所得·数值': '98',
    '核对所得·单位': '%',
    原文1: '执行率 100%',
    出处1: 'https://site.example/documents/x-2023?at=3-7',
    原文2: '',
    所涉原文处数: '2',
    官方地址: 'https://qingchuan.example/js.html',
    '文件 SHA-256': 'ab'.repeat(32),
    我的标记: '已核实',
    范围: '地区：青川县；程度：自相矛盾、疑问、提示；指标：公务接待费；我的标记：已核实；前 1 条，共 3 条',
    数据集版本: 'v1',
    数据集日期: '2026-03-01',
  });
});

test('a number of a finding stands apart from its unit, and words stay words', () => {
  expect(quantityIn('-1,218.62 万元')).toEqual({ value: -1218.62, unit: '万元' });
  expect(quantityIn('10 辆')).toEqual({ value: 10, unit: '辆' });
  expect(quantityIn('2022')).toEqual({ value: 2022, unit: '' });
  for (const words of ['', '执行率 14.57%', '16.01 万元 ÷ 1.99 万元', '≥98%', '“整体支出” 4 项', '1→2 万元'])
    expect(quantityIn(words)).toBeNull();
  // Rates are so many points apart; amounts stay amounts.
  expect(differenceIn('17.04', '82.96%')).toEqual({ value: 17.04, unit: '个百分点' });
  expect(differenceIn('17.04 万元', '82.96 万元')?.unit).toBe('万元');
});

describe('reasons', () => {
  test('the address chooses what is explained and which way it went', () => {
    const choice = (search: Readonly<Record<string, string>>) => reasonChoice(NO_FILTER, address(search));
    expect(choice({})).toMatchObject({ aspect: '', direction: '', measure: '', sharing: '' });
    expect(choice({ direction: 'decrease', scope: 'shared' })).toMatchObject({
      aspect: 'change',
      direction: 'decrease',
      sharing: 'shared',
    });
    expect(choice({ direction: 'budget', measure: 'nothing' })).toMatchObject({
      aspect: 'variance_pct',
      direction: '',
      measure: '',
    });
  });
  test('a file of them is in 万元, a count in its own unit, and says what it was chosen by', () => {
    const reason: ListedReason = {
      agency_id: '1',
      agency_name: '青川县林业局',
      short_name: '林业局',
      region_code: '519901',
      region_name: '青川县',
      document_id: 'x-2023',
      document_title: '青川县林业局2023年度部门决算',
      sha256: 'ab'.repeat(32),
      source_url: null,
      retrieved_on: null,
      fiscal_year: 2023,
      measure: 'reception',
      aspect: 'change',
      item: null,
      reason: '接待减少',
      source_start: 3,
      source_end: 7,
      amount: -12_345,
      direction: 'decrease',
      wording_id: 'w',
      agency_count: 1,
      reason_total: 2,
    };
    const scope = listScope(
      { region: '', agency: '', year: '2023' },
      reasonWords(address({ direction: 'decrease', measure: 'reception', text: '接待' })),
    );
    const text = reasonsCsv(
      [reason, { ...reason, measure: 'vehicles_owned', amount: 2 }, { ...reason, amount: null }],
      { home: 'https://site.example', scope, edition: { version: 'v1', builtOn: '2026-03-01' } },
    );
    const rows = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true }).data;
    expect(rows.map(({ 增减或差异: amount, 单位: unit }) => [amount, unit]).slice(0, 3)).toEqual([
      ['-1.2345', '万元'],
      ['2', '辆'],
      ['', '万元'],
    ]);
    expect(rows[0]).toMatchObject({
      范围: '年度：2023；指标：公务接待费；方向：比上年减少；原因含：接待',
      数据集日期: '2026-03-01',
    });
  });
  test('money is told in 万元 with its sign, a count as it is', () => {
    expect(movedWords({ measure: 'reception', aspect: 'change', amount: -12_500 })).toBe('比上年 −1.25 万元');
    expect(movedWords({ measure: 'reception', aspect: 'variance_pct', amount: 12_500 })).toBe(
      '与预算 +1.25 万元',
    );
    expect(movedWords({ measure: 'staff', aspect: 'change', amount: -2 })).toBe('比上年 −2');
    expect(movedWords({ measure: 'staff', aspect: 'change', amount: 0 })).toBe('比上年持平');
    expect(movedWords({ measure: 'staff', aspect: 'change', amount: null })).toBe('比上年');
    expect(
      subjectName({ measure: 'general_public_budget_expenditure', item: '教育支出/普通教育/小学教育' }),
    ).toBe('一般公共预算财政拨款支出 · 小学教育');
  });
});

describe('search results', () => {
  const PAGES = [{ path: '/findings', name: '疑点', spellings: 'yidian yd' }];
  const text = {
    short_name: '林业局',
    agency_id: 'x',
    fiscal_year: 2023,
    document_id: 'x-2023',
    source_start: 3,
    source_end: 7,
    rule: null,
    match_total: 9,
  };
  test('come in groups, agencies first and pages last, each with the way to its room', () => {
    const groups = resultGroups(
      'yd',
      PAGES,
      [
        { kind: 'measure', key: 'reception', title: '公务接待费', detail: null, match_total: 1 },
        { kind: 'agency', key: 'x', title: '青川县林业局', detail: '青川县', match_total: 3 },
      ],
      [
        { ...text, kind: 'project', key: 'x-2023:evaluation-02', title: '造林' },
        { ...text, kind: 'finding', key: 'f', title: '为何？', rule: 'form.rate' },
        { ...text, kind: 'indicator', key: 'i', title: '造林面积' },
      ],
    );
    expect(groups.map(({ name, total }) => [name, total])).toEqual([
      ['部门', 3],
      ['指标', 1],
      ['项目', 9],
      ['绩效指标', 9],
      ['疑点', 9],
      ['页面', 1],
    ]);
    expect(groups.map(({ results: [first] }) => first?.way)).toEqual([
      { to: '/agencies/$agencyId', params: { agencyId: 'x' } },
      { to: '/', search: { measure: 'reception' } },
      { to: '/performance', search: { agency: ['x'], year: ['2023'], project: 'x-2023:evaluation-02' } },
      { to: '/documents/$documentId', params: { documentId: 'x-2023' }, search: { at: '3-7' } },
      { to: '/findings', search: { agency: ['x'], rule: ['form.rate'] } },
      { to: '/findings' },
    ]);
  });
  test('of a number stand first, each by its measure and function, with the way to its place', () => {
    const printed = {
      ...text,
      figure_id: 'x-2023:reception.actual:3',
      measure: 'reception',
      aspect: 'actual',
    };
    const groups = resultGroups(
      '0.21',
      PAGES,
      [],
      [{ ...text, kind: 'finding', key: 'f', title: '0.21？' }],
      [
        { ...printed, function_name: '' },
        { ...printed, figure_id: 'x-2023:reception.actual:9', function_name: '教育支出' },
      ],
    );
    expect(groups.map(({ name, total }) => [name, total])).toEqual([
      ['印有这个数的地方', 9],
      ['疑点', 9],
    ]);
    expect(groups[0]?.results.map(({ title }) => title)).toEqual(['公务接待费', '公务接待费 · 教育支出']);
    expect(groups[0]?.results[0]?.way).toEqual({
      to: '/documents/$documentId',
      params: { documentId: 'x-2023' },
      search: { at: '3-7' },
    });
  });
  test('before anything is typed the pages are offered', () => {
    expect(resultGroups('', PAGES, [], []).map(({ name }) => name)).toEqual(['页面']);
  });
});

test('the formula of a ratio names no example where any amount may stand', () => {
  expect(RATIO_WORDS.map(({ formula }) => formula).filter((formula) => formula.includes('所选金额'))).toEqual(
    [
      '所选金额 ÷ 在职人员',
      '所选金额 ÷ 公务用车保有量',
      '所选金额 ÷ 国内公务接待人次',
      '所选金额 ÷ 一般公共预算财政拨款支出',
    ],
  );
});

test('counts within a sentence are grouped as in the tables beside it', () => {
  const words = headline({
    facet: 'all',
    value: '',
    name: null,
    indicator_count: 12_990,
    hit_exactly: 9_615,
    exceeded: 0,
    missed: 2_375,
    hit_pct: 80.2,
  });
  for (const count of ['11,990', '9,615', '2,375', '1,000']) expect(words).toContain(`${count} 条`);
});
