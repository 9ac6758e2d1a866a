/** Where the build puts what the pages show: each page without a filter, and with a single year or province chosen. */
import type { FilterSearch } from '../features/shared/search.ts';
import type { Language } from '../language/catalogue.ts';
import { isId } from './agencyViewFile.ts';

/** One value of one part of the filter: all that the build answers apart from the bare page, and an agency in its own file. */
export interface Choice {
  readonly key: 'year' | 'region';
  readonly value: string;
}

/** `year-2023`, `region-420000` */
export const choiceName = ({ key, value }: Choice): string => `${key}-${value}`;

export const searchOf = (choice: Choice | null): FilterSearch => ({
  region: choice?.key === 'region' ? [choice.value] : undefined,
  agency: undefined,
  year: choice?.key === 'year' ? [choice.value] : undefined,
});

/** What an address chooses; null where that is nothing, or more than the build answers. */
export function choiceOf({ year = [], region = [], agency = [] }: FilterSearch): Choice | null {
  const choices: Choice[] = [
    ...year.map((value): Choice => ({ key: 'year', value })),
    ...region.map((value): Choice => ({ key: 'region', value })),
  ];
  return agency.length === 0 && choices.length === 1 ? (choices[0] ?? null) : null;
}

/** The one agency that an address chooses and nothing else; null where it does not, or where none can be called so. */
export function agencyOf({ year = [], region = [], agency = [] }: FilterSearch): string | null {
  const [only = '', ...more] = [...agency, ...region, ...year];
  return agency.length === 1 && more.length === 0 && isId(only) ? only : null;
}

/** The pages that the build answers. */
export const VIEW_PATHS = [
  '/',
  '/execution',
  '/three-public',
  '/performance',
  '/compare',
  '/documents',
  '/findings',
  '/reasons',
] as const;
export type ViewPath = (typeof VIEW_PATHS)[number];

export const isViewPath = (path: string): path is ViewPath => VIEW_PATHS.some((each) => each === path);

/** `/` → `overview` */
export const viewName = (path: ViewPath): string => (path === '/' ? 'overview' : path.slice(1));

/** Within the site, as all of these without a slash in front: `views/three-public.json`, `views/en/three-public.json` */
export const viewFile = (path: ViewPath, language: Language = 'zh'): string =>
  `views/${language === 'zh' ? '' : `${language}/`}${viewName(path)}.json`;

/** Folder of the built site in which each choice has a folder that changes its name with its content. */
export const CHOSEN_VIEWS = 'views/chosen';

/** For each choice that has views, by its name, what its folder's name ends with. */
export type ChosenEditions = Readonly<Record<string, string>>;

/** `year-2023.1f00ab3c/three-public.json`, within `CHOSEN_VIEWS`; `choice`: its name. */
export const chosenViewFile = (path: ViewPath, choice: string, edition: string): string =>
  `${choice}.${edition}/${viewName(path)}.json`;

/** A page has it where its answers are (`<!--initial-state-->`). */
export const editionsElement = (editions: ChosenEditions): string =>
  `<script type="application/json" id="chosen-views">${JSON.stringify(editions)}</script>`;
