/** The address of one panel by itself, for the frame of another site, and the way back to its page. */
import type { AnySearch } from '../shared/search.ts';
import { stringifySearch } from '../shared/search.ts';

/** `/` → `overview`, `/three-public` → `three-public` */
export const pageId = (path: string): string => (path === '/' ? 'overview' : path.slice(1));

/** Of the line that names the source, and of what a narrower column breaks into more lines. */
const BELOW = 90;
const LEAST = 420;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** `<iframe>` for a panel of the page that is open. `shown`: the panel's height there, in CSS pixels. */
export function embedCode(
  { origin, pathname, search }: Pick<Location, 'origin' | 'pathname' | 'search'>,
  panel: string,
  title: string,
  shown: number,
): string {
  const base = import.meta.env.BASE_URL;
  const page = pageId(`/${pathname.slice(base.length)}`);
  const query = [
    search.replace(/^\?/, ''),
    `of=${encodeURIComponent(page)}`,
    `panel=${encodeURIComponent(panel)}`,
  ];
  const address = `${origin}${base}embed?${query.filter((part) => part !== '').join('&')}`;
  const height = Math.max(LEAST, Math.ceil((shown + BELOW) / 10) * 10);
  return (
    `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${String(height)}" ` +
    'style="border:0" loading="lazy"></iframe>'
  );
}

/** The page of an embedded panel with the same choices. `home`: of the site, without a slash at its end. */
export function fullAddress(home: string, path: string, search: AnySearch): string {
  return `${home}${path}${stringifySearch({ ...search, of: undefined, panel: undefined })}`;
}
