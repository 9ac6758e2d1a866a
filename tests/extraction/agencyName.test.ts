/** Whose document it is: the agency's name. */
import { describe, expect, it } from 'vitest';
import { agencyNameOf, nameOutsideTitle } from '../../src/extraction/agencyName.ts';
import { flowOf } from '../../src/extraction/text/flow.ts';

describe('the agency is named by its title', () => {
  it.each([
    ['of a notice', '关于云岭县第一幼儿园2021年度部门决算公开的通知\n一、收入', '云岭县第一幼儿园'],
    ['of a notice behind the name', '云岭县水务局关于2022年度部门决算公开的公告', '云岭县水务局'],
    ['that a finance office approved', '省财政厅批复平河大学2021年度部门决算如下', '平河大学'],
    ['of a town', '云岭县石桥镇2022年度部门决算', '云岭县石桥镇'],
    ['of a street', '云岭县城北街道2020年单位决算', '云岭县城北街道'],
    ['of a palace', '平河市青少年宫2020年度单位决算公开', '平河市青少年宫'],
    ['of a federation', '首页\n政务公开\n云岭县妇女联合会2022年度部门决算', '云岭县妇女联合会'],
    [
      'with other signs at its door',
      '中共云岭县委宣传部（云岭县新闻出版局、云岭县文明办）2023年度部门决算',
      '中共云岭县委宣传部（云岭县新闻出版局、云岭县文明办）',
    ],
    ['of a regiment', '云岭第二师一三〇团2022年度部门决算', '云岭第二师一三〇团'],
    [
      'of a table alone',
      '云岭县水务局2022年度一般公共预算财政拨款基本支出决算表\n单位：万元',
      '云岭县水务局',
    ],
    ['of a ministry that is no more', '原卫生部公布2010年部门决算', '卫生部'],
    ['of a county whose name begins as that', '原阳县水务局2022年度部门决算', '原阳县水务局'],
    ['of a prison', '云岭省第一监狱2023年度部门决算', '云岭省第一监狱'],
    ['of a road', '云岭公路段2022年度单位决算', '云岭公路段'],
    ['of a development zone', '云岭经济技术开发区2022年度部门决算', '云岭经济技术开发区'],
    ['of the body without those below it', '云岭县水务局本级2022年度部门决算', '云岭县水务局本级'],
    ['with the year in Chinese', '云岭县水务局\n二〇二三年度部门决算', '云岭县水务局'],
    ['behind a year in Chinese', '二○二三年度云岭县水务局部门决算公开', '云岭县水务局'],
    ['with the year in brackets at the end', '云岭县水务局部门决算公开说明（2023年度）', '云岭县水务局'],
    ['that calls itself a body in brackets', '云岭县水务局（单位）2023年度决算公开', '云岭县水务局'],
    ['above its basic facts', '2023年度决算说明\n一、云岭县水务局基本情况', '云岭县水务局'],
    ['with a number', '平河市第106高级中学2023年度部门决算', '平河市第106高级中学'],
    ['of an office with a number', '云岭县第7办事处\n2021年度部门决算', '云岭县第7办事处'],
    ['of a hotline', '平河市“12345”政务服务便民热线中心2022年度部门决算', '平河市12345政务服务便民热线中心'],
    ['of an ambulance', '云岭县120急救中心2020年度单位决算', '云岭县120急救中心'],
    ['of a brigade', '云岭省地质局405地质队2022年度部门决算', '云岭省地质局405地质队'],
    ['a school that is called in short', '一、平河市第二中专概况\n（一）部门职责', '平河市第二中专'],
    ['in the overview, with a number', '第一部分 平河市第8中学概况\n一、主要职责', '平河市第8中学'],
    ['below a date', '发布日期2023年9月4日\n云岭县水务局2022年度部门决算', '云岭县水务局'],
    ['below a page and a part', '第1页\n第2部分\n云岭县水务局2022年度部门决算', '云岭县水务局'],
    ['that begins with the year', '2022年度云岭县水务局部门决算公开', '云岭县水务局'],
    ['on the “三公” expenses', '2014年云岭县档案局“三公”经费决算公开', '云岭县档案局'],
    [
      'that goes on in another subject',
      '平河市渔业服务中心2022年度部门决算和“三公”经费决算公开',
      '平河市渔业服务中心',
    ],
    [
      'and no class of expenditure',
      '2022年度云岭县水务局部门决算\n“一般公共服务支出”（类）2022年度决算3.00万元',
      '云岭县水务局',
    ],
    [
      'on the “三公” expenses of the general public budget',
      '云岭县工商业联合会2022年度一般公共预算财政拨款“三公”经费支出决算情况说明',
      '云岭县工商业联合会',
    ],
    [
      'in a sentence below a heading on expenses',
      '二、2016年“三公”经费财政拨款支出决算情况说明\n平河市城市管理局2016年度“三公”经费财政拨款支出决算为6.30万元。',
      '平河市城市管理局',
    ],
    [
      'with the word for a body behind it',
      '云岭县石桥乡中心学校部门2022年度部门决算',
      '云岭县石桥乡中心学校',
    ],
    [
      'that says what is taken in',
      '二、机构设置\n纳入云岭县公安局2022年度部门决算编制范围的单位',
      '云岭县公安局',
    ],
    ['told by the news, which goes on behind a verb', '各部门相继教育部2022年度部门决算公布之后', '教育部'],
    ['in the middle of such a verb', '继林业部2022年度部门决算公布后，各地陆续公开', '林业部'],
    ['behind what the news says was done', '近日公布自然博物馆2022年度部门决算', '自然博物馆'],
    ['of further education, whose name begins so', '继续教育中心2022年度部门决算', '继续教育中心'],
    ['that speaks of publishing itself', '云岭县信息公开办公室2022年度部门决算', '云岭县信息公开办公室'],
    ['of a broadcaster of today', '云岭县今日电视台2022年度部门决算', '云岭县今日电视台'],
    ['of three characters behind a year', '2014年外贸部“三公”经费支出90.00万元', '外贸部'],
    ['of three characters', '石桥镇2015年“三公”经费支出说明', '石桥镇'],
    [
      'in the sentence that publishes',
      '按照县政府要求，现将石桥镇2022年度“三公”经费决算情况公布如下：',
      '石桥镇',
    ],
    [
      'in that sentence, and in a title with the place',
      '2022年云岭县石桥镇“三公”经费情况说明\n现将石桥镇2022年度“三公”经费决算情况公布如下：',
      '云岭县石桥镇',
    ],
    ['behind a news agency’s name', '新闻网7月18日电 自然博物馆2022年度部门决算公布', '自然博物馆'],
    ['of its procurement', '现将2022年度平河职业学院政府采购决算公开如下', '平河职业学院'],
    [
      'or else by what it says of itself',
      '第一部分 概况\n平河市第二小学是平河市教育局直属的全额拨款事业单位。',
      '平河市第二小学',
    ],
    ['behind the ordinal of its paragraph', '（一）云岭县人民检察院是国家法律监督机关。', '云岭县人民检察院'],
    ['which a duty is not', '街道办事处是区政府的派出机关，隶属区政府。', ''],
    [
      'and no list of expenses',
      '因公出国（境）费、公务接待费和公务用车维护费（以下简称“三公”经费）2022年决算支出情况',
      '',
    ],
    [
      'below the menu of its page',
      '首页 > 政务公开 > 财政预决算\n清塘职业技术学院\n2022年度部门决算公开',
      '清塘职业技术学院',
    ],
    [
      'behind the last word of a menu',
      '首页 > 正文 青川大学附属中学2022年度部门决算公开',
      '青川大学附属中学',
    ],
    [
      'but one of the “三公” expenses is none',
      '一、因公出国（境）经费\n2020年因公出国（境）决算支出0万元。',
      '',
    ],
    ['nor is a level of government', '云岭县县本级2015年度“三公”经费决算情况统计表', ''],
    ['nor what news refer to', '卫生部新设了一个中心，该中心2012年“三公经费”财政拨款预算54.50万元。', ''],
    ['nor what the news says of some body', '那么该部2011年“三公经费”支出决算超过了预算数。', ''],
    ['nor a sentence on whose accounts are in it', '作为高校，2022年度部门决算只包括校本级决算。', ''],
    ['but a place alone is none', '平河市2019年“三公”经费支出决算情况说明', ''],
  ])('%s', (_, text, name) => {
    expect(agencyNameOf(flowOf(text))).toBe(name);
  });
});

describe('an account whose title names nobody', () => {
  it.each([
    [
      'under a label',
      '2023年度部门决算公开\n单位名称：云岭县水务局\n金额单位：万元\n一、收入',
      '云岭县水务局',
    ],
    ['on a cover, below the title', '2023年度部门决算\n云岭县水务局\n2024年8月\n一、收入', '云岭县水务局'],
    ['in brackets below the title', '2023年度部门决算公开\n（云岭县水务局）\n一、收入', '云岭县水务局'],
  ])('%s', (_, text, name) => {
    expect(agencyNameOf(flowOf(text))).toBe('');
    expect(nameOutsideTitle(flowOf(text))).toBe(name);
  });
  it('is named by no menu, unit or table', () => {
    const text = '首页\n政务公开\n2023年度部门决算公开\n单位：万元\n项目\t云岭县水务局\t12.00\n一、收入';
    expect(nameOutsideTitle(flowOf(text))).toBe('');
  });
});

it('a name of more than sixty characters keeps its beginning', () => {
  const name =
    '云岭回族土族撒拉族藏族自治县经济技术开发与高新技术产业综合示范区管理委员会自然资源和规划建设与不动产登记事务综合服务保障中心驻青石镇工作站';
  expect(agencyNameOf(flowOf(`${name}2023年度部门决算公开说明\n`))).toBe(name);
});
