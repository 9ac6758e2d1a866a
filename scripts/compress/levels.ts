/** Which level of compression a file of a site is worth (docs/decisions/0011-compression.md). */
import { sep } from 'node:path';
import { AGENCY_VIEWS } from '../../src/app/agencyViewFile.ts';
import { IN_PIECES } from '../lib/pieces.ts';

const MEBIBYTE = 1024 * 1024;
/** Above these sizes the next lower level of brotli is taken: the last two take half a minute and more. */
const LARGE = 8 * MEBIBYTE;
const HUGE = 64 * MEBIBYTE;
/** `BEST_COMPRESSION=1` spends that time once, for a site that is published rather than tried. */
const BEST = process.env['BEST_COMPRESSION'] === '1';
/** `QUICK_COMPRESSION=1`: for a site that is made to be tested. The same copies, of which the large ones are packed less. */
const QUICK = !BEST && process.env['QUICK_COMPRESSION'] === '1';
const QUICK_FROM = 64 * 1024;

/** A build with another effort has other copies. */
export const EFFORT = BEST ? 'best' : QUICK ? 'quick' : 'usual';

export interface Levels {
  /** Null where there is no such copy: no brotli can be put together from pieces, and all of it would be made again after each change. */
  readonly brotli: number | null;
  readonly gzip: number;
}

/** The package and the answers of agencies are fetched by few and one file at a time, and may be thousands of files and millions of rows. */
const dataLevels = (size: number): Levels => ({
  brotli: size <= IN_PIECES ? 5 : null,
  gzip: size <= HUGE ? 6 : 3,
});

/** Weights of models hardly shrink, whatever time is spent on them. */
const WEIGHTS: Levels = { brotli: 5, gzip: 6 };

/**
 * Pages and their answers are other ones with each dataset, though most of each is as it was: level 10 takes three times as long for a
 * fifteenth.
 */
const PAGES: Levels = { brotli: 9, gzip: 9 };

/** Written by the build for the dataset. */
const isPage = (path: string): boolean =>
  path.endsWith('.html') || /^views[\\/](?:chosen[\\/][^\\/]*[\\/])?[^\\/]*\.json$/.test(path);

/** What every visitor waits for. */
function siteLevels(size: number): Levels {
  if (size > HUGE) return { brotli: null, gzip: 6 };
  return { brotli: BEST || size <= LARGE ? 11 : 9, gzip: 9 };
}

/** Folders of a site in which there are files for each document or agency. */
const OF_THE_DATA = ['data', AGENCY_VIEWS];

function usualLevels(path: string, size: number): Levels {
  if (path.endsWith('.onnx')) return WEIGHTS;
  if (!BEST && isPage(path)) return PAGES;
  return OF_THE_DATA.some((folder) => path.startsWith(folder + sep)) ? dataLevels(size) : siteLevels(size);
}

/** `path`: within the site; `size`: in bytes. */
export function levelsOf(path: string, size: number, isQuick = QUICK): Levels {
  const levels = usualLevels(path, size);
  if (!isQuick || size < QUICK_FROM) return levels;
  return {
    brotli: levels.brotli === null ? null : Math.min(levels.brotli, 5),
    gzip: Math.min(levels.gzip, 5),
  };
}
