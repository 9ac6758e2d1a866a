/** The lexicon as tries: one that all regions share and one of each region's own, made when first asked for. */
import type { Section } from '../../domain/measures.ts';
import { CUES, FILLERS, PERFORMANCE_CUES, THREE_PUBLIC_CUES } from '../lexicon/cues.ts';
import { ECONOMIC_CATEGORIES, ECONOMIC_GROUPS, FUNCTION_CLASSES } from '../lexicon/categories.ts';
import { expand } from '../lexicon/notation.ts';
import { PARTS, RECEIVED, SECTION_SUBJECTS, SHORT_SUBJECTS } from '../lexicon/sectionSubjects.ts';
import { SUBJECTS } from '../lexicon/subjects.ts';
import type { Region } from '../lexicon/titles.ts';
import type { Phrase } from '../lexicon/tokens.ts';
import { Edges, Trie } from '../lexicon/trie.ts';

const BY_FUNCTION: ReadonlySet<Region> = new Set([
  'general_public_budget',
  'fiscal',
  'total',
  'expenditure',
  'government_funds',
  'state_capital',
]);
const edges = new Edges();
/** Where all expenditure is spoken of, 其他支出 may be what is left over. */
const OF_ALL: ReadonlySet<Region> = new Set(['total', 'expenditure']);
const AMBIGUOUS: ReadonlySet<string> = new Set(['其他支出']);
const tries = new Map<Region, Trie<Phrase>>();
let common: Trie<Phrase> | null = null;

export function lexerOf(region: Region): Trie<Phrase> {
  const known = tries.get(region);
  if (known) return known;
  common ??= buildCommon();
  const trie = new Trie(edges, common);
  addOwn(trie, region);
  tries.set(region, trie);
  return trie;
}

function add(trie: Trie<Phrase>, pattern: string, phrase: Phrase): void {
  for (const text of expand(pattern)) trie.add(text, phrase);
}

/** What a phrase means wherever it stands. */
function buildCommon(): Trie<Phrase> {
  const trie = new Trie<Phrase>(edges);
  for (const pattern of FILLERS) add(trie, pattern, { kind: 'filler' });
  for (const [pattern, measures] of SUBJECTS) add(trie, pattern, { kind: 'subject', measures });
  for (const [pattern, whole, measures] of PARTS) add(trie, pattern, { kind: 'part', whole, measures });
  for (const [pattern, phrase] of CUES) add(trie, pattern, phrase);
  return trie;
}

/** What it means within one section. */
function addOwn(trie: Trie<Phrase>, region: Region): void {
  if (BY_FUNCTION.has(region)) {
    for (const [, ...names] of FUNCTION_CLASSES)
      for (const name of names) {
        if (!AMBIGUOUS.has(name) || !OF_ALL.has(region)) add(trie, name, { kind: 'class', name });
        const bare = name.replace(/(?:等)?支出$/, '');
        if (!AMBIGUOUS.has(name) && bare !== name) add(trie, bare, { kind: 'class', name, bare: true });
      }
  }
  if (region === 'basic') {
    for (const [measure, names] of ECONOMIC_CATEGORIES)
      for (const name of names) add(trie, name, { kind: 'economic', name, measure });
    for (const [pattern, name] of ECONOMIC_GROUPS)
      add(trie, pattern, { kind: 'economic', name, measure: 'general_public_budget_basic_expenditure' });
  }
  for (const [pattern, measures] of SHORT_SUBJECTS[region as Section] ?? [])
    add(trie, pattern, { kind: 'subject', measures, short: true });
  for (const [pattern, measures] of SECTION_SUBJECTS[region as Section] ?? [])
    add(trie, pattern, { kind: 'subject', measures });
  if (region === 'three_public')
    for (const [pattern, phrase] of THREE_PUBLIC_CUES) add(trie, pattern, phrase);
  if (region !== 'performance') return;
  for (const [pattern, phrase] of PERFORMANCE_CUES) add(trie, pattern, phrase);
  for (const [pattern, measures, aspect] of RECEIVED)
    add(trie, pattern, { kind: 'subject', measures, aspect });
}
