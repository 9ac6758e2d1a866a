/** Why there is no number, in words: with what a ratio lacks. */
import { ABSENCE_NAMES, type AbsentCell } from '../domain/dataTable.ts';
import { t, word } from './t.ts';

export const absenceWords = ({ why, lacks }: AbsentCell): string =>
  lacks === undefined
    ? word(ABSENCE_NAMES[why])
    : t('{why}：{lacks}', { why: word(ABSENCE_NAMES[why]), lacks });
