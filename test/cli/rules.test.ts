/** `rules explain` and `decision draft` as people run them: text on standard input, a file that is never written over. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { run, start } from "./run.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-rules-"));
});
afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function explained(text: string | Uint8Array, ...options: readonly string[]) {
  const { child, ended } = start(["rules", "explain", ...options]);
  child.stdin?.end(text);
  return await ended;
}

test("a text on standard input is told its rule and the entry that showed it, without a database", async () => {
  const { code, out } = await explained("Jeg ber om innsyn i avtalen", "--language", "en", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ rule: { classId: "ACCESS-REQUEST" }, textLanguage: "nb" });
});

test("what is no text in UTF-8 is refused", async () => {
  expect(await explained(new Uint8Array([0xff, 0xfe]))).toMatchObject({
    code: 2,
    err: expect.stringContaining("standard input is not text in UTF-8"),
  });
});

test("a rule that is not there is told with one that may be meant", async () => {
  expect(await run(["rules", "show", "NO-07X"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("there is no rule NO-07X: did you mean NO-07"),
  });
});

test("a draft is written under its own name, can be read, and is never written over", async () => {
  const file = join(dir, "decision.json");
  const draft = [
    "decision",
    "draft",
    "--for",
    "se-authority",
    "--title",
    "Beslut",
    "--reference",
    "dnr 26/1",
  ];
  expect(await run([...draft, "--out", file])).toMatchObject({ code: 0 });
  const written = await readFile(file, "utf8");
  expect(JSON.parse(written)).toMatchObject({ title: "Beslut", reference: "dnr 26/1", country: "SE" });
  const again = await run([...draft, "--out", file]);
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining("is not written") });
  expect(await readFile(file, "utf8")).toBe(written);
  const checked = await run(["decision", "check", file]);
  expect(checked).toMatchObject({
    code: 0,
    out: expect.stringContaining("says that the period is a proposal"),
  });
  expect(checked.out).not.toContain("says that it is a draft");
});
