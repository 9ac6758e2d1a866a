/**
 * The engine's own worker, with a limit to what it reads ahead of a file that is read in pieces. The engine asks for half as much again
 * with each block that follows the one before, up to 16 MiB, and has no setting for it. A page's rows lie in single blocks of many columns, and
 * most of what was read ahead was never looked at. Of a shorter answer the engine takes what there is, and asks for the rest when it needs it.
 */
import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';
import { shortenedRange } from './ranges.ts';

// The engine's requests are made by a module that nothing outside of it can reach.
const { prototype } = XMLHttpRequest;
const setRequestHeader = Object.getOwnPropertyDescriptor(prototype, 'setRequestHeader')
  ?.value as XMLHttpRequest['setRequestHeader'];
prototype.setRequestHeader = function (this: XMLHttpRequest, name, value) {
  setRequestHeader.call(this, name, name === 'Range' ? shortenedRange(value) : value);
};
