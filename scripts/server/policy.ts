/**
 * What a page may do, sent with every answer (a worker takes its policy from its own answer, not from the page's).
 * `'wasm-unsafe-eval'` is what compiling the engine needs; styles are written inline by the component library.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join('; ');
