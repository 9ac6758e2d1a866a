/** Three parts of a whole in one bar; their patterns differ, and the numbers stand beside them in the table. */
import { formatNumber } from '../../domain/format.ts';
import { t } from '../../language/t.ts';
import { comparable, OUTCOME_NAMES } from './outcomes.ts';

interface Props {
  readonly counts: { readonly hit_exactly: number; readonly exceeded: number; readonly missed: number };
}

const PARTS = ['hit_exactly', 'exceeded', 'missed'] as const;

export function OutcomeBar({ counts }: Props) {
  const total = comparable(counts);
  if (total === 0) return null;
  const words = PARTS.map((part) => `${OUTCOME_NAMES[part]} ${formatNumber(counts[part], '份')}`).join(
    t('，'),
  );
  return (
    <div className="outcome-bar" role="img" aria-label={words} data-tip={words}>
      {PARTS.filter((part) => counts[part] > 0).map((part) => (
        <span key={part} className={`is-${part}`} style={{ flexGrow: counts[part] }} />
      ))}
    </div>
  );
}

export const OutcomeKey = () => (
  <p className="outcome-key" aria-hidden>
    {PARTS.map((part) => (
      <span key={part}>
        <i className={`is-${part}`} />
        {OUTCOME_NAMES[part]}
      </span>
    ))}
  </p>
);
