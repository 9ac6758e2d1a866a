/**
 * What `scripts/build-database.ts` wrote about the file it made. It is written into each page, so that a page knows the
 * one dataset it was built with and can tell a cut or foreign file from its own.
 */
import { z } from 'zod';

/**
 * Raised when a column or table changes so that an older page could misread the file, or when its rows come out otherwise
 * from the same CSV files, since it is made again only then.
 */
export const FORMAT_VERSION = 14;

/** In bytes, unpacked: a quarter of that on the line, some three seconds at 20 Mbit/s. */
export const IN_PIECES_FROM = 32 * 1024 * 1024;

const datasetManifestSchema = z.object({
  formatVersion: z.literal(FORMAT_VERSION),
  /** SHA-256 over the CSV tables: names the content, whatever the engine's file layout. */
  datasetVersion: z.string().regex(/^[0-9a-f]{64}$/),
  /** `YYYY-MM-DD`, when the database was made of the tables: in the manifest only, since the file itself is to be the same each time. */
  builtOn: z.iso.date(),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  engineBytes: z.number().int().positive(),
  /** Whether pages read the file by ranges instead of fetching it whole: large ones. */
  inPieces: z.boolean(),
});

export type DatasetManifest = z.infer<typeof datasetManifestSchema>;

export const parseManifest = (text: string): DatasetManifest =>
  datasetManifestSchema.parse(JSON.parse(text) as unknown);

/** Within the site. */
export const datasetFile = ({ sha256 }: DatasetManifest): string =>
  `assets/juesuan-${sha256.slice(0, 12)}.duckdb`;

/** Where a page of index.html takes the manifest. */
export const DATASET_PLACE = '<!--dataset-->';

/** As a page has it. */
export const manifestText = (manifest: DatasetManifest): string => JSON.stringify(manifest);

/** `databaseAssets` reads it. */
export const datasetElement = (manifest: DatasetManifest): string =>
  `<script type="application/json" id="dataset">${manifestText(manifest)}</script>`;
