/**
 * Headers of tables whose cells a converter flattened into spaces: the words in the order they are printed, line by line, and
 * the columns they stand for from left to right, each by its titles from the top. Only a header that is word for word one of
 * these is read, for without cells nothing else tells which column an amount is of.
 */
export interface FlatHeader {
  /** Id of the kind. */
  readonly kinds: readonly string[];
  readonly header: string;
  readonly columns: readonly (readonly string[])[];
}

const NAMES = '[功能分类|支出功能分类]科目(编码|代码)科目名称';
const KEYS = [['科目编码'], ['科目名称']];
const SIDES = '项目行次(决算数|金额)项目行次(决算数|金额)';

const under = (title: string, ...parts: string[]): string[][] => parts.map((part) => [title, part]);

const CAR = '公务用车购置及运行[维护]费';
const CAR_PARTS = '小计公务用车购置费公务用车运行[维护]费';
const PARTS = `合计因公出国（境）费${CAR}公务接待费`;
const threePublic = (title: string): string[][] => [
  [title, '合计'],
  [title, '因公出国（境）费'],
  [title, '公务用车购置及运行费', '小计'],
  [title, '公务用车购置及运行费', '公务用车购置费'],
  [title, '公务用车购置及运行费', '公务用车运行费'],
  [title, '公务接待费'],
];

export const FLAT_HEADERS: readonly FlatHeader[] = [
  {
    kinds: ['summary'],
    header: `[收入支出]${SIDES}`,
    columns: [...under('收入', '项目', '行次', '决算数'), ...under('支出', '项目', '行次', '决算数')],
  },
  {
    kinds: ['revenue'],
    header: `[项目](本年收入合计财政拨款收入上级补助收入事业收入经营收入附属单位(上缴|缴款)收入其他收入${NAMES}|${NAMES}本年收入合计财政拨款收入上级补助收入事业收入经营收入附属单位(上缴|缴款)收入其他收入)`,
    columns: [
      ...KEYS,
      ['本年收入合计'],
      ['财政拨款收入'],
      ['上级补助收入'],
      ['事业收入'],
      ['经营收入'],
      ['附属单位上缴收入'],
      ['其他收入'],
    ],
  },
  {
    kinds: ['expenditure'],
    header: `[项目](本年支出合计基本支出项目支出上缴上级支出经营支出对附属单位补助支出${NAMES}|${NAMES}本年支出合计基本支出项目支出上缴上级支出经营支出对附属单位补助支出)`,
    columns: [
      ...KEYS,
      ['本年支出合计'],
      ['基本支出'],
      ['项目支出'],
      ['上缴上级支出'],
      ['经营支出'],
      ['对附属单位补助支出'],
    ],
  },
  {
    kinds: ['fiscal'],
    header:
      '收入支出项目行次(决算数|金额)项目行次合计一般公共预算财政拨款政府性基金预算财政拨款国有资本经营预算财政拨款',
    columns: [
      ...under('收入', '项目', '行次', '决算数'),
      ...under(
        '支出',
        '项目',
        '行次',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ),
    ],
  },
  {
    kinds: ['general_public_budget', 'state_capital_expenditure_only', 'government_funds_expenditure_only'],
    header: `[项目][本年支出]${NAMES}(小计|合计)基本支出项目支出`,
    columns: [...KEYS, ['合计'], ['基本支出'], ['项目支出']],
  },
  {
    kinds: ['government_funds_expenditure', 'state_capital_expenditure'],
    header: `项目年初结转和结余本年收入本年支出年末结转和结余${NAMES}小计基本支出项目支出`,
    columns: [
      ...KEYS,
      ['年初结转和结余'],
      ['本年收入'],
      ...under('本年支出', '小计', '基本支出', '项目支出'),
      ['年末结转和结余'],
    ],
  },
  {
    kinds: ['three_public'],
    header: `预算数决算数${PARTS}${PARTS}${CAR_PARTS}${CAR_PARTS}`,
    columns: [...threePublic('预算数'), ...threePublic('决算数')],
  },
];
