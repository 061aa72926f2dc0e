/** Findings about the units of a mappe that hold only by what is known at its end: whether it is Utgår. */
import type { Element } from "./element.ts";
import { keptPerLevel, type Level, type Say } from "./finding.ts";
import { isExpired } from "./units-counted.ts";

interface Waiting {
  readonly level: Level;
  readonly message: string;
  readonly line: number;
}

/** Keeps as many as a report shows, and the number of the others. */
export class Deferred {
  readonly #say: Say;
  readonly #file: string;
  readonly #open = new Map<Element, { readonly kept: Waiting[]; more: number }>();

  constructor(say: Say, file: string) {
    this.#say = say;
    this.#file = file;
  }

  /** @param folder undefined where a unit lies in none: then it is said at once */
  add(folder: Element | undefined, level: Level, message: string, line: number): void {
    if (folder === undefined) {
      this.#say(level, message, this.#file, line);
      return;
    }
    const waiting = this.#open.get(folder) ?? { kept: [], more: 0 };
    if (waiting.kept.length < keptPerLevel) waiting.kept.push({ level, message, line });
    else waiting.more += 1;
    this.#open.set(folder, waiting);
  }

  /** at the end of a mappe */
  end(folder: Element): void {
    const waiting = this.#open.get(folder);
    if (waiting === undefined) return;
    this.#open.delete(folder);
    if (isExpired(folder)) return;
    for (const { level, message, line } of waiting.kept) this.#say(level, message, this.#file, line);
    const last = waiting.kept.at(-1);
    for (let more = 0; last !== undefined && more < waiting.more; more += 1)
      this.#say(last.level, last.message, this.#file, last.line);
  }
}
