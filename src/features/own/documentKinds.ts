/** What kinds of documents there are for a reader, those that are not read among them. */
import type { Identity } from '../../extraction/worker/reader.ts';
import { t } from '../../language/t.ts';

type Kind = Identity['inferredKind'];

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  final_account: t('部门决算'),
  self_evaluation: t('绩效自评'),
  budget: t('部门预算'),
  'government-accounts': t('政府财政报告'),
  'region-summary': t('地区汇总'),
  'not-a-disclosure': t('不是决算公开'),
};

/** Those that a reader may choose: what is read. A budget is refused as it is put in, and to say so of a file is to leave it out. */
export const CHOSEN_KINDS = ['final_account', 'self_evaluation'] as const;
export type ChosenKind = (typeof CHOSEN_KINDS)[number];

/** Why a document cannot be taken as such, null where it can. */
export function kindProblem(kind: Kind, { inferredKind }: Identity, evaluationCount: number): string | null {
  if (kind === 'final_account' && inferredKind === 'self_evaluation') return t('没有读出决算数字');
  if (kind === 'self_evaluation' && evaluationCount === 0) return t('文件里没有自评表');
  return null;
}
