/**
 * A spreadsheet runs text that begins like a formula. Such text gets a leading apostrophe; a number never does, so that
 * -12.30 still adds up. PapaParse's own `escapeFormulae` does not know the difference.
 */
export type CsvValue = string | number | null;

const NUMBER = /^[+-]?\d+(\.\d+)?%?$/;
/** Also behind leading blanks, which importers trim, and in the full widths that Chinese and Japanese Excel accept. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]/;
const CONTROL = /^[\u0000-\u001f\u007f]/;

export function neutralise(value: CsvValue): CsvValue {
  if (typeof value !== 'string') return value;
  if (NUMBER.test(value)) return value;
  return FORMULA.test(value) || CONTROL.test(value) ? `'${value}` : value;
}

/** Undoes `neutralise`, for reading an exported file back. */
export const restore = (text: string): string =>
  text.startsWith("'") && neutralise(text.slice(1)) === text ? text.slice(1) : text;
