/** The lexicon as tries: one for every region, made when first asked for. */
import type { Section } from '../../domain/measures.ts';
import { CUES, FILLERS, THREE_PUBLIC_CUES } from '../lexicon/cues.ts';
import { ECONOMIC_CATEGORIES, FUNCTION_CLASSES } from '../lexicon/categories.ts';
import { expand } from '../lexicon/notation.ts';
import { RECEIVED, SECTION_SUBJECTS, SUBJECTS } from '../lexicon/subjects.ts';
import type { Region } from '../lexicon/titles.ts';
import type { Phrase } from '../lexicon/tokens.ts';
import { Edges, Trie } from '../lexicon/trie.ts';

const BY_FUNCTION: ReadonlySet<Region> = new Set([
  'general_public_budget',
  'government_funds',
  'state_capital',
]);
const edges = new Edges();
const tries = new Map<Region, Trie<Phrase>>();

export function lexerOf(region: Region): Trie<Phrase> {
  const known = tries.get(region);
  if (known) return known;
  const trie = build(region);
  tries.set(region, trie);
  return trie;
}

function build(region: Region): Trie<Phrase> {
  const trie = new Trie<Phrase>(edges);
  const add = (pattern: string, phrase: Phrase): void => {
    for (const text of expand(pattern)) trie.add(text, phrase);
  };
  for (const pattern of FILLERS) add(pattern, { kind: 'filler' });
  if (BY_FUNCTION.has(region)) {
    for (const [, ...names] of FUNCTION_CLASSES) for (const name of names) add(name, { kind: 'class', name });
  }
  for (const [pattern, measures] of SUBJECTS) add(pattern, { kind: 'subject', measures });
  if (region === 'basic') {
    for (const [measure, names] of ECONOMIC_CATEGORIES)
      for (const name of names) add(name, { kind: 'economic', name, measure });
  }
  for (const [pattern, measures] of SECTION_SUBJECTS[region as Section] ?? [])
    add(pattern, { kind: 'subject', measures });
  for (const [pattern, phrase] of CUES) add(pattern, phrase);
  if (region === 'three_public') for (const [pattern, phrase] of THREE_PUBLIC_CUES) add(pattern, phrase);
  if (region === 'performance')
    for (const [pattern, measures, aspect] of RECEIVED) add(pattern, { kind: 'subject', measures, aspect });
  return trie;
}
