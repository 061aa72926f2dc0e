/** What the log says of the queue's own faults. */
import { expect, test } from "@jest/globals";
import { createLog } from "../../../src/log.ts";
import { faultTeller } from "../../../src/pipeline/work/faults.ts";

function teller() {
  const lines: {
    readonly err: { readonly reason: string };
    readonly queue?: string;
    readonly asOften?: number;
  }[] = [];
  const clock = { now: 0 };
  const log = createLog("info", "json", { write: (line) => void lines.push(JSON.parse(line)) });
  return { lines, clock, tell: faultTeller(log, () => clock.now) };
}

const several = new AggregateError([
  new Error("connect ECONNREFUSED ::1:5432"),
  new Error("connect ECONNREFUSED 127.0.0.1:5432"),
]);

test.each([
  [new Error("relation is away"), "relation is away"],
  [{ message: "connect ECONNREFUSED", stack: "…", queue: "capture" }, "connect ECONNREFUSED"],
  [{ code: "ETIMEDOUT", message: "" }, "ETIMEDOUT"],
  [several, "connect ECONNREFUSED ::1:5432; connect ECONNREFUSED 127.0.0.1:5432"],
  [Object.assign(new Error(""), { code: "EPIPE" }), "EPIPE"],
  [{}, "a fault without a word"],
  [undefined, "undefined"],
])("%p is told as %p", (fault, reason) => {
  const { lines, tell } = teller();
  tell(fault);
  expect(lines.map(({ err }) => err.reason)).toEqual([reason]);
});

test("the same fault of all workers is one line a minute, which says how often it was left out", () => {
  const { lines, clock, tell } = teller();
  const fault = (worker: string) =>
    tell({ message: `connect ECONNREFUSED (Queue: capture, Worker: ${worker})` });
  for (const worker of ["0a-1", "0b-2", "0c-3"]) fault(worker);
  tell(new Error("another"));
  clock.now = 59_999;
  fault("0a-1");
  clock.now = 60_000;
  fault("0b-2");
  expect(lines.map(({ err, queue, asOften }) => [err.reason, queue, asOften])).toEqual([
    ["connect ECONNREFUSED", "capture", undefined],
    ["another", undefined, undefined],
    ["connect ECONNREFUSED", "capture", 3],
  ]);
});
