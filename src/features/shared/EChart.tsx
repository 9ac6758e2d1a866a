/**
 * A chart on the page. Drawn as SVG: sharp in print, its letters are real text. Our own thirty lines instead of a
 * wrapper library, which would set up each chart twice (see docs/decisions).
 */
import { useEffect, useRef } from 'react';
import { echarts, type ChartInstance, type ChartOption } from '../../charts/echarts.ts';

export interface MarkClick {
  readonly data: unknown;
}

interface Props {
  readonly option: ChartOption;
  readonly height: number;
  readonly label: string;
  readonly onMark?: (click: MarkClick) => void;
}

export function EChart({ option, height, label, onMark }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartInstance | null>(null);
  const handler = useRef(onMark);
  useEffect(() => {
    handler.current = onMark;
  }, [onMark]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const instance = echarts.init(element, null, { renderer: 'svg' });
    chart.current = instance;
    instance.on('click', (params) => {
      handler.current?.({ data: params.data });
    });
    const observer = new ResizeObserver(() => {
      instance.resize();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      instance.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const element = box.current;
    if (element) element.style.height = `${String(height)}px`;
    chart.current?.resize();
    // A filter changes which rows there are; merging with the old option would leave some behind.
    chart.current?.setOption(option, { notMerge: true });
  }, [option, height]);

  return <div ref={box} className="chart-canvas" style={{ height }} role="img" aria-label={label} />;
}
