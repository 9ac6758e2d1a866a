/** A page of comparisons: resolves the filter, says why there is nothing to show, and lays out the panels of a preset. */
import { useMemo, type ReactNode } from 'react';
import type { DataFilter } from '../../queries/index.ts';
import type { Preset, PresetContext } from '../presets/preset.ts';
import { NothingFound } from '../shared/NothingFound.tsx';
import { WithFilter } from '../shared/WithFilter.tsx';
import type { AnySearch } from '../shared/search.ts';
import { ComparisonPanel } from './ComparisonPanel.tsx';
import { Controls } from './Controls.tsx';
import { PageHeader } from './PageHeader.tsx';
import { useFrame } from './useFrame.ts';

/** What a panel shown as a table or a place in a document has to do with no comparison. */
const contextOf = (filter: DataFilter, search: AnySearch): PresetContext => ({ filter, search });

function Panels({ preset, context }: { readonly preset: Preset; readonly context: PresetContext }) {
  const [first] = preset.panels;
  const view = useMemo(() => first?.of(context), [first, context]);
  if (!view) return null;
  return (
    <IfAny
      comparison={view.comparison}
      otherwise={<NothingFound>{view.emptyText ?? preset.emptyText}</NothingFound>}
    >
      <div className="panels">
        {preset.panels.map((panel) => (
          <ComparisonPanel key={panel.id} preset={panel} context={context} />
        ))}
      </div>
    </IfAny>
  );
}

/** Where the filter leaves no agency, one notice says so instead of each panel. */
function IfAny({
  comparison,
  otherwise,
  children,
}: {
  readonly comparison: Parameters<typeof useFrame>[0];
  readonly otherwise: ReactNode;
  readonly children: ReactNode;
}) {
  const { data } = useFrame(comparison);
  return data?.rows.length === 0 ? otherwise : children;
}

function Page({
  preset,
  filter,
  search,
  lead,
  tail,
}: {
  readonly preset: Preset;
  readonly filter: DataFilter;
  readonly search: AnySearch;
  readonly lead: ReactNode;
  readonly tail: ReactNode;
}) {
  const context = useMemo(() => contextOf(filter, search), [filter, search]);
  const controls = preset.controls?.(context);
  return (
    <>
      <PageHeader preset={preset} context={context} />
      {lead}
      {controls && (
        <div className="page-controls">
          <Controls controls={controls} />
        </div>
      )}
      <Panels preset={preset} context={context} />
      {tail}
    </>
  );
}

/** `lead`: between the head and the panels, e.g. what the dataset holds. `tail`: behind them. */
export const ComparisonPage = ({
  preset,
  lead,
  tail,
}: {
  readonly preset: Preset;
  readonly lead?: (filter: DataFilter) => ReactNode;
  readonly tail?: (filter: DataFilter) => ReactNode;
}) => (
  <WithFilter>
    {(filter, search) => (
      <Page preset={preset} filter={filter} search={search} lead={lead?.(filter)} tail={tail?.(filter)} />
    )}
  </WithFilter>
);
