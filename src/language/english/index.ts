/** English as one chunk, fetched only where it is asked for: the catalogue and the library that chooses plural forms. */
import { IntlMessageFormat } from 'intl-messageformat';
import { MONEY_UNITS } from '../../domain/units.ts';
import { inYuan } from '../../domain/yuan.ts';
import { written } from '../written.ts';
import { CATALOGUE } from './catalogue.ts';
import { COLUMNS } from './columns.ts';
import { FAULTS } from './faults.ts';
import { MEANINGS } from './meanings.ts';
import { RULE_NAMES } from './rules.ts';
import { WORDS } from './words.ts';

export { nameInEnglish, NAMES_IN_ENGLISH } from '../../domain/namesInEnglish.ts';
export { questionInEnglish, quantitiesInEnglish } from '../../domain/findings/english.ts';

/** By what they are in Chinese. */
export const words: Readonly<Record<string, string>> = { ...FAULTS, ...MEANINGS, ...WORDS };
export const columns: Readonly<Record<string, string>> = COLUMNS;
export const ruleNames: Readonly<Record<string, string>> = RULE_NAMES;

interface Format {
  readonly message: IntlMessageFormat;
  /** By which a form is chosen: these stay numbers, and their `#` is written by the library. */
  readonly choosing: ReadonlySet<string>;
}

const formats = new Map<string, Format>();

function formatOf(pattern: string): Format {
  let format = formats.get(pattern);
  if (!format) {
    // Tags are the elements of a page, not of a message (components/T.tsx).
    const message = new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true });
    format = { message, choosing: new Set([...pattern.matchAll(/\{(\w+),/g)].map(([, name = '']) => name)) };
    formats.set(pattern, format);
  }
  return format;
}

export function say(
  text: keyof typeof CATALOGUE,
  values?: Readonly<Record<string, string | number>>,
): string {
  const pattern = CATALOGUE[text];
  if (!values) return pattern;
  const { message, choosing } = formatOf(pattern);
  const said = Object.entries(values).map(([name, value]) => [
    name,
    choosing.has(name) ? value : written(value, name),
  ]);
  return message.format(Object.fromEntries(said) as typeof values) as string;
}

/** One of what is counted. */
const SINGULAR: Readonly<Record<string, string>> = {
  分: 'point',
  人: 'person',
  人次: 'person',
  辆: 'vehicle',
  批次: 'group',
  '台（套）': 'set',
};

/** `万元／人` → ` per employee`: what an amount is counted by. */
const perWord = (unit: string): string => / per .*$/.exec(words[unit] ?? '')?.[0] ?? '';

/** `12.30`, `1.00 – 2.50` of 万元, of 万元／人; null where it is no money. */
function amount(text: string, unit: string): string | null {
  const money = MONEY_UNITS.find((each) => unit === each || unit.startsWith(`${each}／`));
  if (!money) return null;
  const amounts = text.split(' – ').map((part) => inYuan(part, money));
  return amounts.includes(null) ? null : `${amounts.join(' – ')}${perWord(unit)}`;
}

/** `text`: the number as it is shown. `¥12,345,600` of 1,234.56 万元, `3 vehicles`; what has no unit in English stands alone. */
export function quantity(text: string, unit: string): string {
  const money = amount(text, unit);
  if (money !== null) return money;
  const said = (/^[−-]?1$/.test(text) ? SINGULAR[unit] : undefined) ?? words[unit] ?? unit;
  return said === '' ? text : `${text} ${said}`;
}
