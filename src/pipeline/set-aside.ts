/**
 * What cannot be worked on must neither hold up the rest of its list nor vanish. A batch that fails is taken one by one:
 * what fails by itself stays in its list, is told with its reason, and is tried again by the next run.
 */
import { passes } from "../db/passing.ts";
import { ArchiveError, reasonOf } from "../domain/errors.ts";
import type { ArchiveTools } from "./tools.ts";

/** What is to be taken of a list next. */
export interface Portion {
  readonly limit: number;
  /** what was set aside in this run */
  readonly except: readonly string[];
  /** tells what was taken, before anything is done with it */
  took(keys: readonly string[]): void;
}

/** More than that is no fault of single items. */
const mostSetAside = 50;

interface Failure {
  readonly step: string;
  readonly error: unknown;
}

/** Of one run over the lists of an agency. */
export class SetAside {
  readonly #log: ArchiveTools["log"];
  readonly #failures: Failure[] = [];
  /** by step: what failed once is not tried again in this run */
  readonly #keys = new Map<string, string[]>();

  constructor(log: ArchiveTools["log"]) {
    this.#log = log;
  }

  /** @param size of a batch */
  list(step: string, size: number): { next<Done>(work: (portion: Portion) => Promise<Done>): Promise<Done> } {
    const except = this.#keys.get(step) ?? [];
    this.#keys.set(step, except);
    let singles = 0;
    const next = async <Done>(work: (portion: Portion) => Promise<Done>): Promise<Done> => {
      for (;;) {
        let taken: readonly string[] = [];
        const took = (keys: readonly string[]) => {
          taken = keys;
        };
        try {
          const done = await work({ limit: singles > 0 ? 1 : size, except, took });
          singles = Math.max(0, singles - 1);
          return done;
        } catch (error) {
          const [key] = taken;
          if (key === undefined || passes(error) || this.#failures.length >= mostSetAside) throw error;
          if (taken.length > 1) singles = taken.length;
          else {
            except.push(key);
            this.#add({ step, error }, key);
          }
        }
      }
    };
    return { next };
  }

  /** A whole step whose failure is none of the others'. */
  async step<Done>(step: string, work: () => Promise<Done>, otherwise: Done): Promise<Done> {
    try {
      return await work();
    } catch (error) {
      if (passes(error)) throw error;
      this.#add({ step, error });
      return otherwise;
    }
  }

  /** @throws ArchiveError `archive.setAside` when something was, with the reason of the first */
  tell(): void {
    const [first] = this.#failures;
    if (!first) return;
    const count = this.#failures.length;
    throw new ArchiveError(
      "archive.setAside",
      `${count === 1 ? "one piece" : `${count} pieces`} of what waits could not be worked on and stay${count === 1 ? "s" : ""} in the list; everything else was done. ${first.step}: ${reasonOf(first.error)}`,
      { cause: first.error },
    );
  }

  #add(failure: Failure, key?: string): void {
    this.#failures.push(failure);
    this.#log.error({ step: failure.step, key, err: failure.error }, "set aside, to be tried again");
  }
}
