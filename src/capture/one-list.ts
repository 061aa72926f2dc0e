/** Looks at a channel whose one answer is a JSON list of its newest items, each of which can be asked for by its id. */
import type { z } from "zod";
import type { Channel, ChannelKind } from "../domain/channel.ts";
import type { Sighting } from "../domain/item.ts";
import type { DirectCheck, Fault, Finding, Look, Payload } from "../domain/observation.ts";
import { accessFault } from "./access.ts";
import { tooManyItems, tooManyParts } from "./bounds.ts";
import { faultOf, faultWith } from "./fault.ts";
import { readJson } from "./json-text.ts";
import { malformedItem, reasonsOf } from "./malformed.ts";
import { askForAnswer, notUnderstood, type Understood } from "./one-answer.ts";
import type { AnswerReading, Answers, CaptureTools, ChannelAdapter, MissingItem } from "./port.ts";
import { screenSightings } from "./screen.ts";

export interface ListKind<Item> {
  readonly kind: ChannelKind;
  /** where the list is asked for; undefined for an address that cannot be one */
  readonly listAt: (address: string) => string | undefined;
  /** where one item of it is */
  readonly itemAt: (address: string, nativeId: string) => string | undefined;
  /** undefined for an answer that holds no list */
  readonly listIn: (json: unknown) => readonly unknown[] | undefined;
  /** where the list stands in the answer, as a JSON Pointer */
  readonly pointer: (json: unknown) => string;
  readonly shape: z.ZodType<Item>;
  readonly idIn: (raw: unknown) => string | undefined;
  readonly sightingOf: (item: Item, channel: Channel, payload: Sighting["payload"]) => Sighting;
  /** what the answer says of itself that does not fit what it holds */
  readonly wrongWith?: (json: unknown, listed: number, address: string) => Fault | undefined;
  readonly notesOn?: (json: unknown, channel: Channel) => readonly Finding[];
}

export interface ListAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

export type ListReading = AnswerReading<ListAnswers, Understood>;

export function listReading<Item>(of: ListKind<Item>): ListReading {
  return {
    name: of.kind,
    read: ({ channel, payloads, seenAt }) => readList(of, channel, payloads, seenAt),
  };
}

export function listAdapter<Item>(of: ListKind<Item>, reading: ListReading): ChannelAdapter {
  return {
    kind: of.kind,
    look: (channel, tools) => lookAtList(of, reading, channel, tools),
    reread(channel, payloads, seenAt) {
      const { sightings, findings } = readList(of, channel, payloads, seenAt);
      return { sightings, findings };
    },
    check: (channel, item, tools) => checkOfList(of, channel, item, tools),
  };
}

async function lookAtList<Item>(
  of: ListKind<Item>,
  reading: ListReading,
  channel: Channel,
  tools: CaptureTools,
): Promise<Look> {
  const reach = { kind: "window", expectedSize: undefined } as const;
  const seenAt = tools.clock.now();
  const address = of.listAt(channel.address);
  if (address === undefined) {
    const fault = faultWith("config.invalid", "the address is not one at which this kind of channel answers");
    return { reach, payloads: [], ...notUnderstood(fault) };
  }
  const { fault, payload } = await askForAnswer(address, 0, channel, tools, "application/json");
  const payloads = payload ? [payload] : [];
  if (fault) return { reach, payloads, ...notUnderstood(fault) };
  try {
    return { reach, payloads, ...(await tools.reader.read(reading, { channel, payloads, seenAt })) };
  } catch (error) {
    return { reach, payloads, ...notUnderstood(faultOf(error)) };
  }
}

function readList<Item>(
  of: ListKind<Item>,
  channel: Channel,
  payloads: readonly Payload[],
  seenAt: Date,
): Understood {
  const [payload] = payloads;
  if (payload?.status !== 200) return { fault: undefined, sightings: [], findings: [] };
  const parsed = readJson(payload.bytes, payload.mediaType);
  if ("fault" in parsed) return notUnderstood(parsed.fault);
  const { json, left, over } = parsed;
  const list = of.listIn(json);
  if (!list) return notUnderstood(faultWith("channel.malformed", "the answer holds no list of items"));
  if (list.length === 0) return notUnderstood(faultWith("channel.empty", "the list of items is empty"));
  const candidates: Sighting[] = [];
  const findings: Finding[] = [...(of.notesOn?.(json, channel) ?? [])];
  list.forEach((raw, index) => {
    const payloadPlace = { ordinal: payload.ordinal, pointer: `${of.pointer(json)}/${index}` };
    const place = { ...payloadPlace, nativeId: of.idIn(raw) };
    const item = of.shape.safeParse(raw);
    if (Array.isArray(json) && over.has(index)) findings.push(tooManyParts(place));
    else if (item.success) candidates.push(of.sightingOf(item.data, channel, payloadPlace));
    else findings.push(malformedItem(place, reasonsOf(item.error.issues)));
  });
  const screened = screenSightings(candidates, { seenAt, denyAuthors: channel.denyAuthors });
  const fault =
    tooManyItems(left, payload.ordinal, list.length) ??
    of.wrongWith?.(json, list.length, of.listAt(channel.address) ?? channel.address);
  return { fault, sightings: screened.sightings, findings: [...findings, ...screened.findings] };
}

/**
 * Gone is what the channel answers 404 or 410 for while it still answers for another item at the same kind of address:
 * an address that it does not have, or a wall, answers so for each of them.
 */
async function checkOfList<Item>(
  of: ListKind<Item>,
  channel: Channel,
  { nativeId }: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  const list = of.listAt(channel.address);
  if (list === undefined || accessFault(channel, tools.credentials)) return "unknown";
  const one = await askForItem(of, channel, nativeId, tools);
  if (one === "there") return "present";
  if (one !== "nowhere") return "unknown";
  const { payload, fault } = await askForAnswer(
    list,
    0,
    channel,
    { ...tools, kept: undefinedKept },
    "application/json",
  );
  if (fault || !payload) return "unknown";
  const [other] = (jsonList(of, payload) ?? []).flatMap((raw) => of.idIn(raw) ?? []);
  if (other === undefined || other === nativeId) return "unknown";
  return (await askForItem(of, channel, other, tools)) === "there" ? "gone" : "unknown";
}

const undefinedKept: NonNullable<CaptureTools["kept"]> = async () => undefined;

async function askForItem<Item>(
  of: ListKind<Item>,
  channel: Channel,
  nativeId: string,
  tools: CaptureTools,
): Promise<"there" | "nowhere" | "unknown"> {
  const url = of.itemAt(channel.address, nativeId);
  if (url === undefined) return "unknown";
  const { payload } = await askForAnswer(
    url,
    0,
    channel,
    { ...tools, kept: undefinedKept },
    "application/json",
  );
  if (payload?.status === 404 || payload?.status === 410) return "nowhere";
  if (payload?.status !== 200) return "unknown";
  const parsed = readJson(payload.bytes, payload.mediaType);
  return "json" in parsed && of.idIn(parsed.json) === nativeId ? "there" : "unknown";
}

function jsonList<Item>(of: ListKind<Item>, payload: Payload): readonly unknown[] | undefined {
  const parsed = readJson(payload.bytes, payload.mediaType);
  return "json" in parsed ? of.listIn(parsed.json) : undefined;
}
