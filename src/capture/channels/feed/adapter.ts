/**
 * Looks at a feed: RSS, RDF, Atom or JSON Feed, told apart by what the answer holds.
 *
 * A feed shows its newest items, so what it no longer shows proves nothing. A JSON Feed may say that it is complete; then
 * it is read to its end, page by page, and what it does not list is missing.
 */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Payload, Reach } from "../../../domain/observation.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { askForAnswer, checkAddress, notUnderstood } from "../../one-answer.ts";
import type { AnswerReader, AnswerReading, Answers, CaptureTools, ChannelAdapter } from "../../port.ts";
import { type FeedReading, readFeed } from "./read.ts";

const accept =
  "application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.9, */*;q=0.8";
/** Of a complete feed; more is a feed that never ends. */
export const mostPages = 1000;

export const feed: ChannelAdapter = {
  kind: "feed",
  async look(channel, tools) {
    const seenAt = tools.clock.now();
    const taken = await readPages(channel, tools, seenAt);
    const { sightings, findings, complete, fault } =
      taken.reading ?? (await readOrFault(tools.reader, { channel, payloads: taken.payloads, seenAt }));
    return {
      reach: complete ? everything : newest,
      fault: taken.fault ?? fault,
      payloads: taken.payloads,
      sightings,
      findings,
    };
  },
  reread(channel, payloads, seenAt) {
    const { sightings, findings } = readFeed(channel, payloads, seenAt);
    return { sightings, findings };
  },
  check: (channel, item, tools) => checkAddress(item.permalink, channel, tools),
};

interface FeedAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

export const feedReading: AnswerReading<FeedAnswers, FeedReading> = {
  name: "feed",
  read: ({ channel, payloads, seenAt }) => readFeed(channel, payloads, seenAt),
};

async function readOrFault(reader: AnswerReader, answers: FeedAnswers): Promise<FeedReading> {
  try {
    return await reader.read(feedReading, answers);
  } catch (error) {
    return { ...notUnderstood(faultOf(error)), complete: false, next: undefined };
  }
}

const everything: Reach = { kind: "everything" };
const newest: Reach = { kind: "window", expectedSize: undefined };

interface Pages {
  readonly payloads: readonly Payload[];
  readonly fault: Fault | undefined;
  /** of all answers, where it is known by now */
  readonly reading: FeedReading | undefined;
}

async function readPages(channel: Channel, tools: CaptureTools, seenAt: Date): Promise<Pages> {
  const payloads: Payload[] = [];
  const asked = new Set<string>();
  for (let url: string | undefined = channel.address; url !== undefined; ) {
    asked.add(url);
    const { payload, fault } = await askForAnswer(url, payloads.length, channel, tools, accept);
    if (payload) payloads.push(payload);
    if (fault) return { payloads, fault, reading: undefined };
    const page = await readOrFault(tools.reader, { channel, payloads: payload ? [payload] : [], seenAt });
    // nobody knows where a page leads that could not be read, so the feed is not read to its end
    if (page.fault?.code === "channel.unreadable")
      return { payloads, fault: page.fault, reading: payloads.length === 1 ? page : undefined };
    const complete: boolean = payloads.length > 1 || page.complete;
    url = complete ? page.next : undefined;
    const wrong = url === undefined ? undefined : wrongNext(url, asked, channel);
    if (wrong) return { payloads, fault: wrong, reading: undefined };
    if (url === undefined && payloads.length === 1) return { payloads, fault: undefined, reading: page };
  }
  return { payloads, fault: undefined, reading: undefined };
}

/** Pages are read from the channel's own origin only: the credentials and the trust are its. */
function wrongNext(url: string, asked: ReadonlySet<string>, channel: Channel): Fault | undefined {
  const malformed = (detail: string) => faultWith("channel.malformed", detail);
  if (asked.has(url))
    return malformed("next_url leads back to a page that was read: the feed cannot be read to its end");
  if (new URL(url).origin !== new URL(channel.address).origin)
    return malformed(
      "next_url leads to another origin than the channel's: the feed cannot be read to its end",
    );
  if (asked.size >= mostPages) return malformed(`the feed has more than ${mostPages} pages`);
  return undefined;
}
