/** “三公”, procurement, vehicles, staff. */
import { inSection, sections, type Case, type Subject } from './cases.ts';

const three = (total: string): Subject =>
  inSection(
    'threePublic',
    `2023年度财政拨款“三公”经费支出${total}万元。其中：因公出国（境）费支出0.00万元。公务用车购置及运行维护费支出13.46万元。公务接待费支出1.20万元。`,
  );
const vehicles = (purchase: string): Subject =>
  inSection(
    'threePublic',
    `公务用车购置及运行维护费13.46万元，其中：公务用车购置费${purchase}万元，公务用车运行维护费13.46万元。`,
  );
const reception = (domestic: string): Subject =>
  inSection(
    'threePublic',
    `公务接待费1.20万元。其中：\n外宾接待支出0.20万元。\n国内公务接待支出${domestic}万元。`,
  );
const budget = (amount: string): Subject =>
  inSection('threePublic', `公务接待费全年预算数${amount}万元，决算数1.20万元。`);
const batches = (count: string): Subject =>
  inSection(
    'threePublic',
    `公务接待费1.20万元，开支内容包括就餐费。单位全年安排的国内公务接待${count}批次，${count === '0' ? '0' : '80'}人次。`,
  );
const bought = (goods: string): Subject =>
  inSection(
    'procurement',
    `2023年度政府采购支出总额99.92万元，其中：政府采购货物支出${goods}万元、政府采购工程支出5.97万元、政府采购服务支出38.44万元。`,
  );
const contracts = (sme: string, micro: string): Subject =>
  inSection(
    'procurement',
    `2023年度政府采购支出总额99.92万元。\n授予中小企业合同金额${sme}万元，其中：授予小微企业合同金额${micro}万元。`,
  );
const byKind = (kind: string, amount: string): Subject =>
  inSection(
    'procurement',
    `2023年度政府采购支出总额99.92万元，其中：政府采购${kind}支出20.00万元。${kind}采购授予中小企业合同金额${amount}万元。`,
  );
const cars = (total: string, other: string, purpose = '一般公务用车'): Subject =>
  inSection(
    'assets',
    `截至2023年12月31日，车辆${total}辆，价值27.14万元，其中：副部（省）级及以上领导用车0辆、主要负责人用车0辆、机要通信用车0辆、应急保障用车0辆、执法执勤用车0辆、特种专业技术用车0辆、离退休干部服务用车0辆、其他用车${other}辆，其他用车主要是：${purpose}；单价100万元（含）以上设备（不含车辆）0台（套）。`,
  );
const owned = (count: string): Subject =>
  sections(
    ['threePublic', `公务用车购置数0辆，公务用车保有量${count}辆。`],
    ['assets', '截至2023年12月31日，车辆1辆，价值27.14万元。'],
  );
const operating = (amount: string): Subject =>
  sections(
    [
      'basic',
      '2023年度一般公共预算财政拨款基本支出220.02万元，其中：人员经费186.27万元，包括：基本工资。\n公用经费33.74万元，包括：办公费。',
    ],
    ['operating', `2023年度某局机关运行经费支出${amount}万元。`],
  );
const worth = (value: string): Subject =>
  inSection(
    'assets',
    `截至2023年12月31日，车辆3辆，价值${value}万元，其中：执法执勤用车0辆、特种专业技术用车0辆、其他用车3辆。`,
  );
const institutions = (count: string): Subject =>
  inSection('staff', `某局下设${count}个事业单位，分别是：青溪县水务服务中心。`);
const ofNoGoods = (share: string): Subject =>
  inSection(
    'procurement',
    `2023年度政府采购支出总额0.00万元，其中：政府采购货物支出0.00万元。货物采购授予中小企业合同金额占货物支出金额的${share}%。`,
  );
const staff = (total: string): Subject =>
  inSection('staff', `某局2023年度，实有人数${total}人，其中：在职人员31人，离休人员0人，退休人员1人。`);

const offices = (count: number): Subject =>
  inSection(
    'staff',
    `某局2023年度，实有人员10人，其中：在职人员10人。单位无下属预算单位，下设${count}个处室，分别是：综合科。`,
  );

const officesNamed = (count: string): Subject =>
  inSection('staff', `某局无下属预算单位，下设${count}个科室，分别是：办公室、综合科（档案馆）、业务科。`);
const guests = (persons: string): Subject =>
  inSection('threePublic', `公务接待费1.20万元。单位全年安排的国内公务接待4批次，${persons}人次。`);
const kept = (cars: string): Subject =>
  inSection(
    'threePublic',
    `公务用车运行维护费32.00万元。开支内容包括燃油费、维修费。公务用车保有量${cars}辆。`,
  );
const denied = (amount: string): Subject => ({
  text: `四、财政拨款收入支出决算总体情况说明\n财政拨款支出100.00万元，其中：一般公共预算财政拨款支出${amount === '0.00' ? '100.00' : '90.00'}万元，政府性基金预算财政拨款支出${amount}万元。\n八、政府性基金预算财政拨款收入支出决算情况说明\n本单位2023年度无政府性基金预算财政拨款收入、支出及结转和结余。\n`,
});

export const THING_CASES: readonly Case[] = [
  ['count.listed', officesNamed('4'), officesNamed('3')],
  ['count.costly', guests('5'), guests('80')],
  ['count.costly', kept('2'), kept('8')],
  ['count.costly', worth('947.20'), worth('125.46')],
  ['count.listed', institutions('6'), institutions('1')],
  ['zero-base.rate', ofNoGoods('2'), ofNoGoods('0')],
  ['absence.printed', denied('10.00'), denied('0.00')],
  ['limit.unusual', offices(98), offices(10)],
  ['sum.three-public', three('15.66'), three('14.66')],
  ['sum.three-public', vehicles('1.00'), vehicles('0.00')],
  ['sum.three-public', reception('1.20'), reception('1.00')],
  ['limit.over-budget', budget('1.00'), budget('1.20')],
  ['count-and-money', batches('0'), batches('9')],
  [
    'limit.unusual',
    inSection('threePublic', '公务接待费1.20万元。单位全年安排的国内公务接待9批次，5人次。'),
    inSection('threePublic', '公务接待费1.20万元。单位全年安排的国内公务接待9批次，50人次。'),
  ],
  ['sum.things', bought('56.51'), bought('55.51')],
  ['limit.unusual', contracts('109.92', '99.92'), contracts('99.92', '99.92')],
  ['limit.part', contracts('89.92', '99.92'), contracts('89.92', '89.92')],
  ['limit.unusual', byKind('货物', '25.00'), byKind('货物', '15.00')],
  ['limit.unusual', byKind('工程', '25.00'), byKind('工程', '15.00')],
  ['limit.unusual', byKind('服务', '25.00'), byKind('服务', '15.00')],
  ['sum.things', cars('2', '1'), cars('1', '1')],
  ['vehicles.owned-and-assets', owned('2'), owned('1')],
  ['limit.unusual', operating('34.74'), operating('33.74')],
  ['sum.things', staff('33'), staff('32')],
];
