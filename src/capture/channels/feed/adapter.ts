/**
 * Looks at a feed: RSS, RDF, Atom or JSON Feed, told apart by what the answer holds.
 *
 * A feed shows its newest items, so what it no longer shows proves nothing. A JSON Feed may say that it is complete; then
 * it is read to its end, page by page, and what it does not list is missing.
 */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Payload, Reach } from "../../../domain/observation.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { mostItemsOfLook } from "../../limits.ts";
import { askForAnswer, checkAddress } from "../../one-answer.ts";
import { type Many, Packed } from "../../packed.ts";
import type {
  AnswerReader,
  AnswerReading,
  Answers,
  CaptureTools,
  ChannelAdapter,
  ManyLook,
} from "../../port.ts";
import type { Draft } from "./item-draft.ts";
import { type FeedPart, type FeedReading, readFeed, readPart, readParts } from "./read.ts";

const accept =
  "application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.9, */*;q=0.8";
/** Of a complete feed; more is a feed that never ends. */
export const mostPages = 1000;

export const feed: ChannelAdapter = {
  kind: "feed",
  async look(channel, tools) {
    const look = await takeLook(channel, tools);
    return { ...look, sightings: [...look.sightings] };
  },
  lookAtMany: takeLook,
  reread(channel, payloads, seenAt) {
    const { sightings, findings } = readFeed(channel, payloads, seenAt);
    return { sightings, findings };
  },
  async rereadEach(channel, payloads, seenAt, reader) {
    const { parts, drafts, add } = gathering();
    for await (const payload of payloads)
      if (payload.status === 200)
        add(await reader.read(partReading, { channel, payloads: [payload] }), payload);
    const { sightings, findings } = readParts(channel, parts, drafts, seenAt);
    return { sightings, findings };
  },
  check: (channel, item, tools) => checkAddress(item.permalink, channel, tools),
};

async function takeLook(channel: Channel, tools: CaptureTools): Promise<ManyLook> {
  const seenAt = tools.clock.now();
  const { parts, drafts, reading, payloads, fault } = await readPages(channel, tools, seenAt);
  const read = reading ?? readParts(channel, parts, drafts, seenAt);
  const { sightings, findings } = read;
  return {
    reach: read.complete ? everything : newest,
    fault: fault ?? read.fault,
    payloads,
    sightings,
    findings,
  };
}

interface FeedAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

type FirstPage = { readonly whole: true } & FeedReading;

/** The first answer of a look, which is all of it unless the feed says that it is complete and goes on. */
export const feedReading: AnswerReading<FeedAnswers, FirstPage | FeedPart> = {
  name: "feed",
  read({ channel, payloads, seenAt }) {
    const [payload] = payloads;
    const first = payload && readPart(channel, payload);
    if (first?.complete && first.next !== undefined) return first;
    return { whole: true, ...readFeed(channel, payloads, seenAt) };
  },
};

/** One answer of a feed that goes on. */
export const partReading: AnswerReading<Omit<FeedAnswers, "seenAt">, FeedPart> = {
  name: "feed page",
  read({ channel, payloads }) {
    const [payload] = payloads;
    if (payload === undefined) throw new TypeError("there is no answer to read");
    return readPart(channel, payload);
  },
};

const everything: Reach = { kind: "everything" };
const newest: Reach = { kind: "window", expectedSize: undefined };

interface Pages {
  /** those that nobody has taken yet */
  readonly payloads: readonly Payload[];
  readonly fault: Fault | undefined;
  readonly parts: readonly PageRead[];
  /** of all parts */
  readonly drafts: Many<Draft>;
  /** of a feed that is one answer */
  readonly reading: FeedReading | undefined;
}

type PageRead = Omit<FeedPart, "drafts">;

/** Items of so many bytes of answers lie open until all have come; more are packed. */
const openBytes = 16 * 1024 * 1024;

/** Takes the items out of what answers hold. */
function gathering() {
  const drafts = new Packed<Draft>();
  const parts: PageRead[] = [];
  let bytes = 0;
  const add = ({ drafts: read, ...part }: FeedPart, payload: Payload) => {
    parts.push(part);
    drafts.add(read);
    bytes += payload.bytes.byteLength;
    if (bytes > openBytes) drafts.pack();
  };
  return { drafts, parts, add };
}

/** Each answer is read once, as it comes; of a feed that goes on, it is then handed over to be stored. */
async function readPages(channel: Channel, tools: CaptureTools, seenAt: Date): Promise<Pages> {
  const payloads: Payload[] = [];
  const { parts, drafts, add } = gathering();
  const ended = (fault: Fault | undefined, reading?: FeedReading): Pages => ({
    ...{ payloads, parts, drafts, fault, reading },
  });
  const asked = new Set<string>();
  for (let url: string | undefined = channel.address; url !== undefined; ) {
    const ordinal = asked.size;
    asked.add(url);
    const { payload, fault } = await askForAnswer(url, ordinal, channel, tools, accept);
    if (payload) payloads.push(payload);
    if (fault || !payload) return ended(fault);
    const page = await readPage(tools.reader, channel, payload, ordinal === 0 ? seenAt : undefined);
    if ("code" in page) return ended(page);
    if ("whole" in page) return ended(undefined, page);
    add(page, payload);
    url = page.next;
    const wrong =
      url === undefined ? undefined : (wrongNext(url, asked, channel) ?? tooMany(drafts, parts.length));
    if (wrong) return ended(wrong);
    if (url !== undefined && tools.keep) await tools.keep(payloads.splice(0));
  }
  return ended(undefined);
}

/** @returns a fault where nobody knows what the answer holds and where it leads: the feed is not read to its end then */
async function readPage(
  reader: AnswerReader,
  channel: Channel,
  payload: Payload,
  firstSeenAt: Date | undefined,
): Promise<FirstPage | FeedPart | Fault> {
  const answers = { channel, payloads: [payload] };
  try {
    if (firstSeenAt === undefined) return await reader.read(partReading, answers);
    return await reader.read(feedReading, { ...answers, seenAt: firstSeenAt });
  } catch (error) {
    return faultOf(error);
  }
}

function tooMany({ length }: Many<Draft>, answers: number): Fault | undefined {
  if (length <= mostItemsOfLook) return undefined;
  return faultWith("channel.tooMany", `${answers} answers hold ${length} items together, and more follow`);
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
