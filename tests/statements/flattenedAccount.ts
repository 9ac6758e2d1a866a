/** An invented account whose statements follow the Ministry's template, as a web page and as the texts that converters make of such pages. */

/** A cell and over how many columns it reaches. */
type Slot = string | readonly [text: string, columns: number];
type Rows = readonly (readonly Slot[])[];

interface Statement {
  readonly title: string;
  readonly form: string;
  readonly rows: Rows;
}

const INTRODUCTION = [
  '云岭县水务局2023年度部门决算',
  '第一部分 部门概况',
  '负责全县水资源管理、水利工程建设和防汛工作。',
  '第二部分 2023年度部门决算表',
];
const TEXT = [
  '第三部分 2023年度部门决算情况说明',
  '一、收入支出决算总体情况说明',
  '2023年度收、支总计均为1,091.38万元。',
];

const FUNCTIONS = [
  ['208', '社会保障和就业支出', '120.57', '120.57', ''],
  ['20805', '行政事业单位养老支出', '120.57', '120.57', ''],
  ['2080505', '机关事业单位基本养老保险缴费支出', '88.42', '88.42', ''],
  ['2080506', '机关事业单位职业年金缴费支出', '32.15', '32.15', ''],
  ['213', '农林水支出', '815.87', '612.37', '203.50'],
  ['21303', '水利', '815.87', '612.37', '203.50'],
  ['2130301', '行政运行', '612.37', '612.37', ''],
  ['2130304', '水利行业业务管理', '84.60', '', '84.60'],
  ['2130314', '防汛', '118.90', '', '118.90'],
] as const;

const ECONOMIC_COLUMNS = ['经济分类科目编码', '科目名称', '金额'];

const STATEMENTS: readonly Statement[] = [
  {
    title: '收入支出决算总表',
    form: '公开01表',
    rows: [
      [
        ['收入', 3],
        ['支出', 3],
      ],
      ['项目', '行次', '金额', '项目', '行次', '金额'],
      ['栏次', '', '1', '栏次', '', '2'],
      ['一、一般公共预算财政拨款收入', '1', '936.44', '一、一般公共服务支出', '32', ''],
      ['二、政府性基金预算财政拨款收入', '2', '150.00', '二、外交支出', '33', ''],
      ['三、国有资本经营预算财政拨款收入', '3', '', '三、国防支出', '34', ''],
      ['八、其他收入', '8', '4.94', '八、社会保障和就业支出', '39', '120.57'],
      ['', '9', '', '十一、城乡社区支出', '42', '150.00'],
      ['', '10', '', '十二、农林水支出', '43', '820.81'],
      ['本年收入合计', '27', '1,091.38', '本年支出合计', '58', '1,091.38'],
      ['年初结转和结余', '29', '', '年末结转和结余', '60', ''],
      ['总计', '31', '1,091.38', '总计', '62', '1,091.38'],
    ],
  },
  {
    title: '收入决算表',
    form: '公开02表',
    rows: [
      [
        ['项目', 2],
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      ['功能分类科目编码', '科目名称'],
      [['栏次', 2], '1', '2', '3', '4', '5', '6', '7'],
      [['合计', 2], '1,091.38', '1,086.44', '', '', '', '', '4.94'],
      ['208', '社会保障和就业支出', '120.57', '120.57', '', '', '', '', ''],
      ['20805', '行政事业单位养老支出', '120.57', '120.57', '', '', '', '', ''],
      ['2080505', '机关事业单位基本养老保险缴费支出', '88.42', '88.42', '', '', '', '', ''],
      ['2080506', '机关事业单位职业年金缴费支出', '32.15', '32.15', '', '', '', '', ''],
      ['212', '城乡社区支出', '150.00', '150.00', '', '', '', '', ''],
      ['21208', '国有土地使用权出让收入安排的支出', '150.00', '150.00', '', '', '', '', ''],
      ['2120803', '城市建设支出', '150.00', '150.00', '', '', '', '', ''],
      ['213', '农林水支出', '820.81', '815.87', '', '', '', '', '4.94'],
      ['21303', '水利', '820.81', '815.87', '', '', '', '', '4.94'],
      ['2130301', '行政运行', '612.37', '612.37', '', '', '', '', ''],
      ['2130304', '水利行业业务管理', '89.54', '84.60', '', '', '', '', '4.94'],
      ['2130314', '防汛', '118.90', '118.90', '', '', '', '', ''],
    ],
  },
  {
    title: '财政拨款收入支出决算总表',
    form: '公开04表',
    rows: [
      [
        ['收入', 3],
        ['支出', 6],
      ],
      [
        '项目',
        '行次',
        '金额',
        '项目',
        '行次',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ],
      ['一、一般公共预算财政拨款', '1', '936.44', '一、一般公共服务支出', '33', '', '', '', ''],
      [
        '二、政府性基金预算财政拨款',
        '2',
        '150.00',
        '八、社会保障和就业支出',
        '40',
        '120.57',
        '120.57',
        '',
        '',
      ],
      ['三、国有资本经营预算财政拨款', '3', '', '十一、城乡社区支出', '43', '150.00', '', '150.00', ''],
      ['', '4', '', '十二、农林水支出', '44', '815.87', '815.87', '', ''],
      ['本年收入合计', '9', '1,086.44', '本年支出合计', '59', '1,086.44', '936.44', '150.00', ''],
      ['总计', '14', '1,086.44', '总计', '64', '1,086.44', '936.44', '150.00', ''],
    ],
  },
  {
    title: '一般公共预算财政拨款支出决算表',
    form: '公开05表',
    rows: [
      [
        ['项目', 2],
        ['本年支出', 3],
      ],
      ['功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出'],
      [['栏次', 2], '1', '2', '3'],
      [['合计', 2], '936.44', '732.94', '203.50'],
      ...FUNCTIONS,
    ],
  },
  {
    title: '一般公共预算财政拨款基本支出决算表',
    form: '公开06表',
    rows: [
      [
        ['人员经费', 3],
        ['公用经费', 6],
      ],
      [...ECONOMIC_COLUMNS, ...ECONOMIC_COLUMNS, ...ECONOMIC_COLUMNS],
      ['301', '工资福利支出', '590.46', '302', '商品和服务支出', '62.52', '307', '债务利息及费用支出', ''],
      ['30101', '基本工资', '298.35', '30201', '办公费', '40.20', '30701', '国内债务付息', ''],
      ['30102', '津贴补贴', '292.11', '30231', '公务用车运行维护费', '22.32', '310', '资本性支出', '3.10'],
      [
        '303',
        '对个人和家庭的补助',
        '76.86',
        '30299',
        '其他商品和服务支出',
        '',
        '31002',
        '办公设备购置',
        '3.10',
      ],
      [['人员经费合计', 2], '667.32', ['公用经费合计', 5], '65.62'],
    ],
  },
  {
    title: '财政拨款“三公”经费支出决算表',
    form: '公开07表',
    rows: [
      [
        ['2023年度预算数', 6],
        ['2023年度决算数', 6],
      ],
      [
        '合计',
        '因公出国（境）费',
        ['公务用车购置及运行费', 3],
        '公务接待费',
        '合计',
        '因公出国（境）费',
        ['公务用车购置及运行费', 3],
        '公务接待费',
      ],
      [
        '',
        '',
        '小计',
        '公务用车购置费',
        '公务用车运行费',
        '',
        '',
        '',
        '小计',
        '公务用车购置费',
        '公务用车运行费',
        '',
      ],
      ['12.50', '0.00', '10.00', '0.00', '10.00', '2.50', '9.55', '0.00', '8.40', '0.00', '8.40', '1.15'],
    ],
  },
];

const text = (slot: Slot): string => (typeof slot === 'string' ? slot : slot[0]);
const columns = (slot: Slot): number => (typeof slot === 'string' ? 1 : slot[1]);
const filled = (row: readonly Slot[]): string[] => row.map(text).filter((cell) => cell !== '');

/** The lines above a table; `head`: whose, of which year and in which unit it is. */
const above = ({ title, form }: Statement, head: readonly string[]): string[] => [title, form, ...head];

/** What stands between a title and its table, as published: together, or a line each. */
export const HEADS: readonly (readonly [what: string, head: readonly string[]])[] = [
  ['body, year and unit together', ['部门：云岭县水务局　　　2023年度　　　金额单位：万元']],
  ['a line each', ['部门：云岭县水务局', '2023年度', '金额单位：万元']],
  ['the unit alone', ['单位：万元']],
];

type Lines = (rows: Rows) => string[];

const perRow =
  (line: (row: readonly Slot[]) => string): Lines =>
  (rows) =>
    rows.map(line);

/** What converters make of a table. */
export const FLATTENINGS: readonly (readonly [what: string, lines: Lines])[] = [
  ['tabs, a merged cell once', perRow((row) => row.map(text).join('\t'))],
  [
    'tabs, a merged cell with its empty places',
    perRow((row) =>
      row.flatMap((slot) => [text(slot), ...Array<string>(columns(slot) - 1).fill('')]).join('\t'),
    ),
  ],
  ['tabs, empty cells left out', perRow((row) => filled(row).join('\t'))],
  ['pipes', perRow((row) => `| ${row.map(text).join(' | ')} |`)],
  ['a cell a line', (rows) => rows.flatMap((row) => row.map(text))],
  ['a cell a line, empty cells left out', (rows) => rows.flatMap(filled)],
  ['spaces, empty cells left out', perRow((row) => filled(row).join(' '))],
  ['all rows in one line', (rows) => [rows.flatMap(filled).join(' ')]],
];

export const asPage = (head: readonly string[]): string => {
  const row = (slots: readonly Slot[]): string =>
    `<tr>${slots.map((slot) => `<td colspan="${String(columns(slot))}">${text(slot)}</td>`).join('')}</tr>`;
  const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
  const tables = STATEMENTS.map(
    (statement) =>
      `${paragraphs(above(statement, head))}<table>${statement.rows.map(withMergedDown).map(row).join('')}</table>`,
  );
  return `${paragraphs(INTRODUCTION)}${tables.join('')}${paragraphs(TEXT)}`;
};

/** 功能分类科目编码, 科目名称 stand below 项目; the titles beside them reach down, which a page says by empty places too. */
const withMergedDown = (row: readonly Slot[], index: number, rows: Rows): readonly Slot[] => {
  const width = Math.max(...rows.map((each) => each.reduce((sum, slot) => sum + columns(slot), 0)));
  const own = row.reduce((sum, slot) => sum + columns(slot), 0);
  return index === 1 && own < width ? [...row, ...Array<string>(width - own).fill('')] : row;
};

export const asText = (head: readonly string[], lines: Lines): string =>
  [
    ...INTRODUCTION,
    ...STATEMENTS.flatMap((statement) => [...above(statement, head), ...lines(statement.rows)]),
    ...TEXT,
  ].join('\n');

/** The whole account in one line, as a page that lost its line ends. */
export const asOneLine = (head: readonly string[]): string =>
  asText(head, (rows) => [rows.flatMap(filled).join(' ')]).replaceAll('\n', ' ');
