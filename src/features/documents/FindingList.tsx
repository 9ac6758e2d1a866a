/** What does not add up in a document, put as questions: what is printed, what comes out, by how much they differ. */
import type { Finding } from '../../queries/index.ts';

const SEVERITY: Readonly<Record<Finding['severity'], string>> = {
  contradiction: '自相矛盾',
  question: '疑问',
  note: '提示',
};

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details className="findings" open={findings.length <= 3}>
      <summary>核对时的疑点（{findings.length}）</summary>
      <ul>
        {findings.map(({ finding_id, severity, question, printed, computed, difference }) => (
          <li key={finding_id}>
            <b>{SEVERITY[severity]}</b>
            {question}
            {printed && (
              <small>{`原文 ${printed}${computed ? `，计算 ${computed}` : ''}${difference ? `，相差 ${difference}` : ''}`}</small>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
