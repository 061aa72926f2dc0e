/** PURE. The items in the held answers of a feed, whatever its format. */
import type { Channel } from "../../../domain/channel.ts";
import { ArchiveError, type ErrorCode } from "../../../domain/errors.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { type Decoded, decodeClaimed } from "../../charset.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { isHtml, readJson } from "../../json-text.ts";
import type { Understood } from "../../one-answer.ts";
import { screenSightings } from "../../screen.ts";
import { readAtom } from "./atom.ts";
import { readJsonFeed } from "./json.ts";
import type { FeedPage } from "./page.ts";
import { readRss } from "./rss.ts";
import type { XmlElement } from "./tree.ts";
import { parseXml } from "./xml.ts";

export interface FeedReading extends Understood {
  /** the first answer says that the feed lists all that there is */
  readonly complete: boolean;
  /** where a complete feed goes on after its last answer */
  readonly next: string | undefined;
}

/** Reads the answers with status 200 in their order; a fault in one leaves what the others hold. */
export function readFeed(channel: Channel, payloads: readonly Payload[], seenAt: Date): FeedReading {
  const pages = payloads.filter((payload) => payload.status === 200).map(readAnswer);
  const candidates = pages.flatMap((page) => page.candidates);
  const screened = screenSightings(candidates, { seenAt, denyAuthors: channel.denyAuthors });
  return {
    fault: pages.find((page) => page.fault)?.fault,
    complete: pages[0]?.complete ?? false,
    next: pages.at(-1)?.next,
    sightings: screened.sightings,
    findings: [...pages.flatMap((page) => page.findings), ...screened.findings],
  };
}

interface Answer extends FeedPage {
  readonly fault: Understood["fault"];
}

function readAnswer(payload: Payload): Answer {
  try {
    return readFormat(payload);
  } catch (error) {
    const nothing = { complete: false, next: undefined, candidates: [], findings: [] };
    return { ...nothing, fault: faultOf(error) };
  }
}

/** By what the answer holds: the type that a server gives to feeds is seldom right. */
function readFormat({ bytes, mediaType, ordinal, url }: Payload): Answer {
  if (bytes.length === 0) throw new ArchiveError("channel.empty", "the answer is empty");
  const start = firstMark(bytes);
  if (start === "{" || start === "[" || (start !== "<" && /json/i.test(mediaType))) {
    const parsed = readJson(bytes, mediaType);
    if ("fault" in parsed) throw new ArchiveError(parsed.fault.code, parsed.fault.detail);
    return { ...readJsonFeed(parsed.json, ordinal, url), fault: undefined };
  }
  const decoded = decodeClaimed(bytes, mediaType);
  const text = decoded.text.trimStart();
  if (text === "") throw new ArchiveError("channel.empty", "the answer is empty");
  if (isHtml(text, ""))
    throw new ArchiveError("channel.htmlInstead", "the answer is an HTML page in place of a feed");
  return readXmlFeed({ ...decoded, text }, ordinal, url);
}

/** The first character that is no white space or byte order mark, without decoding the whole. */
function firstMark(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes.subarray(0, 1000))
    .replace(/^[\u00ef\u00bb\u00bf\s]+/, "")
    .charAt(0);
}

function readXmlFeed({ text, note }: Decoded, ordinal: number, address: string): Answer {
  const { root, flaw, breaksOff } = parseXml(text, address);
  const page = readRoot(root, ordinal);
  const notes = [
    ...(note === undefined ? [] : [noteOf("channel.invalidUtf8", note, ordinal)]),
    ...(flaw === undefined
      ? []
      : [noteOf("channel.notXml", `not well-formed XML, read as far as it goes: ${flaw}`, ordinal)]),
  ];
  return {
    ...page,
    findings: [...notes, ...page.findings],
    fault: breaksOff === undefined ? undefined : broken(breaksOff),
  };
}

/** What is whole before the place is kept. */
function broken(place: string): Understood["fault"] {
  return faultWith(
    "channel.truncated",
    `the XML breaks off (${place}); the items that end before it are kept`,
  );
}

function readRoot(root: XmlElement, ordinal: number): FeedPage {
  if (root.name === "feed") return readAtom(root, ordinal);
  if (root.name === "rss" || root.name === "rdf" || root.name === "channel") return readRss(root, ordinal);
  throw new ArchiveError("channel.malformed", "the XML is neither RSS nor Atom: check the channel's address");
}

function noteOf(code: ErrorCode, detail: string, ordinal: number): Finding {
  return { code, held: false, nativeId: undefined, place: `answer ${ordinal}`, detail };
}
