/** An explanation of a number as lines of text. */
import type { Row } from '../../src/domain/tables.ts';
import { ASPECT_NAMES, type Aspect } from '../../src/domain/aspects.ts';
import { MEASURES, type Measure } from '../../src/domain/measures.ts';
import type { Verdict } from '../../src/extraction/kind/kindOf.ts';
import type { Explanation } from '../../src/extraction/pipeline/explain.ts';

/** `not-a-disclosure`, and below it what was found for and against each kind. */
export const tellKind = ({ refused, found }: Verdict): string =>
  [
    refused ?? 'an account, or results of an evaluation',
    ...found.map(
      ({ kind, weight, place, words }) => `  ${kind.padEnd(20)}${weight}  ${place.padEnd(8)}${words}`,
    ),
  ].join('\n');

export function tell(one: Explanation): string {
  return [
    `“${one.printed}” at ${one.start}–${one.end}`,
    `  section   ${one.section === '' ? 'none: it stands before the first heading that is known' : one.section}`,
    `  words     …${one.words}…`,
    ...one.read.map(
      ({ table, row }) => `  read as   ${table === 'figures' ? figureWords(row) : cellWords(row)}`,
    ),
    ...(one.left === null ? [] : [`  left      ${one.left || '未能识别'}: ${whyLeft(one)}`]),
    ...listed(
      '  by',
      (one.steps ?? []).map(({ words, changed }) => `“${words}”  ${changed.join('; ')}`),
    ),
    ...listed('  before', standing(one.before)),
    ...listed('  after', standing(one.after)),
  ].join('\n');
}

const text = (row: Row, column: string): string => String(row[column] ?? '');

function figureWords(row: Row): string {
  const measure = text(row, 'measure') as Measure;
  const aspect = text(row, 'aspect') as Aspect;
  const of = [text(row, 'function_name'), text(row, 'economic_name')]
    .filter((name) => name !== '')
    .join(' / ');
  const meaning = `${measure} ${MEASURES[measure].nameZh}${of && ` (${of})`}, ${aspect} ${ASPECT_NAMES[aspect]}`;
  return `${meaning}: ${text(row, 'value')} ${text(row, 'unit')}, ${text(row, 'fiscal_year')} (figures.csv)`;
}

const cellWords = (row: Row): string =>
  `${text(row, 'field')} of ${text(row, 'row')}, ${text(row, 'evaluation_id')} (evaluation_cells.csv)`;

/** The first of what kept it from being read, as the reader stood before it. */
const HINDRANCES: readonly (readonly [name: string, why: string])[] = [
  ['reason of', 'it stands in a stated reason (原因)'],
  ['narrative', 'work is told here, not amounts'],
  ['foreignYear', 'the sentence speaks of another year'],
  ['unclear', 'the clause is of something else (人均, 减少为)'],
  ['unsure', 'a word that the lexicon does not know stands between the noun and the number'],
];

function whyLeft({ left, before }: Explanation): string {
  if (left !== '' && left !== '未能识别')
    return 'it is no amount of the account, or none that a measure stands for';
  if (before === null) return 'its table or form is not known, or its column or row is not';
  const found = HINDRANCES.find(([name]) => before.has(name));
  if (found) return found[1];
  if (!before.has('noun')) return 'no noun of a measure stands before it';
  return 'its unit, or what it is compared with, does not fit the noun';
}

const standing = (state: Explanation['before']): string[] =>
  [...(state ?? [])].map(([name, value]) => `${name}: ${value}`);

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => `${(index === 0 ? title : '').padEnd(12)}${line}`);
