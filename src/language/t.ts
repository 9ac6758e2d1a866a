/**
 * The words of the interface. A text is written in Chinese where it is used, and its Chinese is the key of the English catalogue: a text
 * without a translation does not compile. `{name}` in a text is a value. What follows a `#` at the end is not said: it tells apart texts
 * that are equal in Chinese and not in English.
 */
import { english } from './catalogue.ts';
import type { EnglishCatalogue } from './english/catalogue.ts';
import { written } from './written.ts';

export type Text = keyof EnglishCatalogue;

/** `'共 {count} 个{what}'` → `'count' | 'what'` */
type NamesIn<Key extends string> = Key extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

export type Values<Key extends string> = Readonly<Record<NamesIn<Key>, string | number>>;

/** Only texts that name values take them. */
export type ValuesOf<Key extends string> = [NamesIn<Key>] extends [never] ? [] : [values: Values<Key>];

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => written(values[name] ?? whole, name));

export function t<Key extends Text>(text: Key, ...[values]: ValuesOf<Key>): string {
  if (english) return english.say(text, values);
  const said = text.replace(/#\w+$/, '');
  return values ? fill(said, values) : said;
}

/**
 * A word of the data or of the domain (a unit, a status, the definition of a measure) in the language of the page. Names of agencies,
 * places and items are no such words: what the catalogue does not have stays as it is.
 */
export const word = (text: string): string => english?.words[text] ?? text;

/** What a table or a column of the package is called (domain/tables.ts). */
export const columnWord = (title: string): string => english?.columns[title] ?? title;
