/** A chart on the page. Drawn as SVG: sharp in print, its letters are real text (docs/decisions/0022). */
import { useMemo } from 'react';
import EChartsReact from 'echarts-for-react/esm/core';
import { echarts, type ChartOption } from '../../charts/echarts.ts';

export interface MarkClick {
  readonly data: unknown;
}

interface Props {
  readonly option: ChartOption;
  readonly height: number;
  readonly onMark: (click: MarkClick) => void;
}

const SVG = { renderer: 'svg' } as const;
/** The instance is kept; of these parts what the new option does not have is taken away, so that no old row stays. */
const REPLACED = ['series', 'xAxis', 'yAxis', 'legend', 'grid', 'visualMap'];

export function EChart({ option, height, onMark }: Props) {
  const events = useMemo(
    () => ({
      click: ({ data }: MarkClick) => {
        onMark({ data });
      },
    }),
    [onMark],
  );
  const style = useMemo(() => ({ height }), [height]);
  return (
    <EChartsReact
      echarts={echarts}
      option={option}
      replaceMerge={REPLACED}
      // With a new height the chart is resized anyway: one drawing for both.
      lazyUpdate
      opts={SVG}
      style={style}
      onEvents={events}
    />
  );
}
