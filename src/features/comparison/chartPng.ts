/** A chart as a picture that stands by itself in an article: title, unit, drawing and where the numbers come from. */
import type { ChartOption } from '../../charts/echarts.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { drawSvg } from './drawSvg.ts';

export interface PictureText {
  readonly title: string;
  readonly subtitle: string;
  readonly footnote: string;
}

const WIDTH = 960;
const MARGIN = 32;
const SCALE = 2;
const LINE = 22;

function imageOf(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    // Not `decode()`, which Chromium leaves unsettled for a drawing that it cannot read.
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      reject(new Error('图形没有转换成图片'));
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

/** Chinese breaks between any two characters, so a line is filled character by character. */
function wrap(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (context.measureText(line + char).width > width && line !== '') {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return line === '' ? lines : [...lines, line];
}

/** @throws where the browser cannot draw, with a reason in Chinese */
export async function chartPng(
  option: ChartOption,
  chartHeight: number,
  text: PictureText,
  theme: ChartTheme,
): Promise<Blob> {
  const inner = WIDTH - 2 * MARGIN;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('浏览器不能绘制图片');
  const small = `13px ${theme.font}`;
  context.font = small;
  const subtitle = wrap(context, text.subtitle, inner);
  const footnote = wrap(context, text.footnote, inner);
  const top = MARGIN + 40 + subtitle.length * LINE;
  const height = top + chartHeight + 16 + footnote.length * LINE + MARGIN;
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, WIDTH, height);
  context.textBaseline = 'top';
  context.fillStyle = theme.ink;
  context.font = `600 24px ${theme.font}`;
  context.fillText(text.title, MARGIN, MARGIN);
  context.font = small;
  context.fillStyle = theme.muted;
  subtitle.forEach((line, index) => {
    context.fillText(line, MARGIN, MARGIN + 38 + index * LINE);
  });
  context.drawImage(await imageOf(drawSvg(option, inner, chartHeight)), MARGIN, top);
  footnote.forEach((line, index) => {
    context.fillText(line, MARGIN, top + chartHeight + 16 + index * LINE);
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('浏览器没有生成图片'));
    }, 'image/png');
  });
}
