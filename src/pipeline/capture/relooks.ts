/** What a look knows of earlier ones: which single items are due, and which answers may be said to be unchanged. */
import { createHash } from "node:crypto";
import type { KeptAnswer, Relooks } from "../../capture/port.ts";
import { chooseRelooks, dueAt, type Listed, threadRule } from "../../capture/relook.ts";
import { believedMs } from "../../capture/unchanged.ts";
import {
  type RelookRow,
  readRelooks,
  readValidators,
  writeRelooks,
  writeValidators,
} from "../../db/relooks.ts";
import type { Tx } from "../../db/transact.ts";
import type { Channel } from "../../domain/channel.ts";
import { type Sha256, sha256 } from "../../domain/ids.ts";
import type { StoredPayload } from "../../domain/observation.ts";
import { readRaw } from "../../objects/raw.ts";
import type { Tools } from "../tools.ts";
import { readLimitBytes } from "./payloads.ts";

/** Of what is due and not in the channel's list, no more than this is read for one look. */
const mostDue = 1000;

export interface OpenRelooks {
  readonly relooks: Relooks;
  /** what the channel answered for in this look */
  rows(): readonly RelookRow[];
}

export function openRelooks(
  { pool }: Pick<Tools, "pool">,
  channel: Pick<Channel, "id" | "everyMinutes">,
  lookedAt: Date,
): OpenRelooks {
  const everyMs = channel.everyMinutes * 60_000;
  const seen = new Map<string, Listed>();
  const postedAt = new Map<string, Date>();
  let rule = threadRule;
  return {
    relooks: {
      async due(listed, own = threadRule) {
        rule = own;
        const ids = listed.map(({ nativeId }) => nativeId).filter((id) => !id.includes("\u0000"));
        const kept = await readRelooks(pool, channel.id, ids, lookedAt, mostDue);
        for (const one of [...kept, ...listed]) if (one.postedAt) postedAt.set(one.nativeId, one.postedAt);
        return chooseRelooks(rule, { now: lookedAt, everyMs }, listed, kept);
      },
      seen(item) {
        // PostgreSQL holds no U+0000, and no item has an id with one
        if (!item.nativeId.includes("\u0000")) seen.set(item.nativeId, item);
      },
    },
    rows: () =>
      [...seen.values()].map((item) => {
        const posted = item.postedAt ?? postedAt.get(item.nativeId);
        return { ...item, postedAt: posted, dueAt: dueAt(rule, { postedAt: posted, lookedAt }, everyMs) };
      }),
  };
}

/** An answer of the last look that was believed at that address, asked for with the same secret. */
export async function keptAnswer(
  { pool, objects }: Pick<Tools, "pool" | "objects">,
  channel: Channel,
  address: string,
): Promise<KeptAnswer | undefined> {
  const kept = await readValidators(pool, channel.id, askedDigest(channel, address));
  if (!kept) return undefined;
  const { etag, lastModified, mediaType, since } = kept;
  return {
    ...{ condition: { etag, lastModified }, mediaType, since },
    bytes: () => readRaw(objects, kept.sha256, readLimitBytes),
  };
}

/** Only of a look that was believed: what a list said that nobody believed is asked for whole again. */
export async function applyRelooks(
  tx: Tx,
  channel: Channel,
  look: {
    readonly startedAt: Date;
    readonly stored: readonly StoredPayload[];
    readonly relooked?: readonly RelookRow[] | undefined;
  },
): Promise<void> {
  await writeRelooks(tx, channel.id, look.startedAt, look.relooked ?? []);
  const rows = look.stored.flatMap(({ validators, mediaType, sha256: digest, fetchedAt, unchangedSince }) =>
    validators
      ? [
          {
            ...{ ...validators, mediaType, sha256: digest, since: unchangedSince ?? fetchedAt },
            asked: askedDigest(channel, validators.asked),
          },
        ]
      : [],
  );
  const outlived = new Date(look.startedAt.getTime() - 2 * believedMs);
  await writeValidators(tx, channel.id, outlived, rows);
}

function askedDigest({ secretName }: Pick<Channel, "secretName">, address: string): Sha256 {
  const said = JSON.stringify([address, secretName ?? null]);
  return sha256(createHash("sha256").update(said).digest("hex"));
}
