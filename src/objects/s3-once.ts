/** Whether a store keeps what was stored: conditional writes are part of S3 since 2024, and many servers pass over them in silence. */
import { DeleteObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { PutOnce } from "./port.ts";
import { isConflict, statusOf } from "./s3-failure.ts";

const marker = "kanalarkiv\n";

/**
 * Puts a marker that must not be there, and again: a store that takes it twice keeps no promise. (Ceph's radosgw 16 does
 * so in a bucket that keeps versions, and refuses it in others.)
 *
 * @param key stays there once; no object of ours can have it
 * @returns `unknown` when this access may not write there, or the store does not say
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export async function provePutOnce(client: S3Client, bucket: string, key: string): Promise<PutOnce> {
  const versions: string[] = [];
  const put = { Bucket: bucket, Key: key, Body: marker, ContentLength: marker.length, IfNoneMatch: "*" };
  try {
    for (let turn = 0; turn < 2; turn += 1) {
      const { VersionId } = await client.send(new PutObjectCommand(put));
      if (VersionId !== undefined) versions.push(VersionId);
    }
    await forget(client, bucket, key, versions);
    return "ignored";
  } catch (error) {
    if (isConflict(error)) return "kept";
    return statusOf(error) === 501 ? "ignored" : "unknown";
  }
}

/** So that a bucket that keeps versions does not gather one for each time that it is opened. */
async function forget(
  client: S3Client,
  bucket: string,
  key: string,
  versions: readonly string[],
): Promise<void> {
  // a store that holds on to it has a marker more
  for (const VersionId of versions)
    await client
      .send(new DeleteObjectCommand({ Bucket: bucket, Key: key, VersionId }))
      .catch(() => undefined);
}
