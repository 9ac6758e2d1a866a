/** What the findings can be narrowed by, each value with how many it would leave. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../domain/format.ts';
import { SEVERITIES } from '../../domain/tables.ts';
import { FACETS, findingFacets, type Facet, type FindingFacet } from '../../queries/findingFacets.ts';
import type { FindingChoice } from '../../queries/findingList.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import type { AnySearch } from '../shared/search.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { FACET_VALUES } from './choice.ts';
import { isMark, MARK_NAMES, MARKS, useMarks } from './marks.ts';
import { FACET_NAMES, facetValueName } from './names.ts';

const chosenOf = (search: AnySearch, facet: Facet): readonly string[] =>
  facet === 'measure' ? (search.measure === undefined ? [] : [search.measure]) : (search[facet] ?? []);

/** What the address carries once the value has been clicked: chosen, or no longer. */
function toggled(search: AnySearch, { facet, value }: FindingFacet): Partial<AnySearch> {
  const chosen = chosenOf(search, facet);
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  if (facet === 'measure') return { measure: next.at(-1), page: undefined };
  return { [facet]: next.length === 0 ? undefined : next, page: undefined };
}

/** The most frequent first, but what is graver before what is less. */
function inOrder(facet: Facet, rows: readonly FindingFacet[]): readonly FindingFacet[] {
  if (facet !== 'severity') return rows;
  return SEVERITIES.flatMap((severity) => rows.filter(({ value }) => value === severity));
}

function FacetValue({
  name,
  count,
  isChosen,
  onClick,
}: {
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onClick: () => void;
}) {
  return (
    <li>
      <button type="button" aria-pressed={isChosen} onClick={onClick}>
        <span>
          <Spoken text={name} />
        </span>
        <small>{formatNumber(count, '个')}</small>
      </button>
    </li>
  );
}

function MarkFacet() {
  const { mark } = useAnySearch();
  const update = useUpdateSearch();
  const marks = useMarks();
  if (marks.size === 0 && !isMark(mark)) return null;
  return (
    <section className="facet">
      <h3>{t('我的标记')}</h3>
      <ul>
        {MARKS.map((each) => (
          <FacetValue
            key={each}
            name={MARK_NAMES[each]}
            count={[...marks.values()].filter((own) => own === each).length}
            isChosen={mark === each}
            onClick={() => {
              update({ mark: mark === each ? undefined : each, page: undefined });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

export function Facets({ choice }: { readonly choice: FindingChoice }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const { data = [] } = useQuery({
    ...namedQueryOptions(findingFacets(choice, FACET_VALUES)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <MarkFacet />
      {FACETS.map((facet) => {
        const chosen = chosenOf(search, facet);
        const values = inOrder(
          facet,
          data.filter((row) => row.facet === facet),
        );
        // What is chosen stays in sight, so that it can be taken back, also where nothing is left of it.
        const unseen = chosen
          .filter((value) => !values.some((row) => row.value === value))
          .map((value): FindingFacet => ({ facet, value, name: null, finding_count: 0 }));
        if (values.length + unseen.length === 0) return null;
        return (
          <section key={facet} className="facet">
            <h3>{FACET_NAMES[facet]}</h3>
            <ul>
              {[...unseen, ...values].map((row) => (
                <FacetValue
                  key={row.value}
                  name={facetValueName(row)}
                  count={row.finding_count}
                  isChosen={chosen.includes(row.value)}
                  onClick={() => {
                    update(toggled(search, row));
                  }}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
