/** A chart on the page. Drawn as SVG: sharp in print, its letters are real text (docs/decisions/0022). */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EChartsType } from 'echarts/core';
import EChartsReact from 'echarts-for-react/esm/core';
import { echarts, type ChartOption } from '../../charts/echarts.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import { shapeOf } from '../../charts/shape.ts';

export interface MarkClick {
  readonly data: unknown;
}

interface Props {
  readonly option: ChartOption;
  readonly height: number;
  readonly onMark: (click: MarkClick) => void;
}

const SVG = { renderer: 'svg' } as const;
/** Nothing moves in a chart: without this the library looks for changes in ten frames more after each drawing. */
const rest = (chart: EChartsType): void => {
  chart.getZr().setSleepAfterStill(1);
};
/** Of these parts, what an option of another shape does not have is taken away, so that no old row stays. */
const REPLACED = ['series', 'xAxis', 'yAxis', 'legend', 'grid', 'visualMap'];

/** The instance is kept; its parts are too, where the next option has the same. */
function useReplaced(option: ChartOption): string[] | undefined {
  const shape = useMemo(() => shapeOf(option), [option]);
  const [drawn, setDrawn] = useState({ option, shape, isSame: false });
  if (drawn.option !== option) setDrawn({ option, shape, isSame: drawn.shape === shape });
  return drawn.isSame ? undefined : REPLACED;
}

/** Its tooltip stands in it. */
const FILLED = { height: '100%', position: 'relative' } as const;

/** The library draws an empty chart, reads its size a frame later and makes the chart anew; the place has its size before. */
class Chart extends EChartsReact {
  override initEchartsInstance() {
    return Promise.resolve(echarts.init(this.ele, null, SVG));
  }
}

/**
 * Resizes with the width of its place, and with its own height, which comes with the option: at once when React has put both in
 * place, so that the next frame draws once. The library's own watch would draw again, and leaves out the first change. Both are
 * told: where the library measures for itself, the browser has to lay out the page for each chart.
 */
function useSize(height: number) {
  const chart = useRef<Chart>(null);
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef({ width: 0, height });
  useLayoutEffect(() => {
    if (drawn.current.height === height) return;
    drawn.current.height = height;
    chart.current?.getEchartsInstance().resize({ width: drawn.current.width || 'auto', height });
  }, [height]);
  useEffect(() => {
    if (!place.current) return undefined;
    drawn.current.width = place.current.clientWidth;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width === 0 || width === drawn.current.width) return;
      drawn.current.width = width;
      chart.current?.getEchartsInstance().resize(drawn.current);
    });
    observer.observe(place.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { chart, place };
}

export function EChart({ option, height, onMark }: Props) {
  const { chart, place } = useSize(height);
  const replaceMerge = useReplaced(option);
  const events = useMemo(
    () => ({
      click: ({ data }: MarkClick) => {
        onMark({ data });
      },
    }),
    [onMark],
  );
  const style = useMemo(() => ({ height }), [height]);
  const isPrinting = usePrinting();
  // The paper is laid out before the next frame, in which the library would draw what it has just been given.
  useLayoutEffect(() => {
    if (isPrinting) chart.current?.getEchartsInstance().getZr().flush();
  }, [chart, isPrinting, option]);
  return (
    <div ref={place} style={style}>
      <Chart
        ref={chart}
        autoResize={false}
        echarts={echarts}
        option={option}
        {...(replaceMerge ? { replaceMerge } : {})}
        // With a new height the chart is resized anyway: one drawing for both.
        lazyUpdate={!isPrinting}
        style={FILLED}
        onEvents={events}
        onChartReady={rest}
      />
    </div>
  );
}
