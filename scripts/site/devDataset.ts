/** The dataset under `vite dev`, where no build has put it beside the page. */
import { createReadStream, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { DATASET_PLACE, datasetElement, datasetFile, parseManifest } from '../../src/database/manifest.ts';
import { DATABASE_FILE, MANIFEST_FILE } from '../paths.ts';

const manifest = () => parseManifest(readFileSync(MANIFEST_FILE, 'utf8'));

export const devDataset = (): Plugin => ({
  name: 'dev-dataset',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(DATASET_PLACE, () => datasetElement(manifest())),
  configureServer: ({ config, middlewares }) => {
    middlewares.use((request, response, next) => {
      if (request.url !== config.base + datasetFile(manifest())) {
        next();
        return;
      }
      response.setHeader('Content-Type', 'application/octet-stream');
      createReadStream(DATABASE_FILE).pipe(response);
    });
  },
});
