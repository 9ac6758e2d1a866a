/** Each host is asked for one thing at a time, with a pause between: these are small public servers, and nobody waits. */
import { setTimeout as sleep } from 'node:timers/promises';

export class Hosts {
  readonly #pause: number;
  readonly #last = new Map<string, Promise<unknown>>();

  /** `pause`: in milliseconds, between the end of one request to a host and the next. */
  constructor(pause: number) {
    this.#pause = pause;
  }

  /** Runs `work` when it is its turn at the host of `url`. */
  turn<Result>(url: URL, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(url.host);
    const result = before ? before.then(() => sleep(this.#pause)).then(work) : work();
    this.#last.set(
      url.host,
      result.catch(() => undefined),
    );
    return result;
  }
}
