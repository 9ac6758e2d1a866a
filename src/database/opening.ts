/** How both connectors open the engine and attach the dataset: one place, so that tests run what the browser runs. */

/** The file name inside the engine and the name the attached database goes by. */
export const DATASET_FILE = 'juesuan.duckdb';
export const CATALOG = 'juesuan';

/**
 * The engine's own casts stay off: `castBigIntToDouble` casts a column but not what lies in a list or struct, whose bits
 * are then read as another number (2 becomes 1e-323). `rows.ts` converts every value instead.
 */
export const ENGINE_CONFIG = {
  // Else a file that is read by ranges would be fetched whole, through a request without progress.
  filesystem: { forceFullHTTPReads: false },
  query: { castBigIntToDouble: false, castDecimalToDouble: false, castTimestampToDate: false },
} as const;

/**
 * An extension that is missing must be an error here, not a request to another host; should one ever be asked for by
 * name, only our own origin is tried.
 */
export const settingStatements = (origin: string): readonly string[] => [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  `SET custom_extension_repository = '${origin.replaceAll("'", "''")}/extensions'`,
];

/** Read-only and used as the default, so that queries name tables without a prefix and can change none. */
export const attachStatements = (file = DATASET_FILE): readonly string[] => [
  `ATTACH '${file.replaceAll("'", "''")}' AS ${CATALOG} (READ_ONLY)`,
  `USE ${CATALOG}`,
];
