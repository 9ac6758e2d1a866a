/**
 * Which sections a document has by what was published: an account; a report on an evaluation, alone or before its forms; or forms of
 * results alone, under whatever title.
 */
import { formsAlone } from '../forms/formsAlone.ts';
import { reportTitleOf, type ReportTitle } from '../forms/reportTitle.ts';
import type { FormWords } from '../lexicon/formWords.ts';
import type { Region } from '../lexicon/regions.ts';
import type { Flow } from '../text/flow.ts';
import { isForm, type SectionSpan } from '../text/sections.ts';
import { indexOfPosition, type Stream } from '../text/stream.ts';

export interface PublishedSections {
  readonly spans: readonly SectionSpan[];
  /** The title of a report that the document is, and nothing else but its forms. */
  readonly report: ReportTitle | null;
}

/** Sections that only an account has: where one stands, a document is one, whatever of its numbers can be read. */
const OF_ACCOUNTS: ReadonlySet<Region> = new Set([
  'total',
  'revenue',
  'expenditure',
  'fiscal',
  'general_public_budget',
  'basic',
  'three_public',
]);
export const isOfAccount = ({ region }: SectionSpan): boolean => OF_ACCOUNTS.has(region);

/** Headings of an account say so: a report tells of 收入情况 and “三公”经费 too. */
const FEWEST_HEADINGS = 2;
const isAccountsOwn = (spans: readonly SectionSpan[], { text }: Stream): boolean =>
  spans.filter((span) => isOfAccount(span) && text.slice(span.heading, span.start).includes('决算')).length >=
  FEWEST_HEADINGS;

/** @param found the sections whose titles a template has */
export function publishedSections(
  found: readonly SectionSpan[],
  flow: Flow,
  stream: Stream,
  words: FormWords,
): PublishedSections {
  const report = isAccountsOwn(found, stream) ? null : reportTitleOf(flow);
  const isTitled = found.some((span) => isForm(span) || isOfAccount(span));
  const untitled = isTitled ? [] : formsAlone(flow, stream, words);
  if (report) return { report, spans: sectionsOfReport([...found, ...untitled], stream, report) };
  return { report, spans: untitled.length > 0 ? untitled : found };
}

/** The report, and the forms behind it. */
function sectionsOfReport(
  spans: readonly SectionSpan[],
  stream: Stream,
  title: ReportTitle,
): readonly SectionSpan[] {
  const forms = spans.filter(isForm);
  const end = forms[0]?.heading ?? stream.text.length;
  const [heading, start] = [indexOfPosition(stream, title.start), indexOfPosition(stream, title.end)];
  return start > end ? forms : [{ region: 'report', heading, start, end }, ...forms];
}
