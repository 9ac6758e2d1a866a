/** Sound accounts whose words say what their numbers seem not to. */
import { inSection, section, sections, type Subject } from './cases.ts';
import type { Sound } from './sound.cases.ts';

const funds = (denial: string): Subject => ({
  text: `四、财政拨款收入支出决算总体情况说明\n财政拨款支出100.00万元，其中：一般公共预算财政拨款支出90.00万元，政府性基金预算财政拨款支出10.00万元。\n八、政府性基金预算财政拨款收入支出决算情况说明\n${denial}\n`,
});
const offices = (names: string): Subject =>
  inSection('staff', `某局无下属预算单位，下设4个科室，分别是：${names}。`);

export const SOUND_WORDS: readonly Sound[] = [
  [
    'absence.printed',
    'money that was added in the year',
    funds('2023年初无政府性基金预算财政拨款收支，年中追加10.00万元。'),
  ],
  [
    'absence.printed',
    'no revenue, and expenditure of what was carried over',
    funds('本单位无政府性基金预算财政拨款收入，使用上年结转安排支出10.00万元。'),
  ],
  [
    'absence.printed',
    'none of the head office, and some of a body below it',
    funds('局机关无政府性基金预算财政拨款收支。'),
  ],
  ['count.listed', 'names that hold others', offices('办公室（财务科、人事科）、综合科、法规科、业务科')],
  ['count.listed', 'words that there is none', offices('我单位无内设科室')],
  ['count.listed', 'two names in one', offices('办公室、秘书一科和秘书二科、业务科')],
  ['count.listed', 'some of the names', offices('办公室、综合科、业务科等')],
  [
    'count.costly',
    'vehicles of their own kind',
    inSection('threePublic', '公务用车购置费90.00万元，购置执法执勤用车。公务用车购置数1辆。'),
  ],
  [
    'count.costly',
    'guests from abroad among those that were received',
    inSection('threePublic', '公务接待费8.00万元，其中：外宾接待支出7.90万元。国内公务接待2批次，20人次。'),
  ],
  [
    'change.same-reason',
    'what was spent is not carried over',
    sections(
      [
        'total',
        '2023年度支出总计90.00万元。年末结转和结余5.00万元，与上年相比，减少3.00万元，下降37.50%。主要原因是：加快支付进度，支出增加。',
      ],
      [
        'expenditure',
        '2023年度本年支出85.00万元，与上年相比，增加10.00万元，增长13.33%。主要原因是：加快支付进度，支出增加。',
      ],
    ),
  ],
  [
    'change.same-reason',
    'a reason of neither more nor less',
    sections(
      [
        'expenditure',
        '2023年度本年支出90.00万元，与上年相比，增加10.00万元，增长12.50%。主要原因是：单位人员工作变动。',
      ],
      [
        'general',
        '2023年度一般公共预算财政拨款支出70.00万元，与上年相比，减少10.00万元，下降12.50%。主要原因是：单位人员工作变动。',
      ],
    ),
  ],
  [
    'form.grade',
    'a place that draws its lines a little elsewhere',
    { text: section('十二、其他需说明的事项', '综合评价，自评得分88分，评价等级为优。') },
  ],
];
