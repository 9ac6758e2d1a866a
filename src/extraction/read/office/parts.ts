/** What the files inside an office file are called and hold. */

/** The XML parts of a ZIP by name; pictures and fonts are never unpacked. */
export type Parts = ReadonlyMap<string, string>;

/** The streams at the top of a compound file by name. */
export type Streams = ReadonlyMap<string, Uint8Array>;
