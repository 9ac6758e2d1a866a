/** A header that a printer writes after the rows: merged cells of a workbook are often the last that it draws. */
import type { Row } from '../../../document/rows.ts';
import { isFurniture, isNote } from '../../../statements/words.ts';
import { foldText } from '../../../text/fold.ts';
import { isAmount, tokensOf, type Token } from './items.ts';

/** 栏次 and the numbers of the columns: no titles. */
const COLUMN_NUMBER = /^(?:栏[次号]|\d{1,2})$/;
const MOST_WORDS = 60;

/** What may be the header of rows that have none above them. */
export interface Behind {
  readonly rows: readonly Token[];
  readonly titles: readonly Token[];
  /** Where the lines right below the rows end that are of the header. */
  readonly end: number;
}

/**
 * `region`: the rows of the text from below the title to the next; `all`: the words of the table's. Null where no words stand behind the last amount,
 * or more than a header has.
 */
export function wordsBehind(source: string, region: readonly Row[], all: readonly Token[]): Behind | null {
  const isOfRows = (token: Token): boolean => isAmount(token) && !COLUMN_NUMBER.test(token.text);
  const last = all.findLastIndex(isOfRows);
  const end = all[last]?.end;
  if (end === undefined) return null;
  const titles: Token[] = [];
  let [below, isNoted] = [end, false];
  for (const { cells, single } of region) {
    const [line] = cells;
    if (!line || line.start < end) continue;
    const folded = foldText(line.text);
    if (!single) return null;
    isNoted ||= isNote(folded);
    if (!isNoted) below = line.end;
    if (isNote(folded) || isFurniture(folded)) continue;
    const words = tokensOf(source.slice(line.start, line.end), line.start);
    titles.push(...words.filter(({ text }) => !COLUMN_NUMBER.test(text)));
    if (titles.length > MOST_WORDS) return null;
  }
  return titles.length === 0 ? null : { rows: all.slice(0, last + 1), titles, end: below };
}
