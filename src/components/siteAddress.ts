/** Addresses of this site, wherever on its host it lies (`BASE_PATH` at build time). */

/** Of the site's first page, without a slash at the end: an exported address goes on with `/documents/…`. */
export const siteHome = (): string => window.location.origin + import.meta.env.BASE_URL.replace(/\/$/, '');

/** Of a file of the data package, by its path in there: `figures.csv`, `sources/….pdf`. */
export const dataAddress = (file: string): string => `${import.meta.env.BASE_URL}data/${file}`;
