/** Stated reasons (主要原因) and the figures they explain. Pure. */
import { ASPECT_NAMES, type Aspect } from '../../domain/aspects.ts';

import type { DocumentFigure, DocumentReason } from '../../queries/index.ts';
import { t, word } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import { itemName } from '../../language/names.ts';

/** A reason for a change explains its amount and its rate; one for a departure from the budget, all that state it. */
const EXPLAINED: Readonly<Partial<Record<Aspect, readonly Aspect[]>>> = {
  change: ['change', 'change_pct'],
  variance_pct: ['variance', 'variance_pct', 'completion_pct'],
};

/** The number stands before its reason, in the same sentence or the one before. */
const REACH = 400;

/** The printed figures that a reason explains: for each aspect the last one that is stated before it. */
export function explainedBy(reason: DocumentReason, figures: readonly DocumentFigure[]): DocumentFigure[] {
  return (EXPLAINED[reason.aspect] ?? [reason.aspect]).flatMap((aspect) => {
    const found = figures.findLast(
      (figure) =>
        figure.basis === 'printed' &&
        figure.measure === reason.measure &&
        figure.aspect === aspect &&
        (figure.function_name ?? '') === (reason.function_name ?? '') &&
        !figure.economic_name &&
        figure.source_end <= reason.source_start &&
        reason.source_start - figure.source_end < REACH,
    );
    return found ? [found] : [];
  });
}

/** The reason of each figure that has one, by the figure's id. `figures` in the order of the text. */
export function reasonsByFigure(
  reasons: readonly DocumentReason[],
  figures: readonly DocumentFigure[],
): ReadonlyMap<string, DocumentReason> {
  const found = new Map<string, DocumentReason>();
  for (const reason of reasons) {
    for (const { figure_id } of explainedBy(reason, figures)) {
      // The nearest reason behind a figure is its own; a later one belongs to a later print of the same measure.
      if (!found.has(figure_id)) found.set(figure_id, reason);
    }
  }
  return found;
}

export const reasonName = ({ measure, function_name, aspect }: DocumentReason): string => {
  const what = [measureName(measure), itemName(function_name)].filter(Boolean).join(' · ');
  const side =
    aspect === 'change'
      ? t('比上年增减')
      : aspect === 'variance_pct'
        ? t('与预算的差异')
        : word(ASPECT_NAMES[aspect]);
  return t('{what}：{side}', { what, side });
};
