/** Budgets and governments' reports are named, and no amount of theirs is read as an account's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../support/refusal.ts';

describe('a budget is refused by name', () => {
  it.each([
    [
      'of a unit',
      '云岭县河道管理所2025年单位预算\n一、收支预算总体情况说明\n2025年收入预算310.40万元，其中：一般公共预算拨款收入310.40万元。支出预算310.40万元，其中：基本支出200.40万元；项目支出110.00万元。',
    ],
    [
      'that is compared with the year before',
      '云岭县司法局2024年部门预算公开说明\n一、2024年部门收支总体情况\n2024年收入预算总额820.00万元，比2023年预算数增加20.00万元，增长2.50%。\n二、“三公”经费预算安排情况\n2024年“三公”经费预算6.00万元，与上年预算数持平。',
    ],
    [
      'whose title was lost',
      '一、收支预算情况\n2024年我单位支出预算52.00万元，其中：基本支出预算40.00万元，项目支出预算12.00万元。\n二、机关运行经费\n2024年机关运行经费预算安排8.00万元。',
    ],
    [
      'of “三公” expenses, whose title has no year',
      '一、财政拨款安排的行政经费及“三公”经费预算情况\n2024年本部门机关运行经费安排31.20万元，比上年增加1.50万元。“三公”经费2.90万元，其中：公务接待费2.90万元。',
    ],
    [
      'that says what is arranged, and never 预算',
      '一、“三公”经费安排情况\n2024年本部门财政拨款安排“三公”经费9.40万元，比上年减少0.60万元，下降6.00%。其中：公务接待费2.40万元，公务用车购置及运行费7.00万元。',
    ],
    [
      'of “三公” expenses out of 财政预算拨款, with no word of an account',
      '2022年云岭县档案馆“三公”经费增减情况说明\n2022年云岭县档案馆财政预算拨款“三公”经费支出合计12万元，比上年减少1.20万元。其中：公务接待费8万元，比上年减少1万元。',
    ],
    [
      'that mentions the account of the year before',
      '2023年度云岭县妇联部门预算\n一、收入支出预算总体情况\n2023年收入预算90.00万元，2021年决算88.00万元。支出预算90.00万元，公用经费预算安排9.00万元，“三公”经费预算数1.00万元。',
    ],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe('budget');
  });
});

it('what was spent in the end is told by an account', () => {
  const text =
    '2022年，青溪市教育局“三公”经费实际开支少于当年预算。2022年的“三公”经费预算为13.40万元，全年实际开支“三公”经费12.40万元。2023年“三公”经费预算数12.90万元，比2022年的预算数减少0.50万元。';
  expect(codeOf(text)).toBe('read');
});

it('what a government says of its budgets and accounts is no account of one body', () => {
  const text =
    '云岭开发区2022年政府预决算相关重要事项说明\n一、支出决算说明\n2022年度云岭开发区一般公共预算支出数为92400.00万元，比2021年度决算数增加6200.00万元，增长7.19%。\n1、20103-政府办公厅（室）及相关机构事务9185.00万元，较2021年决算数增加2686.00万元，增长41.33%。';
  expect(codeOf(text)).toBe('government-accounts');
});

describe('news of many bodies at once are no disclosure', () => {
  it.each([
    '7月8日，98个中央部门集中向社会公开2022年度决算。以甲部为例，2022年度财政拨款收入40.60亿元。乙部2022年度财政拨款支出87.50亿元，与2021年相比减少31.60亿元。',
    '近日，62所部属高校陆续公布2022年部门决算。其中，平河大学的决算总收入达到86.40亿元，居首位；青川大学的决算支出为42.10亿元。',
    '据统计，已有41家部委在其官网上公布了2022年“三公”经费决算。2022年甲部购置公务用车4辆，购置费支出92.40万元。',
    '本报讯（记者 甲乙）昨日，平河市64个市级部门集中“晒”出2022年决算。全市“三公”经费财政拨款决算4120.40万元，比年初预算下降12.40%。今年部门决算首次公开车辆情况。平河市公安局“三公”经费财政拨款决算912.40万元，比预算减少约40万元。',
    '部属高校预决算对比\n近日公布了直属的62所高校2022年决算数据。平河大学的决算总收入达到86.40亿元，年度决算支出达82.10亿元。',
    '平河市9区晒“三公”决算\n排名第二的云岭区公务接待费决算较上一年度下降102.40万元，青川区2022年度公务接待费用决算较上一年度下降34.40万元。',
  ])('%s', (text) => {
    expect(codeOf(text)).toBe('not-a-disclosure');
  });
});

describe('news of two bodies are of neither', () => {
  it.each([
    '本报讯 昨日，青溪市水务局2022年“三公”经费支出合计12.40万元，比上年减少1.10万元。\n青溪市教育局2022年“三公”经费支出合计18.20万元，其中公务接待费3.20万元。',
    '甲省司法厅、丙省水利厅公布2022年部门决算\n甲省司法厅2022年度收入总计8120.40万元，“三公”经费支出112.40万元。\n丙省水利厅2022年度收入总计9120.40万元，“三公”经费支出122.40万元。',
    '青溪市水务局去年“三公”经费财政拨款预算13.40万元，全年支出决算12.40万元。\n2022年，青溪市教育局“三公”经费财政拨款支出18.20万元，比2021年减少0.40万元。',
    '国家邮政局公布的数据显示，去年“三公”经费决算数912.40万元，公务接待费112.40万元。\n国家地震局去年“三公”经费支出1612.40万元，涵盖9个直属单位。2011年的预算略有减少。',
  ])('%s', (text) => {
    expect(codeOf(text)).toBe('not-a-disclosure');
  });

  it.each([
    [
      'one body, called by its name, in short, and by what was said of it',
      '2022年，人力资源社会保障部“三公”经费支出合计912.40万元。2022年度该部“三公”经费预算950.20万元。2022年人社部“三公”经费支出决算912.40万元。',
    ],
    [
      'one body, called by its name and in short',
      '青溪市水务局2022年“三公”经费决算\n青溪市水务局2022年“三公”经费支出合计12.40万元，比上年减少1.10万元。水务局2022年决算支出合计312.40万元。',
    ],
    [
      'an account that names its unit',
      '青溪市水务局2022年部门决算\n一、收入支出决算总体情况\n青溪市水务局2022年度收入总计812.40万元，支出总计812.40万元。青溪市河道管理中心2022年度收入总计112.40万元。',
    ],
  ])('but not %s', (_, text) => {
    expect(codeOf(text)).toBe('read');
  });
});

describe('a report on an evaluation that tells nothing sure is refused by name', () => {
  it.each([
    [
      'of projects that it does not name',
      '青溪县文联2021年度项目支出绩效评价报告\n一、项目概况\n2021年采风活动经费年初预算30万元，实际支出28.50万元。\n二、评价结论\n项目绩效评价得分92分。',
    ],
    [
      'on a page with a menu',
      '首页 > 通知公告 > 青溪县文联2021年度项目支出绩效单位自评报告\n青溪县文联2021年度项目支出绩效单位自评报告\n一、基本情况\n2021年年初批复预算8个项目985.00万元。',
    ],
    [
      'that tells of income and of “三公” expenses',
      '青溪县文联2021年度部门整体支出绩效评价报告\n一、收入情况\n2021年收入合计812.40万元。\n二、“三公”经费情况\n“三公”经费支出2.40万元，比上年减少0.10万元。',
    ],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe('evaluation-report');
  });
});

describe('a government’s report is refused by name', () => {
  it.each([
    [
      'on a budget and its execution',
      '关于青川区2021年财政预算执行情况及2022年财政预算草案的报告\n2021年全区一般公共预算收入完成40.2亿元，增长5.2%。支出合计60.2亿元。',
    ],
    [
      'on the accounts',
      '关于平河市2022年市级决算草案的报告\n2022年全市一般公共预算支出300.1亿元，完成预算的98.0%。支出合计300.1亿元。',
    ],
    [
      'on the accounts, with a section on “三公” expenses',
      '关于平河市2022年财政决算和2023年上半年预算执行情况的报告\n一、一般公共预算\n2022年，全市一般公共预算收入完成45.67亿元，一般公共预算支出120.34亿元。\n二、“三公”经费决算情况\n“三公”经费支出3.00万元。',
    ],
    [
      'with a list of its tables, one of them on “三公” expenses',
      '2022年云岭区人民政府决算公开\n1、2022年度一般公共预算收入表\n2、2022年度“三公”经费决算情况表\n关于云岭区2022年决算草案的报告\n在云岭区人民代表大会常务委员会会议上\n2022年收入合计8.80亿元，支出合计8.60亿元。',
    ],
    [
      'of a county’s accounts',
      '云岭县2020年财政总决算公开\n一、一般公共预算收入决算情况\n收入合计12.40亿元，支出合计12.00亿元。',
    ],
    [
      'of the whole country, in the news',
      '2022年全国政府采购规模为3499.10亿元\n2022年全国政府采购授予小微企业合同金额为1514.80亿元。',
    ],
    [
      'of the central government',
      '国务院关于2022年中央决算的报告\n2022年，“三公”经费支出合计58.80亿元，比预算数减少12.70亿元。',
    ],
    [
      'of a county’s half year, in the news',
      '云岭县财政收入实现双过半\n2022年1-6月，云岭县财政总收入完成8.20亿元，同比增收0.40亿元，其中税收收入6.00亿元。',
    ],
    [
      'of social insurance',
      '关于2022年云岭市社会保险基金决算的说明\n2022年，社会保险基金总收入51.20亿元，总支出43.60亿元。\n一、基本养老保险基金\n本年支出25.70亿元，比上年增加2.60亿元，完成预算的101.5%。',
    ],
    [
      'of a town’s own finances',
      '云岭县青川镇人民政府关于2021年本级决算的报告\n一、收支决算情况\n2021年，一般公共预算收入512.00万元，增长5.20%。收入总计712.00万元。一般公共预算支出年初预算为600.00万元，决算数为612.00万元。支出总计712.00万元。',
    ],
    [
      'of a town’s finances, without a word of who was given money',
      '云岭县青川镇2021年财政收支情况\n2021年，全镇一般公共预算收入512.00万元，收入总计712.00万元。一般公共预算支出决算数为612.00万元，支出总计712.00万元。',
    ],
    [
      'of the lottery’s funds',
      '2021年彩票公益金筹集分配情况和安排使用情况公告\n2021年市级彩票公益金收入123.70万元，安排支出116.90万元，结转下年使用6.80万元。',
    ],
    [
      'whose title was lost',
      '2021年度全县一般公共预算收入完成8.20亿元，其中：税收收入6.00亿元。\n收入合计20.00亿元，支出合计19.00亿元。',
    ],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe('government-accounts');
  });
});

describe('an account is read', () => {
  it.each([
    [
      'of a township’s government',
      '2022年度石桥镇人民政府决算公开\n一、支出决算情况说明\n本年支出合计60.00万元。',
    ],
    [
      'of a finance bureau, which tells of its county',
      '云岭县财政局2022年度部门决算\n全县一般公共预算收入8.20亿元，其中税收收入6.00亿元。\n二、支出决算情况说明\n本年支出合计60.00万元。',
    ],
    [
      'that compares with its budget and never says 决算',
      '一、“三公”经费支出情况\n2022年度本单位一般公共预算财政拨款安排的“三公”经费支出2.00万元，较上年减少0.10万元。\n二、与年初预算对比情况\n公务接待费支出2.00万元，年初预算为2.90万元。',
    ],
    [
      'with a report behind it, which its page names first',
      '2023年度青溪县文联部门决算\n附件：青溪县文联部门整体支出绩效评价报告\n一、收入支出决算总体情况说明\n2023年度收入总计812.40万元，支出总计812.40万元。',
    ],
    ['in one sentence', '一、政府采购支出情况\n2023年度政府采购支出总额7.00万元。'],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe('read');
  });

  it.each(
    ['templates', 'validation', 'statements'].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, '..', 'fixtures', folder))
        .filter((file) => file.endsWith('.txt'))
        .map((file) => join(import.meta.dirname, '..', 'fixtures', folder, file)),
    ),
  )('%s', (path) => {
    expect(codeOf(readFileSync(path, 'utf8'))).toBe('read');
  });
});

it('a table of what was counted beside the budget is an account, also where it says 决算 nowhere', () => {
  const rows = [
    '项目\t行次\t预算数\t统计数\t项目\t行次\t统计数',
    '（一）支出合计\t2\t8.00\t6.90\t四、机关运行经费\t26\t78.10',
  ];
  expect(
    codeOf(['机构运行信息表', '部门：云岭县民政局 2022年度 金额单位：万元', ...rows, ''].join('\n')),
  ).toBe('read');
  const plans =
    '云岭县民政局2022年“三公”经费预算情况\n单位：元\n项目\t2022年预算数\n公务接待费\t1500\n二、相关统计数\n';
  expect(codeOf(plans)).toBe('budget');
});
