/** Short accounts and forms on which a rule fails, and the same put right. Text is read by the real extraction. */
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { checkDocument, type FindingRow } from '../../src/extraction/checks/index.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

export const YEAR = 2023;

/** Rule, a text or forms that it asks about, and the same put right. */
export type Case = readonly [rule: string, fails: Subject, passes: Subject];

export interface Subject {
  readonly text?: string;
  readonly forms?: readonly Form[];
}

export interface Form {
  readonly scope?: 'overall' | 'project';
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
const DOCUMENT = 'fixture';

export function findings({ text = '', forms = [] }: Subject): FindingRow[] {
  let source = `${HEAD}${text}`;
  const places = forms.map((form) => {
    // The prose of a form stands in a form, where the grammar of the account does not read.
    source += '部门（单位）整体支出绩效目标自评表\n';
    const start = source.length;
    source += `${form.prose ?? ''}\n`;
    return { start, end: source.length };
  });
  const reading = readText(source, YEAR);
  const { tables } = documentRows(reading, { documentId: DOCUMENT, agencyId: 'agency', fiscalYear: YEAR });
  const id = (index: number): string => `${DOCUMENT}:evaluation-${String(index + 1).padStart(2, '0')}`;
  return checkDocument(
    {
      ...tables,
      ...(forms.length === 0
        ? {}
        : {
            evaluations: forms.map((form, index) => ({
              evaluation_id: id(index),
              scope: form.scope ?? 'project',
              name: form.name ?? '某项目',
              original_budget: form.original ?? null,
              adjusted_budget: form.adjusted ?? null,
              actual: form.actual ?? null,
              execution_rate_pct: form.rate ?? null,
              execution_weight: form.weight ?? null,
              execution_score: form.score ?? null,
              total_score: form.total ?? null,
              source_start: places[index]?.start ?? 0,
              source_end: places[index]?.end ?? 0,
              unit: '万元',
            })),
            evaluation_cells: forms.flatMap((form, index) =>
              (form.funding ?? []).map(([, , , , printed = ''], ordinal) => ({
                evaluation_id: id(index),
                row: `funding-${ordinal + 1}`,
                field: 'execution_rate_pct',
                printed,
                source_start: places[index]?.start ?? 0,
                source_end: places[index]?.end ?? 0,
              })),
            ),
            evaluation_funding: forms.flatMap((form, index) =>
              (form.funding ?? []).map(([name, original, adjusted, actual], ordinal) => ({
                evaluation_id: id(index),
                ordinal: ordinal + 1,
                source: name,
                original_budget: original,
                adjusted_budget: adjusted,
                actual,
              })),
            ),
            indicators: forms.flatMap((form, index) =>
              (form.indicators ?? []).map((row, ordinal) => ({
                evaluation_id: id(index),
                ordinal: ordinal + 1,
                level1: row.level1 ?? '产出指标',
                level2: row.level2 ?? '数量指标',
                level3: row.name ?? '某指标',
                target: row.target ?? '',
                actual: row.actual ?? '',
                completion: row.completion ?? '',
                weight: row.weight ?? null,
                score: row.score ?? null,
                basis: row.basis ?? '',
                deviation_reason: row.reason ?? '',
              })),
            ),
          }),
    },
    { documentId: DOCUMENT, fiscalYear: YEAR, title: '', text: source },
  ).findings;
}

export const ofRule = (subject: Subject, rule: string): FindingRow[] =>
  findings(subject).filter((finding) => rulesOf(finding).includes(rule));

/** The rules that a finding tells of: its own, and those of the same story. */
export function rulesOf(finding: FindingRow): string[] {
  const { also = [] } = JSON.parse(finding.params) as { also?: { rule: string }[] };
  return [finding.rule, ...also.map((one) => one.rule)];
}
