/** A panel of a page: one comparison with its title, its caveats, its drawing or table, its downloads and its pages. */
import { hashKey } from '@tanstack/react-query';
import { memo, useMemo, useRef, useState, type ReactNode } from 'react';
import { drawingOf } from '../../charts/frameCharts.ts';
import { spreadDrawing, spreadWords } from '../../charts/scoreCharts.ts';
import { drawnNotes } from '../../comparison/drawn.ts';
import type { Frame } from '../../comparison/frame.ts';
import { measureOf } from '../../comparison/metrics.ts';
import { tableOf } from '../../comparison/table.ts';
import { useOwnSort } from '../../components/useOwnSort.ts';
import { Loading } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import type { Measure } from '../../domain/measures.ts';
import type { PanelPreset, PanelView, PresetContext } from '../presets/preset.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import type { AnySearch } from '../shared/search.ts';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { sentences } from '../../language/format.ts';
import { t, word } from '../../language/t.ts';
import { Controls } from './Controls.tsx';
import { FrameChart } from './FrameChart.tsx';
import { PanelActions } from './PanelActions.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { partOf } from './part.ts';
import { PanelTable } from './PanelTable.tsx';
import { useFrame, usePaperFrame } from './useFrame.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import { useTurn } from './useTurn.ts';

interface Props {
  readonly preset: PanelPreset;
  readonly context: PresetContext;
}

/** What the panel ranks by is what it is about. */
const definedBy = ({ columns: [first] }: Frame): Measure | null => (first ? measureOf(first) : null);

/** The height that a panel keeps below its title until it is known, so that what stands below does not move. */
const WAITING = 350;

interface Shown {
  readonly id: string;
  readonly view: PanelView;
  readonly frame: Frame;
  /** What the view was made of. */
  readonly search: AnySearch;
  /** Until its first turn, a panel keeps the picture that the build made. */
  readonly isDrawn: boolean;
}

interface BodyProps extends Shown {
  /** Of the view that was asked for last: a choice is seen at once, its numbers when they are there. */
  readonly controls: PanelView['controls'];
}

export const ComparisonPanel = memo(function ComparisonPanel({ preset, context }: Props) {
  const panel = useRef<HTMLElement>(null);
  const { search } = context;
  const view = useMemo(() => preset.of(context), [preset, context]);
  const isDue = useTurn(
    panel,
    useMemo(() => hashKey([view.comparison]), [view.comparison]),
  );
  const { data: frame, error, refetch, isPlaceholderData } = useFrame(view.comparison, isDue);
  const controls = useUnchanged(view.controls);
  // What is drawn stays as it is, and is not drawn again, until the next frame is there and has its turn.
  const [shown, setShown] = useState<Shown | null>(null);
  const isDrawn = isDue || shown?.isDrawn === true;
  const isNext = frame && !isPlaceholderData && (isDue || !shown || shown.frame === frame);
  if (isNext && (shown?.view !== view || shown.frame !== frame || shown.isDrawn !== isDrawn))
    setShown({ id: preset.id, view, frame, search, isDrawn });
  return (
    <section
      ref={panel}
      className={`panel is-${preset.width}`}
      aria-label={view.title}
      data-panel={preset.id}
      aria-busy={shown?.view !== view}
      data-waits={!isDue}
    >
      <Waiting isOn={!error && shown !== null && shown.view !== view} />
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : shown ? (
        <PanelBody {...shown} controls={controls} />
      ) : (
        <>
          <header className="panel-head">
            <PanelTitles view={view} />
          </header>
          <Loading height={WAITING} />
        </>
      )}
    </section>
  );
});

const PanelTitles = ({ view, children }: { readonly view: PanelView; readonly children?: ReactNode }) => (
  <div className="panel-titles">
    <h2>
      {view.title}
      {view.unit && <small>{word(view.unit)}</small>}
    </h2>
    {children}
  </div>
);

const isSaid = (words: string | undefined): words is string => words !== undefined && words !== '';

/** The value before, where the next says the same. */
function useUnchanged<Value>(next: Value): Value {
  const [kept, setKept] = useState(next);
  const isSame = useMemo(() => hashKey([kept]) === hashKey([next]), [kept, next]);
  if (!isSame) setKept(next);
  return isSame ? kept : next;
}

const PanelBody = memo(function PanelBody({ id, view, frame, search, isDrawn, controls }: BodyProps) {
  const update = useUpdateSearch();
  const drawing = useMemo(() => (view.style ? drawingOf(frame, view.style) : null), [frame, view.style]);
  const spread = useMemo(() => spreadDrawing(frame), [frame]);
  const isPrinting = usePrinting();
  const onPaper = usePaperFrame(frame);
  const listed = isPrinting ? onPaper : frame;
  const given = useMemo(() => tableOf(listed, view.table), [listed, view.table]);
  const { table, ...order } = useOwnSort(given);
  const views = search.view ?? [];
  const asTable = view.style === null || views.includes(id);
  const part = useMemo(() => partOf(view, frame, table), [view, frame, table]);
  const isChart = !asTable && drawing !== null;
  const caveats = [part.caveat, isChart ? part.drawn : '', view.hint].filter(isSaid);
  // On paper the table stands below its chart.
  const notes = isChart && !isPrinting ? drawnNotes(frame, drawing) : frame.notes;
  return (
    <>
      <header className="panel-head">
        <PanelTitles view={view}>{caveats.length > 0 && <p>{sentences(caveats)}</p>}</PanelTitles>
        <PanelActions
          part={part}
          embeds={id}
          defines={definedBy(frame)}
          drawing={drawing}
          isTable={asTable}
          {...(view.style === null
            ? {}
            : {
                onToggle: () => {
                  const next = asTable ? views.filter((each) => each !== id) : [...views, id];
                  update({ view: next.length === 0 ? undefined : next });
                },
              })}
        />
      </header>
      {controls && (
        <div className="panel-controls">
          <Controls controls={controls} />
        </div>
      )}
      {isChart && (
        <FrameChart
          frame={frame}
          drawing={drawing}
          title={
            view.unit === ''
              ? view.title
              : t('{title}（{unit}）', { title: view.title, unit: word(view.unit) })
          }
          isPicture={!isDrawn}
        />
      )}
      {(!isChart || isPrinting) && (
        <PanelTable view={view} frame={listed} table={table} search={search} order={order} />
      )}
      {!asTable && spread && (
        <>
          <p className="panel-spread">{spreadWords(frame)}</p>
          <FrameChart
            frame={frame}
            drawing={spread}
            title={t('{title}：全部部门的分布', { title: view.title })}
            isUnpictured
          />
        </>
      )}
      <PanelFoot
        frame={frame}
        notes={notes}
        search={search}
        isWhole={!asTable && frame.points !== undefined}
        isWholeOnPaper={onPaper !== frame}
      />
    </>
  );
});
