/** Backups in a bucket, of an archive in a bucket: made, tried, restored into a third, and found when damaged. */
import { randomBytes } from "node:crypto";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { CreateBucketCommand, DeleteObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Env, makePlace, type Place, run, startFeed } from "../cli/run.ts";
import { type S3Server, s3Reason, startS3, whenS3 } from "../objects/radosgw.ts";

const bucket = `kanalarkiv-${randomBytes(4).toString("hex")}`;
const backups = `s3://${bucket}/kopi`;

whenS3(describe)(`backups in a bucket${s3Reason}`, () => {
  let server: S3Server;
  let client: S3Client;
  let place: Place;
  let feed: Awaited<ReturnType<typeof startFeed>>;
  let access: Env;

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
    access = {
      KANALARKIV_S3_ENDPOINT: server.endpoint,
      KANALARKIV_S3_PATH_STYLE: "true",
      KANALARKIV_S3_ACCESS_KEY_ID: server.accessKeyId,
      KANALARKIV_S3_SECRET_ACCESS_KEY: server.secretAccessKey,
      KANALARKIV_BACKUP_PASSPHRASE: "ei lang setning til prøve",
      KANALARKIV_BACKUP_TO: backups,
    };
    place = await makePlace();
    await chmod(place.dir, 0o755);
    feed = await startFeed();
    const agency = ["--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"];
    await here(
      "agency",
      "add",
      ...agency,
      "--language",
      "nn",
      "--unit",
      "Arkiv",
      "--responsible",
      "Arkivleiar",
    );
    const channel = [
      "--agency",
      "999999999",
      "--kind",
      "feed",
      "--title",
      "Dialog",
      "--address",
      feed.address,
    ];
    await here("channel", "add", ...channel);
    await here("work", "--once");
  }, 240_000);
  afterAll(async () => {
    await feed?.close();
    await place?.close();
    client?.destroy();
    await server?.stop();
  });

  const here = async (...args: string[]) => {
    const ended = await run(args, {
      ...place.env,
      ...access,
      KANALARKIV_OBJECTS_URL: `s3://${bucket}/arkiv`,
    });
    expect(ended).toMatchObject({ code: 0 });
    return ended.out;
  };

  async function keysUnder(prefix: string): Promise<readonly string[]> {
    const found = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
    // the marker by which a store is tried is no object
    return (found.Contents ?? []).map(({ Key = "" }) => Key).filter((key) => !key.includes("~"));
  }

  test("are made, copy what is new alone, and give the archive back whole", async () => {
    const first = JSON.parse(await here("backup", "--json"));
    expect(first).toMatchObject({ key: "sealed", warnings: [], objects: { faults: 0 } });
    expect(first.objects.copied).toBe(first.objects.count);
    expect(await keysUnder("kopi/objects/")).toHaveLength(first.objects.count);
    expect(JSON.parse(await here("backup", "--json")).objects.copied).toBe(0);
    const before = await keysUnder("kopi/");
    const checked = JSON.parse(await here("restore", backups, "--check", "--work-dir", place.dir, "--json"));
    expect(checked).toMatchObject({ how: "tried", faults: [] });
    // what is only read is left as it is
    expect(await keysUnder("kopi/")).toEqual(before);
  }, 180_000);

  test("are restored into another bucket and another database", async () => {
    const env = {
      ...access,
      KANALARKIV_DATA_DIR: join(place.dir, "ny"),
      KANALARKIV_OBJECTS_URL: `s3://${bucket}/ny`,
    };
    const restored = await run(["restore", backups, "--json"], env);
    expect(restored).toMatchObject({ code: 0 });
    expect(JSON.parse(restored.out)).toMatchObject({ how: "restored", faults: [], objects: { present: 0 } });
    expect(await run(["audit", "verify"], env)).toMatchObject({ code: 0 });
    expect(await run(["objects", "verify"], env)).toMatchObject({ code: 0 });
  }, 180_000);

  test("that lost an object name it, and the next backup has it again", async () => {
    const [lost = ""] = await keysUnder("kopi/objects/raw/");
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: lost }));
    const checked = await run(["restore", backups, "--check", "--bytes-only"], { ...place.env, ...access });
    expect(checked).toMatchObject({ code: 3, out: expect.stringContaining(lost) });
    expect(JSON.parse(await here("backup", "--json")).objects).toMatchObject({ copied: 1, faults: 0 });
    await here("restore", backups, "--check", "--bytes-only");
  }, 120_000);
});
