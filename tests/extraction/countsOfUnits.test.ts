/** Measures that documents print beside the accounts: offices, units below, meetings, training, reserved procurement, ratings. */
import { expect, it } from 'vitest';
import { figures } from './sentences.ts';

const OVERVIEW = '单位概况';
const THREE_PUBLIC = '财政拨款“三公”经费支出决算情况说明';
const PERFORMANCE = '预算绩效的情况说明';

it.each([
  [OVERVIEW, '本单位无下属预算单位，下设2个科室，分别是：办公室、业务科。', ['internal_offices actual 2 个']],
  // Of offices of two sorts none is the number of all.
  [OVERVIEW, '本单位共设置5个科室（综合科、养护科）、1个办公室。', []],
  [
    OVERVIEW,
    '从决算单位构成看，某法院包括13个机关行政处（科）室及2个下属单位，其中：列入部门决算编制范围的单位见下表。',
    ['internal_offices actual 13 个', 'subordinate_units actual 2 个'],
  ],
  [
    OVERVIEW,
    '单位内设三个处室，下设1个事业单位。',
    ['internal_offices actual 3 个', 'subordinate_institutions actual 1 个'],
  ],
  [
    OVERVIEW,
    '某局内设机构8个，下属单位5个，共有3个机构获奖，表彰5个科室。',
    ['internal_offices actual 8 个', 'subordinate_units actual 5 个'],
  ],
  [
    OVERVIEW,
    '本单位总人数45，其中：在职总人数30，退休人员15。服务总人数600，培训总人数80人。',
    ['staff actual 45 人', 'staff_active actual 30 人', 'staff_retired actual 15 人'],
  ],
  [OVERVIEW, '截至2023年末总人数45，在职人员45。', ['staff actual 45 人', 'staff_active actual 45 人']],
  [
    THREE_PUBLIC,
    '会议费支出3.00万元，比上年减少1.00万元；培训费2.00万元。',
    ['meetings actual 3.00 万元', 'meetings change -1.00 万元', 'training actual 2.00 万元'],
  ],
  [THREE_PUBLIC, '因公出国（境）费3.00万元，主要用于培训费2.00万元。', ['overseas_travel actual 3.00 万元']],
  [
    '政府采购情况',
    '其中面向中小企业预留采购份额20.00万元，占40%。',
    ['procurement_reserved_sme actual 20.00 万元', 'procurement_reserved_sme share_pct 40 %'],
  ],
  [
    PERFORMANCE,
    '对26个项目开展绩效自评，其中25个为“优”、1个为“良”，优良率100%。',
    [
      'performance_project_count actual 26 个',
      'performance_rated_excellent actual 25 个',
      'performance_rated_good actual 1 个',
    ],
  ],
  [
    PERFORMANCE,
    '其中评价结果为优的项目6个，评价结果为良的项目2个。',
    ['performance_rated_excellent actual 6 个', 'performance_rated_good actual 2 个'],
  ],
])('%s: %s', (title, sentence, expected) => {
  const read = figures(title, sentence).filter((figure) => figure.endsWith(' printed'));
  expect(read.map((figure) => figure.replace(/^2023 | printed$/g, ''))).toEqual(expected);
});
