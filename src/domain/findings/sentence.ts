/** The sentence of a finding, made from its rule and params. A pattern a message, in `zh.json` and `en.json`. */
import type { Measure } from '../measures.ts';
import { ruleOf, type RuleId } from './rules.ts';

/** What stands in the column `params`. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };
export type Params = Readonly<Record<string, Value>>;

/** A figure, form or indicator as it stands among the params. */
export type Named = Readonly<Record<string, string>>;

/** How a language says what a pattern names. */
export interface Speech {
  readonly and: string;
  readonly text: (text: string) => string;
  readonly heading: (title: string) => string;
  /** What an aspect adds to the name of a measure, risen and fallen. */
  readonly aspects: Readonly<Record<string, readonly [rose: string, fell?: string]>>;
  readonly figure: (measure: Measure, part: string, verb: string, amount: string) => string;
  /** `again`: the sentence has named it already. */
  readonly form: (form: Named) => string;
  readonly indicator: (name: string, form: string) => string;
  readonly source: (source: string, form: string) => string;
  /** What stands between a form, or a row of it, and a number of it. */
  readonly cells: Readonly<Record<string, string>>;
}

/** `{a}` a value, `{a.b}` of it, `{@a}` with the heading above it; `{?a:…}` where `a` is, `{!a:…}` where it is not. */
const TOKEN = /\{([?!])([\w.]+):((?:[^{}]|\{[^{}]*\})*)\}|\{(@?)([\w.]+)\}/g;

type Part = string | Hole | Condition;

/** Where a value is named. */
interface Hole {
  readonly path: Path;
  readonly withHeading: boolean;
  /** In quotation marks of the pattern: words of the document stand in them as printed. */
  readonly isQuoted: boolean;
}

/** Parts that stand only where a value is, or is not. */
interface Condition {
  readonly test: Path;
  readonly wanted: boolean;
  readonly parts: readonly Part[];
}

type Path = readonly [name: string, field: string | undefined];

/** A pattern, taken apart: each is read once, however many findings it tells. */
function partsOf(pattern: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of pattern.matchAll(TOKEN)) {
    const [token, when, test = '', inner = '', at, path = ''] = match;
    if (match.index > from) parts.push(pattern.slice(from, match.index));
    parts.push(
      when === undefined
        ? { path: pathOf(path), withHeading: at === '@', isQuoted: pattern[match.index - 1] === '“' }
        : { test: pathOf(test), wanted: when === '?', parts: partsOf(inner) },
    );
    from = match.index + token.length;
  }
  return from < pattern.length ? [...parts, pattern.slice(from)] : parts;
}

function pathOf(path: string): Path {
  const [name = '', field] = path.split('.');
  return [name, field];
}

function valueAt(params: Params, [name, field]: Path): Value | undefined {
  const value = params[name];
  if (field === undefined) return value;
  return typeof value === 'object' && !Array.isArray(value) ? (value as Params)[field] : undefined;
}

function told(value: Value | undefined, speech: Speech, hole: Omit<Hole, 'path'>): string {
  const { withHeading, isQuoted } = hole;
  if (value === undefined) return '';
  if (typeof value === 'string') return isQuoted ? value : speech.text(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((one: Value) => told(one, speech, hole)).join(speech.and);
  const one = value as Named;
  if (one['measure'] !== undefined)
    return `${withHeading && one['at'] ? speech.heading(one['at']) : ''}${figure(one, speech)}`;
  const [form, { name, source, cell, said = '' }] = [speech.form(one), one];
  const line = source === undefined ? form : speech.source(source, form);
  const whole = name === undefined ? line : speech.indicator(name, form);
  return cell === undefined ? whole : `${whole}${speech.cells[cell] ?? ''} ${speech.text(said)}`;
}

function figure({ measure, part, aspect = '', said = '' }: Named, speech: Speech): string {
  const [rose = '', fell = rose] = speech.aspects[aspect] ?? [];
  const quoted = part ? `“${part}”` : '';
  return speech.figure(
    measure as Measure,
    quoted,
    said.startsWith('-') ? fell : rose,
    said.replace(/^-/, ''),
  );
}

function fill(parts: readonly Part[], params: Params, speech: Speech): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if ('path' in part) text += told(valueAt(params, part.path), speech, part);
    else {
      const value = valueAt(params, part.test);
      const holds = value !== undefined && value !== '' && value !== false;
      if (holds === part.wanted) text += fill(part.parts, params, speech);
    }
  }
  return text;
}

/** A name that has quotation marks of its own, quoted: ‘ ’ within “ ”. */
function nestQuotes(text: string): string {
  const opened = text.indexOf('“');
  if (opened < 0 || !text.includes('“', opened + 1)) return text;
  let depth = 0;
  return text.replace(/[“”]/g, (mark) => {
    if (mark === '“') return ++depth > 1 ? '‘' : mark;
    return depth-- > 1 ? '’' : mark;
  });
}

/** Answers the sentences of one language. They throw `RangeError` for a rule that there is not. */
export function speaker(
  patterns: Readonly<Record<string, string>>,
  speech: Speech,
): (rule: RuleId, params: Params) => string {
  const taken = new Map(Object.entries(patterns).map(([message, pattern]) => [message, partsOf(pattern)]));
  return (rule, params) => {
    const parts = taken.get(ruleOf(rule).message);
    if (parts === undefined) throw new RangeError(`no message of ${rule}`);
    return nestQuotes(fill(parts, params, speech));
  };
}
