/**
 * A database file without tables. The engine of the browser writes into a file that it is given, but makes none in its memory: of a name
 * that it does not know it asks the network.
 */

/** Storage version v1.4.0, blocks of 16 KiB: `ATTACH 'empty.duckdb' (STORAGE_VERSION 'v1.4.0', BLOCK_SIZE 16384)`, then `gzip -9n | base64`. */
const PACKED =
  'H4sIAAAAAAACA+3XvwpBARQH4DvhATyAJ1DSLYOi2FiVLLq52ciC0Wq5dsVg8hxW7+AlZMbgz6DIogzft/w6ndPZf7tjc3uozKf1Vq1RC74zKeTDfPh+H5d6cRQVi/34859OeZxdbNe5dnJKbwbdfQAAAAD8RHJezYbD0fIxX148D6v3zNwiFej/AAAAoP/r/wAAAPAvrgYa+TIAMAAA';

export async function emptyFile(): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(PACKED), (character) => character.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
