/**
 * How far a run is: on standard error, a bar where a person watches, elsewhere a line now and then. It says how many are done in a
 * second at present and how long the rest takes at that rate.
 */
export interface Progress {
  step(): void;
  say(text: string): void;
  end(): void;
}

const WIDTH = 30;
/** Of so many milliseconds the present rate is taken: what an earlier run has done is done at once, and is no measure for the rest. */
const LATELY = 30_000;
const MARK_EVERY = 500;
/** Where nobody watches. */
const LINE_EVERY = 20_000;

/** `what`: the work, in a word that stands before the figures. */
export function progress(total: number, what = ''): Progress {
  const watched = process.stderr.isTTY;
  const rate = new Rate();
  let done = 0;
  let told = Date.now();
  const words = (): string =>
    `${what}${what && ' '}${done}/${total}${rateWords(total - done, rate.perSecond())}`;
  const draw = (): void => {
    if (total < 2) return;
    if (watched) process.stderr.write(`\r\u001b[K${bar(done / total)} ${words()}`);
    else if (Date.now() - told >= LINE_EVERY) {
      told = Date.now();
      process.stderr.write(`${words()}\n`);
    }
  };
  return {
    step: () => {
      done++;
      rate.mark(done, Date.now());
      draw();
    },
    say: (text) => {
      if (watched) process.stderr.write('\r\u001b[K');
      console.error(text);
      draw();
    },
    end: () => {
      if (watched && total > 1) process.stderr.write('\n');
    },
  };
}

function bar(share: number): string {
  const filled = Math.round(share * WIDTH);
  return '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
}

/** How many are done in a second, of late. */
export class Rate {
  readonly #marks: { readonly done: number; readonly at: number }[] = [];

  /** `at`: milliseconds of a clock that does not go back. */
  mark(done: number, at: number): void {
    const last = this.#marks.at(-1);
    if (last && at - last.at < MARK_EVERY) return;
    this.#marks.push({ done, at });
    while ((this.#marks[1]?.at ?? at) < at - LATELY) this.#marks.shift();
  }

  /** Null until there is something to tell it by. */
  perSecond(): number | null {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    if (!first || !last || last.at === first.at) return null;
    return ((last.done - first.done) * 1000) / (last.at - first.at);
  }
}

/** ` · 8.3/秒 · 还要 19 分`; nothing where no rate is known or nothing is left. */
function rateWords(left: number, perSecond: number | null): string {
  if (perSecond === null || perSecond <= 0 || left === 0) return '';
  const seconds = Math.ceil(left / perSecond);
  const time = seconds < 90 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分`;
  return ` · ${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/秒 · 还要 ${time}`;
}
