/** The sentence of a finding, made from its rule and params. `zh.json` and `en.json` hold one pattern a message. */
import { MEASURES } from '../../../domain/measures.ts';
import type { Subject } from '../figure.ts';
import { said } from '../figure.ts';
import type { Param } from '../finding.ts';
import type { Place } from '../places.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

export type Language = 'zh' | 'en';

/** What stands in the column `params`. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };
export type Params = Readonly<Record<string, Value>>;

export function toParams(
  params: Readonly<Record<string, Param>>,
  placeOf: (subject: Subject) => Place,
): Params {
  const plain = (param: Exclude<Param, undefined>): Value => {
    if (typeof param !== 'object') return param;
    if (Array.isArray(param)) return param.filter((one) => one !== undefined).map(plain);
    const one = param as Exclude<typeof param, readonly Param[]>;
    if ('measure' in one) {
      const part = one.economicName === '' ? (one.functionName.split('/').at(-1) ?? '') : one.economicName;
      return { measure: one.measure, aspect: one.aspect, part, said: said(one), at: placeOf(one).heading };
    }
    if ('scope' in one) return { scope: one.scope, form: one.name };
    const { of, name, targetText, actualText, score, weight } = one;
    return {
      scope: of.scope,
      form: of.name,
      name,
      target: targetText,
      actual: actualText,
      score: score ?? '',
      weight: weight ?? '',
    };
  };
  const made: Record<string, Value> = {};
  for (const name in params) {
    const param = params[name];
    if (param !== undefined) made[name] = plain(param);
  }
  return made;
}

/** `{a}` a value, `{a.b}` of it, `{@a}` with the heading above it; `{?a:…}` where `a` is, `{!a:…}` where it is not. */
const TOKEN = /\{([?!])([\w.]+):((?:[^{}]|\{[^{}]*\})*)\}|\{(@?)([\w.]+)\}/g;

type Part = string | Hole | Condition;

/** Where a value is named. */
interface Hole {
  readonly path: Path;
  readonly withHeading: boolean;
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
        ? { path: pathOf(path), withHeading: at === '@' }
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

const PARTS = {
  zh: new Map(Object.entries(zh).map(([message, pattern]) => [message, partsOf(pattern)])),
  en: new Map(Object.entries(en).map(([message, pattern]) => [message, partsOf(pattern)])),
};

/** Throws `RangeError` where no pattern has that name. */
export function questionOf(message: string, params: Params, language: Language): string {
  const parts = PARTS[language].get(message);
  if (parts === undefined) throw new RangeError(`no message ${message}`);
  // Between two Chinese words stands no space, though one stands before a number.
  return nestQuotes(fill(parts, params, language)).replace(/(?<=[一-龥]) (?=[一-龥，。；、])/g, '');
}

function fill(parts: readonly Part[], params: Params, language: Language): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if ('path' in part) text += told(valueAt(params, part.path), language, part.withHeading);
    else {
      const value = valueAt(params, part.test);
      const holds = value !== undefined && value !== '' && value !== false;
      if (holds === part.wanted) text += fill(part.parts, params, language);
    }
  }
  return text;
}

function valueAt(params: Params, [name, field]: Path): Value | undefined {
  const value = params[name];
  if (field === undefined) return value;
  return typeof value === 'object' && !Array.isArray(value) ? (value as Params)[field] : undefined;
}

/** Signs before a number, as a sentence says them; the forms print them raw. */
const SIGN = /[<>≤≥＜＞=＝]=?(?=\d)/g;
const SIGNS: Readonly<Record<string, string>> = {
  '<=': '不超过 ',
  '≤': '不超过 ',
  '<': '低于 ',
  '＜': '低于 ',
  '>=': '不低于 ',
  '≥': '不低于 ',
  '>': '高于 ',
  '＞': '高于 ',
  '=': '',
  '＝': '',
};

const FORM = {
  zh: { overall: '整体支出自评表', project: (name: string) => `项目“${name}”` },
  en: { overall: 'the overall form', project: (name: string) => `project “${name}”` },
};

function told(value: Value | undefined, language: Language, withHeading: boolean): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && language === 'zh')
    return value.replace(SIGN, (sign) => SIGNS[sign] ?? sign);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return value.map((one: Value) => told(one, language, withHeading)).join(language === 'zh' ? '、' : ', ');
  const one = value as Readonly<Record<string, string>>;
  if (one['measure'] !== undefined)
    return `${withHeading && one['at'] ? heading(one['at'], language) : ''}${figure(one, language)}`;
  const form =
    one['scope'] === 'overall' ? FORM[language].overall : FORM[language].project(one['form'] ?? '');
  if (one['name'] === undefined) return form;
  return language === 'zh' ? `${form}的指标“${one['name']}”` : `indicator “${one['name']}” of ${form}`;
}

const heading = (title: string, language: Language): string =>
  language === 'zh' ? `“${title}”中` : `in “${title}”, `;

/** What an aspect adds to the name of a measure, risen and fallen. */
const ASPECTS: Readonly<Record<Language, Readonly<Record<string, readonly [rose: string, fell: string]>>>> = {
  zh: {
    actual: ['为', '为'],
    original_budget: ['年初预算为', '年初预算为'],
    adjusted_budget: ['全年预算为', '全年预算为'],
    change: ['比上年增加', '比上年减少'],
    change_pct: ['比上年增长', '比上年下降'],
    share_pct: ['占比为', '占比为'],
    variance: ['比预算多', '比预算少'],
    variance_pct: ['决算比预算高', '决算比预算低'],
    completion_pct: ['完成预算的', '完成预算的'],
  },
  en: {
    actual: ['is', 'is'],
    original_budget: ['was budgeted at', 'was budgeted at'],
    adjusted_budget: ['had an adjusted budget of', 'had an adjusted budget of'],
    change: ['rose by', 'fell by'],
    change_pct: ['rose by', 'fell by'],
    share_pct: ['has a share of', 'has a share of'],
    variance: ['is above the budget by', 'is below the budget by'],
    variance_pct: ['is above the budget by', 'is below the budget by'],
    completion_pct: ['is of the budget', 'is of the budget'],
  },
};

function figure(one: Readonly<Record<string, string>>, language: Language): string {
  const { nameZh, nameEn } = MEASURES[one['measure'] as keyof typeof MEASURES];
  const part = one['part'] ? `“${one['part']}”` : '';
  const amount = (one['said'] ?? '').replace(/^-/, '');
  const [rose, fell] = ASPECTS[language][one['aspect'] ?? ''] ?? ['', ''];
  const verb = one['said']?.startsWith('-') ? fell : rose;
  return language === 'zh'
    ? `${nameZh}${part}${verb} ${amount}`
    : `${nameEn}${part && ` ${part}`} ${verb} ${amount}`;
}

/** A name that has quotation marks of its own, quoted: ‘ ’ within “ ”. */
function nestQuotes(text: string): string {
  let depth = 0;
  return text.replace(/[“”]/g, (mark) => {
    if (mark === '“') return ++depth > 1 ? '‘' : mark;
    return depth-- > 1 ? '’' : mark;
  });
}
