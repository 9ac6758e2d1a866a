/** Where the engine and the dataset are: files of our own origin, under names that change with their content. */
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import datasetUrl from '../../generated/juesuan.duckdb?url';
import manifestText from '../../generated/manifest.json?raw';
import { parseManifest, type DatasetManifest } from './manifest.ts';

export interface DatabaseAssets {
  readonly workerUrl: string;
  readonly engineUrl: string;
  readonly datasetUrl: string;
  readonly manifest: DatasetManifest;
}

/** Absolute, because the worker resolves a relative address against its own place, not the page's. */
const absolute = (url: string): string => new URL(url, document.baseURI).href;

export const databaseAssets = (): DatabaseAssets => ({
  workerUrl: absolute(workerUrl),
  engineUrl: absolute(engineUrl),
  datasetUrl: absolute(datasetUrl),
  manifest: parseManifest(manifestText),
});
