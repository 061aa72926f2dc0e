/** Takes one look at a Bluesky account: who it is, how it stands, its whole signed repository, and the dialogue around it. */
import type { Channel } from "../../../domain/channel.ts";
import type { KnownBefore, Sighting } from "../../../domain/item.ts";
import type { Fault, Finding, Look, Payload, Reach } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { faultOf, faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import type { Account } from "./account.ts";
import { type NamedPlace, type Place, placeOf } from "./address.ts";
import { readArchive } from "./archive.ts";
import { type Ask, asker, closedFault, methodAddress } from "./ask.ts";
import { type Walked, walkDialogue } from "./dialogue.ts";
import { findAccount, standingOf } from "./find-account.ts";
import { profileCollection, uriOf } from "./item-id.ts";
import { blueskyReading, type ReadLook } from "./read.ts";

export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const seenAt = tools.clock.now();
  const barred = accessFault(channel, tools.credentials);
  const place = placeOf(channel.address);
  const ask = asker(tools, channel.address, payloads);
  if (barred || !place || !("did" in place))
    return emptyLook(barred ?? (await unpinnedFault(place, ask)), payloads);
  const opened = await openAccount(place, ask);
  const { account } = opened;
  if (!account)
    return { ...emptyLook(opened.fault, payloads), reach: reachOf(place), findings: opened.findings };
  const answers = { channel, seenAt };
  const read = () => tools.reader.read(blueskyReading, { ...answers, payloads });
  let findings = opened.findings;
  try {
    const archive = await readArchive({ account, ask, tools, payloads, read });
    findings = [...findings, ...archive.findings];
    const { own } = archive;
    if (!own) return { ...emptyLook(archive.fault, payloads), reach: reachOf(place), findings };
    if (own.fault || place.appview === undefined)
      return { ...lookOf(own, payloads, findings), reach: reachOf(place) };
    const known = (await tools.known?.()) ?? [];
    const { posts } = own;
    const walked = await walkDialogue({ place, account, posts, known, tools, ask, home: channel.address });
    const all = await read();
    sayRead(walked, known, all.sightings, tools);
    const [fault] = walked.faults;
    const reach = reachOf(place, walked, known);
    return {
      ...lookOf(all, payloads, [...findings, ...walked.findings]),
      fault: all.fault ?? fault,
      // whatever the view of others lacks, the repository was read whole
      reach: all.fault ? reach : { ...reach, surely: isOf(place) },
    };
  } catch (error) {
    return { ...emptyLook(faultOf(error), payloads), reach: reachOf(place), findings };
  }
}

const noAccount = faultWith("channel.malformed", "the account is not known");

function lookOf(
  read: ReadLook,
  payloads: readonly Payload[],
  findings: readonly Finding[],
): Omit<Look, "reach"> {
  const { fault, sightings } = read;
  return { fault, payloads, sightings, findings: [...findings, ...read.findings] };
}

/** A thread that lacks what was known is asked for again at the next look, until it is known what became of it. */
function sayRead(
  { listed }: Walked,
  known: readonly KnownBefore[],
  sightings: readonly Sighting[],
  { relooks }: CaptureTools,
): void {
  const shown = new Set(sightings.map(({ nativeId }) => nativeId));
  const lacking = new Set(
    known.flatMap(({ nativeId, rootNativeId, visibility }) =>
      shown.has(nativeId) || visibility === "hidden" ? [] : [addressIn(rootNativeId)],
    ),
  );
  for (const thread of listed) if (!lacking.has(thread.nativeId)) relooks?.seen(thread);
}

/** Without the time that tells texts under one key apart. */
function addressIn(nativeId: string): string {
  return nativeId.replace(/@.*$/s, "");
}

function emptyLook(fault: Fault | undefined, payloads: readonly Payload[]): Look {
  return { reach: { kind: "everything" }, fault: fault ?? noAccount, payloads, sightings: [], findings: [] };
}

/**
 * What stands in the repository is all that there is of the account itself. Of others the look says something where it
 * read the thread that they were seen in.
 */
function reachOf(place: Place, walked?: Walked, known: readonly KnownBefore[] = []) {
  const roots = new Map(known.map(({ nativeId, rootNativeId }) => [nativeId, addressIn(rootNativeId)]));
  const isOwn = isOf(place);
  const isRead = (nativeId: string) => walked?.threads.has(roots.get(nativeId) ?? "") ?? false;
  return {
    kind: "everything",
    speaksOf: (nativeId: string) => isOwn(nativeId) || isRead(nativeId),
    showsHidden: true,
  } as const satisfies Reach;
}

function isOf({ did }: Place): (nativeId: string) => boolean {
  return (nativeId) => nativeId.startsWith(`at://${did}/`);
}

/** A handle may be another's tomorrow, so the operator is told what it is today. */
async function unpinnedFault(place: NamedPlace, ask: Ask): Promise<Fault> {
  const form = "https://bsky.app/profile/did:plc:…";
  if (!place?.handle)
    return faultWith("config.invalid", `the address is no profile of Bluesky: give ${form}`);
  const { handle, appview } = place;
  const asked = appview === undefined ? undefined : await ask(handleAddress(appview, handle));
  const did = asked?.kind === "answer" ? asked.said.did : undefined;
  const now = did === undefined ? form : `…/profile/${did}?handle=${handle}, which it leads to now`;
  return faultWith(
    "config.invalid",
    `the address names the account by the handle ${handle}, which may be given to somebody else: give ${now}`,
  );
}

function handleAddress(service: string, handle: string): string {
  return methodAddress(service, "com.atproto.identity.resolveHandle", [["handle", handle]]);
}

interface Opened {
  readonly fault?: Fault | undefined;
  /** that is active */
  readonly account?: Account;
  readonly findings: readonly Finding[];
}

async function openAccount(place: Place, ask: Ask): Promise<Opened> {
  const found = await findAccount(place.did, place, ask);
  if ("fault" in found) return { fault: found.fault, findings: [] };
  const { account } = found;
  const handle = await handleFault(place, account, ask);
  if (handle && "code" in handle) return { fault: handle, findings: [] };
  const findings = handle ? [handle.finding] : [];
  const { state, word } = await standingOf(account, ask);
  if (typeof state === "object") return { fault: state.fault, findings };
  if (state !== "active") return { fault: closedFault(`the account is ${word}`), findings };
  // the history of its keys and handles, signed as well: the evidence for which key was the account's
  if (place.did.startsWith("did:plc:")) await ask(`${place.plc}/${place.did}/log/audit`, { unread: true });
  return { account, findings };
}

/**
 * A handle that the operator knows the account by and that leads to another one: whoever reads the agency there reads
 * somebody else. Nothing is read until a person has looked at it. One that leads nowhere is told.
 */
async function handleFault(
  { handle, did }: Place,
  account: Account,
  ask: Ask,
): Promise<Fault | { readonly finding: Finding } | undefined> {
  if (handle === undefined) return undefined;
  const asked = await ask(handleAddress(account.pds, handle));
  if (asked.kind === "fault") return asked.fault;
  const found = asked.kind === "answer" ? asked.said.did : undefined;
  if (found === did) return undefined;
  const now = account.handle === undefined ? "none" : account.handle;
  const detail = `the handle ${handle} leads to ${found ?? "no account"}, and the channel is ${did}, whose handle is ${now}`;
  if (found !== undefined) return faultWith("channel.otherAccount", detail);
  const nativeId = uriOf({ did, collection: profileCollection, rkey: "self" });
  return { finding: { code: "channel.otherAccount", held: false, nativeId, place: "look", detail } };
}
