/**
 * The classifications of the Government Revenue and Expenditure Classification (政府收支分类科目, Ministry of Finance):
 * expenditure by function (class 类) and by economic category of department budgets (款).
 */
import type { Measure } from '../../domain/measures.ts';

export { FUNCTION_CLASSES } from '../../domain/functionClasses.ts';

/** The economic categories' own classes (类), as the documents write them. */
export const ECONOMIC_GROUPS: readonly (readonly [pattern: string, name: string])[] = [
  ['工资福利支出', '工资福利支出'],
  ['商品和服务支出', '商品和服务支出'],
  ['对个人和家庭[的]补助[支出]', '对个人和家庭的补助'],
  ['资本性支出', '资本性支出'],
];

/** Economic categories of department budgets, by the expense they belong to: 301 and 303 personnel, 302, 307, 309 and 310 operating. */
export const ECONOMIC_CATEGORIES: readonly (readonly [measure: Measure, names: readonly string[]])[] = [
  [
    'personnel',
    [
      '基本工资',
      '津贴补贴',
      '奖金',
      '伙食补助费',
      '绩效工资',
      '机关事业单位基本养老保险缴费',
      '职业年金缴费',
      '职工基本医疗保险缴费',
      '城镇职工基本医疗保险缴费',
      '公务员医疗补助缴费',
      '其他社会保障缴费',
      '住房公积金',
      '医疗费',
      '其他工资福利支出',
      '离休费',
      '退休费',
      '退职（役）费',
      '抚恤金',
      '生活补助',
      '救济费',
      '医疗费补助',
      '助学金',
      '奖励金',
      '个人农业生产补贴',
      '代缴社会保险费',
      '其他对个人和家庭的补助',
      '其他对个人和家庭的补助支出',
    ],
  ],
  [
    'operating',
    [
      '办公费',
      '印刷费',
      '咨询费',
      '手续费',
      '水费',
      '电费',
      '邮电费',
      '取暖费',
      '物业管理费',
      '差旅费',
      '因公出国（境）费用',
      '因公出国（境）费',
      '维修（护）费',
      '租赁费',
      '会议费',
      '培训费',
      '公务接待费',
      '专用材料费',
      '被装购置费',
      '专用燃料费',
      '劳务费',
      '委托业务费',
      '工会经费',
      '福利费',
      '公务用车运行维护费',
      '其他交通费用',
      '税金及附加费用',
      '其他商品和服务支出',
      '办公设备购置',
      '专用设备购置',
      '信息网络及软件购置更新',
      '公务用车购置',
      '其他资本性支出',
    ],
  ],
];
