/** Numbers whose words say something else than the meaning that was read: no rule asks about them. */
import { describe, expect, it } from 'vitest';
import type { Aspect } from '../../src/domain/aspects.ts';
import type { Measure } from '../../src/domain/measures.ts';
import { isDoubtful } from '../../src/extraction/scope/doubts.ts';
import { headingsOf } from '../../src/extraction/scope/headings.ts';
import { placesIn } from '../../src/extraction/scope/places.ts';
import { flowOf } from '../../src/extraction/text/flow.ts';

/** Whether the number at 【】 is doubted, read as `measure`. */
function doubted(text: string, measure: Measure, aspect: Aspect = 'actual', economicName = ''): boolean {
  const flow = flowOf(text.replace('【', ''));
  const start = text.indexOf('【');
  const place = placesIn(flow, headingsOf(flow.source))({ start });
  const figure = { measure, aspect, functionName: '', economicName, year: 2023 };
  return isDoubtful(figure, place);
}

const GENERAL: Measure = 'general_public_budget_expenditure';

describe('a number is doubted', () => {
  it.each<[what: string, text: string, measure: Measure, aspect?: Aspect, economic?: string]>([
    [
      'of another fund',
      '其中：一般公共预算财政拨款支出30.00万元，政府性基金预算财政拨款支出【1.00万元',
      GENERAL,
    ],
    [
      'of fiscal money only',
      '一、财政拨款支出情况\n2023年度财政拨款支出40.00万元，其中：基本支出【25.00万元',
      'basic_expenditure',
    ],
    [
      'of fiscal money only, named in the sentence before',
      '二、支出情况\n1.政府补助支出220.00万元，占总支出的60%。其中：基本支出【150.00万元',
      'basic_expenditure',
    ],
    ['of all money', '一、收入支出总体情况\n其中：人员经费【98.00万元', 'personnel'],
    [
      'of an item',
      '1.某支出（类）某事务（款）某运行（项）。用于人员和公用支出。年初预算为【51.00万元',
      'operating',
    ],
    ['of 三公', '2023年度“三公”经费一般公共预算拨款支出【8.00万元', GENERAL],
    [
      'of no economic category',
      '六、“三公”经费支出情况\n（三）公务接待费【2.00万元',
      'operating',
      'actual',
      '公务接待费',
    ],
    ['budgeted', '“三公”经费预算为20万元，其中：公务接待费【9万元', 'reception'],
    ['against the budget', '公务接待费1万元，与2023年度预算相比，增加【0.5万元', 'reception', 'change'],
    [
      'of next year',
      '2024年“三公”经费预算较2023年增加2万元，其中公务接待费减少【1万元',
      'reception',
      'change',
    ],
    ['of what was disposed of', '共有车辆2辆；处置车辆【1辆', 'assets_vehicles'],
    ['of one kind of projects', '其中：基本建设类项目支出【0.00元', 'project_expenditure'],
    ['of one kind of posts', '行政编制3人，实有人数2人；事业编制9人，实有人数【7人', 'staff'],
    ['of those in service, a part', '现有在职职工共33人，其中在编职工【17人', 'staff_active'],
  ])('%s', (_, text, measure, aspect, economic) => {
    expect(doubted(text, measure, aspect, economic)).toBe(true);
  });

  it.each<[what: string, text: string, measure: Measure, aspect?: Aspect]>([
    ['of its own fund', '其中：政府性基金收入1万元，一般公共预算财政拨款支出【30.00万元', GENERAL],
    [
      'of all money',
      '三、支出决算情况说明\n本年支出合计90.00万元，其中：基本支出【50.00万元',
      'basic_expenditure',
    ],
    [
      'of the basic expenditure of a fund',
      '六、一般公共预算财政拨款基本支出决算情况说明\n其中：人员经费【48.00万元',
      'personnel',
    ],
    [
      'spent of a budget',
      '“三公”经费预算数20万元，支出决算为15万元，其中：公务接待费支出【9万元',
      'reception',
    ],
    ['against the year before', '与预算相比减少2万元，比上年决算增加【0.5万元', 'reception', 'change'],
    ['of vehicles held', '公务用车购置0辆，公务用车保有量【3辆', 'vehicles_owned'],
    ['of all staff', '2023年度，实有人数【35人', 'staff'],
    ['of all in service', '年末总人数50人，其中在编人员【33人', 'staff_active'],
  ])('but not %s', (_, text, measure, aspect) => {
    expect(doubted(text, measure, aspect)).toBe(false);
  });
});
