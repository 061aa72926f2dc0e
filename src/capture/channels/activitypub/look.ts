/** Takes one look at an actor, and says whether it was whole and what its silence means. */
import type { Channel } from "../../../domain/channel.ts";
import type { KnownBefore } from "../../../domain/item.ts";
import type { Fault, Finding, Look, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { faultOf, faultWith } from "../../fault.ts";
import type { CaptureTools, Reading } from "../../port.ts";
import { printable } from "../../text.ts";
import { isSameOrigin } from "./as2.ts";
import { type Ask, type Asked, asker } from "./ask.ts";
import { idFact } from "./object.ts";
import { activitypubReading } from "./read.ts";
import type { Said } from "./said.ts";
import { type Walk, walkOutbox } from "./walk.ts";

const nothing: Walk = { faults: [], left: [], findings: [], isWhole: false };

export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const known = new Map(((await tools.known?.()) ?? []).map((item) => [item.nativeId, item]));
  const walk = await walkActor(channel, tools, known, payloads);
  const reading = await readOrFault(channel, tools, payloads);
  const [fault, ...further] = "fault" in reading ? [...walk.faults, reading.fault] : walk.faults;
  const other = fault?.code === "channel.otherAccount";
  const { sightings, findings } = "fault" in reading || other ? { sightings: [], findings: [] } : reading;
  return {
    reach: {
      kind: "everything",
      // others' replies may lie where nobody shows them, so nothing is concluded of them
      speaksOf: (nativeId) => {
        const item = known.get(nativeId);
        if (item?.kind === "profile") return true;
        return walk.isWhole && item?.byAgency === true && item.kind !== "message";
      },
    },
    fault,
    payloads,
    sightings,
    findings: [...walk.findings.map(inLook), ...[...further, ...walk.left].map(noted), ...findings],
  };
}

async function readOrFault(
  channel: Channel,
  { reader, clock }: CaptureTools,
  payloads: readonly Payload[],
): Promise<Reading | { readonly fault: Fault }> {
  try {
    return await reader.read(activitypubReading, { payloads, channel, seenAt: clock.now() });
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

async function walkActor(
  channel: Channel,
  tools: CaptureTools,
  known: ReadonlyMap<string, KnownBefore>,
  payloads: Payload[],
): Promise<Walk> {
  const barred = accessFault(channel, tools.credentials);
  if (barred) return { ...nothing, faults: [barred] };
  const ask = asker(channel.address, tools, payloads);
  const found = await findActor(ask, channel.address, [...known.values()]);
  if ("fault" in found) return { ...nothing, faults: [found.fault] };
  const { actor } = found;
  const closed = closedFault(actor);
  if (actor.isSuspended) return { ...nothing, faults: closed };
  const walk = await walkOutbox(ask, {
    actor: actor.id,
    outbox: actor.outbox,
    now: tools.clock.now(),
    everyMinutes: channel.everyMinutes,
    isKnown: (id) => known.has(id),
    relooks: tools.relooks,
  });
  return { ...walk, faults: [...closed, ...walk.faults] };
}

/** The actor whose profile was captured first is the channel, and is asked for by its id: an address may be given to another. */
async function findActor(
  ask: Ask,
  address: string,
  known: readonly KnownBefore[],
): Promise<ReturnType<typeof actorIn>> {
  const pinned = known.find(({ kind }) => kind === "profile")?.facts[idFact];
  if (pinned === undefined) return actorIn(await ask(address), address);
  if (isSameOrigin(pinned, address)) {
    const found = actorIn(await ask(pinned), address);
    if ("actor" in found || found.fault.code !== "channel.accountClosed") return found;
  }
  const now = actorIn(await ask(address), address);
  if ("fault" in now) return now;
  return { fault: faultWith("channel.otherAccount", anotherActor(pinned, now.actor.id)) };
}

type Actor = Extract<Said, { kind: "actor" }>;

export function actorIn(
  asked: Asked,
  address: string,
): { readonly actor: Actor } | { readonly fault: Fault } {
  if (asked.kind === "spent") return { fault: faultWith("channel.tooLong", "nothing may be asked") };
  if (asked.kind === "nowhere" || (asked.kind === "said" && asked.said.kind === "tombstone"))
    return { fault: faultWith("channel.accountClosed", "the server knows no such actor any more") };
  if (asked.kind === "fault") return { fault: asked.fault };
  if (asked.said.kind !== "actor")
    return {
      fault: faultWith(
        "channel.malformed",
        "the address shows no actor with an outbox: give that of the account's profile",
      ),
    };
  if (!isSameOrigin(asked.said.id, address))
    return {
      fault: faultWith(
        "config.invalid",
        "the account lives on another server: give the address of its profile there",
      ),
    };
  return { actor: asked.said };
}

function closedFault({ isSuspended, movedTo }: Actor): readonly Fault[] {
  if (isSuspended) return [faultWith("channel.accountClosed", "the server has suspended the account")];
  if (movedTo === undefined) return [];
  return [
    faultWith(
      "channel.accountClosed",
      `the account has moved to ${printable(movedTo)}: register the new one as a channel`,
    ),
  ];
}

function anotherActor(pinned: string, now: string): string {
  return `the address leads to the actor ${printable(now)} now; the channel is ${printable(pinned)}`;
}

function inLook(finding: Finding): Finding {
  return { ...finding, place: "look" };
}

function noted({ code, detail }: Fault): Finding {
  return { code, held: false, nativeId: undefined, place: "look", detail };
}
