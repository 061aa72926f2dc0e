/**
 * What a piece of work must still have when it writes. A worker that slept while its work was given to another must not
 * write beside it: so the fence is asked within each transaction, as the last thing before it commits.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";

/** @throws when the right to write is gone: the transaction is then rolled back */
export type Fence = (client: pg.ClientBase) => Promise<void>;

const fences = new AsyncLocalStorage<Fence>();

/** Runs `work`, all of whose transactions ask the fence before they commit, beside those that it is within already. */
export function withinFence<Result>(fence: Fence, work: () => Promise<Result>): Promise<Result> {
  const outer = fences.getStore();
  const both: Fence = async (client) => {
    await outer?.(client);
    await fence(client);
  };
  return fences.run(both, work);
}

export async function askFence(client: pg.ClientBase): Promise<void> {
  await fences.getStore()?.(client);
}
