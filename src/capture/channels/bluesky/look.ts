/** Takes one look at a Bluesky account: who it is, how it stands, its whole signed repository. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Finding, Look, Payload, Reach } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { faultOf, faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import type { Account } from "./account.ts";
import { type NamedPlace, type Place, placeOf } from "./address.ts";
import { type Ask, asker, closedFault, methodAddress } from "./ask.ts";
import { findAccount, standingOf } from "./find-account.ts";
import { profileCollection, uriOf } from "./item-id.ts";
import { blueskyReading } from "./read.ts";

export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const seenAt = tools.clock.now();
  const barred = accessFault(channel, tools.credentials);
  const place = placeOf(channel.address);
  const ask = asker(tools, channel.address, payloads);
  if (barred || !place || !("did" in place))
    return emptyLook(barred ?? (await unpinnedFault(place, ask)), payloads);
  const opened = await openRepository(place, ask);
  const reach = reachOf(place);
  if (opened.fault) return { ...emptyLook(opened.fault, payloads), reach, findings: opened.findings };
  try {
    const read = await tools.reader.read(blueskyReading, { payloads, channel, seenAt });
    const { fault, sightings, findings } = read;
    return { reach, fault, payloads, sightings, findings: [...opened.findings, ...findings] };
  } catch (error) {
    return { ...emptyLook(faultOf(error), payloads), reach, findings: opened.findings };
  }
}

function emptyLook(fault: Fault, payloads: readonly Payload[]): Look {
  return { reach: { kind: "everything" }, fault, payloads, sightings: [], findings: [] };
}

/** What stands in the repository is all that there is of the account itself. */
function reachOf({ did }: Place): Reach {
  return { kind: "everything", speaksOf: (nativeId) => nativeId.startsWith(`at://${did}/`) };
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
  readonly findings: readonly Finding[];
}

async function openRepository(place: Place, ask: Ask): Promise<Opened> {
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
  const query = [["did", account.did]] as const;
  const car = await ask(methodAddress(account.pds, "com.atproto.sync.getRepo", query), {
    accept: "application/vnd.ipld.car",
    unread: true,
  });
  if (car.kind === "answer") return { findings };
  const isClosed =
    car.kind === "refusal" && /^Repo(?:Deactivated|Takendown|NotFound|Suspended)$/.test(car.error);
  return { fault: isClosed ? closedFault(`the account is closed: ${car.error}`) : car.fault, findings };
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
