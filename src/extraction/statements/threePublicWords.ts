/** What the “三公” table calls its parts, whether they are its columns or its rows, and the counts that some print below. */
import type { Measure } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';

export const PARTS: readonly (readonly [pattern: string, measure: Measure])[] = [
  ['[一般公共预算][财政拨款]三公经费[支出][合计|小计]', 'three_public'],
  ['因公出国（境）[费|费用|经费]', 'overseas_travel'],
  [
    '公务用车(购置及运行|购置和运行|购置及运行维护|购置和运行维护|购置费及运行维护|购置费及运行)费[用]|公务用车费',
    'vehicles',
  ],
  ['[公务用车]购置费', 'vehicle_purchase'],
  ['公务用车购置', 'vehicle_purchase'],
  ['[公务用车](运行|运行维护|运行费维护|运行及维护)费[用]', 'vehicle_operation'],
  ['公务接待[费|费用]', 'reception'],
  ['国内接待费', 'reception_domestic'],
  ['国（境）外接待费', 'reception_foreign'],
];

/** Counts name their own unit, in brackets behind the label. */
export const COUNTS: readonly (readonly [
  pattern: string,
  units: Readonly<Partial<Record<Unit, Measure>>>,
])[] = [
  ['因公出国（境）团组[数]', { 个: 'overseas_groups' }],
  ['因公出国（境）(人次[数]|人数)', { 人次: 'overseas_persons', 人: 'overseas_persons' }],
  ['公务用车购置(数|数量)', { 辆: 'vehicles_purchased' }],
  ['公务用车(保有量|保有数)', { 辆: 'vehicles_owned' }],
  ['国内公务接待批次[数]', { 个: 'reception_batches', 批次: 'reception_batches' }],
  ['国内公务接待(人次[数]|人数)', { 人次: 'reception_persons', 人: 'reception_persons' }],
  [
    '(国（境）外公务接待|外事接待)批次[数]',
    { 个: 'reception_foreign_batches', 批次: 'reception_foreign_batches' },
  ],
  [
    '(国（境）外公务接待|外事接待)(人次[数]|人数)',
    { 人次: 'reception_foreign_persons', 人: 'reception_foreign_persons' },
  ],
];
