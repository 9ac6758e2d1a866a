/** Everything that was read from a document as rows of one list, in the order of the text. Pure. */
import { ASPECT_NAMES } from '../../domain/aspects.ts';
import { BASIS_NAMES, STATUS_NAMES } from '../../domain/dataTable.ts';
import type { DocumentFigure, DocumentReason, FormNumber } from '../../queries/index.ts';
import { t, word } from '../../language/t.ts';
import type { Range } from './numbers.ts';
import { FIELD_NAMES, figureName, figureValue, formName } from './words.ts';

export interface ReadRow extends Range {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly value: string;
  readonly reason: DocumentReason | null;
}

const figureRow = (figure: DocumentFigure, reason: DocumentReason | null): ReadRow => ({
  key: figure.figure_id,
  start: figure.source_start,
  end: figure.source_end,
  name: figureName(figure),
  detail: [
    String(figure.fiscal_year),
    word(ASPECT_NAMES[figure.aspect]),
    ...(figure.basis === 'derived' ? [word(BASIS_NAMES.derived)] : []),
    ...(figure.status === 'ok' ? [] : [word(STATUS_NAMES[figure.status])]),
  ].join(' · '),
  value: figureValue(figure),
  reason,
});

const formRowName = (form: FormNumber): string => {
  if (form.part === 'indicator') return t('指标：{level3}', { level3: form.level3 ?? '' });
  if (form.part === 'funding')
    return t('资金来源：{fundingSource}', { fundingSource: form.funding_source ?? '' });
  return form.field ? FIELD_NAMES[form.field] : '';
};

const formRow = (form: FormNumber): ReadRow => ({
  key: `${form.evaluation_id}:${String(form.source_start)}`,
  start: form.source_start,
  end: form.source_end,
  name: formRowName(form),
  detail: formName(form),
  value: form.printed,
  reason: null,
});

export const readRows = (
  figures: readonly DocumentFigure[],
  forms: readonly FormNumber[],
  reasons: ReadonlyMap<string, DocumentReason>,
): ReadRow[] =>
  [
    ...figures.map((figure) => figureRow(figure, reasons.get(figure.figure_id) ?? null)),
    ...forms.map(formRow),
  ].sort((a, b) => a.start - b.start);

export const rowMatches = (row: ReadRow, typed: string): boolean =>
  typed === '' || [row.name, row.detail, row.value].some((text) => text.includes(typed));
