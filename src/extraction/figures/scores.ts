/** Scores in what an account tells of its evaluations: whose amounts follow. */
import type { State } from './state.ts';

/**
 * …5个项目…。“购书经费”项目自评得分96.5分，全年预算数12.00万元: behind the score of one project its own amounts follow, not those of all.
 * `end`: the stream position behind a number that is not claimed.
 */
export function leaveScored({ clause, sentence, item }: State, text: string, end: number): void {
  const ofProjects = sentence.subject?.measures.money?.[0] === 'performance_projects';
  // 平均得分95分 is of all of them.
  if (!ofProjects || clause.named || clause.unclear || text.charAt(end) !== '分') return;
  sentence.subject = null;
  item.head = null;
  item.last = null;
}
