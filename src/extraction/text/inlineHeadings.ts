/** Headings in the middle of a line, in text that lost its line ends: what stands around them tells them from a sentence's words. */
import { SYMBOL } from '../lexicon/notation.ts';
import type { Region } from '../lexicon/regions.ts';
import type { Trie } from '../lexicon/trie.ts';
import { codesOf } from './codes.ts';
import type { Stream } from './stream.ts';

const ORDINAL = /第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、/y;
const YEAR = `[${SYMBOL.thisYear}${SYMBOL.priorYear}${SYMBOL.otherYear}](?:年度?)?`;
const YEAR_BEFORE = new RegExp(YEAR, 'y');
/** 项目支出绩效自评表（2022年度）项目名称: the form's first label stands behind its title. */
const FORM_HEAD = new RegExp(
  `\\(?(?:${YEAR}|年度?)?\\)?(?:(?:项目(?:支出)?|(?:预算)?部门(?:\\(单位\\))?|单位)名称|公开.{1,2}表|(?:编制|填报)单位:)`,
  'y',
);
const OPENS_ORDINAL = codesOf('第一二三四五六七八九十');
/** 三、2023年度单位决算情况说明 （一）收入支出决算总体情况说明 …: the first of what the heading before it heads. */
const FIRST_WITHIN = '说明(一)';
const OPENS_FORM = codesOf('项整部单');

/** 第三部分 …情况说明 一、支出决算情况说明 本年支出…: does an ordinal stand at `index`? Behind a space, a heading may begin there. */
export function opensSpaced(text: string, index: number): boolean {
  if (text.startsWith(FIRST_WITHIN, index - 2)) return true;
  if (OPENS_ORDINAL[text.charCodeAt(index)] !== 1) return false;
  ORDINAL.lastIndex = index;
  return ORDINAL.test(text);
}

/** The title of a self-evaluation form at `index`, before the form's first label. Asked behind a space. */
export function inlineForm(
  { text, codes }: Stream,
  titles: Trie<Region>,
  index: number,
): { region: Region; end: number } | null {
  YEAR_BEFORE.lastIndex = index;
  const start = YEAR_BEFORE.test(text) ? YEAR_BEFORE.lastIndex : index;
  if (OPENS_FORM[codes[start] ?? 0] !== 1) return null;
  const title = titles.longest(codes, start);
  if (title?.value !== 'project_form' && title?.value !== 'overall_form') return null;
  FORM_HEAD.lastIndex = title.end;
  return FORM_HEAD.test(text) ? { region: title.value, end: title.end } : null;
}
