/** A province's template is a JSON file: nothing else makes its documents readable. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TEMPLATES_INDEX, templatesIndex } from '../../scripts/lib/templatesIndex.ts';
import { compile, TemplateError, type TemplateFile } from '../../src/extraction/lexicon/compile.ts';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { TEMPLATE_FILES } from '../../src/extraction/templates/files.ts';
import { utf8 } from '../read/encode.ts';

const folder = mkdtempSync(join(tmpdir(), 'template-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A province that calls everything by names of its own. */
const YUNHAI = {
  id: 'yunhai',
  name: '云海',
  toldBy: ['账目报告书'],
  groups: { purse: '公中银|公帑' },
  titles: [['{purse}进出总貌', 'total']],
  nouns: [
    ['{purse}进账合计', { money: ['revenue_total'] }],
    ['{purse}出账合计', { money: ['expenditure_total'] }],
  ],
  phrases: [['较前岁', { kind: 'frame', frame: 'prior' }]],
  statements: {
    kinds: { expenditure: { titles: ['出账明细表'], columns: [['公帑用度', 'expenditure']] } },
  },
  forms: {
    labels: { name: ['事目名号'], money: ['事目银钱'], total: ['总数'] },
    indicators: { columns: [['末级考目', 'level3']] },
  },
};

const DOCUMENT = `云海县档案馆2023年度账目报告书
一、公帑进出总貌
2023年度公帑进账合计412.50万元，较前岁增加12.50万元，增长3.13%；公帑出账合计408.20万元。
出账明细表
金额单位：万元
科目编码\t科目名称\t公帑用度\t基本支出\t项目支出
合计\t\t408.20\t300.20\t108.00
201\t一般公共服务支出\t408.20\t300.20\t108.00
项目支出绩效自评表
事目名号\t库房修缮
事目银钱\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
总数\t9.00\t8.00\t7.20\t10\t90%\t9
`;

function withFile(template: object): readonly TemplateFile[] {
  const file = join(folder, 'yunhai.json');
  writeFileSync(file, JSON.stringify(template));
  return [
    ...TEMPLATE_FILES,
    { file: 'yunhai.json', content: JSON.parse(readFileSync(file, 'utf8')) as unknown },
  ];
}

const numbers = ['412.50', '12.50', '3.13', '408.20', '408.20', '300.20', '108.00'];

describe('a template in a JSON file alone', () => {
  it('makes an unread document readable', async () => {
    const extract = (files: readonly TemplateFile[]) =>
      extractDocument(utf8(DOCUMENT), { fileName: 'a.txt' }, { places: [], templates: compile(files) });
    await expect(extract(TEMPLATE_FILES)).rejects.toThrow('没有找到能够读取的决算数字');
    const { tables } = await extract(withFile(YUNHAI));
    const printed = tables.figures.filter((row) => row['basis'] === 'printed');
    expect(printed.map((row) => row['printed'])).toEqual(expect.arrayContaining(numbers));
    expect(printed.map((row) => `${row['measure']} ${row['aspect']} ${row['value']}`)).toEqual(
      expect.arrayContaining([
        'revenue_total actual 412.50',
        'revenue_total change 12.50',
        'revenue_total change_pct 3.13',
        'expenditure_total actual 408.20',
        'expenditure actual 408.20',
        'basic_expenditure actual 300.20',
        'project_expenditure actual 108.00',
      ]),
    );
    expect(tables.evaluations[0]).toMatchObject({
      name: '库房修缮',
      adjusted_budget: '8.00',
      actual: '7.20',
    });
    expect(tables.documents[0]).toMatchObject({ template: 'yunhai' });
  });

  it('says nothing of documents that are not told to be of it', () => {
    const { template, claims } = readText(
      '一、收入支出决算总体情况说明\n2023年度收入总计9.00万元，公帑进账合计8.00万元。\n',
      2023,
      '',
      compile(withFile(YUNHAI)),
    );
    expect(template).toBe('base');
    expect(claims.map((claim) => claim.value)).toEqual(['9.00']);
  });

  it('gives a phrase of the base another meaning', () => {
    const templates = compile(withFile({ ...YUNHAI, nouns: [['收入总计', { money: ['revenue'] }]] }));
    const text = '2023年度账目报告书\n一、收入支出决算总体情况说明\n2023年度收入总计9.00万元。\n';
    expect(readText(text, 2023, '', templates).claims.map((claim) => claim.measure)).toEqual(['revenue']);
  });
});

describe('a template that cannot be used', () => {
  it.each([
    [
      'a measure that is none',
      { nouns: [['进账', { money: ['income'] }]] },
      'nouns.0.1.money.0: is no measure',
    ],
    [
      'a bracket left open',
      { titles: [['进出(总貌', 'total']] },
      'titles.0.0: its brackets are not balanced',
    ],
    ['a section that is none', { sections: { money: {} } }, 'sections'],
    [
      'a group that is not there',
      { sections: { basic: { nouns: [['{silver}', {}]] } } },
      'sections.basic.nouns.0.0: unknown group {silver}',
    ],
    ['a pattern that is none', { toldBy: ['('] }, 'toldBy.0: is no regular expression'],
    ['a word that no template has', { headings: [] }, 'headings'],
    [
      'a table without a name',
      { statements: { kinds: { loans: { titles: ['借款表'] } } } },
      'statements.kinds.loans',
    ],
    ['the id of another', { id: 'hubei' }, 'id: another file has hubei'],
  ])('is refused by its file and the place in it: %s', (_, wrong, message) => {
    const compiling = (): unknown => compile(withFile({ ...YUNHAI, ...wrong })).tell('账目报告书');
    expect(compiling).toThrow(TemplateError);
    expect(compiling).toThrow(message);
    expect(compiling).toThrow('yunhai.json');
  });
});

it('the index lists every file of the folder', () => {
  expect(readFileSync(TEMPLATES_INDEX, 'utf8'), 'run `npm run templates`').toBe(templatesIndex());
});
