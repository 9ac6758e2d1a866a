/** Where a reader stands, in words: only what is set. */
import { ASPECT_NAMES } from '../../domain/aspects.ts';
import { MEASURES, type Measure } from '../../domain/measures.ts';
import type { LastClaim, State } from '../figures/state.ts';
import type { Subject } from '../figures/subject.ts';

/** Name of what is set → what it is. */
export type Standing = ReadonlyMap<string, string>;

const FRAMES = {
  prior: 'the year before (上年)',
  original: 'the original budget (年初预算)',
  adjusted: 'the adjusted budget (全年预算)',
  budget: 'a budget (预算)',
  unknown: 'something unknown',
} as const;

type Flag = keyof State['clause'] | keyof State['part'] | keyof State['sentence'] | keyof State['item'];

/** What each flag means where it is set. */
const FLAGS = {
  named: 'the noun was named since the last comma',
  inParts: 'parts of a whole follow (其中)',
  share: 'a share follows (占)',
  each: 'one number is every noun’s (均, 各)',
  done: '完成 stood before',
  framed: 'the comparison was named since the last comma',
  ofBudgets: 'budgets of two years are compared',
  worth: 'a value follows (价值)',
  unsure: 'a word that the lexicon does not know stands before',
  unclear: 'the clause is of something else (人均, 减少为)',
  priorYear: 'the year before is spoken of',
  foreignYear: 'another year is spoken of',
  narrative: 'work is told, not amounts',
} as const satisfies Partial<Record<Flag, string>>;

const nameOf = (measure: Measure): string => `${MEASURES[measure].nameZh} ${measure}`;

const subjectWords = ({ measures, functionName, economicName }: Subject): string =>
  [[...new Set(Object.values(measures).flat())].map(nameOf).join(', '), functionName, economicName]
    .filter((part) => part !== '')
    .join(' / ');

const claimWords = ({ measures, aspect, value, unit }: LastClaim): string =>
  `${measures.map(nameOf).join(', ')} ${ASPECT_NAMES[aspect]} ${value} ${unit}`;

export function standsAt(state: Readonly<State>): Map<string, string> {
  const standing = new Map<string, string>();
  const set = (name: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined) standing.set(name, value);
  };
  const { clause, part, sentence, item } = state;
  set('noun', sentence.subject && subjectWords(sentence.subject));
  set('whole', item.head && item.head !== sentence.subject ? subjectWords(item.head) : null);
  set('aspect', clause.aspect && ASPECT_NAMES[clause.aspect]);
  set('compared with', part.frame && FRAMES[part.frame]);
  set('direction', clause.direction && (clause.direction > 0 ? 'more (增加)' : 'less (减少)'));
  set('fund', sentence.fund);
  set('parts of', item.budgetOfParts && ASPECT_NAMES[item.budgetOfParts]);
  set('in turn', clause.turn === null ? null : `number ${clause.turn + 1} of a list (分别)`);
  set(
    'reason of',
    state.reason && (state.reason.subject ? subjectWords(state.reason.subject) : 'something unknown'),
  );
  const flags = { ...clause, ...part, ...sentence, ...item };
  for (const [flag, meaning] of Object.entries(FLAGS))
    if (flags[flag as keyof typeof FLAGS]) standing.set(flag, meaning);
  set('last claim', item.last && claimWords(item.last));
  return standing;
}
