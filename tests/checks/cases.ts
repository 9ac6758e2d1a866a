/** Short accounts and forms on which a rule fails, and the same put right. Text is read by the real extraction. */
import { documentRows } from '../../src/extraction/dataset/document.ts';
import type { EvaluationField } from '../../src/domain/evaluationFields.ts';
import type { FindingRow } from '../../src/extraction/checks/index.ts';
import type { Evaluation } from '../../src/extraction/forms/evaluations.ts';
import type { Amounts } from '../../src/extraction/forms/moneyLines.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { flowPlace } from '../../src/extraction/text/flow.ts';

export const YEAR = 2023;

/** Rule, a text or forms that it asks about, and the same put right. */
export type Case = readonly [rule: string, fails: Subject, passes: Subject];

export interface Subject {
  readonly text?: string;
  readonly forms?: readonly Form[];
}

export interface Form {
  readonly scope?: 'overall' | 'project';
  /** Of its amounts; without it, 万元. */
  readonly unit?: '元';
  readonly name?: string;
  readonly original?: string;
  readonly adjusted?: string;
  readonly actual?: string;
  readonly rate?: string;
  readonly weight?: string;
  readonly score?: string;
  readonly total?: string;
  /** Source, original, adjusted, actual, rate. */
  readonly funding?: readonly (readonly [string, string, string, string, string?])[];
  readonly indicators?: readonly IndicatorRow[];
  readonly prose?: string;
}

export interface IndicatorRow {
  readonly level1?: string;
  readonly level2?: string;
  readonly name?: string;
  readonly target?: string;
  readonly actual?: string;
  /** As a column of its own prints it. */
  readonly unit?: string;
  readonly completion?: string;
  readonly weight?: string;
  readonly score?: string;
  readonly basis?: string;
  readonly reason?: string;
}

/** A section under its heading. */
export const section = (heading: string, body: string): string => `${heading}\n${body}\n`;

export const SECTIONS = {
  staff: '二、机构设置及人员情况',
  total: '一、收入支出决算总体情况说明',
  revenue: '二、收入决算情况说明',
  expenditure: '三、支出决算情况说明',
  fiscal: '四、财政拨款收入支出决算总体情况说明',
  general: '五、一般公共预算财政拨款支出决算情况说明',
  basic: '六、一般公共预算财政拨款基本支出决算情况说明',
  threePublic: '七、财政拨款“三公”经费支出决算情况说明',
  operating: '（一）机关运行经费支出情况',
  procurement: '（二）政府采购情况',
  assets: '（三）国有资产占用情况说明',
  performance: '十一、预算绩效的情况说明',
} as const;

export const inSection = (name: keyof typeof SECTIONS, body: string): Subject => ({
  text: section(SECTIONS[name], body),
});

export const sections = (...parts: readonly (readonly [keyof typeof SECTIONS, string])[]): Subject => ({
  text: parts.map(([name, body]) => section(SECTIONS[name], body)).join(''),
});

export const ofForms = (...forms: readonly Form[]): Subject => ({ forms });

export const ofIndicator = (row: IndicatorRow, form: Form = {}): Subject => ({
  forms: [{ ...form, indicators: [{ weight: '10', score: '10', ...row }] }],
});

// An account section with a number, without which no text is read as a disclosure.
const HEAD =
  '某市某局\n2023年度部门决算公开说明\n第二部分 部门决算情况说明\n一、收入支出决算总体情况说明\n结余分配0万元。\n';
export function findings({ text = '', forms = [] }: Subject): FindingRow[] {
  // The prose of a form stands in a form, where the grammar of the account does not read.
  const prose = forms.map((form) => `部门（单位）整体支出绩效目标自评表\n${form.prose ?? ''}\n`);
  const reading = readText([HEAD, text, ...prose].join(''), YEAR);
  const { flow } = reading;
  const ends = prose.map((_, index) => [HEAD, text, ...prose.slice(0, index + 1)].join('').length);
  const places = forms.map(({ prose: words = '' }, index) => {
    const end = flowPlace(flow, ends[index] ?? 0);
    return { start: end - words.replace(/\s/g, '').length, end };
  });
  const evaluations = forms.map((form, index) => evaluationOf(form, places[index] ?? { start: 0, end: 0 }));
  const key = { documentId: 'fixture', agencyId: 'agency', fiscalYear: YEAR };
  return documentRows({ ...reading, ...(forms.length > 0 && { evaluations }) }, key).tables
    .findings as FindingRow[];
}

/** As the grammar reads it; each of its numbers stands where the form does. */
function evaluationOf(form: Form, place: { start: number; end: number }): Evaluation {
  const amountsOf = (values: Partial<Record<EvaluationField, string | undefined>>): Amounts =>
    Object.fromEntries(
      Object.entries(values).flatMap(([field, value]) => (value ? [[field, { value, ...place }]] : [])),
    );
  const funding = (form.funding ?? []).map(
    ([source, original_budget, adjusted_budget, actual, rate = '']) => ({
      source,
      amounts: amountsOf({
        original_budget,
        adjusted_budget,
        actual,
        execution_rate_pct: rate.replace('%', ''),
      }),
    }),
  );
  const amounts = amountsOf({
    original_budget: form.original,
    adjusted_budget: form.adjusted,
    actual: form.actual,
    execution_rate_pct: form.rate,
    execution_weight: form.weight,
    execution_score: form.score,
    total_score: form.total,
  });
  return {
    scope: form.scope ?? 'project',
    told: false,
    ...place,
    head: {
      names: { name: { value: form.name ?? '某项目', ...place } },
      unit: form.unit ?? '万元',
      amounts,
      funding,
    },
    indicators: (form.indicators ?? []).map(({ name: level3 = '某指标', unit = '', ...texts }) => ({
      texts: { level1: '产出指标', level2: '数量指标', level3, ...texts },
      unit,
      cells: [],
      ...place,
    })),
  };
}

export const ofRule = (subject: Subject, rule: string): FindingRow[] =>
  findings(subject).filter((finding) => rulesOf(finding).includes(rule));

/** The rules that a finding tells of: its own, and those of the same story. */
export function rulesOf(finding: FindingRow): string[] {
  const { also = [] } = JSON.parse(finding.params) as { also?: { rule: string }[] };
  return [finding.rule, ...also.map((one) => one.rule)];
}
