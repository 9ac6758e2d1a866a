/** 总分 91.65: one number alone is the form's score where the scores above it come to it, and may be their weights' total else. */
import { foldText } from '../text/fold.ts';
import type { FormHead } from './head.ts';
import type { Indicator } from './indicator.ts';
import { decimalOf } from './words.ts';

/** Scores are printed with two decimals at most. */
const ROUNDS = 0.005;

export function withLoneTotal(head: FormHead, indicators: readonly Indicator[]): FormHead {
  const { lone, amounts } = head;
  if (!lone || amounts.total_score) return head;
  const scores = indicators.map(({ texts }) => decimalOf(foldText(texts.score ?? '')));
  if (scores.length === 0 || scores.includes(null)) return head;
  const sum = scores.reduce((all, score) => all + Number(score), Number(amounts.execution_score?.value ?? 0));
  return Math.abs(sum - Number(lone.value)) < ROUNDS
    ? { ...head, amounts: { ...amounts, total_score: lone } }
    : head;
}
