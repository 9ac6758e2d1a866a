/** Money whose columns are parted by source below their titles: 预算数 | 执行数 | 分值 | 执行率, below them 总额 | 财政拨款 | 其他资金 twice. */
import type { Word } from './words.ts';

const WHOLE = /^(?:总额|小计|合计)$/;
const MOST_PARTS = 6;

/** How many columns each amount has, by the words behind the titles; 1 where no second row of titles repeats itself. */
export function partsOf(words: readonly Word[], heading: number): number {
  const text = (at: number): string => words[heading + at]?.text ?? '';
  if (!WHOLE.test(text(0))) return 1;
  for (let count = 2; count <= MOST_PARTS; count++) {
    const repeats = Array.from(
      { length: count },
      (_, at) => text(at) !== '' && text(at) === text(at + count),
    );
    if (repeats.every(Boolean)) return count;
  }
  return 1;
}

/** The fields of a row's cells; null: of a part, which is not read. */
export const partedColumns = <Field>(
  columns: readonly Field[],
  isAmount: (field: Field) => boolean,
  parts: number,
): (Field | null)[] =>
  columns.flatMap((field) => [field, ...Array<null>(isAmount(field) ? parts - 1 : 0).fill(null)]);
