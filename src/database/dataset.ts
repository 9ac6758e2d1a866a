/**
 * How the engine comes by the dataset. A small one is fetched whole, packed, and from then on nothing waits for the network. Of
 * a large one only what queries ask for is read, piece by piece, where the host answers ranges (docs/decisions/0032).
 */
import type { DatabaseAssets } from './assets.ts';
import { downloadDataset } from './download.ts';
import { promisedLength } from './fileHeader.ts';
import { checkDatasetBytes } from './integrity.ts';
import type { DatasetManifest } from './manifest.ts';
import type { ProgressStore } from './progress.ts';

export type Dataset = { readonly bytes: Uint8Array } | { readonly address: string };

/** The header and the two after it, which say how long the file is. */
const HEADERS = 3 * 4096;

/** Whether the host sends a piece when it is asked for one, and of the file that this page was built with. */
async function answersRanges(
  url: string,
  { bytes }: DatasetManifest,
  stallTimeout: number,
): Promise<boolean> {
  try {
    const response = await fetch(url, {
      headers: { Range: `bytes=0-${String(HEADERS - 1)}` },
      signal: AbortSignal.timeout(stallTimeout),
    });
    const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
    if (response.status !== 206 || Number(total) !== bytes) {
      await response.body?.cancel();
      return false;
    }
    return promisedLength(new Uint8Array(await response.arrayBuffer())) === bytes;
  } catch {
    // What is wrong is found, and said, by the download.
    return false;
  }
}

/** @throws DatabaseError of kind dataset-missing, dataset-timeout, dataset-truncated, dataset-version or dataset-damaged */
export async function fetchDataset(
  { datasetUrl, manifest }: DatabaseAssets,
  progress: ProgressStore,
  stallTimeout: number,
): Promise<Dataset> {
  if (manifest.inPieces) {
    progress.set({ dataset: { loaded: 0, total: 0 } });
    if (await answersRanges(datasetUrl, manifest, stallTimeout)) return { address: datasetUrl };
  }
  const onProgress = (loaded: number): void => {
    progress.set({ dataset: { loaded, total: manifest.bytes } });
  };
  onProgress(0);
  const bytes = await downloadDataset(datasetUrl, { stallTimeout, onProgress });
  await checkDatasetBytes(bytes, manifest);
  return { bytes };
}
