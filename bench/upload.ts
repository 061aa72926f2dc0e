/** Upload of a package into a real S3 store, beside the plain SDK putting the same file. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { sha256 } from "../src/domain/ids.ts";
import { contentOfFile } from "../src/objects/content.ts";
import { S3Store } from "../src/objects/s3.ts";
import { s3Reason, startS3 } from "../test/objects/radosgw.ts";
import { atLeast, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";

const bucket = "bench";
const mebibyte = 1024 * 1024;
/** one that goes as a whole, one that goes in parts */
const sizes = [48, 256];

/** The store is `scripts/radosgw.sh`, or the one that the environment names, as for the tests. */
export async function upload(place: Place, _items: number, runs: number): Promise<readonly Figure[]> {
  if (s3Reason !== "") throw new Error(`no S3 store to upload to${s3Reason}`);
  const server = await startS3();
  const { endpoint, ...credentials } = server;
  const access = { endpoint, region: "us-east-1", credentials, pathStyle: true };
  const plain = new S3Client({
    endpoint,
    region: access.region,
    credentials,
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  const figures: Figure[] = [];
  try {
    await plain.send(new CreateBucketCommand({ Bucket: bucket }));
    const store = await S3Store.open(bucket, "ours", access);
    for (const size of sizes) figures.push(...(await beside(place, store, plain, size, runs)));
    store.close();
    return figures;
  } finally {
    plain.destroy();
    await server.stop();
  }
}

async function beside(
  place: Place,
  store: S3Store,
  plain: S3Client,
  size: number,
  runs: number,
): Promise<readonly Figure[]> {
  const bytes = Buffer.alloc(size * mebibyte, "a package ");
  const digest = sha256(createHash("sha256").update(bytes).digest("hex"));
  const path = join(place.dir, `upload-${size}`);
  await writeFile(path, bytes);
  const [ours, peer]: [number[], number[]] = [[], []];
  // the first turn warms both
  for (let turn = 0; turn <= runs; turn++) {
    const put = async () =>
      void (await store.put(`${size}/${turn}`, contentOfFile(path, digest, bytes.length)));
    const putPlain = async () =>
      void (await plain.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: `plain/${size}/${turn}`,
          Body: createReadStream(path),
          ContentLength: bytes.length,
        }),
      ));
    const took =
      turn % 2 === 0
        ? [await seconds(put), await seconds(putPlain)]
        : [await seconds(putPlain), await seconds(put)].reverse();
    if (turn === 0) continue;
    ours.push(size / (took[0] ?? 1));
    peer.push(size / (took[1] ?? 1));
  }
  await rm(path);
  const ratio = ours.map((rate, turn) => rate / (peer[turn] ?? rate));
  return [
    atLeast(0.8, figure(`${size} MiB: upload beside the plain SDK`, "ratio", ratio)),
    figure(`${size} MiB: upload`, "MiB/s", ours),
    figure(`${size} MiB: the plain SDK`, "MiB/s", peer),
  ];
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
