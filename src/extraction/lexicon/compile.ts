/** Files of `templates/` → the lexicon of each template, and which of them a document is written by. */
import { Lexicon } from './lexicon.ts';
import { templateSchema, type Template } from './schema.ts';

export interface TemplateFile {
  /** As errors name it. */
  readonly file: string;
  /** The parsed JSON. */
  readonly content: unknown;
}

/** A file of `templates/` that cannot be used: which one, where in it, and why. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** Names a group of the notation; a count of a regular expression has no letters. */
const GROUP = /\{([A-Za-z]\w*)\}/g;
/** Groups that the notation has itself. */
const SYMBOLS: ReadonlySet<string> = new Set(['priorYear', 'thisYear', 'amount']);

interface Parsed {
  readonly file: string;
  readonly template: Template;
}

export class Templates {
  /** The words that all documents share. */
  readonly base: Lexicon;
  readonly #base: Template;
  readonly #provinces: readonly (Parsed & { readonly toldBy: readonly RegExp[] })[];
  readonly #lexicons = new Map<string, Lexicon>();

  constructor(base: Parsed, provinces: readonly Parsed[]) {
    this.base = lexiconOf(base);
    this.#base = base.template;
    this.#provinces = provinces.map(({ file, template }) => ({
      file,
      template,
      toldBy: template.toldBy.map((source) => new RegExp(source)),
    }));
  }

  /** The words that a document is read by: of the template that most of its own words are found of, else the base's. `text`: folded. */
  tell(text: string): Lexicon {
    let told: Parsed | null = null;
    let most = 0;
    for (const province of this.#provinces) {
      const found = province.toldBy.filter((words) => words.test(text)).length;
      if (found > most) [told, most] = [province, found];
    }
    return told ? this.#lexiconOf(told) : this.base;
  }

  #lexiconOf({ file, template }: Parsed): Lexicon {
    const known =
      this.#lexicons.get(template.id) ??
      lexiconOf({ file, template: added(this.#base, template) as Template });
    this.#lexicons.set(template.id, known);
    return known;
  }
}

function lexiconOf({ file, template }: Parsed): Lexicon {
  try {
    return new Lexicon(template);
  } catch (error) {
    throw new TemplateError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The first file is the base. Throws `TemplateError`. */
export function compile(files: readonly TemplateFile[]): Templates {
  const [base, ...provinces] = files.map((file) => ({ file: file.file, template: parsed(file) }));
  if (!base) throw new TemplateError('no templates');
  const ids = new Set<string>();
  for (const { file, template } of [base, ...provinces]) {
    if (ids.has(template.id)) throw new TemplateError(`${file}: id: another file has ${template.id}`);
    ids.add(template.id);
    checkGroups(file, template, { ...base.template.groups, ...template.groups });
  }
  return new Templates(base, provinces);
}

function parsed({ file, content }: TemplateFile): Template {
  const { data, error } = templateSchema.safeParse(content);
  if (data) return data;
  const issues = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new TemplateError(`${file}: ${issues.join('; ')}`);
}

/** Every group that a phrase names must be there: found here, and not when a document first needs the phrase. */
function checkGroups(
  file: string,
  content: unknown,
  groups: Readonly<Record<string, string>>,
  path = '',
): void {
  if (typeof content === 'string') {
    for (const [, name = ''] of content.matchAll(GROUP))
      if (!SYMBOLS.has(name) && groups[name] === undefined)
        throw new TemplateError(`${file}: ${path}: unknown group {${name}}`);
  } else if (typeof content === 'object' && content !== null)
    for (const [key, value] of Object.entries(content))
      checkGroups(file, value, groups, path === '' ? key : `${path}.${key}`);
}

/** The base with a province's file: lists go on with the province's, so that its meaning of a phrase holds; values are its own. */
function added(base: unknown, own: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(own)) return [...(base as unknown[]), ...(own as unknown[])];
  if (!isRecord(base) || !isRecord(own)) return own;
  const whole = { ...base };
  for (const [key, value] of Object.entries(own))
    whole[key] = key in whole ? added(whole[key], value) : value;
  return whole;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
