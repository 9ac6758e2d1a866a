/**
 * What an invented agency received and spent, year by year. Amounts are whole hundredths of 万元, so that parts sum to
 * their whole exactly.
 */
import type { InventedAgency } from './agencies.ts';
import { seededRandom, type Random } from './random.ts';

export interface FunctionItem {
  readonly code: string;
  /** 类/款/项 */
  readonly name: string;
}

const ITEMS: readonly FunctionItem[] = [
  { code: '2010301', name: '一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行' },
  { code: '2010302', name: '一般公共服务支出/政府办公厅（室）及相关机构事务/一般行政管理事务' },
  { code: '2080505', name: '社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险缴费支出' },
  { code: '2101101', name: '卫生健康支出/行政事业单位医疗/行政单位医疗' },
  { code: '2210201', name: '住房保障支出/住房改革支出/住房公积金' },
  { code: '2050202', name: '教育支出/普通教育/小学教育' },
  { code: '2130101', name: '农林水支出/农业农村/行政运行' },
  { code: '2120101', name: '城乡社区支出/城乡社区管理事务/行政运行' },
  { code: '2240101', name: '灾害防治及应急管理支出/应急管理事务/行政运行' },
];

export interface Account {
  readonly functions: readonly { readonly item: FunctionItem; readonly amount: number }[];
  readonly generalBudget: number;
  readonly funds: number;
  readonly otherRevenue: number;
  readonly carryover: number;
  readonly personnel: number;
  readonly operating: number;
  readonly overseas: number;
  readonly vehiclePurchase: number;
  readonly vehicleOperation: number;
  readonly reception: number;
  readonly procurement: readonly [goods: number, works: number, services: number];
  readonly staff: number;
  readonly vehicles: number;
  /** Budget ÷ outturn: of the year's beginning, and as adjusted. */
  readonly original: number;
  readonly adjusted: number;
}

/** Splits a whole by weights; the last part takes what rounding leaves. */
function split(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum));
  const rest = whole - parts.reduce((total, part) => total + part, 0);
  return parts.map((part, index) => (index === parts.length - 1 ? part + rest : part));
}

interface Habits {
  readonly items: readonly FunctionItem[];
  readonly weights: readonly number[];
  readonly hasFunds: boolean;
  readonly travels: boolean;
  readonly vehicles: number;
  readonly staff: number;
}

function habitsOf(random: Random): Habits {
  const items = ITEMS.filter((_, index) => index === 0 || random.chance(0.55));
  return {
    items,
    weights: items.map(() => random.logNormal(1, 0.9)),
    hasFunds: random.chance(0.2),
    travels: random.chance(0.08),
    vehicles: random.chance(0.25) ? 0 : random.int(1, 9),
    staff: Math.max(3, Math.round(random.logNormal(28, 0.8))),
  };
}

function accountOf(random: Random, habits: Habits, generalBudget: number): Account {
  const basic = Math.round(generalBudget * (0.35 + 0.5 * random.next()));
  const personnel = Math.round(basic * (0.7 + 0.2 * random.next()));
  const small = (share: number): number => Math.round(generalBudget * share * random.next());
  const [goods = 0, works = 0, services = 0] = split(small(0.2), [1, random.next() < 0.6 ? 0 : 1, 1]);
  const amounts = split(
    generalBudget,
    habits.weights.map((weight) => weight * random.logNormal(1, 0.1)),
  );
  return {
    functions: habits.items.map((item, index) => ({ item, amount: amounts[index] ?? 0 })),
    generalBudget,
    funds: habits.hasFunds ? small(0.5) : 0,
    otherRevenue: random.chance(0.4) ? 0 : small(0.15),
    carryover: random.chance(0.5) ? 0 : small(0.1),
    personnel,
    operating: basic - personnel,
    overseas: habits.travels && random.chance(0.6) ? random.int(100, 3000) : 0,
    vehiclePurchase: habits.vehicles > 0 && random.chance(0.06) ? random.int(1200, 1800) : 0,
    vehicleOperation: Math.round(habits.vehicles * random.logNormal(200, 0.3)),
    reception: random.chance(0.3) ? 0 : Math.round(random.logNormal(150, 1)),
    procurement: [goods, works, services],
    staff: Math.max(1, habits.staff + random.int(-2, 2)),
    vehicles: habits.vehicles,
    original: 0.7 + 0.5 * random.next(),
    adjusted: 1 + 0.12 * random.next(),
  };
}

/** The accounts of an agency for `years`, ascending. */
export function accountsOf(agency: InventedAgency, years: readonly number[]): Map<number, Account> {
  const random = seededRandom(`${agency.seed} accounts`);
  const habits = habitsOf(random);
  let scale = random.logNormal(80_000, 1.4);
  return new Map(
    years.map((year) => {
      scale *= random.logNormal(1.03, 0.15);
      return [year, accountOf(random, habits, Math.round(scale))];
    }),
  );
}
