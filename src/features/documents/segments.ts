/** A document's text cut where something begins or ends: a sentence shown, a number followed, numbers that were read. Pure. */
import { ASPECT_NAMES } from '../../domain/aspects.ts';
import { MEASURES } from '../../domain/measures.ts';
import type { DocumentFigure } from '../../queries/index.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Segment extends Range {
  readonly text: string;
  readonly inSentence: boolean;
  readonly isTarget: boolean;
  /** What the number here was read as, one line each; empty for plain text. */
  readonly readAs: readonly string[];
  /** The place of the number, of which this may be a part. */
  readonly place: Range | null;
}

/** As far as a sentence is looked for: forms have no full stops. */
const REACH = 160;
const STOPS = /[。；！？]/;

/** The sentence around a place: up to a full stop or an empty line, never further than a reader can take in. */
export function sentenceAround(text: string, { start, end }: Range): Range {
  let from = start;
  while (from > 0 && start - from < REACH && !STOPS.test(text[from - 1] ?? '') && !isBreak(text, from - 1))
    from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !STOPS.test(text[to] ?? '') && !isBreak(text, to)) to += 1;
  if (STOPS.test(text[to] ?? '')) to += 1;
  while (from < start && /\s/.test(text[from] ?? '')) from += 1;
  return { start: from, end: to };
}

/** A title of a part, e.g. `三、支出决算情况说明`: it ends a line and has no full stop. */
const TITLE =
  /^\s*(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^。；，]{0,40}$/;

/** An empty line, the end of a title, or a line of a form (cells apart by tabs): there a line is a sentence. */
function isBreak(text: string, at: number): boolean {
  if (text[at] !== '\n') return false;
  const next = text.slice(at + 1, at + 40);
  const previous = text.slice(Math.max(0, at - 40), at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (TITLE.test(line)) return true;
  return /^\s*\n/.test(next) || /\n\s*$/.test(previous) || next.includes('\t') || previous.includes('\t');
}

export const figureName = (figure: DocumentFigure): string =>
  [MEASURES[figure.measure].nameZh, figure.function_name?.split('/').at(-1), figure.economic_name]
    .filter(Boolean)
    .join(' · ');

export const figureWords = (figure: DocumentFigure): string =>
  `${figureName(figure)}，${ASPECT_NAMES[figure.aspect]}，${String(figure.fiscal_year)}年`;

export function segmentText(
  text: string,
  figures: readonly DocumentFigure[],
  target: Range | null,
): Segment[] {
  const sentence = target ? sentenceAround(text, target) : null;
  const readAt = new Map<number, { place: Range; words: string[] }>();
  const cuts = new Set<number>([0, text.length]);
  for (const figure of figures) {
    if (figure.basis !== 'printed') continue;
    const { source_start: start, source_end: end } = figure;
    if (start < 0 || end > text.length || end <= start) continue;
    const known = readAt.get(start);
    if (known) known.words.push(figureWords(figure));
    else readAt.set(start, { place: { start, end }, words: [figureWords(figure)] });
    cuts.add(start).add(end);
  }
  for (const range of [sentence, target]) if (range) cuts.add(range.start).add(range.end);
  const edges = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const inside = (range: Range | null, start: number, end: number): boolean =>
    range !== null && start >= range.start && end <= range.end;
  let current: { place: Range; words: string[] } | null = null;
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const opened = readAt.get(start);
    if (opened) current = opened;
    else if (current && start >= current.place.end) current = null;
    return {
      start,
      end,
      text: text.slice(start, end),
      inSentence: inside(sentence, start, end),
      isTarget: inside(target, start, end),
      readAs: current?.words ?? [],
      place: current?.place ?? null,
    };
  });
}
