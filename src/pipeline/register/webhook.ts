/** Says where and how a channel tells the archive by itself. */
import { recordEvent } from "../../db/audit-log.ts";
import { transact } from "../../db/transact.ts";
import {
  countDeliveries,
  type DeliveryCounts,
  findEndpoint,
  listEndpoints,
  writeEndpoint,
} from "../../db/webhooks.ts";
import { type ApartCounts, countApart } from "../../db/webhooks-apart.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { metaSignature, type SignatureForm, type WebhookEndpoint } from "../../domain/webhook.ts";
import type { ArchiveTools } from "../tools.ts";
import { channelBy } from "./find.ts";

export interface EndpointInput {
  readonly channel: string;
  readonly secretName: string;
  readonly verifyTokenName: string | undefined;
  /** Meta's when not said */
  readonly signatureHeader: string | undefined;
  readonly signaturePrefix: string | undefined;
  readonly signatureEncoding: SignatureForm["encoding"] | undefined;
  readonly eventHeader: string | undefined;
}

/** @throws ArchiveError `config.invalid` for a name that is none; `archive.missing` for a channel that is not there */
export async function setEndpoint(tools: ArchiveTools, given: EndpointInput): Promise<WebhookEndpoint> {
  const { id: channelId } = await channelBy(tools, given.channel);
  const endpoint: WebhookEndpoint = {
    channelId,
    signature: signatureOf(given),
    secretName: variable(given.secretName, "--secret-name"),
    verifyTokenName:
      given.verifyTokenName === undefined
        ? undefined
        : variable(given.verifyTokenName, "--verify-token-name"),
    eventHeader: given.eventHeader === undefined ? undefined : header(given.eventHeader, "--event-header"),
  };
  const before = await findEndpoint(tools.pool, channelId);
  const at = tools.clock.now();
  await transact(tools.pool, async (tx) => {
    await writeEndpoint(tx, endpoint, at);
    const changes = { webhook: { from: before ? said(before) : null, to: said(endpoint) } };
    await recordEvent(tx, tools, "channel.changed", { channel: channelId, changes });
  });
  return endpoint;
}

/** For the log: what is not there is null. */
function said({ signature, secretName, verifyTokenName, eventHeader }: WebhookEndpoint) {
  const names = { verifyTokenName: verifyTokenName ?? null, eventHeader: eventHeader ?? null };
  return { ...signature, secretName, ...names };
}

/** A header of one's own is a form of one's own: it is then given whole. */
function signatureOf(given: EndpointInput): SignatureForm {
  if (given.signatureHeader === undefined) {
    if (given.signaturePrefix !== undefined || given.signatureEncoding !== undefined)
      throw new ArchiveError(
        "config.invalid",
        "--prefix and --encoding are said with --signature-header alone",
      );
    return metaSignature;
  }
  return {
    header: header(given.signatureHeader, "--signature-header"),
    prefix: given.signaturePrefix ?? "",
    encoding: given.signatureEncoding ?? "hex",
  };
}

function variable(name: string, option: string): string {
  if (/^[A-Z][A-Z0-9_]{0,99}$/.test(name)) return name;
  throw new ArchiveError(
    "config.invalid",
    `${option}: give the name of an environment variable, as FJORDVIK_META_SECRET, and never the secret itself`,
  );
}

function header(name: string, option: string): string {
  if (/^[A-Za-z][A-Za-z0-9-]{0,99}$/.test(name)) return name.toLowerCase();
  throw new ArchiveError("config.invalid", `${option}: give the name of a header, as X-Signature`);
}

export interface ListedEndpoint extends WebhookEndpoint {
  /** of the address, behind where the intake is reached */
  readonly path: string;
  readonly counts: Pick<DeliveryCounts, "all" | "waiting" | "last"> | undefined;
  /** what came at it of accounts that are no channel here: in nobody's archive */
  readonly apart: readonly Omit<ApartCounts, "channelId">[];
}

export async function listedEndpoints(tools: Pick<ArchiveTools, "pool">): Promise<readonly ListedEndpoint[]> {
  const counts = new Map((await countDeliveries(tools.pool)).map((one) => [one.channelId, one]));
  const apart = Map.groupBy(await countApart(tools.pool), ({ channelId }) => channelId);
  return (await listEndpoints(tools.pool)).map((endpoint) => ({
    ...endpoint,
    path: pathOf(endpoint),
    counts: counts.get(endpoint.channelId),
    apart: (apart.get(endpoint.channelId) ?? []).map(({ channelId: _, ...rest }) => rest),
  }));
}

export function pathOf({ channelId }: Pick<WebhookEndpoint, "channelId">): string {
  return `/webhooks/${channelId}`;
}
