/** The headings of a document, told by how Chinese public documents number them. Pure. */
import type { Range } from './numbers.ts';

export interface Heading extends Range {
  readonly title: string;
  /** From 0: 第一部分, 一、, （一）. */
  readonly level: number;
}

const NUMERALS = '[一二三四五六七八九十]{1,3}';
const LEVELS: readonly RegExp[] = [
  new RegExp(`^第${NUMERALS}(?:部分|章)`),
  new RegExp(`^${NUMERALS}[、．.]`),
  new RegExp(`^[（(]${NUMERALS}[)）]`),
];
/** A longer line is a sentence. */
const LONGEST = 42;
/** Of what a sentence has, a heading has none. */
const SENTENCE = /[。；！？;]|\t|\|/;
const CONTENTS = /^目\s*录$/;
/** The leaders and the page number of a table of contents. */
const PAGE_NUMBER = /[.…·]{3,}\s*\d*$|\s\d{1,3}$/;

const plain = (title: string): string => title.replace(/\s+/g, '').replace(/[.…·]{3,}\d*$/, '');

export interface Line extends Range {
  readonly text: string;
}

export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { text: line, start: at, end: at + line.length };
  });
}

export function isHeading(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length <= LONGEST && !SENTENCE.test(trimmed) && LEVELS.some((level) => level.test(trimmed));
}

function headingOf({ text, start }: Line): Heading[] {
  if (!isHeading(text)) return [];
  const trimmed = text.trim();
  const at = start + text.indexOf(trimmed);
  const level = LEVELS.findIndex((each) => each.test(trimmed));
  // Signs of emphasis of Markdown are none of the title's.
  return [{ title: trimmed.replaceAll('**', ''), level, start: at, end: at + trimmed.length }];
}

/** A table of contents names all headings before they come: those after it are meant. */
function afterContents(headings: readonly Heading[], contentsAt: number): readonly Heading[] {
  const [first] = headings.filter(({ start }) => start > contentsAt);
  if (!first) return headings;
  const again = headings.find(
    ({ start, title }) => start > first.start && plain(title) === plain(first.title),
  );
  return again ? headings.filter(({ start }) => start < contentsAt || start >= again.start) : headings;
}

/** In the order of the text. */
export function headingsOf(text: string): Heading[] {
  const lines = linesOf(text);
  const headings = lines.flatMap(headingOf);
  const contents = lines.find((line) => CONTENTS.test(line.text.trim()));
  const kept = contents ? afterContents(headings, contents.start) : headings;
  return kept.filter(({ title }) => !PAGE_NUMBER.test(title));
}
