/** Verifies again, from what is kept and nothing else, the proofs by which an item was taken for removed. */
import { findChannel } from "../../db/channels.ts";
import type { FoundItem } from "../../db/item-files.ts";
import { readPayloads } from "../../db/looks.ts";
import { type RemovalProof, removalProofs } from "../../db/removal-proofs.ts";
import { isArchiveError } from "../../domain/errors.ts";
import type { Payload, StoredPayload } from "../../domain/observation.ts";
import { readRaw } from "../../objects/raw.ts";
import { readLimitBytes } from "../capture/payloads.ts";
import type { Tools } from "../tools.ts";
import { itemBy } from "./find.ts";

export interface ReadProof {
  readonly item: FoundItem;
  readonly removedAt: Date;
  readonly sha256: string | undefined;
  /** `none`: nothing that could be verified was kept; `refused`: what was kept does not prove it */
  readonly state: "proved" | "none" | "refused";
  /** what is proved, or why nothing is */
  readonly says: string;
  /** whose signature it is, as did:key */
  readonly by: string | undefined;
}

/** @throws ArchiveError `archive.missing` for an item that is not there */
export async function readProofs(tools: Tools, named: string): Promise<readonly ReadProof[]> {
  const item = await itemBy(tools, named);
  const found = await removalProofs(tools.pool, item.id);
  const read: ReadProof[] = [];
  for (const proof of found) {
    const { at: removedAt, sha256 } = proof;
    read.push({ item, removedAt, sha256, ...(await readOne(tools, proof)) });
  }
  return read;
}

async function readOne(tools: Tools, proof: RemovalProof): Promise<Pick<ReadProof, "state" | "says" | "by">> {
  const none = (says: string) => ({ state: "none", says, by: undefined }) as const;
  const channel = await findChannel(tools.db, proof.channelId);
  const adapter = tools.adapters[channel.kind];
  if (proof.sha256 === undefined || !adapter.readProof)
    return none("the channel said so when it was asked for the item; it signs nothing that could be kept");
  try {
    const answers = await answersUpTo(tools, proof);
    const verdict = await adapter.readProof(channel, proof.nativeId, answers);
    if (verdict.holds) return { state: "proved", says: verdict.says, by: verdict.by };
    return { state: "refused", says: verdict.because, by: undefined };
  } catch (error) {
    if (!isArchiveError(error) || !/^object\.(?:missing|corrupt)$/.test(error.code)) throw error;
    return { state: "refused", says: error.message, by: undefined };
  }
}

/** Archives that were kept before are not read: a proof stands without them. */
async function answersUpTo(
  { db, objects }: Tools,
  { observationId, sha256 }: RemovalProof,
): Promise<readonly Payload[]> {
  const stored = await readPayloads(db, observationId);
  const upTo = stored.findIndex((payload) => payload.sha256 === sha256);
  const answers: Payload[] = [];
  for (const payload of stored.slice(0, upTo + 1).filter((one) => one.sha256 === sha256 || isSmall(one)))
    answers.push({ ...payload, bytes: await readRaw(objects, payload.sha256, readLimitBytes) });
  return answers;
}

function isSmall({ sizeBytes }: StoredPayload): boolean {
  return sizeBytes <= 1024 * 1024;
}
