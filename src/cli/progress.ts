/** Progress for people who read a terminal, and for those who read a log of it. */
import type { SingleBar } from "cli-progress";
import type { Progress } from "./context.ts";

export function showProgress(label: string, stream: NodeJS.WriteStream, now: () => number): Progress {
  return stream.isTTY ? bar(label, stream) : lines(label, stream, now);
}

function bar(label: string, stream: NodeJS.WriteStream): Progress {
  const format = `${label.padEnd(14)} {bar} {value}/{total}`;
  let shown: SingleBar | undefined;
  let ended = false;
  // most commands are done before there is anything to draw
  void import("cli-progress").then(({ Presets, SingleBar }) => {
    const options = { format, stream, hideCursor: true, clearOnComplete: false };
    if (!ended) shown = new SingleBar(options, Presets.shades_classic);
  });
  let started = false;
  return {
    on: (done, total) => {
      if (!started) shown?.start(total ?? Math.max(done, 1), done);
      started = shown !== undefined;
      shown?.setTotal(total ?? Math.max(done, 1));
      shown?.update(done);
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
  return {
    on: (done, total) => {
      if (now() - last < lineEveryMs) return;
      last = now();
      stream.write(`${label}: ${done}${total === undefined ? "" : `/${total}`}\n`);
    },
    done: () => undefined,
  };
}
