/** The drawing of a frame, with the way from every mark to its source. ECharts is fetched behind the first paint. */
import { useNavigate } from '@tanstack/react-router';
import { lazy, memo, Suspense, useCallback, useMemo } from 'react';
import type { ChartDrawing } from '../../charts/drawing.ts';
import { sourceOfDatum } from '../../charts/parts.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Frame } from '../../comparison/frame.ts';
import { frameSentence } from '../../comparison/sentence.ts';
import { placeParam } from '../shared/search.ts';
import { useDrawnTheme } from '../shared/theme.tsx';
import { useCompact } from '../shared/useMedia.ts';
import { t } from '../../language/t.ts';
import type { MarkClick } from './EChart.tsx';
import { pictureKey, pictureOf } from './pictures.ts';

const loadChart = () => import('./EChart.tsx');
const EChart = lazy(async () => ({ default: (await loadChart()).EChart }));

interface Props {
  readonly frame: Frame;
  readonly drawing: ChartDrawing;
  readonly title: string;
  /** The build has no drawing of it. */
  readonly isUnpictured?: boolean;
  /** The picture is enough for now. */
  readonly isPicture?: boolean;
}

/** Stands where the chart will stand, as high as it will be. */
function Picture({
  comparison,
  height,
}: {
  readonly comparison: Comparison | null;
  readonly height: number;
}) {
  const svg = comparison ? pictureOf(comparison) : undefined;
  return (
    <div
      className="picture"
      style={{ height }}
      {...(svg === undefined || !comparison
        ? {}
        : { 'data-picture': pictureKey(comparison), dangerouslySetInnerHTML: { __html: svg } })}
    />
  );
}

/** The width of a chart on a small telephone, and of one of two panels side by side. */
const COMPACT_PLACE = 280;
const HALF_PLACE = 480;

export const FrameChart = memo(function FrameChart(props: Props) {
  const { frame, drawing, title, isUnpictured = false, isPicture = false } = props;
  const theme = useDrawnTheme();
  const compact = useCompact();
  const navigate = useNavigate();
  const option = useMemo(() => drawing.option(theme, compact), [drawing, theme, compact]);
  const height = useMemo(() => drawing.height(compact), [drawing, compact]);
  const openSource = useCallback(
    ({ data }: MarkClick) => {
      const source = sourceOfDatum(data);
      if (!source) return;
      void navigate({
        to: '/documents/$documentId',
        params: { documentId: source.documentId },
        search: { at: placeParam(source.start, source.end) },
      });
    },
    [navigate],
  );
  const label = t('{title}。{sentence}同样的数字见“表格”。', {
    title,
    sentence: frameSentence(frame),
  });
  const picture = <Picture comparison={isUnpictured ? null : frame.comparison} height={height} />;
  const minWidth = drawing.leastWidth?.(compact) ?? 0;
  // By keyboard too, where it may be wider than its place.
  const mayScroll = minWidth > (compact ? COMPACT_PLACE : HALF_PLACE);
  return (
    <div className="chart-box" {...(mayScroll ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}>
      <div className="chart-canvas" role="img" aria-label={label} style={{ minWidth }}>
        {isPicture ? (
          picture
        ) : (
          <Suspense fallback={picture}>
            <EChart option={option} height={height} onMark={openSource} />
          </Suspense>
        )}
      </div>
    </div>
  );
});
