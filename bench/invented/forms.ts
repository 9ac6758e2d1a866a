/** Self-evaluation forms of an invented document: one of the whole, and some of projects. */
import { amountIn } from './numerals.ts';
import type { InventedDocument, OpenRow } from './page.ts';
import type { Writing } from './writing.ts';

const PROJECTS = [
  '信息化运行维护',
  '基层能力建设',
  '公共服务提升',
  '设施设备更新',
  '专项业务培训',
  '驻村工作补助',
];
/** Levels, the unit of the target, and what the weights of a form sum to 90 with. */
const INDICATORS = [
  ['产出指标', '数量指标', '开展次数', '次', 20],
  ['产出指标', '质量指标', '验收合格率', '%', 20],
  ['产出指标', '时效指标', '按期完成率', '%', 10],
  ['效益指标', '社会效益指标', '服务覆盖率', '%', 30],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', '%', 10],
] as const;

/** Printed values as the cells that they are of evaluation_cells.csv, without their quotes. */
class Line {
  readonly cells: OpenRow[] = [];
  private text = '';
  constructor(
    private readonly evaluationId: string,
    private readonly row: string,
    private readonly start: number,
  ) {}
  words(words: string): this {
    this.text += words;
    return this;
  }
  value(field: string, printed: string): this {
    const at = this.start + this.text.length;
    this.cells.push({
      evaluation_id: this.evaluationId,
      row: this.row,
      field,
      printed,
      source_start: at,
      source_end: at + printed.length,
    });
    return this.words(printed);
  }
  /** Writes the line and its cells; where it begins. Only numbers of the head are quoted. */
  writeTo(document: InventedDocument): number {
    for (const cell of this.cells)
      document.add('evaluation_cells', { ...cell, quote: this.row === 'head' ? this.text : '' });
    return document.line(this.text);
  }
}

/** Answers the score that the form's indicators reach, of 90. */
function indicators({ document, random }: Writing, evaluationId: string): number {
  let reached = 0;
  document.line('一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分');
  for (const [index, [level1, level2, level3, unit, weight]] of INDICATORS.entries()) {
    const met = random.chance(0.8);
    const score = met ? weight : Math.round(weight * (0.5 + random.next() / 2) * 10) / 10;
    reached += score;
    const target = unit === '次' ? random.int(4, 40) : random.int(90, 100);
    const actual = met ? target : Math.floor(target * (score / weight));
    const row = {
      target: `>=${String(target)}${unit}`,
      actual: `${String(actual)}${unit}`,
      weight: String(weight),
      score: String(score),
    };
    const line = new Line(evaluationId, `indicator-${String(index + 1)}`, document.text.length);
    line.words(`${level1} ${level2} ${level3}`);
    for (const [field, printed] of Object.entries(row)) line.words(' ').value(field, printed);
    const start = line.writeTo(document);
    document.countFormNumbers(4);
    document.add('indicators', {
      evaluation_id: evaluationId,
      ordinal: index + 1,
      level1,
      level2,
      level3,
      ...row,
      target_operator: '>=',
      target_value: String(target),
      target_unit: unit,
      actual_value: String(actual),
      outcome: actual === target ? 'hit_exactly' : 'missed',
      deviation_reason: met ? '' : '受客观条件影响，部分工作未能按期完成',
      source_start: start,
      source_end: document.text.length - 1,
    });
  }
  return reached;
}

interface Form {
  readonly scope: 'overall' | 'project';
  readonly name: string;
  readonly title: string;
  /** Hundredths of 万元. */
  readonly original: number;
  readonly adjusted: number;
  readonly actual: number;
}

function writeForm(writing: Writing, form: Form, ordinal: number): void {
  const { document } = writing;
  const evaluationId = `${document.documentId}:evaluation-${String(ordinal).padStart(2, '0')}`;
  const start = document.line(form.title);
  const year = document.line(`（${String(document.year)}年度）`) + 1;
  document.unread(year, String(document.year), '年份');
  document.line(`项目名称 ${form.name}`);
  document.line('项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分');
  const rate = form.adjusted === 0 ? 0 : (form.actual / form.adjusted) * 100;
  const amounts = {
    original_budget: amountIn('万元', form.original),
    adjusted_budget: amountIn('万元', form.adjusted),
    actual: amountIn('万元', form.actual),
  };
  const head: OpenRow = {
    execution_weight: '10',
    execution_rate_pct: rate.toFixed(2),
    execution_score: (Math.min(100, rate) / 10).toFixed(2),
  };
  const line = new Line(evaluationId, 'head', document.text.length).words('年度资金总额');
  for (const [field, printed] of Object.entries(amounts)) line.words(' ').value(field, printed);
  for (const [field, printed] of Object.entries(head)) {
    line.words(' ').value(field, String(printed));
    if (field === 'execution_rate_pct') line.words('%');
  }
  line.writeTo(document);
  const funding = new Line(evaluationId, 'funding-1', document.text.length).words('其中：当年财政拨款');
  for (const [field, printed] of Object.entries(amounts)) funding.words(' ').value(field, printed);
  funding.words(' — — —').writeTo(document);
  document.add('evaluation_funding', {
    evaluation_id: evaluationId,
    ordinal: 1,
    source: '当年财政拨款',
    ...amounts,
  });
  const total = (indicators(writing, evaluationId) + Number(head['execution_score'])).toFixed(2);
  new Line(evaluationId, 'head', document.text.length)
    .words('总分 100 ')
    .value('total_score', total)
    .writeTo(document);
  document.unread(document.text.lastIndexOf(' 100 ') + 1, '100', '分值合计');
  document.countFormNumbers(10);
  document.add('evaluations', {
    ...document.keys,
    evaluation_id: evaluationId,
    scope: form.scope,
    name: form.name,
    implementing_agency: document.agency.name,
    ...amounts,
    ...head,
    total_score: total,
    source_start: start,
    source_end: document.text.length - 1,
    unit: '万元',
  });
}

/** One document in seven has no form; an overall form and up to two of projects otherwise. */
export function writeForms(writing: Writing): void {
  const { document, now, random } = writing;
  if (random.chance(0.15)) return;
  document.line('九、预算绩效情况说明');
  const project = now.generalBudget - now.personnel - now.operating;
  const forms: Form[] = [
    {
      scope: 'overall',
      name: document.agency.name,
      title: '部门（单位）整体支出绩效自评表',
      original: Math.round(now.generalBudget * now.original),
      adjusted: Math.round(now.generalBudget * now.adjusted),
      actual: now.generalBudget,
    },
    ...Array.from({ length: random.int(0, 2) }, (_, index): Form => {
      const adjusted = Math.round((project * (0.2 + random.next() * 0.6)) / (index + 1));
      return {
        scope: 'project',
        name: `${random.pick(PROJECTS)}项目${String(index + 1)}（虚构）`,
        title: '项目支出绩效自评表',
        original: Math.round(adjusted * (0.8 + random.next() * 0.4)),
        adjusted,
        actual: random.chance(0.6) ? adjusted : Math.round(adjusted * (0.4 + random.next() * 0.6)),
      };
    }),
  ];
  for (const [index, form] of forms.entries()) writeForm(writing, form, index + 1);
}
