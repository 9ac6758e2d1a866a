/** The words of one template, ready to be looked up. What takes long to make is made when first asked for. */
import type { Measure, Section } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';
import { FUNCTION_CLASSES } from '../../domain/functionClasses.ts';
import { evidenceOf, type Evidence } from '../kind/evidence.ts';
import { formWordsOf, type FormWords } from './formWords.ts';
import { notationOf, type Expand } from './notation.ts';
import type { Region } from './regions.ts';
import type { Template } from './schema.ts';
import { statementWordsOf, type StatementWords } from './statementWords.ts';
import type { Phrase, SubjectMeasures } from './tokens.ts';
import { Edges, Trie } from './trie.ts';

/** A noun that follows its count. */
export interface CountedNoun {
  readonly unit: Unit;
  /** In this section only. */
  readonly section: Section | undefined;
  /** What must stand right before the count. */
  readonly before: RegExp | null;
  /** Sticky. */
  readonly noun: RegExp;
  readonly measures: SubjectMeasures;
}

/** Sections whose amounts are printed by function, and the measure that those are of. */
export const BY_FUNCTION: Partial<Record<Region, Measure>> = {
  general_public_budget: 'general_public_budget_expenditure',
  fiscal: 'fiscal_appropriation_expenditure',
  total: 'expenditure',
  expenditure: 'expenditure',
  government_funds: 'government_funds_expenditure',
  state_capital: 'state_capital_expenditure',
};
/** Where all expenditure is spoken of, 其他支出 may be what is left over. */
const OF_ALL: ReadonlySet<Region> = new Set(['total', 'expenditure']);
const AMBIGUOUS: ReadonlySet<string> = new Set(['其他支出']);
/** Without 支出 it is the budget that the money came from. */
const OF_BUDGET: ReadonlySet<string> = new Set(['国有资本经营预算支出']);

export class Lexicon {
  /** `base`, or of the province whose words are among it. */
  readonly id: string;
  readonly titles = new Trie<Region>();
  readonly leads: readonly (readonly [RegExp, Region])[];
  readonly countedNouns: readonly CountedNoun[];
  readonly statements: StatementWords;
  readonly forms: FormWords;
  readonly evidence: readonly Evidence[];
  readonly #template: Template;
  readonly #expand: Expand;
  readonly #edges = new Edges();
  readonly #lexers = new Map<Region, Trie<Phrase>>();
  #common: Trie<Phrase> | null = null;

  /** Throws `RangeError` where a phrase is not well formed or names a group that is not there. */
  constructor(template: Template) {
    this.id = template.id;
    this.#template = template;
    this.#expand = notationOf(template.groups);
    for (const [pattern, region] of template.titles)
      for (const phrase of this.#expand(pattern)) this.titles.add(phrase, region);
    this.leads = template.leads.map(([source, region]) => [new RegExp(source), region]);
    this.countedNouns = template.countedNouns.map(({ unit, section, before, noun, measures }) => ({
      unit,
      section,
      before: before === undefined ? null : new RegExp(before),
      noun: new RegExp(noun, 'y'),
      measures,
    }));
    this.statements = statementWordsOf(template, this.#expand);
    this.forms = formWordsOf(template.forms);
    this.evidence = evidenceOf(template.evidence);
  }

  /** What phrases mean in a region: one trie that all regions share, and over it each region's own. */
  lexerOf(region: Region): Trie<Phrase> {
    const known = this.#lexers.get(region);
    if (known) return known;
    this.#common ??= this.#commonLexer();
    const trie = new Trie(this.#edges, this.#common);
    this.#addOwn(trie, region);
    this.#lexers.set(region, trie);
    return trie;
  }

  #add(trie: Trie<Phrase>, pattern: string, phrase: Phrase): void {
    for (const text of this.#expand(pattern)) trie.add(text, phrase);
  }

  #commonLexer(): Trie<Phrase> {
    const trie = new Trie<Phrase>(this.#edges);
    const { fillers, nouns, parts, phrases } = this.#template;
    for (const pattern of fillers) this.#add(trie, pattern, { kind: 'filler' });
    this.#addNouns(trie, nouns);
    for (const [pattern, whole, measures] of parts)
      this.#add(trie, pattern, { kind: 'part', whole, measures });
    for (const [pattern, phrase] of phrases) this.#add(trie, pattern, phrase);
    return trie;
  }

  #addNouns(trie: Trie<Phrase>, nouns: Template['nouns'], short?: true): void {
    for (const [pattern, measures, aspect] of nouns)
      this.#add(trie, pattern, {
        kind: 'subject',
        measures,
        ...(aspect === undefined ? {} : { aspect }),
        ...(short ? { short } : {}),
      });
  }

  #addOwn(trie: Trie<Phrase>, region: Region): void {
    if (BY_FUNCTION[region]) this.#addClasses(trie, region);
    if (region === 'basic') this.#addEconomic(trie);
    const own = this.#template.sections[region as Section];
    if (!own) return;
    this.#addNouns(trie, own.short, true);
    this.#addNouns(trie, own.nouns);
    for (const [pattern, phrase] of own.phrases) this.#add(trie, pattern, phrase);
  }

  /** The classes of expenditure by function, with and without 支出 at their end. */
  #addClasses(trie: Trie<Phrase>, region: Region): void {
    for (const name of FUNCTION_CLASSES.flatMap(([, ...names]) => names)) {
      const ambiguous = AMBIGUOUS.has(name);
      if (!ambiguous || !OF_ALL.has(region)) this.#add(trie, name, { kind: 'class', name });
      const bare = name.replace(/(?:等)?支出$/, '');
      if (!ambiguous && !OF_BUDGET.has(name) && bare !== name)
        this.#add(trie, bare, { kind: 'class', name, bare: true });
    }
  }

  #addEconomic(trie: Trie<Phrase>): void {
    const { categories, groups } = this.#template.economic;
    for (const measure of ['personnel', 'operating'] as const)
      for (const name of categories[measure] ?? [])
        this.#add(trie, name, { kind: 'economic', name, measure });
    for (const [pattern, name] of groups)
      this.#add(trie, pattern, {
        kind: 'economic',
        name,
        measure: 'general_public_budget_basic_expenditure',
      });
  }
}
