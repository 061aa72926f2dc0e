/** PURE. The items in the held answers of a feed, whatever its format. */
import type { Channel } from "../../../domain/channel.ts";
import { ArchiveError } from "../../../domain/errors.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { faultOf } from "../../fault.ts";
import { isHtml, readJson } from "../../json-text.ts";
import type { Understood } from "../../one-answer.ts";
import { screenSightings } from "../../screen.ts";
import { atomSpace, readAtom } from "./atom.ts";
import { readJsonFeed } from "./json.ts";
import type { FeedPage } from "./page.ts";
import { readRss } from "./rss.ts";
import { decodeXml, parseXml, type XmlElement } from "./xml.ts";

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

function readAnswer(payload: Payload): FeedPage & Pick<Understood, "fault"> {
  try {
    return { ...readFormat(payload), fault: undefined };
  } catch (error) {
    const nothing = { complete: false, next: undefined, candidates: [], findings: [] };
    return { ...nothing, fault: faultOf(error) };
  }
}

/** By what the answer holds: the type that a server gives to feeds is seldom right. */
function readFormat(payload: Payload): FeedPage {
  const { bytes, mediaType, ordinal, url } = payload;
  if (bytes.length === 0) throw new ArchiveError("channel.empty", "the answer is empty");
  const start = firstMark(bytes);
  if (start === "{" || start === "[" || (start !== "<" && /json/i.test(mediaType))) {
    const parsed = readJson(bytes, mediaType);
    if ("fault" in parsed) throw new ArchiveError(parsed.fault.code, parsed.fault.detail);
    return readJsonFeed(parsed.json, ordinal, url);
  }
  const text = decodeXml(bytes, mediaType).trimStart();
  if (text === "") throw new ArchiveError("channel.empty", "the answer is empty");
  if (isHtml(text, ""))
    throw new ArchiveError("channel.htmlInstead", "the answer is an HTML page in place of a feed");
  if (!text.startsWith("<")) throw new ArchiveError("channel.notXml", "the answer is neither XML nor JSON");
  return readXmlFeed(text, ordinal, url);
}

/** The first character that is no white space or byte order mark, without decoding the whole. */
function firstMark(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes.subarray(0, 1000))
    .replace(/^[\u00ef\u00bb\u00bf\s]+/, "")
    .charAt(0);
}

function readXmlFeed(text: string, ordinal: number, address: string): FeedPage {
  const { root, flaw } = parseXml(text, address);
  const page = readRoot(root, ordinal);
  return flaw === undefined ? page : { ...page, findings: [flawNote(flaw, ordinal), ...page.findings] };
}

function readRoot(root: XmlElement, ordinal: number): FeedPage {
  if (root.name === "feed" && root.space === atomSpace) return readAtom(root, ordinal);
  if (root.name === "rss" || root.name === "RDF") return readRss(root, ordinal);
  throw new ArchiveError("channel.malformed", "the XML is neither RSS nor Atom: check the channel's address");
}

function flawNote(flaw: string, ordinal: number): Finding {
  return {
    code: "channel.notXml",
    held: false,
    nativeId: undefined,
    place: `answer ${ordinal}`,
    detail: `not well-formed XML, read as it stands: ${flaw}`,
  };
}
