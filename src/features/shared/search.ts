/**
 * The state that a shared link restores. Lists are written joined by commas, so that a reader can understand and edit
 * an address: `/three-public?region=650000&year=2023`.
 */
import { z } from 'zod';

const list = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(','))])
  .transform((values) => [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))])
  .optional()
  .catch(undefined);

const word = z.string().min(1).optional().catch(undefined);

export const filterSearchSchema = z.object({
  region: list,
  agency: list,
  year: list,
});
export type FilterSearch = z.output<typeof filterSearchSchema>;

/** `view`: ids of the panels shown as tables. `top`: how many agencies a chart draws. `sort`: column, `-` for descending. */
export const searchSchema = filterSearchSchema.extend({
  /** Of the page. It is the page's own whatever a link names: see app/router.tsx. */
  lang: z.enum(['zh', 'en']).optional().catch(undefined),
  view: list,
  top: z.coerce.number().int().positive().max(1000).optional().catch(undefined),
  page: z.coerce.number().int().positive().max(100_000).optional().catch(undefined),
  /** Agencies kept in view with their rank. */
  pin: list,
  sort: word,
  measure: word,
  scope: word,
  /** Of a metric: as an amount, per head, as a change (see features/presets). */
  facet: word,
  direction: word,
  function: word,
  ratio: word,
  /** Of a comparison that the reader puts together: its metrics, what its rows are of, which years, and its name. */
  metrics: list,
  per: word,
  span: word,
  /** How it is drawn, as a change, what stands in the columns, shaded or not, with whom, and the axes of a scatter. */
  as: word,
  change: word,
  columns: word,
  shade: word,
  who: word,
  level: word,
  kind: word,
  x: word,
  y: word,
  name: word,
  project: word,
  /** Of findings: rules, severities, and the reader's own mark. */
  rule: list,
  severity: list,
  mark: word,
  /** Words looked for in stated reasons or in indicators. */
  text: word,
  /** Of indicators: by what they are counted, only those of this outcome, in which order, and which page of the found ones. */
  by: word,
  outcome: word,
  order: word,
  hits: z.coerce.number().int().positive().max(100_000).optional().catch(undefined),
  /** Two regions side by side. */
  left: word,
  right: word,
  /** With whom an agency is compared on its own page. */
  peers: word,
  /** Of a chart that is shown by itself: the page and the panel that it is of. */
  of: word,
  panel: word,
  /** Beside a document: which of its lists. */
  tab: word,
  /** The place in a document; what is no place is said to be none (documents/usePlace.ts). */
  at: word,
});
export type AnySearch = z.output<typeof searchSchema>;

type SearchValues = Readonly<Record<string, unknown>>;

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: SearchValues): string {
  const pairs = Object.entries(search).flatMap(([key, value]) => {
    const text = Array.isArray(value)
      ? value.join(',')
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : '';
    return text === '' ? [] : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The place in a document as it stands in an address. */
export const placeParam = (start: number, end: number): string => `${String(start)}-${String(end)}`;

export function parsePlace(text: string | undefined): { start: number; end: number } | null {
  const match = /^(\d+)-(\d+)$/.exec(text ?? '');
  if (!match) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return end > start ? { start, end } : null;
}
