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

const ACCOUNT = '[年度][决算][决算数|数|数据|支出|收入]';

export const CUES: readonly Entry[] = [
  frame(`(比|较|与|同|相比|相较|对比){prior}${ACCOUNT}[相比|比较|比]`, 'prior'),
  // 大于年初预算数: the comparison and its direction in one; what follows is the difference, not the budget.
  ...(['original', 'adjusted'] as const).flatMap((name): Entry[] => {
    const budget = name === 'original' ? '年初[部门]预算[数]' : '全年预算[数]';
    return [
      [`(大于|高于|超过|多于)${budget}`, { kind: 'frame', frame: name, sign: 1 }],
      [`(小于|低于|少于)${budget}`, { kind: 'frame', frame: name, sign: -1 }],
      [`等于${budget}`, { kind: 'frame', frame: name, sign: 0 }],
    ];
  }),
  frame('(同比|环比上年|比上期)', 'prior'),
  frame('(与|比|较|同|对比)[本年|{this}]年初[部门]预算[数|安排][相比|比较|比]', 'original'),
  frame('(与|比|较|同|对比)[本年|{this}]全年预算[数|安排][相比|比较|比]', 'adjusted'),
  frame('(与|比|较|同|对比)[本年](调整后|调整)预算[数][相比|比较|比]', 'adjusted'),

  ...['增加', '增长', '上升', '提高', '增支', '增收', '上涨', '增幅', '增长率', '增加额'].map(
    (word): Entry => [`${word}[了]`, { kind: 'direction', sign: 1 }],
  ),
  ...['减少', '下降', '降低', '减支', '减收', '下滑', '降幅', '减幅', '压减', '节约', '缩减'].map(
    (word): Entry => [`${word}[了]`, { kind: 'direction', sign: -1 }],
  ),

  aspect('[支出|收入]年初[部门]预算[数|安排][支出]', 'original_budget'),
  aspect('(全年预算|调整后预算|调整预算|全年预算资金)[数|总额|安排]', 'adjusted_budget'),
  aspect('[支出|收入|实际][决算]决算[数]', 'actual'),
  aspect('{this}[年度](决算[数]|支出决算)', 'actual'),
  aspect(
    '(支出决算|收入决算|全年执行数|执行数|实际执行总额|实际执行数|全年支出总额|实际支出[数|总额]|决算支出|实际执行金额)',
    'actual',
  ),
  aspect('(预决算差异率|预决算差异比例|差异率)', 'variance_pct'),
  aspect('(完成|为|占|达到|达)[了](年初|全年|调整|调整后|当年)[部门]预算[数|安排][的]', 'completion_pct'),
  aspect('完成预算[数|的]', 'completion_pct'),
  aspect('(预算完成率|资金执行率|预算执行率|执行率)', 'completion_pct'),

  ['(占|占比|占比为|比重为)', { kind: 'share' }],
  // 占用 and 占有 are no shares.
  ['(占用|占有)', { kind: 'filler' }],
  ['(均|各|分别)[为|是]', { kind: 'each' }],
  ['其中', { kind: 'parts' }],
  ['(价值|账面价值|原值)', { kind: 'worth' }],
  ['[的|其]主要原因[在于]', { kind: 'reason' }],
  [
    '(增加|减少|增长|下降|变动|差异|增减|增减变化|增减变动|偏移|变化|上升|降低)[的][主要]原因',
    { kind: 'reason' },
  ],
  ['(原因是|原因为|主要是[由于|因为|因]|主要系|主要由于)', { kind: 'reason' }],
  ['(取得的成效|发现的问题|存在的问题|改进措施|主要产出|评价结果|评价情况)', { kind: 'narrative' }],
];

/** Words that may stand between a noun and its number without changing what it is. */
export const FILLERS: readonly string[] = [
  '(支出|收入|费|费用|经费|资金|金额|总额|合计|共计|总计|总数|数|数额|数量|额|款)',
  '(为|是|约|约为|达|达到|计|共|有|共有|现有|实有|累计|即|的|了|在|由|和|及|与)',
  '(本年|本年度|当年|全年|年度|全年度|年|实际|主要|相应|总体|有所|略有|小幅|大幅|大幅度|同时)',
  '(财政性|涉及|接待|人次|人数|批次|团组|共接待)',
  '(我单位|本单位|我部门|本部门|单位|部门|财政拨款|财政|决算|执行|完成|安排|实现|发生|开支|列支|使用|情况)',
  '(幅度|比例|比率|截至|截止|年末|年底|（含）|以上)',
];

/** In the “三公” section a bare 预算数 is the year's: the statement's note says 预算数为“三公”经费全年预算数. */
export const THREE_PUBLIC_CUES: readonly Entry[] = [
  aspect('[支出]预算[数|安排]', 'adjusted_budget'),
  frame('(较|比|与)预算[数][相比]', 'adjusted'),
];
