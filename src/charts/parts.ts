/** Pieces that every option shares: letters, axes, tooltips. */
import {
  BASIS_NAMES,
  STATUS_NAMES,
  type DataCell,
  type NumberCell,
  type SourcePlace,
} from '../domain/dataTable.ts';
import { absenceWords } from '../language/absences.ts';
import { t, word } from '../language/t.ts';
import { questionWords } from '../language/findings.ts';
import { formatWithUnit } from '../language/format.ts';
import type { ChartTheme } from './theme.ts';
import { emsOf, wrapName } from './wrap.ts';

export interface ChartRow {
  /** The short name on the axis. */
  readonly label: string;
  /** What stands under it in small letters, e.g. the year. */
  readonly sub?: string;
  /** The full name, for the tooltip. */
  readonly full: string;
  /** Kept in view by the reader: its name is set in bold. */
  readonly isPinned?: boolean;
}

/** The mark of a number that a check asks about, behind the number and in the legend. */
export const DOUBT = t('疑');
export const DOUBT_LEGEND = t('疑：核对有疑问，见“疑点”');

/** What a mark carries back to the click handler and the tooltip. */
export interface MarkDatum {
  readonly cell: DataCell;
  readonly title: string;
  readonly series: string;
}

export const sourceOfDatum = (data: unknown): SourcePlace | null => {
  const cell = (data as { mark?: MarkDatum } | null | undefined)?.mark?.cell;
  return cell?.kind === 'number' ? cell.source : null;
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Names come from documents: they are text, never markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** The question of a check, below the number that it is about. */
export const doubtHtml = (question: string): string =>
  `<div class="tip-doubt">${escapeHtml(t('疑：{question}', { question: questionWords(question) }))}</div>`;

/** What a click does. */
export const hintHtml = (words: string): string => `<div class="tip-hint">${words}</div>`;

function cellLine(cell: NumberCell): string {
  const marks = [word(BASIS_NAMES[cell.basis])];
  if (cell.status !== 'ok') marks.push(word(STATUS_NAMES[cell.status]));
  const note = cell.note ? `<div class="tip-note">${escapeHtml(cell.note)}</div>` : '';
  const reason = cell.reason
    ? `<div class="tip-note">${escapeHtml(t('主要原因：{text}', { text: cell.reason.text }))}</div>`
    : '';
  const doubt = cell.doubt ? doubtHtml(cell.doubt.question) : '';
  const hint = cell.source ? hintHtml(t('点击查看原文')) : '';
  return `<b>${escapeHtml(formatWithUnit(cell.value, cell.unit))}</b><span class="tip-basis">${marks.join('·')}</span>${doubt}${note}${reason}${hint}`;
}

export function tooltipHtml(mark: MarkDatum | undefined): string {
  if (!mark || mark.cell.kind === 'text') return '';
  const value = mark.cell.kind === 'number' ? cellLine(mark.cell) : absenceWords(mark.cell);
  return `<div class="tip"><div class="tip-title">${escapeHtml(mark.title)}</div><div>${escapeHtml(mark.series)}　${value}</div></div>`;
}

export const tooltip = (theme: ChartTheme) => ({
  trigger: 'item' as const,
  confine: true,
  // Where it stands by default too; where that is not told, the browser is asked for the style of each chart at each change.
  appendTo: (chart: HTMLElement): HTMLElement => chart,
  backgroundColor: theme.ground,
  borderColor: theme.line,
  textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: 13 },
  extraCssText: 'max-width:320px;white-space:normal;box-shadow:0 2px 10px rgba(0,0,0,.14);',
  formatter: (params: unknown) => tooltipHtml((params as { data?: { mark?: MarkDatum } }).data?.mark),
});

/** In pixels: the sign and the gap behind it, a letter, the line of a name, the gap between two entries. */
const LEGEND = { sign: 14 + 5, letter: 12, line: 14, gap: 16 } as const;

/** A name longer than the legend is wide goes on below. */
const legendLines = (name: string, width: number): string[] =>
  wrapName(name, Math.floor((width - LEGEND.sign) / LEGEND.letter));

/** `width`: the least that the drawing has for it, as `legendHeight`. */
export const legend = (
  theme: ChartTheme,
  names: readonly { name: string; icon?: string }[],
  width: number,
) => ({
  show: names.length > 1,
  left: 0,
  top: 0,
  itemWidth: 14,
  itemHeight: 10,
  itemGap: LEGEND.gap,
  icon: 'rect',
  data: names,
  formatter: (name: string) => legendLines(name, width).join('\n'),
  textStyle: { color: theme.muted, fontFamily: theme.font, fontSize: 12 },
  inactiveColor: theme.line,
});

/** What a legend has where it is narrow: a frame of 300 pixels in another site's page. */
const COMPACT_LEGEND = 266;
export const legendWidth = (compact: boolean, roomy: number): number => (compact ? COMPACT_LEGEND : roomy);

/** The room a legend takes: names of Chinese functions are long and break into several rows. */
export function legendHeight(names: readonly string[], width: number): number {
  if (names.length < 2) return 10;
  let height = 0;
  let row = 0;
  let filled = 0;
  for (const name of names) {
    const lines = legendLines(name, width);
    const item = LEGEND.sign + Math.max(...lines.map(emsOf)) * LEGEND.letter + LEGEND.gap;
    if (filled > 0 && filled + item > width) {
      height += row;
      [row, filled] = [0, 0];
    }
    filled += item;
    row = Math.max(row, lines.length * LEGEND.line + LEGEND.gap);
  }
  return height + row + 4;
}

/** Our margins have room for every label: measuring each of them anew would cost a fifth of a drawing. */
export const GRID = { outerBoundsMode: 'none' } as const;

/** `-1000` → `−1,000`: the minus of the numbers at the marks. */
// Made once: making one costs more than all ticks of a chart.
const TICKS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
export const tickText = (value: number): string => TICKS.format(value).replace('-', '−');

export const valueAxis = (theme: ChartTheme) => ({
  type: 'value' as const,
  splitNumber: 4,
  axisLabel: {
    color: theme.muted,
    fontFamily: theme.font,
    fontSize: 11,
    hideOverlap: true,
    formatter: (value: number) => tickText(value),
  },
  splitLine: { lineStyle: { color: theme.line } },
  axisLine: { show: false },
  axisTick: { show: false },
});

/** What the axis of nothing but zeros has besides: from 0 to 1 of the unit. Its own division would end at 1.2, which no number is near. */
export const zeroAxis = (values: readonly number[]) =>
  values.some((value) => value !== 0) ? {} : { min: 0, max: 1, interval: 1 };

/** Width kept for names; they wrap within it, so that none is cut. `roomy`: of a long list, whose names should break seldom. */
export const nameWidth = (compact: boolean, roomy = false): number => (compact ? 96 : roomy ? 212 : 148);

const nameSize = (compact: boolean): number => (compact ? 11 : 12.5);

/** An empty label: the same name as the row above. */
const linesOf = (row: ChartRow, compact: boolean, roomy: boolean): string[] =>
  row.label === '' ? [] : wrapName(row.label, nameWidth(compact, roomy) / nameSize(compact));

const heightOf = (row: ChartRow, compact: boolean, roomy: boolean): number =>
  linesOf(row, compact, roomy).length * 16 + (row.sub ? 15 : 0);

/** The height of the tallest name with its year. */
export const nameHeight = (rows: readonly ChartRow[], compact: boolean): number =>
  Math.max(0, ...rows.map((row) => heightOf(row, compact, false)));

/** By how much the first and the last name may stand out above and below all rows. */
const STANDS_OUT = 16;

/** The least distance of rows at which no name touches the next: a tall one may reach into the room of a short one beside it. */
export function nameDistance(rows: readonly ChartRow[], compact: boolean, roomy: boolean): number {
  const heights = rows.map((row) => heightOf(row, compact, roomy));
  const [first = 0, last = 0] = [heights[0], heights.at(-1)];
  const pairs = heights.slice(1).map((height, index) => (height + (heights[index] ?? 0)) / 2);
  return Math.max(first - STANDS_OUT, last - STANDS_OUT, ...pairs);
}

const nameLines = (row: ChartRow, compact: boolean, roomy: boolean): string =>
  [
    ...linesOf(row, compact, roomy).map((line) => `{${row.isPinned ? 'pinned' : 'name'}|${line}}`),
    ...(row.sub ? [`{sub|${row.sub}}`] : []),
  ].join('\n');

export const nameAxis = (theme: ChartTheme, rows: readonly ChartRow[], compact: boolean, roomy = false) => ({
  type: 'category' as const,
  inverse: true,
  data: rows.map((_, index) => String(index)),
  axisLine: { lineStyle: { color: theme.muted } },
  axisTick: { show: false },
  axisLabel: {
    interval: 0,
    margin: 10,
    formatter: (index: string) => {
      const row = rows[Number(index)];
      return row ? nameLines(row, compact, roomy) : '';
    },
    rich: {
      name: { color: theme.ink, fontSize: nameSize(compact), lineHeight: 16, fontFamily: theme.font },
      pinned: {
        color: theme.ink,
        fontSize: nameSize(compact),
        lineHeight: 16,
        fontFamily: theme.font,
        fontWeight: 700,
      },
      sub: { color: theme.muted, fontSize: 11, lineHeight: 15, fontFamily: theme.font },
    },
  },
});
