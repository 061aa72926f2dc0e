/** Forgeries whose checksums are mended: what each record outside the package finds, and what none can. */
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type pg from "pg";
import { eventBytes, leafOf, readEvent } from "../../../src/audit/event.ts";
import { sha256 } from "../../../src/domain/ids.ts";
import { anchorAudit, verifyAudit } from "../../../src/pipeline/anchor/anchor.ts";
import type { ExportResult } from "../../../src/pipeline/export/export.ts";
import { type JudgedReport, verifyGiven } from "../../../src/pipeline/verify/verify.ts";
import { digestOf, forged, mended } from "../../support/forge.ts";
import { everyEventPlaceable } from "../../support/placeable.ts";
import { runSample, type SampleRun } from "../../support/sample-run.ts";

let run: SampleRun;
let exported: ExportResult;
let other: ExportResult;
let [work, tar, manifest, submission] = ["", "", "", ""];
let original: { readonly tar: Buffer; readonly manifest: Buffer; readonly submission: Buffer };
const undo: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  run = await runSample();
  exported = await run.export();
  other = await run.export({ again: true, because: "prøve" });
  await everyEventPlaceable(run.app.tools.pool);
  await anchorAudit(run.app.tools, run.app.config);
  work = await mkdtemp(join(tmpdir(), "kanalarkiv-forged-"));
  tar = fileURLToPath(exported.address);
  manifest = join(dirname(tar), "manifest.json");
  submission = tar.replace(/\.tar$/, ".xml");
  original = {
    tar: await readFile(tar),
    manifest: await readFile(manifest),
    submission: await readFile(submission),
  };
}, 240_000);
afterAll(async () => {
  await run?.close();
  await rm(work, { recursive: true, force: true });
});
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

const id = () => exported.plan.scope.packageId;

async function ask(given: string, digest?: string): Promise<JudgedReport> {
  const { tools, config } = run.app;
  return await verifyGiven(given, {
    workDir: work,
    archive: async () => ({ tools, place: config }),
    ...(digest !== undefined && { sha256: sha256(digest) }),
  });
}

const erring = (report: JudgedReport) =>
  report.controls.flatMap(({ id, errors }) => (errors > 0 ? [id] : []));
const outcomes = ({ compared }: JudgedReport) => compared.map((each) => `${each.with} ${each.outcome}`);

/** As somebody who may write to the store does it. */
async function put(path: string, bytes: Uint8Array): Promise<void> {
  const before = await readFile(path);
  const write = async (content: Uint8Array) => {
    await rm(path, { force: true });
    await writeFile(path, content);
    await chmod(path, 0o644);
  };
  undo.push(() => write(before));
  await write(bytes);
}

async function forgeTar(): Promise<string> {
  const bytes = forged(original.tar);
  await put(tar, bytes);
  await put(submission, mended(original.submission, original.tar, bytes));
  return digestOf(bytes);
}

async function forgeManifest(digest: string): Promise<void> {
  const text = original.manifest
    .toString("utf8")
    .replaceAll(exported.manifest.tar.sha256, digest)
    .replaceAll(digestOf(original.submission), digestOf(await readFile(submission)));
  await put(manifest, Buffer.from(text));
}

/** As somebody who owns the database does it. */
async function asSuperuser(work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  const client = await run.app.tools.pool.connect();
  try {
    await client.query("set session_replication_role = replica");
    await work(client);
  } finally {
    await client.query("reset session_replication_role");
    client.release();
  }
}

async function forgeDatabase(digest: string): Promise<void> {
  const set = (sha256: string, report: Buffer) =>
    asSuperuser((client) =>
      client.query("update core.packages set sha256 = $1, report = $2::jsonb where id = $3", [
        sha256,
        report.toString("utf8"),
        id(),
      ]),
    );
  undo.push(() => set(exported.manifest.tar.sha256, original.manifest));
  await set(digest, await readFile(manifest));
}

const audit = async (packageBytes = false) =>
  (await verifyAudit(run.app.tools, run.app.config, () => undefined, { packageBytes })).faults;

describe("a package as it was made", () => {
  test("matches all that is recorded of it, by id; by path, what lies beside it", async () => {
    const byId = await ask(id());
    expect(outcomes(byId)).toEqual([
      "id matches",
      "manifest matches",
      "database matches",
      "auditLog matches",
    ]);
    expect(byId.compared.at(-1)?.says).toMatch(/signed in the checkpoint over \d+ events/);
    expect([byId.errors, byId.verdict]).toEqual([0, exported.report.verdict]);
    expect(byId.reasons).toEqual(exported.report.reasons);
    expect(outcomes(await ask(tar))).toEqual(["manifest matches", "auditLog notCompared"]);
    expect(outcomes(await ask(tar, digestOf(original.tar)))[0]).toBe("sha256 matches");
  });

  test("agrees with the log, with and without its bytes", async () => {
    expect([await audit(), await audit(true)]).toEqual([[], []]);
  });
});

describe("a tar with a changed letter and mended checksums", () => {
  test("has no error inside it", async () => {
    const copy = join(work, basename(tar));
    undo.push(() => rm(copy));
    const bytes = forged(original.tar);
    await writeFile(copy, bytes);
    await writeFile(join(work, basename(submission)), mended(original.submission, original.tar, bytes));
    const report = await ask(copy);
    expect(erring(report)).toEqual([]);
    expect(report.compared[0]?.says).toContain(
      "a forgery with mended checksums cannot be seen; give --sha256",
    );
    expect(erring(await ask(copy, digestOf(original.tar)))).toEqual(["KA.66"]);
  });

  test("differs from the manifest, the database and the log", async () => {
    await forgeTar();
    const byId = await ask(id());
    expect(erring(byId)).toEqual(["KA.63", "KA.64", "KA.65"]);
    expect([byId.verdict, byId.reasons[0]?.kind]).toEqual(["faulty", "differs"]);
    expect(erring(await ask(tar))).toEqual(["KA.63"]);
    expect(await audit()).toEqual([]);
    expect(await audit(true)).toEqual([expect.stringContaining(`package ${id()}: the tar in the store`)]);
  });

  test("with a manifest forged after it, differs from the database and the log; by path nothing can tell", async () => {
    await forgeManifest(await forgeTar());
    expect(erring(await ask(id()))).toEqual(["KA.63", "KA.64", "KA.65"]);
    const byPath = await ask(tar);
    expect(erring(byPath)).toEqual([]);
    expect(byPath.compared.at(-1)).toMatchObject({ with: "auditLog", outcome: "notCompared" });
  });

  test("with the database forged after it, differs from the log, and the log from the database", async () => {
    const digest = await forgeTar();
    await forgeManifest(digest);
    await forgeDatabase(digest);
    expect(erring(await ask(id()))).toEqual(["KA.65"]);
    expect(await audit()).toEqual([
      expect.stringMatching(`package ${id()}: the database records ${digest}, the log`),
    ]);
  });

  test("with the event forged after it, breaks the signed checkpoint", async () => {
    const digest = await forgeTar();
    await forgeManifest(digest);
    await forgeDatabase(digest);
    await forgeEvent(digest);
    const report = await ask(id());
    expect(erring(report)).toEqual(["KA.65"]);
    expect(report.findings.find(({ control }) => control === "KA.65")?.message).toContain(
      "no longer has the root that was signed",
    );
  });
});

/** Value, commitment and leaf are made to fit each other; the salt is at hand to whoever owns the database. */
async function forgeEvent(digest: string): Promise<void> {
  await asSuperuser(async (client) => {
    const found = await client.query<{ id: string; body: Buffer; leaf: Buffer; salt: Buffer }>(
      `select e.id, e.body, e.leaf, f.salt from core.audit_events e
         join core.audit_fields f on f.event_id = e.id and f.name = 'sha256'
         join core.audit_fields p on p.event_id = e.id and p.name = 'package' and p.value = to_jsonb($1::text)
        where e.kind = 'package.committed'`,
      [id()],
    );
    const [row] = found.rows;
    if (row === undefined) throw new Error("there is no event");
    const event = readEvent(row.body);
    const commitment = sha256(digestOf(Buffer.concat([row.salt, Buffer.from(JSON.stringify(digest))])));
    const made = { ...event, commitments: { ...event.commitments, sha256: commitment } };
    const write = (value: string, body: Buffer, leaf: Buffer) =>
      asSuperuser(async (owner) => {
        await owner.query("update core.audit_events set body = $1, leaf = $2 where id = $3", [
          body,
          leaf,
          row.id,
        ]);
        await owner.query(
          "update core.audit_fields set value = to_jsonb($1::text) where event_id = $2 and name = 'sha256'",
          [value, row.id],
        );
      });
    undo.push(() => write(exported.manifest.tar.sha256, row.body, row.leaf));
    await write(digest, eventBytes(made), leafOf(made));
  });
}

describe("what lies under the id of a package and is not it", () => {
  test("another package, valid in itself", async () => {
    await put(tar, await readFile(fileURLToPath(other.address)));
    const found = erring(await ask(id()));
    expect(found.filter((each) => each.startsWith("KA.6"))).toEqual(["KA.62", "KA.63", "KA.64", "KA.65"]);
    expect(erring(await ask(tar))).toContain("KA.63");
  });

  test("a package with another submission description, or none", async () => {
    await put(submission, Buffer.concat([await readFile(submission), Buffer.from("\n")]));
    expect(erring(await ask(id()))).toEqual(["KA.63"]);
    expect(erring(await ask(tar))).toEqual(["KA.63"]);
    await rename(submission, `${submission}.away`);
    undo.push(() => rename(`${submission}.away`, submission));
    expect(erring(await ask(id()))).toEqual(["KA.63"]);
    expect(erring(await ask(tar))).toEqual([]);
  });

  test("a package whose manifest is gone", async () => {
    await rename(manifest, `${manifest}.away`);
    undo.push(() => rename(`${manifest}.away`, manifest));
    expect(erring(await ask(id()))).toEqual(["KA.63"]);
  });

  test("nothing: a recorded package that is lost is no unknown one", async () => {
    await rename(tar, `${tar}.away`);
    undo.push(() => rename(`${tar}.away`, tar));
    await expect(ask(id())).rejects.toThrow(/is recorded as \w+ and is not in the store: it was lost/);
    await expect(ask("01a1fded-d285-7000-b4ee-ea1589b78ad2")).rejects.toMatchObject({
      code: "archive.missing",
    });
    expect(await audit(true)).toEqual([`package ${id()}: the store has no tar of it`]);
  });

  test("a package that the database calls failed", async () => {
    const set = (state: string) =>
      asSuperuser((client) =>
        client.query("update core.packages set state = $1 where id = $2", [state, id()]),
      );
    undo.push(() => set("committed"));
    await set("failed");
    expect(erring(await ask(id()))).toEqual(["KA.64"]);
    expect(await audit()).toEqual([expect.stringContaining("the database calls it failed")]);
  });
});

describe("the manifest beside a file", () => {
  const place = async (tarName: string, manifestName: string, bytes: Uint8Array = original.manifest) => {
    const dir = join(work, "beside");
    undo.push(() => rm(dir, { recursive: true }));
    await mkdir(dir);
    await copyFile(tar, join(dir, tarName));
    await writeFile(join(dir, manifestName), bytes);
    return join(dir, tarName);
  };
  const otherManifest = () => readFile(join(dirname(fileURLToPath(other.address)), "manifest.json"));

  test("is found under the package's id too", async () => {
    expect(outcomes(await ask(await place(basename(tar), `${id()}.manifest.json`)))[0]).toBe(
      "manifest matches",
    );
  });

  test("is left alone when it is another package's, and that is told", async () => {
    const report = await ask(await place(basename(tar), "manifest.json", await otherManifest()));
    expect(report.errors).toBe(0);
    expect(report.compared[0]?.says).toContain(`is of another package, ${other.plan.scope.packageId}`);
  });

  test("is an error when it has this file's name and is another package's", async () => {
    const given = await place(basename(tar), `${id()}.manifest.json`, await otherManifest());
    expect(erring(await ask(given))).toContain("KA.63");
  });

  test("that is no manifest is told as such", async () => {
    const report = await ask(await place(basename(tar), "manifest.json", Buffer.from("{}")));
    expect(report.compared[0]?.says).toContain("is not a manifest of a package");
  });
});

test("a digest is not asked of a folder", async () => {
  await expect(ask(work, digestOf(original.tar))).rejects.toMatchObject({ code: "config.invalid" });
});
