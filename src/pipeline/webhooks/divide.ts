/**
 * To whom what one address received belongs. A body that tells of another account than the channel's is divided before any
 * of it becomes an answer in a ledger: each part goes to the channel of its account, of whatever agency here that signs with
 * the same secret, and what is nobody's here is kept apart for a while.
 */
import { createHash } from "node:crypto";
import { type KindOfWebhook, webhookKinds } from "../../capture/channels/webhooks.ts";
import type { Part } from "../../capture/webhooks/divide.ts";
import type { Told } from "../../capture/webhooks/told.ts";
import { listChannels, type RegisteredChannel } from "../../db/channels.ts";
import { transact } from "../../db/transact.ts";
import { listEndpoints, type WaitingDelivery } from "../../db/webhooks.ts";
import {
  type ApartPart,
  accountByItems,
  giveUpApart,
  handOver,
  sharedWith,
} from "../../db/webhooks-apart.ts";
import { type ChannelId, type Sha256, sha256 } from "../../domain/ids.ts";
import type { Tools } from "../tools.ts";
import { payloadOf } from "./payload.ts";

/** What a body comes to for those of whom it tells. */
export interface DividedBody {
  /** each as a delivery of its own, to the channel that received it as well */
  readonly given: readonly (Pick<ApartPart, "channelId" | "digest" | "body"> & {
    readonly eventKey: string;
  })[];
  readonly apart: readonly ApartPart[];
}

/** A body that names no account says nothing of others'. */
export function isWhollyOf(own: string | undefined, { accounts, unread }: Told): boolean {
  if (accounts.length === 0) return true;
  return accounts.every((account) => account === own) && (accounts.length === 1 || unread.length === 0);
}

/**
 * Where the address does not say it, by what the page said before; where nothing was, the channel that alone is told with
 * its secret can only be told of itself.
 */
export async function ownAccount(
  tools: Tools,
  channel: RegisteredChannel,
  kind: KindOfWebhook,
  { accounts }: Told,
): Promise<string | undefined> {
  const known = kind.accountOf(channel.address) ?? (await accountByItems(tools.pool, channel.id));
  if (known !== undefined || accounts.length !== 1) return known;
  return (await isToldAlone(tools, channel)) ? accounts[0] : undefined;
}

/** @throws ArchiveError as the reader does */
export async function divided(
  tools: Tools,
  channel: RegisteredChannel,
  {
    kind,
    own,
    delivery,
  }: { readonly kind: KindOfWebhook; readonly own: string | undefined; readonly delivery: WaitingDelivery },
): Promise<DividedBody> {
  const parts = await tools.reader.read(kind.division, { payloads: [payloadOf(delivery)] });
  const mayGive = await sharedWith(tools.pool, channel.id);
  const others = (await listChannels(tools.db)).filter(
    ({ id, kind }) => kind === channel.kind && mayGive.has(id),
  );
  const given: DividedBody["given"][number][] = [];
  const apart: ApartPart[] = [];
  for (const part of parts) {
    // one that is another's whole stays byte for byte
    const { digest, body } = parts.length === 1 ? delivery : bytesOf(part);
    const eventKey = `part ${part.account ?? "-"} of ${delivery.id}`;
    const isOwn = part.account !== undefined && part.account === own;
    const to: readonly ChannelId[] = isOwn ? [channel.id] : channelsOf(part, others, kind);
    for (const channelId of to) given.push({ channelId, digest, body, eventKey: `from ${eventKey}` });
    if (to.length > 0) continue;
    const { receivedAt, mediaType } = delivery;
    const { account } = part;
    apart.push({ id: tools.ids.next(), channelId: channel.id, account, digest, receivedAt, mediaType, body });
  }
  return { given, apart };
}

function channelsOf(
  { account }: Part,
  others: readonly RegisteredChannel[],
  { accountOf }: KindOfWebhook,
): readonly ChannelId[] {
  return others.flatMap(({ id, address }) =>
    account !== undefined && accountOf(address) === account ? [id] : [],
  );
}

function bytesOf({ body }: Part): { readonly digest: Sha256; readonly body: Uint8Array } {
  const bytes = Buffer.from(body);
  return { digest: sha256(createHash("sha256").update(bytes).digest("hex")), body: bytes };
}

async function isToldAlone(tools: Tools, { id }: RegisteredChannel): Promise<boolean> {
  const endpoints = await listEndpoints(tools.pool);
  const own = endpoints.find(({ channelId }) => channelId === id);
  return !own || endpoints.every((one) => one === own || one.secretName !== own.secretName);
}

/** What came of the channel's account before it was registered. */
export async function takeApart(tools: Tools, channel: RegisteredChannel): Promise<void> {
  const account = webhookKinds[channel.kind]?.accountOf(channel.address);
  if (account === undefined) return;
  await giveUpApart(tools.pool, tools.clock.now());
  await transact(tools.pool, async (tx) => await handOver(tx, channel.id, account));
}
