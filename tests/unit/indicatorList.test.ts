/** The found indicators as a table and as a file. Bodies and numbers are invented. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tableCsv } from '../../src/comparison/csv/tableCsv.ts';
import { listScope } from '../../src/comparison/export/scope.ts';
import { foundTable } from '../../src/features/performance/foundTable.ts';
import { choiceWords, indicatorChoice } from '../../src/features/performance/indicatorList.ts';
import { searchSchema } from '../../src/features/shared/search.ts';
import type { FoundIndicator } from '../../src/queries/indicatorSearch.ts';
import { NO_FILTER } from '../../src/queries/index.ts';

const found: FoundIndicator = {
  evaluation_id: 'hai-office-2023#1',
  ordinal: 2,
  level1: '产出指标',
  level2: '数量指标',
  level3: '培训人次',
  target: '≥300',
  actual: '270',
  score: 9,
  weight: 10,
  outcome: 'missed',
  source_start: 40,
  source_end: 60,
  document_id: 'hai-office-2023',
  fiscal_year: 2023,
  scope: 'project',
  evaluation_name: '技能培训项目',
  form_score: 100,
  form_score_start: 12,
  form_score_end: 15,
  agency_id: 'hai-office',
  short_name: '海办',
  agency_name: '海岛办公室',
  indicator_total: 1,
};

test('a file of missed targets names the form of each, its total and where that is printed', () => {
  const choice = indicatorChoice(NO_FILTER, searchSchema.parse({ outcome: 'missed', order: '-form_score' }));
  const scope = listScope({ region: '', agency: '', year: '' }, choiceWords(choice));
  const text = tableCsv(foundTable([found, { ...found, ordinal: 3, form_score: null }]), {
    home: 'https://site.example',
    scope,
    edition: { version: 'v1', builtOn: '2026-03-01' },
  });
  const rows = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true }).data;
  expect(rows[0]).toMatchObject({
    自评对象: '技能培训项目',
    '自评表总分（分）': '100',
    '自评表总分·出处': 'https://site.example/documents/hai-office-2023?at=12-15',
    范围: '目标结果：未达目标',
  });
  expect(rows[1]).toMatchObject({ '自评表总分（分）': '', '自评表总分·依据': '未公布' });
});

test('the order is one of the closed list, either way; another word orders nothing', () => {
  const orderOf = (order: string) => indicatorChoice(NO_FILTER, searchSchema.parse({ order })).order;
  expect(orderOf('-form_score')).toEqual({ by: 'form_score', descending: true });
  expect(orderOf('form_score')).toEqual({ by: 'form_score', descending: false });
  expect(orderOf("form_score'; --")).toBeNull();
});
