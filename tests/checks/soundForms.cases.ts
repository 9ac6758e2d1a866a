/** Sound forms and tables, as `sound.cases.ts`: what each rule once asked about, or would where it is not careful. */
import { byFunction, byItem } from './columns.cases.ts';
import { inSection, ofForms, ofIndicator, sections, type IndicatorRow, type Subject } from './cases.ts';
import type { Sound } from './sound.cases.ts';

const cost = (name: string, actual: string): IndicatorRow => ({
  level1: '成本指标',
  ...{ name, target: actual, actual },
});
const ITEM = '1.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）';
const openedWith = (opening: string): Subject =>
  sections(
    [
      'total',
      `2023年度收入总计1000.00万元，其中：本年收入合计${String(1000 - Number(opening))}.00万元，年初结转和结余${opening}.00万元。2023年度支出总计1000.00万元，其中：本年支出合计1000.00万元，年末结转和结余0.00万元。收入支出总体与上年相比，减少100.00万元，下降9.09%。`,
    ],
    ['expenditure', '本年支出1000.00万元，比上年增加200.00万元，增长25.00%。'],
  );

export const SOUND_FORMS: readonly Sound[] = [
  [
    'indicator.full-marks',
    'a rate so near to its target that its points are rounded to all',
    ofForms({
      indicators: [{ name: '预算执行率', target: '100%', actual: '99.98%', weight: '10', score: '10.00' }],
    }),
  ],
  [
    'indicator.full-marks',
    'more than the exact count that was planned',
    ofForms({
      indicators: [{ name: '造林面积', target: '=3500亩', actual: '3620亩', weight: '10', score: '10' }],
    }),
  ],
  [
    'form.weights',
    'a form whose money is not read, and so not what it scores',
    ofForms({
      ...{ original: '', adjusted: '', actual: '', rate: '', weight: '', score: '', total: '' },
      indicators: [
        { weight: '50', score: '50' },
        { weight: '40', score: '35' },
      ],
    }),
  ],
  [
    'form.adjusted-to-outturn',
    'a project that had no budget at first',
    ofForms({ original: '0.00', adjusted: '31.50', actual: '31.50' }),
  ],
  [
    'form.effects-unspent',
    'a total of nothing above a source that spent',
    ofForms({
      ...{ original: '0', adjusted: '0', actual: '0', rate: '0' },
      funding: [['本年财政拨款', '90', '89', '89']],
      indicators: [
        { level1: '效益指标', level2: '社会效益指标', weight: '20', score: '20' },
        { level1: '满意度指标', level2: '满意度指标', weight: '10', score: '10' },
      ],
    }),
  ],
  [
    'item.category',
    'an item of which a project paid a part, as the table says',
    {
      text: `一般公共预算财政拨款支出决算表\n单位：万元\n功能分类科目编码\t科目名称\t合计\t基本支出\t项目支出\n合计\t80.15\t80.10\t0.05\n208\t社会保障和就业支出\t80.15\t80.10\t0.05\n20805\t行政事业单位养老支出\t80.15\t80.10\t0.05\n2080505\t机关事业单位基本养老保险缴费支出\t80.15\t80.10\t0.05\n一般公共预算财政拨款基本支出决算表\n单位：万元\n科目编码\t科目名称\t决算数\n30108\t机关事业单位基本养老保险缴费\t80.10\n人员经费合计\t80.10\n`,
    },
  ],
  [
    'sum.classification',
    'a table with a row that is not read',
    byFunction('23.80', '11.80', '2999\t另行列支\t3.50\t\t3.50\n'),
  ],
  ['sum.classification', 'an item that is not read', byItem('3.10', '39999\t另行列支\t1.00\n')],
  [
    'change.large',
    'small change that became a little more',
    inSection('threePublic', '公务接待费支出0.36万元，比上年增加0.26万元，增长260.00%，主要原因是接待增加。'),
  ],
  [
    'change.large',
    'an item of which little was paid',
    inSection(
      'general',
      `${ITEM}:支出决算数为0.90万元，比上年决算增加0.70万元，增长350.00%，主要原因是基数调整。`,
    ),
  ],
  [
    'carry-over.chain',
    'one change printed of what came in and of what was spent',
    sections(
      [
        'total',
        '2023年度收入总计526.80万元，其中：本年收入合计520.00万元，年初结转和结余6.80万元。2023年度支出总计526.80万元。收入支出总体与上年相比，减少31.20万元，下降5.59%。',
      ],
      ['expenditure', '本年支出526.80万元，比上年减少31.20万元，下降5.59%。'],
    ),
  ],
  ['carry-over.chain', 'an error of earlier years that was put right', openedWith('298')],
  [
    'form.per-head',
    'a cost by the quarter, paid for all of the year',
    ofForms({ actual: '15.60', indicators: [cost('光纤服务费', '3.9万元/季度')] }),
  ],
  [
    'form.per-head',
    'a cost by the quarter, the last of which is paid in the next year',
    ofForms({ actual: '11.70', indicators: [cost('光纤服务费', '3.9万元/季度')] }),
  ],
  [
    'form.per-head',
    'a cost by the month of as many months as are counted',
    ofForms({
      actual: '6.00',
      indicators: [{ name: '租用月数', target: '=6月', actual: '=6月' }, cost('场地租金', '1万元/月')],
    }),
  ],
  [
    'form.uncosted',
    'costs that do not make up what was spent',
    ofForms({
      actual: '72.00',
      indicators: [
        { name: '设备购置数量', target: '>=1台', actual: '=3台' },
        cost('维修费', '15万元'),
        cost('劳务费', '22.4万元'),
      ],
    }),
  ],
  [
    'form.uncosted',
    'machines by the price of one',
    ofForms({
      actual: '37.40',
      indicators: [
        { name: '设备购置数量', target: '>=1台', actual: '=3台' },
        cost('维修费', '15万元'),
        cost('劳务费', '22.4万元'),
        cost('单价', '5000元/台'),
      ],
    }),
  ],
  [
    'form.kinds',
    'a form of which not all rows were read',
    ofForms({
      scope: 'overall',
      weight: '10',
      indicators: ['20', '20', '20'].map((weight) => ({ weight, level2: '数量指标' })),
    }),
  ],
  [
    'form.budget-later',
    'a budget that was left as it was',
    ofForms({
      ...{ original: '21.74', adjusted: '21.74', actual: '4.99' },
      indicators: [{ level1: '成本指标', name: '工作经费', target: '<=17万元', actual: '=0.25万元' }],
    }),
  ],
  [
    'sum.form',
    'some of what a source is of, and what was carried over within it',
    ofForms({
      original: '100.00',
      adjusted: '100.00',
      actual: '100.00',
      funding: [
        ['财政拨款', '100.00', '100.00', '100.00'],
        ['上级资金', '30.00', '30.00', '30.00'],
        ['上年结转资金', '10.00', '10.00', '10.00'],
        ['其他资金', '0.00', '0.00', '0.00'],
      ],
    }),
  ],
  [
    'indicator.completion',
    'none of what should not happen',
    ofIndicator({ name: '安全事故数', target: '<=0次', actual: '0次', completion: '0%' }),
  ],
];
