/** The records that a BIFF8 stream is made of, and the values inside them. */

export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  password: 0x002f,
  continued: 0x003c,
  sheet: 0x0085,
  multipleRk: 0x00bd,
  style: 0x00e0,
  merged: 0x00e5,
  texts: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  text: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

export interface BiffRecord {
  readonly id: number;
  /** The record's bytes, and those of the records that continue it. */
  readonly parts: readonly Uint8Array[];
}

/** What the sheets of a workbook share. */
export interface SheetFormats {
  readonly texts: readonly string[];
  readonly from1904: boolean;
  formatOf(style: number): string;
}

export function* recordsFrom(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let open: { id: number; parts: Uint8Array[] } | null = null;
  for (let at = from; at + 4 <= stream.length;) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const bytes = stream.subarray(at + 4, at + 4 + length);
    if (id === RECORD.continued && open) open.parts.push(bytes);
    else {
      if (open) yield open;
      open = { id, parts: [bytes] };
    }
    at += 4 + length;
  }
  if (open) yield open;
}

/** Reads a record's values one after another, over its continuations. Past the end everything is zero. */
export class Reader {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at = 0;
  #left: number;

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
    this.#left = parts.reduce((sum, part) => sum + part.length, 0);
  }

  /** Bytes that have not been read. */
  get left(): number {
    return this.#left;
  }

  u8(): number {
    this.#toNextByte();
    if (this.#left === 0) return 0;
    this.#left--;
    return this.#parts[this.#part]?.[this.#at++] ?? 0;
  }

  #toNextByte(): void {
    while (this.#part < this.#parts.length && this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
      this.#part++;
      this.#at = 0;
    }
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  f64(): number {
    const bytes = Uint8Array.from({ length: 8 }, () => this.u8());
    return new DataView(bytes.buffer).getFloat64(0, true);
  }

  skip(count: number): void {
    for (let rest = Math.min(count, this.#left); rest > 0;) {
      this.#toNextByte();
      const step = Math.min(rest, (this.#parts[this.#part]?.length ?? 0) - this.#at);
      this.#at += step;
      this.#left -= step;
      rest -= step;
    }
  }

  /** A text of `length` characters: a byte of flags, what they announce, the characters. */
  text(length: number): string {
    const flags = this.u8();
    const runs = flags & 8 ? this.u16() : 0;
    const extra = flags & 4 ? this.u32() : 0;
    const text = this.#characters(length, (flags & 1) === 1);
    this.skip(runs * 4 + extra);
    return text;
  }

  /** Where a record ends inside a text, the next one begins with flags of its own. */
  #characters(length: number, wideAtFirst: boolean): string {
    let wide = wideAtFirst;
    const codes: number[] = [];
    while (codes.length < length && this.#part < this.#parts.length) {
      if (this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
        this.#part++;
        this.#at = 0;
        if (this.#part >= this.#parts.length) break;
        wide = (this.u8() & 1) === 1;
        continue;
      }
      codes.push(wide ? this.u16() : this.u8());
    }
    let text = '';
    for (const code of codes) text += String.fromCharCode(code);
    return text;
  }
}
