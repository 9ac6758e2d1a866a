/**
 * A number the way a sheet shows it (ECMA-376 part 1, 18.8.31): the printed characters are what a figure is quoted by, so
 * 1234.5 under `#,##0.00` is 1,234.50.
 */

/** Formats that files name by number only (18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy-mm-dd',
  15: 'yyyy-mm-dd',
  16: 'yyyy-mm-dd',
  17: 'yyyy-mm-dd',
  22: 'yyyy-mm-dd',
  27: 'yyyy-mm-dd',
  31: 'yyyy-mm-dd',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  49: '@',
  57: 'yyyy-mm-dd',
};

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General';

const MAX_DECIMALS = 30;
/** Spreadsheets take no longer code; one that is longer prints its text again in every cell. */
const MAX_CODE = 255;
const DAY = 86_400_000;

export function formatNumber(value: number, format: string, from1904 = false): string {
  if (!Number.isFinite(value)) return '';
  if (format === '' || format.length > MAX_CODE || /^(?:general|@)$/i.test(format)) return general(value);
  const sections = sectionsOf(format);
  const section = sections[value < 0 ? 1 : value === 0 ? 2 : 0] ?? sections[0] ?? '';
  const ownSign = value < 0 && sections.length > 1;
  const plain = withoutLiterals(section);
  if (/general/i.test(plain)) return general(value);
  if (/[ymd]/i.test(plain) && !/[0#?]/.test(plain)) return date(value, from1904);
  return pattern(ownSign ? Math.abs(value) : value, section);
}

/** Semicolons part the formats of positive, negative and zero numbers, but not inside quotes. */
const sectionsOf = (format: string): string[] =>
  (format.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)/g) ?? []).map(String);

const withoutLiterals = (section: string): string => section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');

const general = (value: number): string => String(Number(value.toPrecision(15)));

/** The literal characters around the digits, with the digits between them. */
function pattern(value: number, section: string): string {
  const shown = section
    .replace(/_.|\*./g, '')
    .replace(/\[\$?([^\]-]*)[^\]]*\]/g, (match, symbol: string) => (match.startsWith('[$') ? symbol : ''));
  const literal = (text: string): string => text.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1');
  const digits = /[0#?][0#?,.]*/.exec(shown.replace(/"[^"]*"|\\./g, (text) => '\u0001'.repeat(text.length)));
  if (!digits) return literal(shown);
  const placeholder = digits[0];
  const [before, after] = [shown.slice(0, digits.index), shown.slice(digits.index + placeholder.length)];
  const scale = shown.includes('%') ? 100 : 1;
  const thousands = /,*$/.exec(placeholder)?.[0].length ?? 0;
  const core = placeholder.replace(/,+$/, '');
  const places = core.split('.')[1] ?? '';
  const decimals = Math.min(places.length, MAX_DECIMALS);
  const optional = /[#?]*$/.exec(places)?.[0].length ?? 0;
  let text = fixed((Math.abs(value) * scale) / 1000 ** thousands, decimals);
  for (let index = 0; index < optional && text.includes('.') && text.endsWith('0'); index++)
    text = text.slice(0, -1);
  text = text.replace(/\.$/, '');
  if (core.includes(',')) text = text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  const negative = value < 0 && /[1-9]/.test(text) ? '-' : '';
  return `${negative}${literal(before)}${text}${literal(after)}`;
}

/** Rounds the fifteen digits that a sheet keeps half up, as a sheet does; `toFixed` rounds the binary number. */
function fixed(value: number, decimals: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Number.isSafeInteger(scaled) ? (scaled / 10 ** decimals).toFixed(decimals) : value.toFixed(decimals);
}

/** Days since the sheet's first day, as a date; 1900 counts a 29 February that was not. */
function date(value: number, from1904: boolean): string {
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(first + Math.floor(value) * DAY);
  return Number.isNaN(at.getTime()) ? general(value) : at.toISOString().slice(0, 10);
}
