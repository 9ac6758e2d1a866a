/**
 * What a page may do, sent with every answer (a worker takes its policy from its own answer, not from the page's).
 * `'wasm-unsafe-eval'` is what compiling the engine needs; styles are written inline by the component library.
 */
const DIRECTIVES = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
];

/** The one page that other sites may show in a frame: a chart by itself (src/features/embed). */
const EMBEDDABLE = /^\/embed\/?$/;

/** `path`: within the site, without the query. */
export const contentSecurityPolicy = (path: string): string =>
  [...DIRECTIVES, `frame-ancestors ${EMBEDDABLE.test(path) ? '*' : "'self'"}`].join('; ');
