/** Tells the log of the queue's own faults in words, and of the same one once a minute: each worker meets an outage every two seconds. */
import type { Logger } from "pino";
import { reasonOf } from "../../domain/errors.ts";

const againMs = 60_000;

/** pg-boss puts its queue and its worker's number at the end of what went wrong */
const byWhom = / \(Queue: ([\w-]+), Worker: [\w-]+\)$/;

interface Told {
  readonly at: number;
  untold: number;
}

/** @param elapsed milliseconds of a clock that never goes back */
export function faultTeller(log: Logger, elapsed = () => performance.now()): (fault: unknown) => void {
  const told = new Map<string, Told>();
  return (fault) => {
    const said = wordsOf(fault);
    const message = said.replace(byWhom, "");
    const before = told.get(message);
    if (before && elapsed() - before.at < againMs) {
      before.untold++;
      return;
    }
    told.set(message, { at: elapsed(), untold: 0 });
    const queue = byWhom.exec(said)?.[1];
    log.error(
      { ...(queue && { queue }), err: { message }, ...(before && { asOften: before.untold }) },
      "queue",
    );
  };
}

/** It tells some faults by objects that are no errors, which have the words of one. */
function wordsOf(fault: unknown): string {
  if (fault instanceof Error) return reasonOf(fault);
  if (typeof fault !== "object" || fault === null) return String(fault);
  const { message, code, name } = fault as Readonly<Record<string, unknown>>;
  const said = [message, code, name].find((one) => typeof one === "string" && one !== "");
  return typeof said === "string" ? said : "a fault without a word";
}
