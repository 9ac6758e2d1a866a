/** Addresses of the pdfjs resources in the built site. Only a bundle has them; Node reads the package's folder instead. */

// The Chinese character sets; Japanese and Korean ones do not occur in these documents.
const files = import.meta.glob<string>(
  [
    '/node_modules/pdfjs-dist/cmaps/{GB,UniGB,Adobe-GB1,UniCNS,Adobe-CNS1,B5,ETen,Identity}*.bcmap',
    '/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '/node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm',
  ],
  { query: '?url', import: 'default', eager: true },
);

export const siteResources: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, address]) => [path.replace('/node_modules/pdfjs-dist/', ''), address]),
);
