/** Headings in the middle of a line, in text that lost its line ends: what stands around them tells them from a sentence's words. */
import { SYMBOL } from '../lexicon/notation.ts';
import type { Region } from '../lexicon/regions.ts';
import type { Trie } from '../lexicon/trie.ts';
import { GAP, type Flow } from './flow.ts';
import type { Stream } from './stream.ts';

const ORDINAL = /第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、/y;
/** 项目支出绩效自评表（2022年度）项目名称: the form's first label stands behind its title. */
const FORM_HEAD = new RegExp(
  `\\(?[${SYMBOL.thisYear}${SYMBOL.priorYear}${SYMBOL.otherYear}]?(?:年度?)?\\)?(?:项目|部门(?:\\(单位\\))?|单位)名称`,
  'y',
);
const OPENS_FORM = /[项整部单]/;

const isSpaced = (flow: Flow, stream: Stream, index: number): boolean =>
  index === 0 || (flow.gaps[stream.positions[index] ?? 0] ?? GAP.page) >= GAP.space;

/** 第三部分 …情况说明 一、支出决算情况说明 本年支出…: may a heading with an ordinal begin at `index`, behind a space? */
export function opensSpaced(flow: Flow, stream: Stream, index: number): boolean {
  if (!isSpaced(flow, stream, index)) return false;
  ORDINAL.lastIndex = index;
  return ORDINAL.test(stream.text);
}

/** The title of a self-evaluation form at `index`, behind a space and before the form's first label. */
export function inlineForm(
  flow: Flow,
  stream: Stream,
  titles: Trie<Region>,
  index: number,
): { region: Region; end: number } | null {
  if (!isSpaced(flow, stream, index) || !OPENS_FORM.test(stream.text.charAt(index))) return null;
  const title = titles.longest(stream.text, index);
  if (title?.value !== 'project_form' && title?.value !== 'overall_form') return null;
  FORM_HEAD.lastIndex = title.end;
  return FORM_HEAD.test(stream.text) ? { region: title.value, end: title.end } : null;
}
