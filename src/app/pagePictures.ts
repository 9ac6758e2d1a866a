/** The charts of pages that are written as HTML, as pictures. Only the build imports this (prerender.tsx): whoever writes answers alone needs no charts. */
import { LIGHT } from '../charts/theme.ts';
import { drawingOf } from '../charts/frameCharts.ts';
import { drawSvg } from '../features/comparison/drawSvg.ts';
import { setPicture } from '../features/comparison/pictures.ts';
import type { PanelPreset } from '../features/presets/preset.ts';
import type { Draw } from './pageViews.ts';

/** Of the desktop's panels; the drawing scales to the panel until the chart itself is there. In CSS pixels. */
const WIDTHS: Readonly<Record<PanelPreset['width'], number>> = { half: 610, full: 1290 };

/** Classes and clips of a drawing, which the library numbers through all that a process draws. */
const DRAWN_NAME = /\bzr\d+-[a-z]+-?\d+\b/g;

/** Named by the panel instead: the same drawing is the same text, and no other one's on the page. */
function withOwnNames(svg: string, { id }: PanelPreset): string {
  const names = new Map<string, string>();
  return svg.replace(DRAWN_NAME, (drawn) => {
    const name = names.get(drawn) ?? `${id}-drawn-${String(names.size)}`;
    names.set(drawn, name);
    return name;
  });
}

/** Keeps it for the panel to show while it is rendered. */
export const draw: Draw = (panel, view, frame) => {
  const drawing = view.style ? drawingOf(frame, view.style) : null;
  if (!drawing) return;
  const svg = drawSvg(drawing.option(LIGHT, false), WIDTHS[panel.width], drawing.height(false));
  setPicture(view.comparison, withOwnNames(svg, panel));
};
