/** What `npm run explain` says of a number: read by which words, left for which reason, or not there. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import { tell } from '../../scripts/lib/tellExplanation.ts';
import { explain } from '../../src/extraction/pipeline/explain.ts';
import { plainDocument } from '../../src/extraction/read/plain.ts';

const TEXT = `某县统计局2023年度部门决算
一、收入支出决算总体情况说明
2023年度收入总计90.00万元。收入总计比上年增加9.00万元，增长11.11%。
二、收入决算情况说明
本年收入90.00万元，其中：房租某项35.50万元。
收入决算表
单位：万元
科目编码\t科目名称\t本年收入合计\t财政拨款收入
201\t一般公共服务支出\t90.00\t90.00
`;
const of = (number: string) => explain(plainDocument(TEXT), { number });

describe('a number that was read', () => {
  it('names its section, its row and the words that led to it', () => {
    const [one, ...more] = of('11.11');
    expect(more).toEqual([]);
    expect(one?.section).toBe('一、收入支出决算总体情况说明');
    expect(one?.read.map(({ table, row }) => [table, row['measure'], row['aspect'], row['value']])).toEqual([
      ['figures', 'revenue_total', 'change_pct', '11.11'],
    ]);
    expect(one?.left).toBeNull();
    expect(one?.steps?.map(({ words }) => words)).toContain('增长');
    expect(one?.before?.get('direction')).toBe('more (增加)');
    expect(one?.after?.get('direction')).toBeUndefined();
    expect(one?.after?.get('last claim')).toContain('11.11');
  });

  it('is found by its place as well', () => {
    const at = TEXT.indexOf('11.11') + 2;
    expect(explain(plainDocument(TEXT), { at })).toEqual(of('11.11'));
  });

  it('is told of each place that prints it, in prose and in tables', () => {
    const found = of('90');
    expect(found.map(({ start }) => TEXT.slice(start, start + 5))).toEqual(Array(4).fill('90.00'));
    expect(found.map(({ steps }) => steps !== null)).toEqual([true, true, false, false]);
    expect(found.every(({ read }) => read.length > 0)).toBe(true);
  });
});

describe('a number that was left', () => {
  it('says why', () => {
    const [one] = of('35.50');
    expect(one?.read).toEqual([]);
    expect(one?.left).toBe('未能识别');
    expect(one && tell(one)).toMatch(/a word that the lexicon does not know/);
  });
});

it('tells nothing where no number stands', () => {
  expect(explain(plainDocument(TEXT), { at: 1 })).toEqual([]);
});

describe('the command', () => {
  const FILE = join(ROOT, 'public', 'data', 'sources', 'urumqi-xinshi-government-office-2023.txt');
  const run = (...args: string[]) =>
    spawnSync('npx', ['tsx', 'scripts/explain.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

  it('prints the section, what was read and the words', () => {
    const { status, stdout } = run(FILE, '--number', '18.16');
    expect(status).toBe(0);
    expect(stdout).toContain('一、收入支出决算总体情况说明');
    expect(stdout).toContain('change_pct 比上年增减幅度: -18.16 %');
  });

  it('tells what was found for and against an account', () => {
    const { status, stdout } = run(FILE, '--kind');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^an account.*\n(?: .*\n)* {2}body +3 +title +部门决算\n/);
  });

  it('fails with a sentence where nothing is there, and with its usage where it is called wrongly', () => {
    const none = run(FILE, '--number', '777.77');
    expect([none.status, none.stderr.trim()]).toEqual([1, 'The document prints no number 777.77.']);
    const wrong = run(FILE);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('Give --at, --number or --kind.');
  });
});
