/**
 * Reads the event list of the Swedish Police: the newest 500, edited in silence, not sorted by their time.
 *
 * An event's `id` is its identity; its address changes with its title (channels.md section 5).
 *
 * @see https://polisen.se/om-polisen/om-webbplatsen/oppna-data/api-over-polisens-handelser/
 */
import { z } from "zod";
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { tooManyItems, tooManyParts } from "../../bounds.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { readJson } from "../../json-text.ts";
import { idOf, malformedItem, reasonsOf } from "../../malformed.ts";
import { askForAnswer, checkAddress, notUnderstood, type Understood } from "../../one-answer.ts";
import type { AnswerReader, AnswerReading, Answers, ChannelAdapter } from "../../port.ts";
import { screenSightings } from "../../screen.ts";

const listLength = 500;

export const policeEvents: ChannelAdapter = {
  kind: "policeEvents",
  async look(channel, tools) {
    const seenAt = tools.clock.now();
    const asked = await askForAnswer(channel.address, 0, channel, tools, "application/json");
    const understood = asked.fault
      ? notUnderstood(asked.fault)
      : await readOrFault(tools.reader, { channel, payloads: asked.payload ? [asked.payload] : [], seenAt });
    const payloads = asked.payload ? [asked.payload] : [];
    return { reach: { kind: "window", expectedSize: listLength }, payloads, ...understood };
  },
  reread(channel, payloads, seenAt) {
    const { sightings, findings } = readPayloads(channel, payloads, seenAt);
    return { sightings, findings };
  },
  check: (channel, item, tools) => checkAddress(item.permalink, channel, tools),
};

interface PoliceAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

export const policeReading: AnswerReading<PoliceAnswers, Understood> = {
  name: "policeEvents",
  read: ({ channel, payloads, seenAt }) => readPayloads(channel, payloads, seenAt),
};

async function readOrFault(reader: AnswerReader, answers: PoliceAnswers): Promise<Understood> {
  try {
    return await reader.read(policeReading, answers);
  } catch (error) {
    return notUnderstood(faultOf(error));
  }
}

/** `2026-08-06 7:09:53 +02:00`: the hour without a leading zero */
const eventTime = /^(\d{4}-\d{2}-\d{2}) (\d{1,2}:\d{2}:\d{2}) ([+-]\d{2}:\d{2})$/;

const PoliceEvent = z.object({
  id: z.union([z.int(), z.string()]).transform(String),
  datetime: z.string().transform((text, context) => {
    const [, date = "", clock = "", offset = ""] = eventTime.exec(text) ?? [];
    const at = instantOf(`${date}T${clock.padStart(8, "0")}${offset}`);
    if (at) return at;
    context.addIssue({ code: "custom", message: "expected YYYY-MM-DD h:mm:ss +hh:mm" });
    return z.NEVER;
  }),
  name: z.string(),
  summary: z.string(),
  url: z.string(),
  type: z.string(),
  location: z.object({ name: z.string(), gps: z.string() }),
});

function readPayloads(channel: Channel, payloads: readonly Payload[], seenAt: Date): Understood {
  const [payload] = payloads;
  if (payload?.status !== 200) return { fault: undefined, sightings: [], findings: [] };
  const parsed = readJson(payload.bytes, payload.mediaType);
  if ("fault" in parsed) return notUnderstood(parsed.fault);
  if (!Array.isArray(parsed.json))
    return notUnderstood(faultWith("channel.malformed", "the answer is no array of events"));
  if (parsed.json.length === 0)
    return notUnderstood(faultWith("channel.empty", "the array of events is empty"));
  const candidates: Sighting[] = [];
  const findings: Finding[] = [];
  parsed.json.forEach((raw: unknown, index) => {
    const place = { ordinal: payload.ordinal, pointer: `/${index}` };
    const event = PoliceEvent.safeParse(raw);
    if (parsed.over.has(index)) findings.push(tooManyParts({ ...place, nativeId: idOf(raw) }));
    else if (event.success) candidates.push(sightingOf(event.data, channel, place));
    else findings.push(malformedItem({ ...place, nativeId: idOf(raw) }, reasonsOf(event.error.issues)));
  });
  const screened = screenSightings(candidates, { seenAt, denyAuthors: channel.denyAuthors });
  const fault = tooManyItems(parsed.left, payload.ordinal, parsed.json.length);
  return { fault, sightings: screened.sightings, findings: [...findings, ...screened.findings] };
}

function sightingOf(
  event: z.infer<typeof PoliceEvent>,
  channel: Channel,
  payload: Sighting["payload"],
): Sighting {
  return {
    nativeId: event.id,
    kind: "post",
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: true,
    authorName: undefined,
    authorId: undefined,
    title: event.name,
    text: event.summary,
    permalink: webAddress(event.url, channel.address),
    postedAt: event.datetime,
    editedAt: undefined,
    visibility: "public",
    media: [],
    labels: [event.type],
    facts: { place: event.location.name, gps: event.location.gps, pageUrl: event.url },
    replacedCharacters: 0,
    payload,
  };
}
