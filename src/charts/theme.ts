/** Colours and letters of the charts, light and dark. Series colours keep a contrast of 3:1 against their ground. */
import { language } from '../language/catalogue.ts';

export interface ChartTheme {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly ground: string;
  readonly series: readonly string[];
  /** Last year and other things that stand back. */
  readonly quiet: string;
  readonly increase: string;
  readonly decrease: string;
  /** The mark of a number that a check asks about. */
  readonly doubt: string;
  readonly hatch: string;
  readonly font: string;
}

// Single quotes: these names end up in attributes of the SVG, which are in double ones.
const CHINESE =
  "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',sans-serif";
// As in app/styles/english.css.
const LATIN = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial";
const FONT = language === 'en' ? `${LATIN},${CHINESE}` : CHINESE;

export const LIGHT: ChartTheme = {
  ink: '#1f2430',
  muted: '#5d6470',
  line: '#e4e0d6',
  ground: '#fffdf9',
  series: [
    '#1d4e79',
    '#c0562f',
    '#b58a1b',
    '#3b7d74',
    '#7c4f79',
    '#6b7a34',
    '#8a5a3c',
    '#51617a',
    '#a8485f',
    '#2f7fa8',
  ],
  quiet: '#a9b4c2',
  increase: '#b23b2a',
  decrease: '#2c6e5f',
  doubt: '#a05a00',
  hatch: 'rgba(255,253,249,0.72)',
  font: FONT,
};

export const DARK: ChartTheme = {
  ink: '#e8e6e1',
  muted: '#a3a8b3',
  line: '#343a46',
  ground: '#1b1f27',
  series: [
    '#6ea3d8',
    '#e5855c',
    '#d9b24a',
    '#6bb5a8',
    '#bd8ab8',
    '#a8b869',
    '#c79a76',
    '#94a7c4',
    '#e08a9e',
    '#6fbde0',
  ],
  quiet: '#5d6878',
  increase: '#ea7f6c',
  decrease: '#6cbfa9',
  doubt: '#e0a050',
  hatch: 'rgba(27,31,39,0.68)',
  font: FONT,
};

export const seriesColor = (theme: ChartTheme, index: number): string =>
  theme.series[index % theme.series.length] ?? theme.ink;

/** Diagonal stripes in the ground's colour: the mark of a value that we derived and the document did not print. */
export const derivedDecal = (theme: ChartTheme) => ({
  symbol: 'rect' as const,
  dashArrayX: [1, 0],
  dashArrayY: [2.5, 3.5],
  rotation: -Math.PI / 4,
  color: theme.hatch,
});
