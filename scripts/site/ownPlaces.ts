import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** A script that is bundled knows the file and folder of its source, by which it finds what lies beside. */
export const ownPlaces: Plugin = {
  name: 'own-places',
  transform: {
    filter: { id: /[\\/]scripts[\\/]/ },
    handler(code, id) {
      const places = { filename: id, dirname: dirname(id), url: pathToFileURL(id).href };
      return code.replaceAll(/\bimport\.meta\.(filename|dirname|url)\b/g, (_, name: keyof typeof places) =>
        JSON.stringify(places[name]),
      );
    },
  },
};
