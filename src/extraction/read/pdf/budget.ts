/**
 * How much a PDF may print. Forms that call forms make a thousand million operators of two kilobytes, and the parser does
 * not give the thread back on the way; but it posts every thousand operators to its port, where they are counted.
 */
import { ExtractionError } from '../../errors.ts';

/** A page full of small print and table rules has some ten thousand. */
const MAX_OF_PAGE = 1_000_000;
const MAX_OF_DOCUMENT = 10_000_000;
/** What a form costs, in operators: the parser begins it as it begins a page. */
const FORM_COST = 50;
/** Saved states that are open at once; the parser looks a value up through all of them. Writers nest some dozens. */
const MAX_OPEN = 512;

/** What both halves of the library post their messages to. */
export interface Port {
  postMessage(message: unknown, transfer?: unknown): void;
}

interface Codes {
  readonly save: number;
  readonly restore: number;
  readonly paintFormXObjectBegin: number;
}

interface Chunk {
  readonly fnArray: readonly number[];
  readonly lastChunk: boolean;
}

export class Budget {
  /** Rejects with `ExtractionError` (`too-large`) once the budget is exceeded; the document is then to be closed. */
  readonly exceeded: Promise<never>;
  readonly #codes: Codes;
  #refuse: (error: ExtractionError) => void = () => undefined;
  #ofDocument = 0;
  #ofPage = 0;
  #open = 0;

  /** Counts what is posted to `port`, which carries one document. */
  constructor(port: Port, codes: Codes) {
    this.#codes = codes;
    this.exceeded = new Promise((_, reject) => {
      this.#refuse = reject;
    });
    // Nobody may be waiting when the last page goes beyond it.
    this.exceeded.catch(() => undefined);
    const post = port.postMessage.bind(port);
    port.postMessage = (message, transfer) => {
      const chunk = chunkOf(message);
      if (chunk) this.#count(chunk);
      post(message, transfer);
    };
  }

  #count({ fnArray, lastChunk }: Chunk): void {
    let cost = fnArray.length;
    for (const code of fnArray) {
      if (code === this.#codes.save) this.#open++;
      else if (code === this.#codes.restore && this.#open > 0) this.#open--;
      else if (code === this.#codes.paintFormXObjectBegin) cost += FORM_COST;
    }
    this.#ofPage += cost;
    this.#ofDocument += cost;
    if (this.#ofPage > MAX_OF_PAGE || this.#ofDocument > MAX_OF_DOCUMENT || this.#open > MAX_OPEN)
      this.#refuse(new ExtractionError('too-large'));
    if (lastChunk) this.#ofPage = this.#open = 0;
  }
}

function chunkOf(message: unknown): Chunk | null {
  const { chunk } = message as { readonly chunk?: Partial<Chunk> };
  return Array.isArray(chunk?.fnArray)
    ? { fnArray: chunk.fnArray, lastChunk: chunk.lastChunk === true }
    : null;
}
