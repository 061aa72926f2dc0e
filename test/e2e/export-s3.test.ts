/** From the sample channels to a package in a real S3 store: what is committed, what is not, what tampering shows. */
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateBucketCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ExportResult } from "../../src/pipeline/export/export.ts";
import { packageKeys, verifyGiven } from "../../src/pipeline/verify/verify.ts";
import { type Between, between, type Deed } from "../objects/between.ts";
import { type S3Server, s3Reason, startS3, whenS3 } from "../objects/radosgw.ts";
import { closeAll } from "../support/close-all.ts";
import { count } from "../support/rows.ts";
import { runSample, type SampleRun } from "../support/sample-run.ts";

const bucket = `kanalarkiv-${randomBytes(4).toString("hex")}`;

whenS3(describe)(`an export to S3${s3Reason}`, () => {
  let server: S3Server;
  let client: S3Client;
  let wire: Between;
  let run: SampleRun;
  let workDir: string;
  let deedFor: (method: string, path: string) => Deed = () => "pass";
  const asked: string[] = [];

  beforeAll(async () => {
    server = await startS3();
    client = new S3Client({
      endpoint: server.endpoint,
      region: "us-east-1",
      forcePathStyle: true,
      credentials: server,
      requestChecksumCalculation: "WHEN_REQUIRED",
    });
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    wire = await between(server.endpoint, ({ method = "", url = "" }) => {
      asked.push(`${method} ${url.split("?")[0]}`);
      return deedFor(method, url);
    });
    workDir = await mkdtemp(join(tmpdir(), "kanalarkiv-verify-"));
    run = await runSample({
      KANALARKIV_OBJECTS_URL: `s3://${bucket}/arkiv`,
      KANALARKIV_S3_ENDPOINT: wire.endpoint,
      KANALARKIV_S3_PATH_STYLE: "true",
      KANALARKIV_S3_ACCESS_KEY_ID: server.accessKeyId,
      KANALARKIV_S3_SECRET_ACCESS_KEY: server.secretAccessKey,
    });
  }, 240_000);
  afterAll(async () => {
    await run?.close();
    await wire?.close();
    client?.destroy();
    await server?.stop();
    if (workDir) await rm(workDir, { recursive: true, force: true });
  }, 60_000);

  let first: ExportResult;
  const objects = () => run.app.tools.objects;
  const idOf = (result: ExportResult) => result.plan.scope.packageId;
  const verifyStored = (id: string) =>
    verifyGiven(id, { workDir, archive: async () => ({ tools: run.app.tools, place: run.app.config }) });

  test("is read back with the digest that was built, and its manifest is written last", async () => {
    asked.length = 0;
    first = await run.export();
    const requests = [...asked];
    const keys = packageKeys(idOf(first));
    const bytes = await contentOf(keys.tar);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(first.manifest.tar.sha256);
    expect(bytes.length).toBe(first.manifest.tar.sizeBytes);
    expect(JSON.parse((await contentOf(keys.manifest)).toString("utf8"))).toEqual(first.manifest);
    const last = (method: string, key: string) => requests.lastIndexOf(`${method} /${bucket}/arkiv/${key}`);
    expect(last("PUT", keys.manifest)).toBe(requests.findLastIndex((line) => line.startsWith("PUT")));
    expect(last("GET", keys.tar)).toBeGreaterThan(last("PUT", keys.tar));
    expect(last("PUT", keys.manifest)).toBeGreaterThan(last("GET", keys.tar));
    const { pool } = run.app.tools;
    expect(
      await count(
        pool,
        `core.packages where state = 'committed' and sha256 = '${first.manifest.tar.sha256}'`,
      ),
    ).toBe(1);
  }, 120_000);

  test("is verified by its id alone, with the same answer", async () => {
    const report = await verifyStored(idOf(first));
    expect(report.compared.map(({ outcome }) => outcome)).toEqual(Array(4).fill("matches"));
    expect([report.errors, report.warnings]).toEqual([first.report.errors, first.report.warnings]);
    expect(report.findings).toEqual(first.report.findings);
    expect(report.verdict).toBe(first.report.verdict);
  }, 60_000);

  test.each<[string, (tar: Buffer) => Buffer]>([
    ["one letter of a document", (tar) => changed(tar, /\/dokument[^\0]*\.(?:txt|json|xml)/, 700)],
    ["the end is cut off", (tar) => tar.subarray(0, Math.floor(tar.length * 0.7))],
    ["one letter of arkivstruktur.xml", (tar) => changed(tar, /arkivstruktur\.xml/, 2000)],
  ])(
    "tampered with in the store, it is found out: %s",
    async (_, tamper) => {
      const { tar: key } = packageKeys(idOf(first));
      const good = await contentOf(key);
      const overwrite = (Body: Buffer) =>
        client.send(new PutObjectCommand({ Bucket: bucket, Key: `arkiv/${key}`, Body }));
      await overwrite(tamper(Buffer.from(good)));
      const answer = await verifyStored(idOf(first)).then(
        (report) => (report.errors > first.report.errors ? "found" : "not found"),
        (error: { code: string }) => error.code,
      );
      await overwrite(good);
      expect(answer).toMatch(/^(?:found|object\.corrupt|package\.invalid)$/);
    },
    60_000,
  );

  test.each<[string, (method: string, path: string) => Deed]>([
    [
      "the upload is cut each time",
      (method, path) => (isTar(path) && method === "PUT" ? { cutAfter: 5_000 } : "pass"),
    ],
    [
      "the store refuses the tar",
      (method, path) => (isTar(path) && method === "PUT" ? { refuse: 403 } : "pass"),
    ],
    [
      "the tar cannot be read back",
      (method, path) => (isTar(path) && method === "GET" ? { refuse: 404 } : "pass"),
    ],
    [
      "the manifest cannot be written",
      (method, path) => (path.includes("manifest.json") && method === "PUT" ? { refuse: 403 } : "pass"),
    ],
  ])(
    "when %s, the package is failed, without a manifest, and nothing counts as exported",
    async (_, deed) => {
      const { pool } = run.app.tools;
      const verified = () =>
        count(
          pool,
          "core.package_items p join core.packages k on k.id = p.package_id where k.state = 'committed'",
        );
      const [before, failed] = [await verified(), await count(pool, "core.packages where state = 'failed'")];
      deedFor = deed;
      const broken = await run.export({ again: true, because: closeAll.because }).then(
        () => "done",
        (error: { code: string; message: string }) => `${error.code} ${error.message}`,
      );
      deedFor = () => "pass";
      expect(broken).toMatch(/^(?:object|package)\./);
      expect(broken).not.toContain(server.secretAccessKey);
      expect(await count(pool, "core.packages where state = 'failed'")).toBe(failed + 1);
      expect(await verified()).toBe(before);
      const [last] = (
        await pool.query<{ id: string }>("select id from core.packages order by id desc limit 1")
      ).rows;
      expect(await objects().head(packageKeys(last?.id ?? "").manifest)).toBeUndefined();
    },
    120_000,
  );

  test("the next export of the period succeeds, with the same ids of everything that is archived", async () => {
    const next = await run.export({ again: true, because: closeAll.because });
    expect(idOf(next)).not.toBe(idOf(first));
    expect(next.manifest.selection).toEqual(first.manifest.selection);
    const ids = async (result: ExportResult) => systemIds(await contentOf(packageKeys(idOf(result)).tar));
    const [a, b] = [await ids(first), await ids(next)];
    expect(a.length).toBeGreaterThan(50);
    expect(b).toEqual(a);
  }, 120_000);

  test("nothing in the store was ever written twice", async () => {
    const answer = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    const keys = (answer.Versions ?? []).map(({ Key }) => Key);
    expect(keys.length).toBe(new Set(keys).size);
  });

  async function contentOf(key: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of await objects().get(key)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }
});

function isTar(path: string): boolean {
  return path.includes("/packages/") && path.split("?")[0]?.endsWith(".tar") === true;
}

/** Changes one letter some bytes after the header of the first entry whose name fits. */
function changed(tar: Buffer, name: RegExp, after: number): Buffer {
  const at = tar.toString("latin1").search(name);
  if (at < 0) throw new Error(`the tar has no ${name}`);
  for (let place = at - (at % 512) + after; place < tar.length; place++) {
    const byte = tar[place] ?? 0;
    if (byte >= 0x61 && byte < 0x7a) {
      tar[place] = byte + 1;
      return tar;
    }
  }
  throw new Error("there is no letter to change");
}

function systemIds(tar: Buffer): readonly string[] {
  const text = tar.toString("utf8");
  const start = text.indexOf("<arkiv ");
  return text.slice(start, text.indexOf("</arkiv>", start)).match(/<systemID[^>]*>[^<]+/g) ?? [];
}
