import { describe, expect, test } from "@jest/globals";
import { reasonOf } from "../src/domain/errors.ts";
import { createLog } from "../src/log.ts";

describe("what a log may hold of a failure", () => {
  test("is the innermost reason: a failed query repeats its values, and they may be a citizen's", () => {
    const inner = new Error("connection terminated");
    const outer = new Error("Failed query: insert … params: Kari Nordmann, 02013299997", { cause: inner });
    expect(reasonOf(outer)).toBe("connection terminated");
  });

  test("is the thing itself when something else than an error is thrown", () => {
    expect(reasonOf("no")).toBe("no");
  });
});

describe("a line of the log", () => {
  const linesOf = (form: "json" | "terminal", level = "info") => {
    const lines: string[] = [];
    return { lines, log: createLog(level, form, { write: (line) => lines.push(line) }) };
  };

  test("names its level, and drops what may be a citizen's", () => {
    const { lines, log } = linesOf("json");
    log.info({ channel: "01a2", channelTitle: "Dialog", title: "Klage", text: "Hei" }, "look taken");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "info",
      channelTitle: "Dialog",
      msg: "look taken",
    });
    expect(lines[0]).not.toMatch(/Klage|Hei/);
  });

  test("says what an object that is no error tells, as the queue tells its faults", () => {
    const { lines, log } = linesOf("json");
    log.error({ err: { message: "connect ECONNREFUSED", queue: "capture", worker: "1" } }, "queue");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ err: { reason: "connect ECONNREFUSED" } });
  });

  test("is words without a stack on a terminal", () => {
    const { lines, log } = linesOf("terminal", "warn");
    log.info("not shown");
    log.error(
      { channelTitle: "Dialog", err: new Error("outer", { cause: new Error("ENOSPC") }) },
      "look broke",
    );
    log.warn("a connection to the database failed");
    expect(lines).toEqual([
      "error: look broke: ENOSPC (channelTitle Dialog)\n",
      "warning: a connection to the database failed\n",
    ]);
  });
});
