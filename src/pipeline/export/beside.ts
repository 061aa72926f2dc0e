/** What lies beside the tar of a package in the store: the submission description, which an archive takes in with it, and metadata for whoever packs it again. */
import { repackMetadata } from "../../dias/repack-metadata.ts";
import { submissionDocument } from "../../dias/submission.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { contentOfBytes } from "../../objects/content.ts";
import type { BuiltPackage } from "../../package/build.ts";
import type { PackageKeys } from "../../package/manifest.ts";
import { digestOf } from "../../package/schema-files.ts";
import { writeSmallXml } from "../../package/small-xml-write.ts";
import type { ArchiveTools } from "../tools.ts";
import type { ExportPlan } from "./plan.ts";

export interface StoredBeside {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
}

/**
 * After the tar, whose digest it holds, and before the manifest.
 *
 * @returns what the submission description is
 */
export async function putBeside(
  tools: ArchiveTools,
  { scope }: ExportPlan,
  built: BuiltPackage,
  keys: PackageKeys,
): Promise<StoredBeside> {
  const submission = Buffer.from(
    writeSmallXml(submissionDocument(scope, { tar: built, mets: built.mets })),
    "utf8",
  );
  await tools.objects.put(keys.submission, contentOfBytes(submission));
  await tools.objects.put(keys.repackMetadata, contentOfBytes(Buffer.from(repackMetadata(scope), "utf8")));
  return { sha256: digestOf(submission), sizeBytes: submission.length };
}
