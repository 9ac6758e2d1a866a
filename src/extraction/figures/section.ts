/** A section of prose as its reader sees it. */
import type { Phrase } from '../lexicon/tokens.ts';
import type { Trie } from '../lexicon/trie.ts';
import type { Flow } from '../text/flow.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { SectionSpan } from '../text/sections.ts';
import type { Stream } from '../text/stream.ts';

export interface SectionText {
  readonly flow: Flow;
  readonly stream: Stream;
  readonly numbers: readonly NumberToken[];
  readonly span: SectionSpan;
  readonly lexer: Trie<Phrase>;
}
