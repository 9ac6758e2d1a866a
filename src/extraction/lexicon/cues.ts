/** The small words of the documents: comparison, direction, share, aspect, reason. Pattern notation in `notation.ts`. */
import type { Phrase } from './tokens.ts';

type Entry = readonly [pattern: string, phrase: Phrase];

const frame = (pattern: string, name: 'prior' | 'original' | 'adjusted'): Entry => [
  pattern,
  { kind: 'frame', frame: name },
];
const aspect = (pattern: string, name: Extract<Phrase, { kind: 'aspect' }>['aspect']): Entry => [
  pattern,
  { kind: 'aspect', aspect: name },
];

const ACCOUNT = '[同期|同口径][决算][数|数据|数字|支出|收入|支出数|收入数]';
const AGAINST = '(比|同比|较|与|同|相比|相较|对比|比较)';
/** 年初预算 and the other names of a budget, without the word that ends them. */
const ORIGINAL =
  '(年初[部门|单位|财政拨款|安排|批复|下达|核定|安排的|批复的]预算|预算年初|{this}[部门]年初预算|年初部门预算)';
const ADJUSTED =
  '(全年[财政拨款]预算|调整后[的][年度|全年]预算|调整[全年|年度]预算|预算调整|最终预算|全年调整预算|全年执行预算)';
const BUDGETS = [
  ['original', ORIGINAL, 'original_budget'],
  ['adjusted', ADJUSTED, 'adjusted_budget'],
] as const;
/** A budget of which it is not said which one. In the “三公” section it is the year's. */
const BUDGET = '(预算|{this}[部门]预算|当年[部门]预算|年度[部门]预算)';
const OF_BUDGET = '[数|数字|安排|总额|金额|安排数]';

const over = '(大于|高于|超过|多于|超出|超)';
const under = '(小于|低于|少于)';
const compare = (budget: string, name: 'original' | 'adjusted' | 'budget'): Entry[] => [
  // 大于年初预算数: the comparison and its direction in one; what follows is the difference, not the budget.
  [`${over}${budget}${OF_BUDGET}`, { kind: 'frame', frame: name, sign: 1 }],
  [`${under}${budget}${OF_BUDGET}`, { kind: 'frame', frame: name, sign: -1 }],
  [`等于${budget}${OF_BUDGET}`, { kind: 'frame', frame: name, sign: 0 }],
  [`${AGAINST}${budget}${OF_BUDGET}`, { kind: 'frame', frame: name }],
];
const completes = '(完成[了]|为|占|达到|达)';

const RISES = [
  ...[
    '增加',
    '增长',
    '上升',
    '提高',
    '增支',
    '增收',
    '上涨',
    '增多',
    '提升',
    '多支出',
    '超支',
    '上浮',
    '回升',
  ],
  ...['增幅', '增长率', '增加额', '增加率', '增长幅度', '上升幅度', '增加幅度', '增加数', '增长额', '上升率'],
];
const FALLS = [
  ...[
    '减少',
    '下降',
    '降低',
    '减支',
    '减收',
    '下滑',
    '压减',
    '节约',
    '缩减',
    '压缩',
    '节支',
    '少支出',
    '回落',
  ],
  ...['降幅', '减幅', '下降率', '减少率', '降低率', '下降幅度', '减少幅度', '减少额', '减少数', '降低幅度'],
];

export const CUES: readonly Entry[] = [
  frame(`${AGAINST}{prior}${ACCOUNT}`, 'prior'),
  frame('(同比|环比上年|比上期|较上期|(比|较)同期)', 'prior'),
  ...BUDGETS.flatMap(([name, budget]) => compare(budget, name)),
  ...compare(BUDGET, 'budget'),
  ['(相比|相较|比较|对比|比)', { kind: 'compared' }],

  ...RISES.map((word): Entry => [`[净]${word}[了]`, { kind: 'direction', sign: 1 }]),
  ...FALLS.map((word): Entry => [`[净]${word}[了]`, { kind: 'direction', sign: -1 }]),
  // Words that are part of many others: they count between a comparison and its number only.
  ['(增|多|升)[了]', { kind: 'direction', sign: 1, short: true }],
  ['(减|少|降)[了]', { kind: 'direction', sign: -1, short: true }],
  // 减少为0.50万元: what it became, or by how much?
  ['(增加|增长|上升|提高|减少|下降|降低|压减|压缩)(为|到|至)', { kind: 'unclear' }],
  ['(增至|增加至|减至|降至|升至|降到|由上年|由去年|由{prior})', { kind: 'unclear' }],
  ['(人均|平均|平均每|每辆|车均|单车|户均|每人|人均接待)', { kind: 'unclear' }],
  ['增加/减少', { kind: 'unclear' }],

  ...BUDGETS.flatMap(([, budget, name]): Entry[] => [
    aspect(`[支出|收入]${budget}${OF_BUDGET}[支出]`, name),
    [`${completes}${budget}${OF_BUDGET}[的]`, { kind: 'aspect', aspect: 'completion_pct', base: name }],
  ]),
  aspect('全年预算资金', 'adjusted_budget'),
  aspect('[支出|收入|实际][决算]决算[数]', 'actual'),
  aspect('{this}[年度](决算[数]|支出决算)', 'actual'),
  aspect(
    '(支出决算|收入决算|全年执行数|执行数|实际执行总额|实际执行数|全年支出总额|实际支出[数|总额]|决算支出|实际执行金额)',
    'actual',
  ),
  aspect('(预决算差异率|预决算差异比例|差异率)', 'variance_pct'),
  aspect('(预决算差值|预决算差额|差值)', 'variance'),
  aspect(`完成[了]${BUDGET}${OF_BUDGET}[的]`, 'completion_pct'),
  aspect(`${completes}${BUDGET}[数|安排|总额]的`, 'completion_pct'),
  aspect(
    '[年初|全年|调整]预算(完成率|执行率|执行进度|支出进度|执行比例|完成比例|支出率|完成程度)',
    'completion_pct',
  ),
  aspect('(资金执行率|执行率|完成率|支出执行率|完成比例|支出完成率|资金支出率)', 'completion_pct'),
  ['(完成|实际完成|执行完成)', { kind: 'done' }],

  ['(占|占比|占比为|比重为)', { kind: 'share' }],
  // 占用 and 占有 are no shares.
  ['(占用|占有)', { kind: 'filler' }],
  ['(均|各|双双|都)[为|是]', { kind: 'each' }],
  ['分别[为|是|达到]', { kind: 'respectively' }],
  ['其中', { kind: 'parts' }],
  ['(价值|账面价值|原值)', { kind: 'worth' }],

  ['[的|其][变动|增减|差异|主要][主要]原因[在于]', { kind: 'reason' }],
  [
    '(增加|减少|增长|下降|变动|差异|增减|增减变化|增减变动|偏移|变化|上升|降低|持平|一致|超支|节约|偏差)[的|数|额][主要]原因',
    { kind: 'reason' },
  ],
  ['(原因是|原因为|主要是[由于|因为|因]|主要系|主要由于|主要因|系因|变动情况及原因)', { kind: 'reason' }],
  // What something was spent on: its nouns and numbers are not the account's.
  ['[主要]用于', { kind: 'purpose' }],
  ['(主要反映|反映|主要是用于|主要开支内容|主要内容|主要支出内容|主要用途|主要为)', { kind: 'purpose' }],
  ['[主要]用于(以下|如下|下列)[几个|几|各|三个|四个|五个]方面', { kind: 'filler' }],
  ['(取得的成效|发现的问题|存在的问题|改进措施|主要产出|评价结果|评价情况)', { kind: 'narrative' }],
];

/** Words that may stand between a noun and its number without changing what it is. */
export const FILLERS: readonly string[] = [
  '[按](同口径|可比口径|同等口径)[比较|计算]',
  '(预算单位|各预算单位|所属单位|本级|全市|全县|全区|全局|全院|全校|全镇|全乡|机关|共计|年内|年度内)',
  '(支出|收入|费|费用|经费|资金|金额|总额|合计|共计|总计|总数|数|数额|数量|额|款)',
  '(包括|包含|汇总数)',
  '(为|是|约|约为|达|达到|计|共|有|共有|现有|实有|累计|即|的|了|在|由|和|及|与)',
  '(本年|本年度|当年|全年|年度|全年度|年|实际|主要|相应|总体|有所|略有|小幅|大幅|大幅度|同时)',
  '(财政性|涉及|接待|人次|人数|批次|团组)',
  '(我单位|本单位|我部门|本部门|单位|部门|财政拨款|财政|决算|执行|安排|实现|发生|开支|列支|使用|情况)',
  '(幅度|比例|比率|截至|截止|年末|年底|（含）|以上)',
];

/** In the performance section. */
export const PERFORMANCE_CUES: readonly Entry[] = [
  ['[共]涉及[财政|项目|财政性]资金[总额|总量|金额]', { kind: 'funds' }],
  ['[共]涉及(一般公共预算|政府性基金|财政拨款)[财政|预算][拨款][支出|资金]', { kind: 'funds' }],
  ['资金[总额|总量|金额]', { kind: 'funds' }],
  ['[共]涉及预算(金额|资金)', { kind: 'funds', aspect: 'adjusted_budget' }],
  ['(对|全面|组织|开展|实施|进行)[了|对]', { kind: 'filler' }],
  ['(绩效自评|自评|绩效评价|单位自评|部门自评|自我评价)[工作]', { kind: 'filler' }],
];

/** In the “三公” section a bare 预算数 is the year's: the statement's note says 预算数为“三公”经费全年预算数. */
export const THREE_PUBLIC_CUES: readonly Entry[] = [
  // Whose guests they are, the noun before them says.
  [
    '[全年|本年度|累计][共](来访团组|接待来访[团组]|来宾|接待来宾|接待团组|接待批次|接待人次|接待人数|接待人员|接待总人数|来访人员|来访人次|接待)[数|数量]',
    { kind: 'guests' },
  ],
  // Who paid is no noun here, nor a budget.
  ['[一般公共预算](财政拨款|拨款)[本年]支出', { kind: 'filler' }],
  ['一般公共预算[(及|和|与|、)政府性基金[预算]][财政拨款|拨款]', { kind: 'filler' }],
  ['(政府性基金|国有资本经营)[预算][财政拨款|拨款][支出]', { kind: 'unclear' }],
  aspect(`[支出]${BUDGET}${OF_BUDGET}`, 'adjusted_budget'),
  ...compare(BUDGET, 'adjusted'),
  [
    `完成[了]${BUDGET}${OF_BUDGET}[的]`,
    { kind: 'aspect', aspect: 'completion_pct', base: 'adjusted_budget' },
  ],
  [
    `${completes}${BUDGET}[数|安排|总额]的`,
    { kind: 'aspect', aspect: 'completion_pct', base: 'adjusted_budget' },
  ],
];
