/** A chart that stands by itself in an article: title, caveat, drawing, notes and source, as SVG or, drawn from it, as PNG. */
import type { ChartDrawing } from '../../charts/drawing.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { drawSvg } from '../comparison/drawSvg.ts';
import { t } from '../../language/t.ts';

export interface PictureText {
  readonly title: string;
  readonly subtitle: string;
  readonly footnote: string;
}

interface Picture {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const LEAST_WIDTH = 960;
const MARGIN = 32;
const SCALE = 2;
const TITLE = { size: 24, line: 32, weight: 600 } as const;
const SMALL = { size: 13, line: 22, weight: 400 } as const;
/** Between the words and the drawing. */
const GAP = 14;

type Measure = (text: string) => number;

/**
 * Latin words, numbers and addresses stay together; Chinese breaks between any two characters, but no line begins with a mark that
 * closes or ends with one that opens.
 */
const PIECES = /[\p{Ps}\p{Pi}]*(?:[\x21-\x7e]+|.)[\p{Pe}\p{Pf}\p{Po}]*/gsu;

/** A paragraph's lines. */
function wrapParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string): void => {
    if (measure(line + piece) > width && line !== '') {
      lines.push(line);
      line = '';
    }
    line += piece;
  };
  for (const [piece] of text.matchAll(PIECES)) {
    if (measure(piece) <= width) add(piece);
    else for (const char of piece) add(char);
  }
  return line === '' ? lines : [...lines, line];
}

/** `text`: its paragraphs are parted by line breaks. */
export const wrap = (text: string, width: number, measure: Measure): string[] =>
  text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure));

function measureIn(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error(t('浏览器不能绘制图片'));
  context.font = font;
  return (text) => context.measureText(text).width;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Block {
  readonly text: string;
  readonly style: typeof TITLE | typeof SMALL;
  readonly color: string;
}

interface Place {
  readonly top: number;
  readonly width: number;
}

function blockAt(
  { text, style, color }: Block,
  { top, width }: Place,
  theme: ChartTheme,
): { svg: string; height: number } {
  const font = `${String(style.weight)} ${String(style.size)}px ${theme.font}`;
  const lines = wrap(text, width, measureIn(font));
  const spans = lines.map((line, index) => {
    const y = top + index * style.line + style.size;
    return `<text x="${String(MARGIN)}" y="${String(y)}">${escaped(line)}</text>`;
  });
  const looks = `font-family="${theme.font}" font-size="${String(style.size)}" font-weight="${String(style.weight)}"`;
  return { svg: `<g fill="${color}" ${looks}>${spans.join('')}</g>`, height: lines.length * style.line };
}

/** @throws where the browser cannot measure letters, with a reason in Chinese */
export function chartPicture(drawing: ChartDrawing, text: PictureText, theme: ChartTheme): Picture {
  const inner = Math.max(LEAST_WIDTH - 2 * MARGIN, drawing.leastWidth?.(false) ?? 0);
  const width = inner + 2 * MARGIN;
  const chartHeight = drawing.height(false);
  const title = blockAt(
    { text: text.title, style: TITLE, color: theme.ink },
    { top: MARGIN, width: inner },
    theme,
  );
  const subtitle = blockAt(
    { text: text.subtitle, style: SMALL, color: theme.muted },
    { top: MARGIN + title.height, width: inner },
    theme,
  );
  const chartTop = MARGIN + title.height + subtitle.height + GAP;
  const footTop = chartTop + chartHeight + GAP;
  const footnote = blockAt(
    { text: text.footnote, style: SMALL, color: theme.muted },
    { top: footTop, width: inner },
    theme,
  );
  const height = footTop + footnote.height + MARGIN;
  const chart = drawSvg(drawing.option(theme, false), inner, chartHeight).replace(
    /^<svg /,
    `<svg x="${String(MARGIN)}" y="${String(chartTop)}" `,
  );
  const size = `width="${String(width)}" height="${String(height)}"`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} viewBox="0 0 ${String(width)} ${String(height)}">` +
    `<title>${escaped(text.title)}</title><desc>${escaped(`${text.subtitle}${text.footnote}`)}</desc>` +
    `<rect ${size} fill="${theme.ground}"/>${title.svg}${subtitle.svg}${chart}${footnote.svg}</svg>`;
  return { svg, width, height };
}

function imageOf(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    // Not `decode()`, which Chromium leaves unsettled for a drawing that it cannot read.
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      reject(new Error(t('图形没有转换成图片')));
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

/** @throws where the browser cannot draw, with a reason in Chinese */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error(t('浏览器不能绘制图片'));
  context.drawImage(await imageOf(svg), 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(t('浏览器没有生成图片')));
    }, 'image/png');
  });
}
