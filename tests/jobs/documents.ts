/** Invented accounts, small enough to be read in an instant, and one that takes seconds. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAMES = ['桃源区水务局', '桃源区民政局', '桃源区统计局', '桃源区文化馆'];

const account = (agency: string, total: number, times = 1): string => `${agency}2023年度部门决算公开说明

一、收入支出决算总体情况说明
2023年度收入总计${total}.50万元，支出总计${total}.50万元。与上年相比，收入、支出总计各增加10.25万元，增长2.1%，主要原因是人员增加。

${`二、一般公共预算财政拨款支出决算情况说明
2023年度一般公共预算财政拨款支出${total}.50万元，占本年支出合计的100%。其中：基本支出${total - 20}.50万元，项目支出20.00万元。

三、“三公”经费支出决算情况说明
2023年度“三公”经费财政拨款支出决算3.20万元，比上年减少0.40万元，下降11.1%，其中：公务用车购置及运行维护费支出3.20万元，公务接待费支出0.00万元。
`.repeat(times)}`;

/** Enough of one text that reading it can be interrupted. */
const LONG = 400;

export interface Documents {
  readonly folder: string;
  /** In the middle of the others, by name: they are read in this order. */
  readonly slow: string;
  /** No account, and so it always fails. */
  readonly hopeless: string;
}

export async function writeDocuments(folder: string): Promise<Documents> {
  await mkdir(folder);
  const slow = join(folder, 'm-slow.txt');
  const hopeless = join(folder, 'hopeless.txt');
  await writeFile(slow, account('桃源区财政局', 300, LONG));
  await writeFile(hopeless, '今天天气很好。');
  for (const [index, name] of NAMES.entries())
    for (const place of ['a', 'z'])
      await writeFile(join(folder, `${place}${index}.txt`), account(`${name}${place}站`, 100 + index));
  return { folder, slow, hopeless };
}
