/** An archive that the earlier build itself made, upgraded in place by the first command of this one. */
import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { earlierBuild, makeEarlierArchive } from "../../scripts/earlier-archive.ts";
import { type Env, run } from "../cli/run.ts";

const root = join(import.meta.dirname, "../..");
const exec = promisify(execFile);

const lacking = await exec("git", ["-C", root, "cat-file", "-e", `${earlierBuild}^{commit}`]).then(
  () => undefined,
  (error: Error & { stderr?: string }) => (error.stderr ?? error.message).trim().split("\n")[0],
);
const whenThere = lacking === undefined ? describe : describe.skip;
const because = lacking === undefined ? "" : ` (skipped: the history has no ${earlierBuild}: ${lacking})`;

interface Told {
  readonly kind: string;
  readonly where: string;
  readonly needsAct: boolean;
  readonly remedy: string;
}

whenThere(`an archive made by ${earlierBuild}${because}`, () => {
  let dir: string;
  let env: Env;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "kanalarkiv-upgrade-"));
    await chmod(dir, 0o755);
    const checkout = join(dir, "earlier");
    await mkdir(checkout);
    const tar = join(dir, "earlier.tar");
    await exec("git", ["-C", root, "archive", "--format=tar", `--output=${tar}`, earlierBuild]);
    await exec("tar", ["-xf", tar, "-C", checkout]);
    await symlink(join(root, "node_modules"), join(checkout, "node_modules"));
    env = { KANALARKIV_DATA_DIR: join(dir, "data") };
    await makeEarlierArchive(checkout, join(dir, "data"), new Date());
  }, 300_000);
  afterAll(async () => await rm(dir, { recursive: true, force: true }));

  const json = async (...args: string[]) => JSON.parse((await run([...args, "--json"], env)).out);
  const told = async (): Promise<readonly Told[]> => await json("upgrade", "check");
  const kinds = async () => (await told()).map(({ kind }) => kind);

  test("is upgraded by the first command, with every item, a whole log and every object", async () => {
    const [agency] = await json("status");
    expect(agency.outcomes).toMatchObject({ captured: 40, journaled: 2, exported: 40 });
    expect((await json("audit", "verify")).faults).toEqual([]);
    expect(await json("objects", "verify")).toMatchObject({ missing: 0, damaged: 0 });
    await run(["process"], env);
    expect((await json("status"))[0].outcomes).toMatchObject({ captured: 40, journaled: 2, unclassified: 0 });
  }, 120_000);

  test("is warned of a key in an address, which its backup has too", async () => {
    const { warnings } = await json("backup", "--to", join(dir, "with-key"));
    expect(warnings).toContainEqual(
      expect.stringMatching(/^the address of Med nøkkel .* holds a secret in the open/),
    );
    expect(JSON.stringify(warnings)).not.toContain("KanariToken");
  }, 60_000);

  test("names what the earlier build left, and ends with 3 while somebody must act", async () => {
    expect(await kinds()).toEqual([
      "doubledChannel",
      "openSecret",
      "earlierPackage",
      "emptyLooks",
      "falseVersions",
      "doubledItems",
    ]);
    expect((await run(["upgrade", "check"], env)).code).toBe(3);
  }, 60_000);

  test("has a way out of each that needs an act, by the command that is told", async () => {
    const [double, secret, earlier] = await told();
    const idIn = (where = "") => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(where)?.[0] ?? "";
    const act = async (...args: string[]) => expect(await run(args, env)).toMatchObject({ code: 0 });
    await act("channel", "close", idIn(double?.where), "--because", "same place");
    const address = "http://127.0.0.1:9/secret?access_token={FJORDVIK_TOKEN}";
    await act("channel", "edit", idIn(secret?.where), "--address", address, "--anyway");
    const [, from = "", to = ""] = /--from (\S+) --to (\S+) --replaces/.exec(earlier?.remedy ?? "") ?? [];
    const closing = [
      "--by",
      "Kari Vik",
      "--write-off-rest",
      "--close-anyway",
      "--because",
      "alt er oppdikta",
    ];
    const period = ["--from", from, "--to", to];
    await act("export", "--agency", "999999999", ...period, "--replaces", idIn(earlier?.where), ...closing);
    expect(await kinds()).toEqual(["emptyLooks", "falseVersions", "doubledItems"]);
    expect((await run(["upgrade", "check"], env)).code).toBe(0);
  }, 180_000);

  test("is backed up and comes back whole", async () => {
    const place = join(dir, "backups");
    expect((await run(["backup", "--to", place], env)).code).toBe(0);
    const checked = await run(["restore", place, "--check", "--work-dir", dir, "--json"], env);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({ how: "tried", faults: [] });
  }, 120_000);
});
