/** Where this site is, without a slash at its end: files that leave the page carry addresses that open it. */
export const siteAddress = (): string =>
  new URL(import.meta.env.BASE_URL, window.location.origin).href.replace(/\/$/, '');
