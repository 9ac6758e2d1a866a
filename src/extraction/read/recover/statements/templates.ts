/**
 * The columns of the statement tables by the Ministry of Finance's template, from left to right, each by its titles from the top.
 * Where cells are gone, the order of the template says which column an amount is of. Notation in `lexicon/notation.ts`; a
 * title behind `?` may be missing, and its column with it.
 */
export interface ColumnTemplate {
  /** Ids of the kinds. */
  readonly kinds: readonly string[];
  readonly columns: readonly (readonly string[])[];
  /** Words that may stand in the header besides. */
  readonly besides: readonly string[];
}

const KEYS = [
  ['[支出|收入][功能分类|经济分类|功能|经济]科目(编码|代码)'],
  ['[支出|收入][功能分类|经济分类|功能|经济]科目名称'],
];
const CODED = [
  '项目',
  '[支出|收入](功能分类|经济分类)[科目]',
  '本年支出',
  '本年收入',
  '（类款项）',
  '类',
  '款',
  '项',
];
const ACTUAL = '(决算数|金额|决算金额|决算)';

const under = (title: string, ...parts: string[]): string[][] => parts.map((part) => [title, part]);

const CAR = '公务用车购置(及|和)运行[维护]费[用]';
const threePublic = (title: string): string[][] => [
  [title, '合计'],
  [title, '因公出国（境）[费|费用|经费]'],
  [title, CAR, '小计'],
  [title, CAR, '公务用车购置费'],
  [title, CAR, '公务用车运行[维护]费'],
  [title, '公务接待费'],
];

export const COLUMN_TEMPLATES: readonly ColumnTemplate[] = [
  {
    kinds: ['summary'],
    columns: [
      ...under('?收入', '项目', '?行次', ACTUAL),
      ...under('?支出', '项目[（按功能分类）]', '?行次', ACTUAL),
    ],
    besides: [],
  },
  {
    kinds: ['revenue'],
    columns: [
      ...KEYS,
      ['本年收入合计|收入合计|合计'],
      ['[本年]财政拨款收入'],
      ['上级补助收入'],
      ['?事业收入'],
      ['?[事业单位]经营收入'],
      ['?附属单位(上缴|缴款|上缴款)收入'],
      ['其他收入'],
    ],
    besides: CODED,
  },
  {
    kinds: ['expenditure'],
    columns: [
      ...KEYS,
      ['本年支出合计|支出合计|合计'],
      ['基本支出'],
      ['项目支出'],
      ['?上缴上级[单位]支出'],
      ['?[事业单位]经营支出'],
      ['?对附属单位补助支出'],
    ],
    besides: CODED,
  },
  {
    kinds: ['fiscal'],
    columns: [
      ...under('?收入', '项目', '?行次', ACTUAL),
      ...under(
        '?支出',
        '项目[（按功能分类）]',
        '?行次',
        '合计|小计',
        '一般公共预算[财政拨款]',
        '政府性基金[预算][财政拨款]',
        '?国有资本经营[预算][财政拨款]',
      ),
    ],
    besides: [ACTUAL],
  },
  {
    kinds: ['general_public_budget', 'state_capital_expenditure_only', 'government_funds_expenditure_only'],
    columns: [...KEYS, ['小计|合计|本年支出合计'], ['基本支出'], ['项目支出']],
    besides: CODED,
  },
  {
    kinds: ['basic'],
    columns: [...KEYS, [ACTUAL]],
    besides: ['人员经费', '[日常]公用经费', ...KEYS.flat(), ...KEYS.flat(), ACTUAL, ACTUAL],
  },
  {
    kinds: ['government_funds_expenditure', 'state_capital_expenditure'],
    columns: [
      ...KEYS,
      ['(年初|上年)[财政拨款]结转[和]结余'],
      ['本年收入'],
      ...under('本年支出', '小计|合计', '基本支出', '项目支出'),
      ['年末[财政拨款]结转[和]结余'],
    ],
    besides: CODED,
  },
  {
    kinds: ['three_public'],
    columns: [...threePublic('预算数'), ...threePublic('决算数')],
    besides: ['本年', '三公经费'],
  },
  {
    kinds: ['three_public'],
    columns: [['项目'], ['?行次'], ['?预算数'], ['决算数']],
    besides: [],
  },
];
