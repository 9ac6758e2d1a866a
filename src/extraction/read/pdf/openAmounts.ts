/** Whether the numbers of some rows are amounts in columns. */
import { areOrdinals } from './bandColumns.ts';
import type { Part } from './bandParts.ts';
import type { OpenRow } from './openRows.ts';

/** Right edges or middles that differ by less, in characters, are one under another. */
const ALIGNED = 0.4;
const ZERO = /^[-—–−]?0$/;
const ORDINAL = /^\d{1,2}$/;
export const AMOUNT = /^[-—–−]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+$/;
/** Fewer amounts one under another are none. */
const AMOUNTS = 3;

/**
 * Are the numbers with a point amounts, and all whole that stand among them? A number that a narrow cell broke would be two, and neither what is
 * meant.
 */
export function areWhole(rows: readonly OpenRow[]): boolean {
  const numbers = rows.map((row) => row.lines.flat().filter((part) => part.isNumber));
  const isOrdinals = (row: readonly Part[]): boolean =>
    row.length > 1 && row.every(({ text }) => ORDINAL.test(text));
  const counted = numbers.filter((row) => !isOrdinals(row)).flat();
  const amounts = counted.filter(({ text }) => AMOUNT.test(text));
  const decimals = new Set(amounts.map(({ text }) => text.length - text.indexOf('.')));
  const broken = rows.some((row) => row.lines.flat().some(({ text }) => /^[.,]\d|\d,$/.test(text)));
  return (
    decimals.size === 1 &&
    !broken &&
    counted.every(
      (part) =>
        AMOUNT.test(part.text) ||
        ZERO.test(part.text) ||
        /[%％]$/.test(part.text) ||
        !amounts.some((amount) => part.left < amount.right && part.right > amount.left),
    )
  );
}

/** Do numbers of three rows stand one under another, or are the columns numbered? */
export function areAligned(rows: readonly OpenRow[]): boolean {
  const parts = rows.flatMap((row) => row.lines.flat());
  const isNumberedByColumn = rows.some(
    (row) =>
      areOrdinals(row.lines.flat()) && row.lines.flat().filter((part) => part.isNumber).length >= AMOUNTS,
  );
  if (isNumberedByColumn) return true;
  const columns: Part[][] = [];
  for (const amount of parts.filter((part) => part.isNumber)) {
    const column = columns.find(([first]) => {
      if (!first) return false;
      const slack = ALIGNED * amount.size;
      return (
        Math.abs(first.right - amount.right) < slack ||
        Math.abs(first.left + first.right - amount.left - amount.right) < 2 * slack
      );
    });
    if (column) column.push(amount);
    else columns.push([amount]);
  }
  return columns.some((column) => column.length >= AMOUNTS);
}
