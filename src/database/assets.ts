/**
 * Where the engine and the dataset are: files of our own origin, under names that change with their content. Code names the engine; the
 * page names the dataset (index.html, `dataset`), so that a new dataset leaves all code as it was.
 */
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { datasetFile, parseManifest, type DatasetManifest } from './manifest.ts';
import workerUrl from './worker.ts?worker&url';

export interface DatabaseAssets {
  readonly workerUrl: string;
  readonly engineUrl: string;
  readonly datasetUrl: string;
  readonly manifest: DatasetManifest;
}

/** Absolute, because the worker resolves a relative address against its own place, not the page's. */
const absolute = (url: string): string => new URL(url, document.baseURI).href;

let assets: DatabaseAssets | undefined;

export function databaseAssets(): DatabaseAssets {
  if (!assets) {
    const manifest = parseManifest(document.getElementById('dataset')?.textContent ?? '');
    assets = {
      workerUrl: absolute(workerUrl),
      engineUrl: absolute(engineUrl),
      datasetUrl: absolute(import.meta.env.BASE_URL + datasetFile(manifest)),
      manifest,
    };
  }
  return assets;
}
