/** What the engine needs of a browser, asked before its code is fetched: that code already fails to load where it is missing. */
import { DatabaseError, messageOf } from './errors.ts';

/** The smallest module there is. Compiling it finds both an old browser and a policy without 'wasm-unsafe-eval'. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @throws DatabaseError of kind no-webassembly */
export function requireWebAssembly(): void {
  const api = (globalThis as { WebAssembly?: typeof WebAssembly }).WebAssembly;
  if (!api) throw new DatabaseError('no-webassembly', 'WebAssembly is not defined');
  try {
    new api.Module(EMPTY_MODULE);
  } catch (error) {
    throw new DatabaseError('no-webassembly', messageOf(error), { cause: error });
  }
  if (typeof Worker === 'undefined') throw new DatabaseError('no-worker', 'Worker is not defined');
}
