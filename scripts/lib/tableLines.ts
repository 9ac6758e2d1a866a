/** A table that is written from lines and from pieces of another file, in large strokes. */
import type { FileHandle } from 'node:fs/promises';

/** Characters that are put together before they are written: a document's lines of one table are a few kilobytes. */
const AT_ONCE = 1 << 19;
/** Bytes that are copied at once. */
const STROKE = 1 << 22;

export class TableLines {
  readonly #file: FileHandle;
  #waiting: string[] = [];
  #length = 0;
  /** To be copied; nothing else waits then. */
  #piece: { readonly from: FileHandle; readonly start: number; end: number } | null = null;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async add(lines: string): Promise<void> {
    if (this.#piece) await this.flush();
    this.#waiting.push(lines);
    this.#length += lines.length;
    if (this.#length > AT_ONCE) await this.flush();
  }

  /** Bytes `start` to `start + length` of `from`; pieces that follow each other there are one. */
  async copy(from: FileHandle, start: number, length: number): Promise<void> {
    if (this.#piece?.from === from && this.#piece.end === start) this.#piece.end += length;
    else {
      await this.flush();
      this.#piece = { from, start, end: start + length };
    }
  }

  async flush(): Promise<void> {
    if (this.#waiting.length > 0) await this.#file.appendFile(this.#waiting.join(''));
    [this.#waiting, this.#length] = [[], 0];
    if (this.#piece) await this.#copyPiece(this.#piece);
    this.#piece = null;
  }

  async #copyPiece({ from, start, end }: { from: FileHandle; start: number; end: number }): Promise<void> {
    const buffer = Buffer.allocUnsafe(Math.min(STROKE, end - start));
    for (let at = start; at < end;) {
      const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, end - at), at);
      if (bytesRead === 0) throw new Error('a table has become shorter while it was copied');
      await this.#file.appendFile(buffer.subarray(0, bytesRead));
      at += bytesRead;
    }
  }
}
