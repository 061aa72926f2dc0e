/** PURE. The items in the held answers of a feed, whatever its format. */
import type { Channel } from "../../../domain/channel.ts";
import { ArchiveError, type ErrorCode } from "../../../domain/errors.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { tooManyItems } from "../../bounds.ts";
import { type Decoded, decodeClaimed } from "../../charset.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { isHtml, readJson } from "../../json-text.ts";
import type { Understood } from "../../one-answer.ts";
import { placeOf, screenSightings } from "../../screen.ts";
import { readAtom } from "./atom.ts";
import { identify } from "./identity.ts";
import { readJsonFeed } from "./json.ts";
import type { FeedPage } from "./page.ts";
import { readRss } from "./rss.ts";
import { spoken } from "./speaker.ts";
import { withoutToolErrors } from "./tool-errors.ts";
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
  const pages = payloads
    .filter((payload) => payload.status === 200)
    .map((payload) => readAnswer(payload, channel));
  const home = pages.find((page) => page.home !== undefined)?.home;
  const candidates = pages.flatMap((page) => page.candidates);
  const identified = identify(candidates, channel.identifyBy, home);
  const screened = screenSightings(identified.sightings, { seenAt, denyAuthors: channel.denyAuthors });
  const read = pages.flatMap((page) => page.findings);
  return {
    fault: pages.find((page) => page.fault)?.fault,
    complete: pages[0]?.complete ?? false,
    next: pages.at(-1)?.next,
    sightings: screened.sightings,
    findings: [...settled(read, identified.sightings), ...identified.findings, ...screened.findings],
  };
}

interface Formatted extends FeedPage {
  readonly fault: Understood["fault"];
}

type Answer = Pick<FeedPage, "complete" | "next" | "candidates" | "findings"> &
  Pick<Understood, "fault"> & { readonly home: string | undefined };

function readAnswer(payload: Payload, channel: Channel): Answer {
  try {
    const page = readFormat(payload);
    const about = { ...page.about, address: payload.url };
    const { candidates, fault } = withoutToolErrors(page.candidates, about);
    return {
      ...page,
      home: about.home,
      candidates: candidates.map((candidate) => spoken(candidate, about, [channel.address])),
      fault: fault ?? page.fault ?? tooManyItems(page.left, payload.ordinal),
    };
  } catch (error) {
    const nothing = { home: undefined, complete: false, next: undefined, candidates: [], findings: [] };
    return { ...nothing, fault: faultOf(error) };
  }
}

/** Notes that were made before the items had their ids. */
function settled(findings: readonly Finding[], sightings: readonly Sighting[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const ids = new Map(sightings.map(({ nativeId, payload }) => [placeOf(payload), nativeId]));
  return findings.map((finding) => ({ ...finding, nativeId: ids.get(finding.place) ?? finding.nativeId }));
}

/** By what the answer holds: the type that a server gives to feeds is seldom right. */
function readFormat({ bytes, mediaType, ordinal, url }: Payload): Formatted {
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

function readXmlFeed({ text, note }: Decoded, ordinal: number, address: string): Formatted {
  const { root, flaw, breaksOff } = parseXml(text, address);
  const page = readRoot(root, ordinal, address);
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

function readRoot(root: XmlElement, ordinal: number, address: string): FeedPage {
  if (root.name === "feed") return readAtom(root, ordinal);
  if (root.name === "rss" || root.name === "rdf" || root.name === "channel")
    return readRss(root, ordinal, address);
  throw new ArchiveError("channel.malformed", "the XML is neither RSS nor Atom: check the channel's address");
}

function noteOf(code: ErrorCode, detail: string, ordinal: number): Finding {
  return { code, held: false, nativeId: undefined, place: `answer ${ordinal}`, detail };
}
