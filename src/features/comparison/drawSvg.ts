import { echarts, type ChartOption } from '../../charts/echarts.ts';

/** An option as the text of an SVG, without a page: for pictures and for what the build draws. Sizes in CSS pixels. */
export function drawSvg(option: ChartOption, width: number, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString({ useViewBox: false });
  chart.dispose();
  return svg;
}
