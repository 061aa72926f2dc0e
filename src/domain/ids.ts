/** The identities of the field. Every id of ours is a UUID; every digest is lower-case hex SHA-256. */
import type { Brand } from "./brand.ts";

export type AgencyId = Brand<string, "AgencyId">;
export type ChannelId = Brand<string, "ChannelId">;
export type ObservationId = Brand<string, "ObservationId">;
export type ItemId = Brand<string, "ItemId">;
export type VersionId = Brand<string, "VersionId">;
export type DecisionId = Brand<string, "DecisionId">;
export type CaseId = Brand<string, "CaseId">;
export type EntryId = Brand<string, "EntryId">;
export type PackageId = Brand<string, "PackageId">;
export type Sha256 = Brand<string, "Sha256">;

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const lowerHex64 = /^[0-9a-f]{64}$/;

/**
 * @param text a UUID in lower case, as PostgreSQL prints it
 * @throws RangeError for anything else
 */
export function asId<Id extends Brand<string, string>>(text: string): Id {
  if (!uuidForm.test(text)) throw new RangeError(`not a lower-case UUID: ${JSON.stringify(text)}`);
  return text as Id;
}

/** @throws RangeError unless `text` is 64 lower-case hex digits */
export function sha256(text: string): Sha256 {
  if (!lowerHex64.test(text)) throw new RangeError(`not a SHA-256: ${JSON.stringify(text)}`);
  return text as Sha256;
}

export function isUuid(text: string): boolean {
  return uuidForm.test(text);
}
