/**
 * Tells who reads the machine's time, for `npm run test:dates -- --reads`: a file that is not among the dated ones fails
 * when the product or a test asks for it. What libraries ask is left out: their drivers and loggers measure with it.
 */
import { relative } from "node:path";
import { afterAll, expect } from "@jest/globals";
import { root } from "../../scripts/other-dates.ts";

if (process.env["KANALARKIV_TEST_CLOCK_READS"] === "refused") refuseReads();

function refuseReads(): void {
  const readers = new Set<string>();
  const real = Date;
  const now = real.now;
  const read = () => {
    const reader = readerIn(new Error().stack ?? "");
    if (reader !== undefined) readers.add(reader);
  };
  real.now = () => {
    read();
    return now();
  };
  globalThis.Date = new Proxy(real, {
    construct(target, args, made) {
      if (args.length === 0) read();
      return Reflect.construct(target, args, made);
    },
    apply: () => {
      read();
      return new real(now()).toString();
    },
  });
  real.prototype.constructor = globalThis.Date;
  afterAll(() => expect([...readers].sort()).toEqual([]));
}

/** The place in the product, the demo or the tests that asked; undefined when a library did. */
function readerIn(stack: string): string | undefined {
  const callers = stack.split("\n").filter((line) => !line.includes("clock-reads.ts"));
  const place = /\(?(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?$/.exec(callers[1] ?? "");
  const [, file = "", line] = place ?? [];
  const inside = relative(root, file);
  return /^(src|test|demo)\//.test(inside) ? `${inside}:${line}` : undefined;
}
