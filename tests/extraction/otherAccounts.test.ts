/** Files that hold several accounts: the first is read, and of what stands behind it nothing is told as its own. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { explainKind } from '../../src/extraction/pipeline/explain.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { plainDocument } from '../../src/extraction/read/plain.ts';

const [CHANGJI, URHO, ZENGDU] = [
  'changji-beijing-liaison-2024',
  'karamay-urho-government-office-2023',
  'suizhou-zengdu-government-office-2023',
].map((name) => readFileSync(`public/data/sources/${name}.txt`, 'utf8')) as [string, string, string];
/** It has no title. */
const SERVICES = readFileSync('public/data/sources/urumqi-xinshi-government-services-2023.txt', 'utf8');

function read(text: string) {
  const reading = readText(text);
  const rows = documentRows(reading, { documentId: 'd', agencyId: 'a', fiscalYear: reading.fiscalYear });
  return { reading, rows };
}

function account(title: string, ...amounts: readonly number[]): string {
  const [total = 0, basic = 0, guests = 0] = amounts;
  return [
    title,
    '目录',
    '第一部分 单位概况',
    '一、主要职责',
    '负责本县的水务。',
    '第二部分 2023年度决算情况说明',
    '一、收入支出决算总体情况说明',
    `2023年度收、支总计均为${total}.20万元。与上年相比，收、支总计各增加3.20万元。`,
    '二、收入决算情况说明',
    `本年收入合计${total}.20万元，其中：财政拨款收入${total}.20万元。`,
    '三、支出决算情况说明',
    `本年支出合计${total}.20万元，其中：基本支出${basic}.10万元，项目支出${total - basic}.10万元。`,
    '四、“三公”经费支出决算情况说明',
    `2023年度“三公”经费支出${guests}.30万元，其中：公务接待费${guests}.30万元。`,
    '',
  ].join('\n');
}

describe('an account behind another one', () => {
  it.each([
    ['of another year and body', CHANGJI, URHO],
    ['of another body', URHO, ZENGDU],
    ['behind one without a title', SERVICES, CHANGJI],
  ])('changes nothing of the first: %s', (_, first, second) => {
    const [alone, both] = [read(first), read(first + second)];
    expect(both.rows.tables.figures).toEqual(alone.rows.tables.figures);
    expect(both.rows.tables.findings).toEqual(alone.rows.tables.findings);
    expect(both.rows.tables.evaluations).toEqual(alone.rows.tables.evaluations);
    const unread = both.rows.tables.unread.filter(({ reason }) => reason === '另一份决算中的数字');
    expect(unread.length).toBeGreaterThan(300);
    // The number of the first page of what follows may count too.
    expect(both.rows.numbersTotal - unread.length - alone.rows.numbersTotal).toBeOneOf([0, 1]);
    // Each leads to where it is printed.
    for (const row of unread.slice(0, 20)) {
      const printed = (first + second).slice(Number(row['source_start']), Number(row['source_end']));
      expect(printed.replace(/\s/g, '')).toBe(row['printed']);
    }
  });

  it.each([
    ['云岭县水务局水库管理所2023年度单位决算公开', '云岭县水务局水库管理所2023年度单位决算公开'],
    ['2023年度\n云岭县水库管理所\n部门决算', '2023年度云岭县水库管理所部门决算'],
    ['云岭县水务局2022年度部门决算', '云岭县水务局2022年度部门决算'],
  ])('begins with its title: %s', (title, printed) => {
    const first = account('云岭县水务局2023年度部门决算', 300, 200, 5);
    const { reading } = read(first + account(title, 70, 60, 1));
    expect(reading.otherAccount).toMatchObject({ start: first.length, title: printed });
    expect(reading.claims.map(({ value }) => value)).not.toContain('70.20');
  });

  it.each([
    ['the page’s own account again', account('中共云岭县委员会宣传部2023年度部门决算', 300, 200, 5)],
    ['a list of others', '云岭县水库管理所2023年度部门决算\n目录\n云岭县河道所2023年度部门决算\n'],
    ['a page’s menu', '云岭县水库管理所2022年度部门决算\n主要职责\n机构设置\n'],
  ])('is none: %s', (_, behind) => {
    expect(
      read(account('云岭县委宣传部2023年度部门决算', 300, 200, 5) + behind).reading.otherAccount,
    ).toBeNull();
  });

  it('is none where a cover or a menu names another before the account', () => {
    const text =
      '云岭县人民政府2022年度部门决算\n目录\n' + account('云岭县水务局2023年度部门决算', 300, 200, 5);
    expect(read(text).reading.otherAccount).toBeNull();
  });

  it('tells nothing of the kind of the first', () => {
    const first = account('云岭县水务局2023年度部门决算', 300, 200, 5);
    const other = `${account('清溪县林业局2023年度部门决算', 410, 310, 7)}去年的情况见有限公司年报。\n`;
    expect(read(first + other).reading.otherAccount).not.toBeNull();
    expect(explainKind(plainDocument(first + other))).toEqual(explainKind(plainDocument(first)));
  });
});
