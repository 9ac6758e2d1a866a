/** A text is an account by evidence of its own: what tells of something else outweighs a few words of money, and next to nothing is refused. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/extraction/lexicon/compile.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { TEMPLATE_FILES } from '../../src/extraction/templates/files.ts';
import { codeOf } from '../support/refusal.ts';

describe('what is no account of one body is not read', () => {
  it.each([
    [
      'a hospital’s takings, with nothing that an account has',
      '一、收入完成情况\n2020年完成业务总收入812.40万元，比上年同期减少16.20万元，减少2.00%。',
    ],
    [
      'news of one body',
      '新华社平河7月19日电 记者从水务局网站了解到，2022年水务局“三公”经费财政拨款决算数为412.40万元，其中公务接待费12.40万元。',
    ],
    [
      'news that rounds what the account of one body prints',
      '图源：青川网 7月19日，水利部公布《2022年度部门决算报告》，《报告》显示，2022年水利部合计支出约为412亿元，其中水利支出超390亿元。2022年，一般公共预算财政拨款支出占支出合计的46.2%。水利行政支出超118亿元，相较于年初预算的116亿元，此次支出决算完成了年初预算的102%。水利行政决算数大于预算数的主要原因有两点。',
    ],
    [
      'news that lists the tables of accounts',
      '中新社平河7月25日电（记者 甲乙）财政厅、民政厅等部门25日相继披露2023年度部门决算。公开表包括收入支出决算总表、财政拨款收入支出决算总表等。“三公”经费财政拨款支出合计3.87亿元，比2022年增加0.48亿元，主要是公务活动恢复。',
    ],
    [
      'news of what a body put on its site',
      '水务局公开“三公”经费财政拨款情况\n水务局19日在其官方网站公布了2022年“三公”经费财政拨款预算数、决算数。2022年“三公”经费财政拨款决算数为412.40万元。',
    ],
    [
      'the report of an association',
      '云岭省水利协会2022年度财务决算及2023年度财务预算的报告\n一、2022年度财务决算情况\n2022年收入合计49.60万元，其中会费收入30.10万元。',
    ],
    [
      'what was given to a charity',
      '本报告依据财务收支汇总情况编制，收入包括政府财政拨款和社会捐赠资金，按民间非营利组织会计制度核算。2021年总收入81.20万元，其中财政拨款60.00万元，项目支出12.00万元。',
    ],
    [
      'the report of a company',
      '云岭市自来水有限公司2022年年度报告\n2022年总收入812.40万元，收入合计812.40万元，项目支出12.00万元，净利润22.30万元。',
    ],
    [
      'the report of an audit',
      '云岭县2022年度财政收支审计结果公告\n审计查出，3个部门2022年“三公”经费支出12.40万元未列入决算，2个单位机关运行经费支出9.00万元超出标准。',
    ],
    [
      'statistics of a county',
      '云岭县2022年国民经济和社会发展统计公报\n全年总支出30.20亿元。机关运行经费支出0.80亿元，政府采购支出1.20亿元。',
    ],
    [
      'a notice of what was bought',
      '云岭县水务局办公设备采购中标公告\n2022年度政府采购支出总额7.00万元，中标金额6.80万元。',
    ],
    [
      'rules of a school',
      '青川大学经费支出规定\n第一章 总则\n第一条 2022年度起，机关运行经费、政府采购支出、项目支出5.00万元以上的须报批。',
    ],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe('not-a-disclosure');
  });

  it.each([
    [
      'what a county was given, told by its finance office',
      '一、转移支付执行情况\n2021年度我县一般公共预算上级补助收入9.62亿元，其中：返还性收入0.27亿元，专项转移支付收入2.12亿元。\n二、绩效情况\n2021年，我局在全县开展财政支出绩效评价工作。',
    ],
    [
      'a town’s finances, in an excerpt',
      '石桥镇人民政府\n2020年，一般公共预算支出年初预算为512.00万元，决算数为612.00万元，较上年增长6.80%。一般公共预算支出612.00万元，加上补助乡镇支出71.50万元，全镇支出总计683.50万元。',
    ],
    [
      'the sum of an area, told as the execution of its budget',
      '根据信息公开的部署，经财政局汇总本级行政单位、事业单位使用一般公共预算拨款安排的“三公”经费2018年预算执行情况如下：\n2018年度“三公”经费决算支出51.30万元，与上年相比减少7.20万元，其中：公务接待费支出决算27.10万元。\n2018年平河新区三公经费情况说明',
    ],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe('government-accounts');
  });
});

describe('an account is one whatever else it speaks of', () => {
  it.each([
    [
      'gifts, companies and a council',
      '云岭县红十字会2022年度部门决算\n一、收入支出决算总体情况说明\n2022年度收入总计812.40万元，其中捐赠收入12.00万元，由某某有限公司捐款。会费收入1.00万元，经理事会审议。',
    ],
    [
      'transfers and debts of its county',
      '云岭县财政局2022年度部门决算\n一、收入支出决算总体情况说明\n2022年度收入总计812.40万元。管理政府债券和专项转移支付，落实县人大常委会决议。',
    ],
    [
      'rules that it follows, without a title',
      '二、一般公共预算财政拨款支出决算情况说明\n2022年度财政拨款支出决算为812.40万元，完成年初预算的98.20%。依照条例第一条，严格控制支出。',
    ],
    [
      'audits and assemblies, of an office that reports to them',
      '云岭县审计局2020年部门决算\n一、部门决算情况说明\n收入支出决算总体情况说明：2020年度收入总计812.40万元。\n二、职责\n向县人大常委会提出年度财政预算执行情况的审计报告。',
    ],
    [
      'its government and an assembly, of an office that reports to them on accounts of others',
      '目录 云岭市财政局2016年部门决算报表\n一、收入支出决算总体情况说明\n2016年收入总计812.40万元。\n二、职责\n云岭市财政局决算批复各部门，向市人大常委会报告决算，管理政府债务。',
    ],
    ['its expenses, in one sentence', '2014年共计支出“三公”经费247.10万元，其中：公务接待费21.90万元。'],
    ['its own money, in two', '我院2014年三公经费开支53.60万元，其中公务接待费3.00万元。'],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe('read');
  });
});

it('what tells a kind is data: a province’s file adds to it', () => {
  const text = '云海县档案馆2023年度部门决算\n一、收入支出决算总体情况说明\n2023年度收入总计412.50万元。';
  const template = {
    id: 'yunhai',
    name: '云海',
    toldBy: ['云海县'],
    evidence: { statistics: [['title', '档案馆', 30]] },
  };
  expect(codeOf(text)).toBe('read');
  const templates = compile([...TEMPLATE_FILES, { file: 'yunhai.json', content: template }]);
  expect(() => readText(text, undefined, '', templates)).toThrow('没有找到足以说明');
});
