/** Single errors: one printed number of a document replaced by another of the same shape, and what the checks say of it. */
import { documentRows, type DocumentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import type { Row } from '../../src/domain/tables.ts';

export interface Outcome {
  readonly printed: string;
  readonly replaced: string;
  readonly start: number;
  /** Whether a new finding names the changed number, by its place or by its digits. */
  readonly noticed: boolean;
  /** New findings that name neither. */
  readonly strays: readonly string[];
}

/** Numbers as a sequence that a seed fixes: the same errors in every run. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Other digits in the same places: as many, with the same points and commas; the first stays other than zero. */
export function sameShape(printed: string, random: () => number): string {
  for (;;) {
    let leading = true;
    const replaced = printed.replace(/\d/g, (digit) => {
      const bound = leading && digit !== '0';
      leading = false;
      return String(bound ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10));
    });
    if (replaced !== printed) return replaced;
  }
}

const DOCUMENT = 'd';

const read = (text: string, fiscalYear: number): DocumentRows =>
  documentRows(readText(text, fiscalYear), { documentId: DOCUMENT, agencyId: 'a', fiscalYear });

const signature = (finding: Row): string =>
  `${String(finding['rule'])}|${String(finding['printed'])}|${String(finding['computed'])}|${String(finding['question'])}`;

/** Places that a finding names: of figures, and of what is printed in forms. */
const places = (finding: Row): [number, number][] =>
  String(finding['places'])
    .split(' ')
    .map((place) => place.split('-').map(Number) as [number, number]);

/** Puts one error into `text` for each of `targets`, source ranges of printed numbers. */
export function singleErrors(
  text: string,
  fiscalYear: number,
  targets: readonly (readonly [start: number, end: number])[],
  random: () => number,
): Outcome[] {
  const before = new Set(read(text, fiscalYear).tables.findings.map(signature));
  return targets.map(([start, end]) => {
    const printed = text.slice(start, end);
    const replaced = sameShape(printed, random);
    const { tables } = read(text.slice(0, start) + replaced + text.slice(end), fiscalYear);
    // The number by itself, not some digits of another.
    const bare = new RegExp(
      `(?<![\\d.,])${replaced.replace(/\s/g, '').replace('.', '\\.')}(?![\\d,]|\\.\\d)`,
    );
    const found = tables.findings.filter((finding) => !before.has(signature(finding)));
    const names = (finding: Row): boolean =>
      places(finding).some(([from, to]) => from <= start && start < to) ||
      bare.test(
        `${String(finding['printed'])} ${String(finding['computed'])} ${String(finding['question'])}`,
      );
    return {
      printed,
      replaced,
      start,
      noticed: found.some(names),
      strays: found
        .filter((finding) => !names(finding))
        .map((finding) => `${String(finding['rule'])}: ${String(finding['question'])}`),
    };
  });
}
