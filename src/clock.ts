/** The only places where time and chance come from. Everything else is given a `Clock` and an `IdSource`. */
import { randomBytes } from "node:crypto";

export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds of this clock, or rejects when `signal` is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface IdSource {
  /** a UUID of version 7, lower case: sorts by the time of making */
  next(): string;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
};

/** A clock that stands until it is set: for replays and tests. `sleep` moves it forward at once. */
export class SteppedClock implements Clock {
  #at: Date;

  constructor(at: Date) {
    this.#at = at;
  }

  now(): Date {
    return new Date(this.#at);
  }

  async sleep(ms: number): Promise<void> {
    this.#at = new Date(this.#at.getTime() + ms);
  }

  set(at: Date): void {
    this.#at = at;
  }
}

/** Ids by a clock; monotone within one millisecond, so that rows made together sort in the order of making. */
export function idsBy(clock: Clock): IdSource {
  let lastMs = 0;
  let counter = 0;
  const random = randomByEights();
  const beginning = beginningOf();
  return {
    next() {
      const ms = Math.max(clock.now().getTime(), lastMs);
      counter = ms === lastMs ? counter + 1 : 0;
      if (counter > 0xfff) {
        lastMs = ms + 1;
        counter = 0;
      } else lastMs = ms;
      return uuidV7(beginning(lastMs), counter, random());
    },
  };
}

/** Asked for in larger pieces, because each question costs as much as many bytes. */
function randomByEights(): () => string {
  let pool = "";
  let taken = 0;
  return () => {
    if (taken === pool.length) [pool, taken] = [randomBytes(4096).toString("hex"), 0];
    taken += 16;
    return pool.slice(taken - 16, taken);
  };
}

/** The time and the version, which many ids have in common. */
function beginningOf(): (ms: number) => string {
  let of = -1;
  let text = "";
  return (ms) => {
    if (ms === of) return text;
    const time = ms.toString(16).padStart(12, "0");
    [of, text] = [ms, `${time.slice(0, 8)}-${time.slice(8)}-7`];
    return text;
  };
}

/** @see RFC 9562 section 5.7, with the 12 bits after the version as a counter (section 6.2 method 1) */
function uuidV7(beginning: string, counter: number, tail: string): string {
  const variant = ((Number.parseInt(tail.slice(0, 2), 16) & 0x3f) | 0x80).toString(16);
  return `${beginning}${counter.toString(16).padStart(3, "0")}-${variant}${tail.slice(2, 4)}-${tail.slice(4, 16)}`;
}
