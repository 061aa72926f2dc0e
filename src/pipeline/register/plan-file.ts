/** The plan itself as a document: kept in the store by its digest, and given back as it came. */

import { ArchiveError } from "../../domain/errors.ts";
import { plainFileName } from "../../domain/file-name.ts";
import { headBytes, signatureOf } from "../../domain/file-signature.ts";
import { sha256 } from "../../domain/ids.ts";
import { contentOfBytes, readAll } from "../../objects/content.ts";
import type { RegisterValue } from "../../watch/register/topics.ts";
import { mediaKey } from "../capture/media.ts";
import { keepFile } from "../fixity/store.ts";
import type { ArchiveTools } from "../tools.ts";

export type PlanFile = NonNullable<RegisterValue<"plan">["file"]>;

/** A plan with its appendices. */
export const mostPlanBytes = 16 * 1024 * 1024;

/**
 * @param keep whether it goes into the store; otherwise it is only said what would be registered
 * @throws ArchiveError `config.invalid` for a file without bytes or with too many, `object.store` when the store fails
 */
export async function keptPlanFile(
  tools: ArchiveTools,
  { name, content }: { readonly name: string; readonly content: Uint8Array },
  keep: boolean,
): Promise<PlanFile> {
  if (content.length === 0 || content.length > mostPlanBytes)
    throw new ArchiveError(
      "config.invalid",
      `${JSON.stringify(name)} has ${content.length} bytes: a plan of 1 to ${mostPlanBytes} bytes can be kept`,
    );
  const object = contentOfBytes(content);
  if (keep) await keepFile(tools, object);
  const mediaType = signatureOf(content.subarray(0, headBytes))?.mediaType ?? "application/octet-stream";
  return { sha256: object.sha256, name: plainFileName(name, "plan"), sizeBytes: object.sizeBytes, mediaType };
}

/** @throws ArchiveError `object.missing` or `object.store` */
export async function readPlanFile(
  { objects }: Pick<ArchiveTools, "objects">,
  file: PlanFile,
): Promise<Buffer> {
  return await readAll(objects, mediaKey(sha256(file.sha256)), mostPlanBytes);
}
