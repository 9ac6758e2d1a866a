/** What a region prints of all its bodies is named, and no amount of it is read as one body's. */
import { describe, expect, it } from 'vitest';
import { codeOf } from '../support/refusal.ts';

describe('a region’s sum of “三公” expenses is refused by name', () => {
  it.each([
    [
      'that the finance office drew up',
      '云岭县2022年“三公”经费决算公开\n经云岭县财政局汇总，云岭县2022年“三公”经费财政拨款支出合计312.60万元，比上年减少9.40万元。其中：公务接待费62.60万元，公务用车购置及运行维护费250.00万元。',
    ],
    [
      'of the level of a county',
      '2021年“三公”经费支出情况\n经汇总，2021年县本级部门财政拨款“三公”经费支出决算为812.40万元，其中：公务接待费212.40万元。',
    ],
    [
      'whose title says so',
      '关于2020年全市“三公”经费支出决算汇总情况的公告\n2020年“三公”经费支出2812.40万元，其中：公务接待费512.40万元。',
    ],
    [
      'that lists the kinds of bodies before it comes to the expenses',
      '经云岭市财政局汇总，2018年云岭市部门及乡镇政府（街道办事处），包括行政单位（含参照公务员法管理的事业单位）、事业单位和其他单位因公出国（境）经费、公务接待费、公车购置费，公车运行费（“三公”经费）决算总额2712.40万元，比上年下降1.80%。',
    ],
    [
      'whose title names the place alone',
      '云岭县2019年“三公”经费决算情况统计表\n单位：万元\n项目 | 决算数 |\n合计 | 812.40 |\n公务接待费 | 212.40 |',
    ],
    [
      'whose title speaks of the whole place',
      '2019年度全区“三公”经费决算情况\n2019年度“三公”经费总支出为1712.40万元。与上年相比，“三公”经费支出减少了102.40万元，下降了5.64%。',
    ],
    [
      'that names the place in its first sentence',
      '根据关于推进财政信息公开的要求，平河区2020年一般公共预算安排“三公”经费决算数712.40万元，比上年下降6.10%。分项情况是：公务接待费112.40万元，公务用车购置及运行费600.00万元。',
    ],
    [
      'of a level of government',
      '2021年，市本级一般公共预算支出安排的“三公”经费支出2712.40万元。其中，公务接待费312.40万元，公务用车购置及运行费2400.00万元。',
    ],
    [
      'that tells of each of the expenses under a heading',
      '经云岭县财政局汇总，2020年云岭县行政单位、事业单位和其他单位使用财政拨款安排的“三公”经费决算总额为812.40万元。其中：\n一、因公出国（境）经费\n2020年因公出国（境）决算支出0万元。\n二、公务接待费\n2020年公务接待费决算支出212.40万元。',
    ],
    [
      'above a table of the level of a county',
      '经云岭县财政局汇总，云岭县本级部门包括行政单位、事业单位2015年“三公”经费决算情况如下：\n2015年县本级“三公”经费决算支出数为812.40万元，其中，公务接待费212.40万元。\n云岭县县本级2015年度“三公”经费决算财政拨款情况统计表',
    ],
    [
      'of the central government, planned',
      '2022年，中央本级“三公”经费财政拨款预算53.10亿元，其中，公务接待费4.20亿元。比2021年年初预算减少1.20亿元。中央部门公布2021年度“三公”经费预算执行情况。',
    ],
    [
      'of the bodies of the central government, in the news',
      '2021年中央单位“三公经费”支出43.60亿元\n2022-06-27 来源：云岭新闻网\n2021年中央单位“三公经费”支出合计43.60亿元，其中，公务接待费4.70亿元。',
    ],
    [
      'of the central level, with the account of the year before',
      '中央本级，包括中央行政单位、事业单位和其他单位2021年“三公”经费财政拨款执行数为51.50亿元。其中，公务接待费2.00亿元。与2021年年初预算相比，中央本级2021年“三公”经费财政拨款执行数减少8.00亿元。' +
        '主要是各部门厉行节约，压缩部分出国（境）团组，加强公务用车管理，规范公务接待活动，“三公”经费支出减少。'.repeat(
          4,
        ) +
        '\n2022年中央本级“三公”经费财政拨款预算51.30亿元。',
    ],
    [
      'in the news, where it is called “三公”决算',
      '本报讯 昨日，平河市2020年市本级“三公”决算汇总表公布，2020年市本级“三公”支出合计为2712.40万元。2020年，公务接待费支出312.40万元，完成年初预算71.20%。',
    ],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe('region-summary');
  });

  it.each([
    [
      'the finance office’s own account',
      '云岭县财政局2022年“三公”经费决算情况说明\n2022年“三公”经费支出9.60万元，其中：公务接待费1.60万元。全县“三公”经费由本局另行公开。',
    ],
    [
      'an account with its units, drawn up by the body itself',
      '云岭县水务局2022年“三公”经费决算情况说明\n经汇总，本部门及所属单位2022年“三公”经费支出9.60万元，其中：公务接待费1.60万元。',
    ],
    [
      'an account that the finance office has summed up and approved',
      '2021年云岭市审计局（本级）“三公”经费决算情况说明\n经云岭省财政厅汇总，现将云岭市审计局（本级）2021年度一般公共预算财政拨款安排的“三公”经费决算情况公开如下：\n2021年云岭市审计局（本级）“三公”经费支出决算数为9.60万元，其中：公务接待费1.60万元。',
    ],
    [
      'the account of an area that is a body',
      '平河经济开发区2022年“三公”经费决算情况说明\n2022年“三公”经费支出9.60万元，其中：公务接待费1.60万元。',
    ],
    [
      'an account that follows the rules of its county',
      '一、“三公”经费支出情况\n我镇严格执行云岭县“三公”经费管理办法，2022年“三公”经费支出9.60万元，其中：公务接待费1.60万元。',
    ],
  ])('but not %s', (_, text) => {
    expect(codeOf(text)).toBe('read');
  });
});
