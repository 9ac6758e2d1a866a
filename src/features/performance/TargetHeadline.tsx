/** The story of the page in one line: how many targets were hit to the digit. Its room is kept until it is known. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { targetOutcomes } from '../../queries/targetOutcomes.ts';
import { t } from '../../language/t.ts';
import { OutcomeBar } from './OutcomeBar.tsx';
import { headline } from './outcomes.ts';

export function TargetHeadline({ filter }: { readonly filter: DataFilter }) {
  const { data, isPlaceholderData } = useQuery({
    ...namedQueryOptions(targetOutcomes(filter)),
    placeholderData: keepPreviousData,
  });
  const all = data?.find(({ facet }) => facet === 'all');
  return (
    <section className="target-headline" aria-label={t('目标与完成值')} aria-busy={isPlaceholderData}>
      {all && (
        <>
          <p>{headline(all)}</p>
          <OutcomeBar counts={all} />
        </>
      )}
    </section>
  );
}
