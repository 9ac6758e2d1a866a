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
  readonly label: string;
  readonly onMark?: (click: MarkClick) => void;
}

const SVG = { renderer: 'svg' } as const;

export function EChart({ option, height, label, onMark }: Props) {
  const events = useMemo(() => ({ click: ({ data }: MarkClick) => onMark?.({ data }) }), [onMark]);
  return (
    <div className="chart-canvas" role="img" aria-label={label}>
      {/* A filter changes which rows there are; merging with the old option would leave some behind. */}
      <EChartsReact
        echarts={echarts}
        option={option}
        notMerge
        opts={SVG}
        style={{ height }}
        onEvents={events}
      />
    </div>
  );
}
