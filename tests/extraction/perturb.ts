/**
 * Makes a document that nobody has seen out of one that somebody has checked: other numbers, lines broken elsewhere,
 * other widths of punctuation, other ordinals. Every golden place is carried along, so the truth stays known.
 */

/** A small seeded generator (mulberry32): a failing seed can be run again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A text as characters that remember where they came from; −1 for a character that was put in. */
interface Traced {
  readonly character: string;
  readonly from: number;
}

export interface Perturbed {
  readonly text: string;
  /** Where the characters `[start, end)` of the original are now. */
  readonly placeOf: (place: Place) => Place;
}

const trace = (text: string): Traced[] =>
  Array.from({ length: text.length }, (_, from) => ({ character: text.charAt(from), from }));

function finish(traced: readonly Traced[]): Perturbed {
  const now = new Map<number, number>();
  traced.forEach(({ from }, index) => {
    if (from >= 0) now.set(from, index);
  });
  return {
    text: traced.map(({ character }) => character).join(''),
    placeOf: ({ start, end }) => ({ start: now.get(start) ?? -1, end: (now.get(end - 1) ?? -2) + 1 }),
  };
}

/** Other digits at the given places; the first digit stays other than 0, and a lone 0 stays 0 (nothing is not something). */
function changeNumbers(traced: Traced[], places: readonly Place[], next: () => number): Traced[] {
  const changed = [...traced];
  for (const { start, end } of places) {
    const digits = changed.slice(start, end).filter(({ character }) => /\d/.test(character));
    if (digits.every(({ character }) => character === '0')) continue;
    let first = true;
    for (let index = start; index < end; index++) {
      const { character, from } = changed[index] as Traced;
      if (!/\d/.test(character)) continue;
      changed[index] = {
        character: String(first ? 1 + Math.floor(next() * 9) : Math.floor(next() * 10)),
        from,
      };
      first = false;
    }
  }
  return changed;
}

const WIDTHS: readonly (readonly [string, string])[] = [
  ['，', ','],
  ['（', '('],
  ['）', ')'],
  ['：', ':'],
  ['；', ';'],
  ['％', '%'],
];

function changeWidths(
  traced: readonly Traced[],
  next: () => number,
  protectedAt: ReadonlySet<number>,
): Traced[] {
  const swaps = new Map(
    WIDTHS.flatMap(([wide, narrow]) => [[wide, narrow] as const, [narrow, wide] as const]),
  );
  return traced.map((item) => {
    const other = swaps.get(item.character);
    return other !== undefined && !protectedAt.has(item.from) && next() < 0.5
      ? { character: other, from: item.from }
      : item;
  });
}

const ORDINALS = '一二三四五六七八九十';

/** `七、` at the head of a line becomes another one. */
function changeOrdinals(traced: readonly Traced[], next: () => number): Traced[] {
  return traced.map((item, index) => {
    const before = traced[index - 1]?.character;
    const behind = traced[index + 1]?.character;
    const heads = before === '\n' && behind === '、' && ORDINALS.includes(item.character);
    return heads ? { character: ORDINALS.charAt(Math.floor(next() * 9)), from: item.from } : item;
  });
}

const ENDS_PARAGRAPH = /[。；：:]\s*$/;
const OPENS_PARAGRAPH =
  /^\s*(?:[（(]?[一二三四五六七八九十]+[）)、]|\d{1,2}[.、）)]|[（(]\d|第.{1,2}部分|图\s*\d)/;

/** Lines of prose are joined and broken again elsewhere, inside words and numbers too. Headings and tables keep theirs. */
function breakLines(traced: readonly Traced[], next: () => number): Traced[] {
  const lines: Traced[][] = [[]];
  for (const item of traced) {
    if (item.character === '\n') lines.push([]);
    else lines.at(-1)?.push(item);
  }
  const filled = lines.filter((line) => line.some(({ character }) => character.trim() !== ''));
  const paragraphs: Traced[][] = [];
  let table = false;
  for (const line of filled) {
    const text = line.map(({ character }) => character).join('');
    if (/自评表|附件/.test(text)) table = true;
    if (/^\s*(?:第.{1,2}部分|[一二三四五六七八九十]+、其)/.test(text)) table = false;
    const last = paragraphs.at(-1);
    const lastText = last?.map(({ character }) => character).join('') ?? '';
    const continues =
      !table &&
      last &&
      lastText.length >= 18 &&
      !ENDS_PARAGRAPH.test(lastText) &&
      !OPENS_PARAGRAPH.test(text) &&
      !/(?:说明|情况)$/.test(lastText);
    if (continues) last.push(...line);
    else paragraphs.push([...line]);
  }
  const blank = (): Traced => ({ character: '\n', from: -1 });
  return paragraphs.flatMap((paragraph) => {
    const text = paragraph.map(({ character }) => character).join('');
    const prose = !text.includes('\t') && text.length > 45 && /[。，]/.test(text);
    if (!prose) return [...paragraph, blank(), blank()];
    const width = 18 + Math.floor(next() * 22);
    const twice = next() < 0.5;
    return [
      ...paragraph.flatMap((item, index) =>
        index > 0 && index % width === 0 ? [blank(), ...(twice ? [blank()] : []), item] : [item],
      ),
      blank(),
      blank(),
    ];
  });
}

export function perturb(text: string, places: readonly Place[], seed: number): Perturbed {
  const next = random(seed);
  const inNumbers = new Set(
    places.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  const renumbered = changeNumbers(trace(text), places, next);
  const widths = changeWidths(renumbered, next, inNumbers);
  return finish(breakLines(changeOrdinals(widths, next), next));
}
