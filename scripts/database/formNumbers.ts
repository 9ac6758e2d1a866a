/**
 * Where each number of a self-evaluation form is printed. The tables say which rows a form has; the page that shows the
 * whole text must mark every number of them. Told from the tables and the text alone, with the tokens that the account of
 * numbers counts: a number inside an indicator's row, or on the line of a funding source, is held by that row.
 */
import { quoteOf } from '../../src/extraction/figures/quote.ts';
import { flowOf, sourceRange, type Flow } from '../../src/extraction/text/flow.ts';
import { foldText } from '../../src/extraction/text/fold.ts';
import { numbersIn } from '../../src/extraction/text/numbers.ts';
import { rowQuote } from './rowQuote.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Form extends Range {
  readonly evaluationId: string;
  /** `field:start-end`, as in `evaluations.places`. */
  readonly places: string;
  readonly funding: readonly { readonly ordinal: number; readonly source: string }[];
  readonly indicators: readonly (Range & { readonly ordinal: number })[];
}

export interface FormNumber extends Range {
  readonly evaluationId: string;
  readonly part: 'evaluation' | 'funding' | 'indicator';
  /** The column of `evaluations`; empty for the other parts, whose row is named by `ordinal`. */
  readonly field: string;
  readonly ordinal: number | null;
  readonly printed: string;
  /** The row or sentence it was printed in; for `evaluation` only, which is what exports quote. */
  readonly quote: string;
}

/** `unread`: starts of the numbers that stand on the unread list. */
export function formNumbers(text: string, forms: readonly Form[], unread: ReadonlySet<number>): FormNumber[] {
  const flow = flowOf(text);
  return forms.flatMap((form) => {
    const own = ownNumbers(flow, form);
    const claimed = new Set(own.map(({ start }) => start));
    const table = tableOf(form);
    const free = tokensOf(flow, table).filter(({ start }) => !claimed.has(start) && !unread.has(start));
    return [...own, ...rowNumbers(flow, form, table, free)];
  });
}

/** As far before its first indicator as the head of a form begins. */
const HEAD_REACH = 2_000;

/** Where a form's rows stand: in its own text, or apart from it where a report and its form are one evaluation. */
function tableOf(form: Form): Range {
  const [first, last] = [form.indicators[0], form.indicators.at(-1)];
  if (!first || !last || (first.start >= form.start && first.start < form.end)) return form;
  const before = Math.max(0, first.start - HEAD_REACH);
  return { start: first.start >= form.end ? Math.max(form.end, before) : before, end: last.end };
}

const printedAt = (flow: Flow, { start, end }: Range): string =>
  flow.source.slice(start, end).replace(/\s+/g, '');

/** The first flow position at or behind a source offset. */
function positionOf(flow: Flow, offset: number): number {
  let [low, high] = [0, flow.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flow.offsets[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const tokensOf = (flow: Flow, { start, end }: Range): Range[] =>
  numbersIn(flow, positionOf(flow, start), positionOf(flow, end), 'parted').map((token) =>
    sourceRange(flow, token.start, token.end),
  );

function ownNumbers(flow: Flow, form: Form): FormNumber[] {
  return [...form.places.matchAll(/(\w+):(\d+)-(\d+)/g)].map(([, field = '', from, to]) => {
    const range = { start: Number(from), end: Number(to) };
    const quote =
      rowQuote(flow.source, range) ??
      quoteOf(flow, positionOf(flow, range.start), positionOf(flow, range.end));
    return {
      ...range,
      evaluationId: form.evaluationId,
      part: 'evaluation',
      field,
      ordinal: null,
      printed: printedAt(flow, range),
      quote,
    };
  });
}

/** Numbers before the first source or behind the last indicator (telephones, a page) belong to no row. */
function rowNumbers(flow: Flow, form: Form, table: Range, tokens: readonly Range[]): FormNumber[] {
  const sources = sourceLabels(flow, form, table);
  const firstIndicator = form.indicators[0]?.start ?? table.end;
  return tokens.flatMap((token): FormNumber[] => {
    const indicator = form.indicators.find((row) => token.start >= row.start && token.end <= row.end);
    const source =
      indicator || token.start >= firstIndicator
        ? undefined
        : sources.findLast(({ end }) => end <= token.start);
    const ordinal = indicator?.ordinal ?? source?.ordinal;
    if (ordinal === undefined) return [];
    return [
      {
        ...token,
        evaluationId: form.evaluationId,
        part: indicator ? 'indicator' : 'funding',
        field: '',
        ordinal,
        printed: printedAt(flow, token),
        quote: '',
      },
    ];
  });
}

/** Each funding source where its line begins, in the order of the form. */
function sourceLabels(flow: Flow, form: Form, table: Range): { ordinal: number; end: number }[] {
  let from = positionOf(flow, table.start);
  return form.funding.flatMap(({ ordinal, source }) => {
    const label = foldText(source);
    const at = flow.text.indexOf(label, from);
    if (at < 0 || at >= positionOf(flow, table.end)) return [];
    from = at + label.length;
    return [{ ordinal, end: flow.offsets[from - 1] ?? table.end }];
  });
}
