/**
 * A page of the app as a value: a title, a lede, caveats (they are content) and comparisons. What all pages do alike
 * (fetch, draw, list, export, page, pin) is in features/comparison; a new page is a new preset.
 */
import type { ChartStyle } from '../../charts/frameCharts.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Frame } from '../../comparison/frame.ts';
import type { TableOptions } from '../../comparison/table.ts';
import type { DataFilter } from '../../queries/index.ts';
import type { AnySearch } from '../shared/search.ts';

export interface PresetContext {
  readonly filter: DataFilter;
  readonly search: AnySearch;
}

export interface ControlOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

export type ControlParam =
  | 'measure'
  | 'facet'
  | 'direction'
  | 'scope'
  | 'function'
  | 'ratio'
  | 'per'
  | 'span'
  | 'as'
  | 'change'
  | 'columns'
  | 'shade'
  | 'who'
  | 'level'
  | 'kind'
  | 'x'
  | 'y';

/** A choice that the address holds under `param`; the first option is the default and is not written. */
export interface Control {
  readonly kind: 'choice' | 'segments';
  readonly label: string;
  readonly param: ControlParam;
  readonly value: string;
  readonly options: readonly ControlOption[];
  /** Another choice that this one excludes. */
  readonly clears?: ControlParam;
}

export interface PanelView {
  readonly title: string;
  readonly unit: string;
  readonly caveat?: string | ((frame: Frame) => string);
  /** What is to be known of the drawing alone: behind the caveat where there is one, and in a picture. */
  readonly drawn?: string | ((frame: Frame) => string);
  /** What the reader can do on the page: behind the caveat there, and in no picture or file. */
  readonly hint?: string;
  readonly comparison: Comparison;
  /** What it lists is chosen by its order, as the largest are: its table sorts these rows, and no others take their place. */
  readonly keepsOrder?: boolean;
  /** Null for a panel that is a table and nothing else. */
  readonly style: ChartStyle | null;
  readonly table?: TableOptions;
  readonly controls?: readonly Control[];
  readonly emptyText?: string;
  /** The rows can be opened: a form shows its indicators. */
  readonly opens?: 'indicators';
}

export interface PanelPreset {
  /** In the address, for the panels shown as tables. */
  readonly id: string;
  readonly width: 'half' | 'full';
  readonly of: (context: PresetContext) => PanelView;
}

export interface Preset {
  readonly title: string;
  readonly lede: string;
  /** Where no panel has a row. */
  readonly emptyText?: string;
  readonly controls?: (context: PresetContext) => readonly Control[];
  readonly panels: readonly PanelPreset[];
}

/** The option that an address names, or the first. */
export const chosen = <T extends string>(options: readonly T[], value: string | undefined): T => {
  const found = options.find((option) => option === value) ?? options[0];
  if (found === undefined) throw new RangeError('a choice without options');
  return found;
};
