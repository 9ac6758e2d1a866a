/** Raised when the same bytes would be read differently, so that kept results of an older reading are not reused. */
export const EXTRACTION_VERSION = 1;
