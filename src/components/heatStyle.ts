/** The ground of a shaded cell: its strength for the style sheet, which knows the colours of the theme. */
import type { CSSProperties } from 'react';
import type { Heat } from '../domain/dataTable.ts';

/** At most half a colour: the number on it must stay legible. */
const FULL = 46;

export function heatStyle(heat: Heat | undefined): { 'data-heat'?: string; style?: CSSProperties } {
  if (!heat) return {};
  const share = `${(Math.abs(heat.strength) * FULL).toFixed(1)}%`;
  return {
    'data-heat': heat.isChange ? (heat.strength < 0 ? 'down' : 'up') : 'size',
    style: { '--heat': share } as CSSProperties,
  };
}
