/** Tables that a converter flattened, as it leaves them: read as if their cells had been kept, and nothing guessed. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from './encode.ts';

const extract = (text: string, fileName = 'a.txt') =>
  extractDocument(utf8(text), { fileName }, { places: [] });

/** `measure function value`, of the tables and the prose. */
async function figures(text: string, fileName?: string): Promise<string[]> {
  const { tables } = await extract(text, fileName);
  return tables.figures
    .filter((row) => row['aspect'] === 'actual')
    .map((row) => [row['measure'], row['function_code'], row['value']].filter(Boolean).join(' '));
}

const unread = async (text: string): Promise<string[]> =>
  (await extract(text)).tables.unread
    .filter((row) => row['reason'] === '未能识别')
    .map((row) => String(row['printed']));

const TITLE = '南浦县司法局2022年度部门决算';
const EXPENDITURE = [
  '201 一般公共服务支出 512.40 400.30 112.10 0.00 0.00 0.00',
  '20199 其他一般公共服务支出 512.40 400.30 112.10 0.00 0.00 0.00',
];

describe('a statement without its cells', () => {
  const cells = ['收入', '支出', '项目', '行次', '金额', '项目', '行次', '金额'];
  const rows = [
    ['一、一般公共预算财政拨款收入', '1', '612.05', '一、一般公共服务支出', '32', '590.00'],
    ['二、政府性基金预算财政拨款收入', '2', '二、外交支出', '33'],
    ['本年收入合计', '28', '612.05', '本年支出合计', '58', '590.00'],
    ['总计', '31', '612.05', '总计', '62', '612.05'],
  ];
  const READ = [
    'general_public_budget_revenue 612.05',
    'expenditure 201 590.00',
    'revenue 612.05',
    'expenditure 590.00',
    'revenue_total 612.05',
    'expenditure_total 612.05',
  ];

  it.each([
    ['a cell a line', '\n'],
    ['a cell a line with blank lines between', '\n\n'],
    ['all in one line', ' '],
  ])('is read as %s, its empty cells lost', async (_, between) => {
    const table = [...cells, ...rows.flat()].join(between);
    const text = [TITLE, '收入支出决算总表', '公开01表', '金额单位：万元', table, ''].join('\n\n');
    expect(await figures(text)).toEqual(READ);
  });

  it('is read with pipes between its cells', async () => {
    const table = [
      '| 收入 | | 支出 | |',
      '|---|---|---|---|',
      '| 项目 | 决算数 | 项目 | 决算数 |',
      '| 一、一般公共预算财政拨款收入 | 612.05 | 一、一般公共服务支出 | 590.00 |',
      '| 总计 | 612.05 | 总计 | 612.05 |',
    ];
    const text = [TITLE, '', '收入支出决算总表', '单位：万元', ...table, ''].join('\n');
    const read = ['general_public_budget_revenue 612.05', 'expenditure 201 590.00', 'revenue_total 612.05'];
    expect(await figures(text, 'a.md')).toEqual([...read, 'expenditure_total 612.05']);
    expect(await figures(text)).toEqual([...read, 'expenditure_total 612.05']);
  });

  const WRAPPED = [
    '项目',
    '本年支出 基本 项目 上缴上级 经营支 对附属单位',
    '科目编码 科目名称',
    '合计 支出 支出 支出 出 补助支出',
  ];

  it('is read under a header that narrow columns broke', async () => {
    const text = [
      TITLE,
      '支出决算表',
      '单位：万元',
      ...WRAPPED,
      '合计 512.40 400.30 112.10 0.00 0.00 0.00',
      ...EXPENDITURE,
      '',
    ];
    const found = await figures(text.join('\n'));
    expect(found).toContain('expenditure 512.40');
    expect(found).toContain('basic_expenditure 20199 400.30');
    expect(found).toContain('project_expenditure 201 112.10');
    expect(found).toContain('expenditure_to_superior 0.00');
  });

  it('gives an amount no column where empty cells are lost and nothing tells', async () => {
    const header = [
      '科目编码 科目名称 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出',
    ];
    const body = ['合计 90.00 60.00 30.00', '204 公共安全支出 90.00 60.00 30.00', '20406 司法 60.00 60.00'];
    const text = [TITLE, '支出决算表', '单位：万元', ...header, ...body, ''].join('\n');
    expect(await figures(text)).toEqual([
      'expenditure 90.00',
      'basic_expenditure 60.00',
      'project_expenditure 30.00',
      'expenditure 204 90.00',
      'basic_expenditure 204 60.00',
      'project_expenditure 204 30.00',
      'expenditure 20406 60.00',
    ]);
    expect(await unread(text)).toEqual(['60.00']);
  });

  it('is left where its header has a word that no template has', async () => {
    const header = '科目编码 科目名称 本年支出合计 基本支出 项目支出 抵押支出';
    const text = [TITLE, '支出决算表', '单位：万元', header, '合计 90.00 60.00 30.00 0.00', ''].join('\n');
    await expect(figures(text)).rejects.toThrow('既没有认出决算公开的章节');
  });
});

describe('two rows in the cells of one', () => {
  const page = (rows: string): string =>
    `<h1>${TITLE}</h1><p>收入支出决算总表</p><p>单位：万元</p><table><tr><td colspan=2>收入</td><td colspan=2>支出</td></tr>
     <tr><td>项目</td><td>决算数</td><td>项目</td><td>决算数</td></tr>${rows}</table>`;
  const first = '<tr><td>其他收入</td><td>5.00</td><td>一、教育支出</td><td>4.00</td></tr>';

  it('are parted where each amount has its label', async () => {
    const both =
      '<tr><td>本年收入合计<br>年初结转和结余</td><td>5.00<br>1.00</td><td>本年支出合计<br>结余分配</td><td>4.00<br>2.00</td></tr>';
    expect(await figures(page(first + both), 'a.html')).toEqual([
      'revenue_other 5.00',
      'expenditure 205 4.00',
      'revenue 5.00',
      'expenditure 4.00',
      'carryover_opening 1.00',
      'surplus_distribution 2.00',
    ]);
  });

  it('share a lone amount only where it is the sum of the rows above', async () => {
    const sum =
      '<tr><td>本年收入合计<br>年初结转和结余</td><td>5.00</td><td>本年支出合计</td><td>4.00</td></tr>';
    expect(await figures(page(first + sum), 'a.html')).toContain('revenue 5.00');
    const other =
      '<tr><td>本年收入合计<br>年初结转和结余</td><td>3.00</td><td>本年支出合计</td><td>4.00</td></tr>';
    expect(
      (await figures(page(first + other), 'a.html')).filter((row) => /revenue |carryover/.test(row)),
    ).toEqual([]);
  });
});

it('a self-evaluation form that was published alone is a document of its own kind', async () => {
  const form = `<p>项目支出绩效自评表</p><p>（2021年度）</p><table>
    <tr><td>项目名称</td><td colspan=7>社区矫正经费</td></tr>
    <tr><td>主管部门</td><td colspan=3>南浦县司法局</td><td>实施单位</td><td colspan=3>南浦县司法局</td></tr>
    <tr><td rowspan=2>项目资金（万元）</td><td></td><td>年初预算数</td><td>全年预算数</td><td>全年执行数</td><td>分值</td><td>执行率</td><td>得分</td></tr>
    <tr><td>年度资金总额</td><td>22.00</td><td>21.50</td><td>20.64</td><td>10</td><td>96%</td><td>9.6</td></tr>
    <tr><td>绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td></tr>
    <tr><td></td><td>产出指标</td><td>数量指标</td><td>矫正对象人数</td><td>≥40人</td><td>43人</td><td>50</td><td>50</td></tr></table>`;
  const { kind, fiscalYear, tables } = await extract(form, 'a.html');
  expect({ kind, fiscalYear }).toEqual({ kind: 'self_evaluation', fiscalYear: 2021 });
  expect(tables.documents[0]).toMatchObject({
    kind: 'self_evaluation',
    title: '南浦县司法局2021年度绩效自评',
  });
  expect(tables.evaluations[0]).toMatchObject({
    actual: '20.64',
    execution_rate_pct: '96',
    name: '社区矫正经费',
  });
  expect(tables.indicators[0]).toMatchObject({
    level3: '矫正对象人数',
    target: '≥40人',
    actual: '43人',
    score: '50',
  });
  expect(tables.evaluation_cells).toContainEqual(
    expect.objectContaining({ row: 'indicator-1', field: 'target', printed: '≥40人' }),
  );
});
