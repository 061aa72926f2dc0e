/** `kanalarkiv doctor` as people run it: what it prints, how it ends, and that it makes nothing. */
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { runUnset } from "./run.ts";

test("it looks at an embedded archive, leaves a place without one as it is, and names a wrong setting", async () => {
  const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-doctor-"));
  await chmod(dir, 0o755);
  // the embedded server keeps the machine's clock, so those who compare theirs with it do too, whatever the date of the run
  const env = { KANALARKIV_DATA_DIR: join(dir, "data"), LD_PRELOAD: "" };
  const nothing = await runUnset(["doctor"], env);
  expect(nothing).toMatchObject({ code: 0, err: "", out: expect.stringContaining("is not there yet") });
  expect(existsSync(env.KANALARKIV_DATA_DIR)).toBe(false);

  await runUnset(["agency", "list"], env);
  const whole = await runUnset(["doctor"], { ...env, KANALARKIV_COLOUR: "red" });
  expect(whole).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^0 faults, \d+ warnings/m) });
  expect(whole.out).toContain("KANALARKIV_COLOUR");
  expect(existsSync(join(dir, "data/postgres/cluster/postmaster.pid"))).toBe(false);

  const wrong = await runUnset(["doctor", "--json"], { ...env, KANALARKIV_PORT: "many" });
  expect(wrong.code).toBe(1);
  const [said, ...rest] = JSON.parse(wrong.out) as { code: string; grade: string }[];
  expect(said).toMatchObject({
    code: "doctor.config",
    grade: "fault",
    value: expect.stringContaining("KANALARKIV_PORT"),
    todo: expect.anything(),
  });
  expect(new Set(rest.map(({ grade }) => grade))).toEqual(new Set(["unchecked"]));
  expect(rest.length).toBeGreaterThan(10);
  await rm(dir, { recursive: true, force: true });
}, 120_000);
