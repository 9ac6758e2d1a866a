/**
 * Codes of the functional classification (政府收支分类科目, Ministry of Finance), for the levels below the class that
 * occur in the documents read so far. A name that is not here keeps its class's place and has no code.
 */
import { FUNCTION_CLASSES } from './categories.ts';

type Level2 = readonly [code: string, name: string, items: Readonly<Record<string, string>>];

const LEVEL_2: readonly Level2[] = [
  ['20101', '人大事务', { 行政运行: '01', 一般行政管理事务: '02', 事业运行: '50', 其他人大事务支出: '99' }],
  ['20102', '政协事务', { 行政运行: '01', 一般行政管理事务: '02', 事业运行: '50', 其他政协事务支出: '99' }],
  [
    '20103',
    '政府办公厅（室）及相关机构事务',
    {
      行政运行: '01',
      一般行政管理事务: '02',
      机关服务: '03',
      专项服务: '04',
      信访事务: '08',
      事业运行: '50',
      '其他政府办公厅（室）及相关机构事务支出': '99',
    },
  ],
  ['20106', '财政事务', { 行政运行: '01', 一般行政管理事务: '02', 事业运行: '50', 其他财政事务支出: '99' }],
  ['20699', '其他科学技术支出', { 其他科学技术支出: '99' }],
  [
    '20805',
    '行政事业单位养老支出',
    {
      行政单位离退休: '01',
      事业单位离退休: '02',
      机关事业单位基本养老保险缴费支出: '05',
      机关事业单位职业年金缴费支出: '06',
      其他行政事业单位养老支出: '99',
    },
  ],
  [
    '21011',
    '行政事业单位医疗',
    { 行政单位医疗: '01', 事业单位医疗: '02', 公务员医疗补助: '03', 其他行政事业单位医疗支出: '99' },
  ],
  ['22102', '住房改革支出', { 住房公积金: '01', 提租补贴: '02', 购房补贴: '03' }],
  ['22999', '其他支出', { 其他支出: '99' }],
];

const CODES = new Map<string, string>();
const classNames = new Map<string, readonly string[]>();
for (const [code, ...names] of FUNCTION_CLASSES) {
  classNames.set(code, names);
  for (const name of names) CODES.set(name, code);
}
for (const [code, name, items] of LEVEL_2) {
  for (const className of classNames.get(code.slice(0, 3)) ?? []) {
    CODES.set(`${className}/${name}`, code);
    for (const [item, suffix] of Object.entries(items))
      CODES.set(`${className}/${name}/${item}`, code + suffix);
  }
}

/** The code of a name printed as 类, 类/款 or 类/款/项; empty where the name is none or not known. */
export const functionCodeOf = (name: string): string => CODES.get(name) ?? '';
