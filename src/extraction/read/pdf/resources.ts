/**
 * The character maps, standard fonts and decoders of pictures that lie in the pdfjs package, from where the code runs: the package's folder in
 * Node, files of the built site in a browser. Chinese PDFs without embedded fonts cannot be read without the maps.
 */

interface Request {
  /** `cMapUrl`, `standardFontDataUrl` or, where pictures are decoded, `wasmUrl`. */
  readonly kind: string;
  readonly filename: string;
}

type Fetch = (path: string) => Promise<Uint8Array>;

interface Factory {
  fetch(request: Request): Promise<Uint8Array>;
}

const FOLDERS: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm',
};

/** The class that pdfjs makes its resource reader from. */
export function resourceFactory(): new () => Factory {
  const fetchFile = inNode() ? fromPackage : fromSite;
  return class implements Factory {
    fetch({ kind, filename }: Request): Promise<Uint8Array> {
      const folder = FOLDERS[kind];
      // Names come from the PDF; only plain ones are looked up.
      if (folder === undefined || !/^[\w-]+\.?[\w]*$/.test(filename))
        return Promise.reject(new Error(`No such resource: ${filename}`));
      return fetchFile(`${folder}/${filename}`);
    }
  };
}

export const inNode = (): boolean =>
  typeof process !== 'undefined' && typeof process.versions.node === 'string';

/** Node's modules are asked for at run time, so that a bundler does not look for them. */
const fromPackage: Fetch = async (path) => {
  const { createRequire } = process.getBuiltinModule('node:module');
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  const entry = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return new Uint8Array(await readFile(entry.replace(/package\.json$/, path)));
};

const fromSite: Fetch = async (path) => {
  const { siteResources } = await import('./siteResources.ts');
  const address = siteResources[path];
  if (address === undefined) throw new Error(`No such resource: ${path}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
