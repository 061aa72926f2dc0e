/** Progress for people who read a terminal, and for those who read a log of it. */
import type { SingleBar } from "cli-progress";
import type { Progress } from "./context.ts";
import { pacer } from "./pace.ts";

export function showProgress(label: string, stream: NodeJS.WriteStream, now: () => number): Progress {
  return stream.isTTY ? bar(label, stream, now) : lines(label, stream, now);
}

function bar(label: string, stream: NodeJS.WriteStream, now: () => number): Progress {
  const format = `${label.padEnd(14)} {bar} {value}/{total}{pace}`;
  let shown: SingleBar | undefined;
  let ended = false;
  // most commands are done before there is anything to draw
  void import("cli-progress").then(({ Presets, SingleBar }) => {
    const options = { format, stream, hideCursor: true, clearOnComplete: false };
    if (!ended) shown = new SingleBar(options, Presets.shades_classic);
  });
  let started = false;
  let paceOf: ReturnType<typeof pacer> | undefined;
  return {
    on: (done, total) => {
      paceOf ??= pacer(now);
      const pace = paceOf(done, total);
      if (!started) shown?.start(total ?? Math.max(done, 1), done, { pace });
      started = shown !== undefined;
      shown?.setTotal(total ?? Math.max(done, 1));
      shown?.update(done, { pace });
    },
    done: () => {
      ended = true;
      if (started) shown?.stop();
    },
  };
}

const lineEveryMs = 5000;

function lines(label: string, stream: NodeJS.WriteStream, now: () => number): Progress {
  let last = now();
  let paceOf: ReturnType<typeof pacer> | undefined;
  return {
    on: (done, total) => {
      paceOf ??= pacer(now);
      const pace = paceOf(done, total);
      if (now() - last < lineEveryMs) return;
      last = now();
      const of = total === undefined ? "" : `/${total}`;
      stream.write(`${label}: ${done}${of}${pace}\n`);
    },
    done: () => undefined,
  };
}
