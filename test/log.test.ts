import { describe, expect, test } from "@jest/globals";
import { reasonOf } from "../src/domain/errors.ts";

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
