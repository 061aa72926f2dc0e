/** PURE. The items in the held answers of a feed, whatever its format. */
import type { Channel } from "../../../domain/channel.ts";
import { ArchiveError, type ErrorCode } from "../../../domain/errors.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { holdsTooMuch, tooManyItems, tooManyParts } from "../../bounds.ts";
import { decodeClaimed } from "../../charset.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { boundedJson } from "../../json-bounds.ts";
import { isHtml, parseJson } from "../../json-text.ts";
import type { Understood } from "../../one-answer.ts";
import type { Many } from "../../packed.ts";
import { screenMany } from "../../screen.ts";
import { readAtom } from "./atom.ts";
import { type Identified, identify } from "./identity.ts";
import { type Draft, draftOf } from "./item-draft.ts";
import { readJsonFeed } from "./json.ts";
import { looseJson } from "./loose-json.ts";
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

/** One answer of a feed of pages: what it holds, before all of the feed's items are there to tell them apart. */
export interface FeedPart extends Pick<FeedReading, "fault" | "complete" | "next" | "findings"> {
  /** the feed's own page */
  readonly home: string | undefined;
  readonly drafts: readonly Draft[];
}

/** What a feed shows, over all of its answers. */
export interface WholeFeed extends Omit<FeedReading, "sightings"> {
  readonly sightings: Many<Sighting>;
}

/** Reads the answers with status 200 in their order; a fault in one leaves what the others hold. */
export function readFeed(channel: Channel, payloads: readonly Payload[], seenAt: Date): FeedReading {
  const parts = payloads.filter(({ status }) => status === 200).map((payload) => readPart(channel, payload));
  const drafts = parts.flatMap((part) => part.drafts);
  const { sightings, ...rest } = readParts(channel, parts, drafts, seenAt);
  return { ...rest, sightings: [...sightings] };
}

/**
 * Which item is which, and which of them may be taken, over all answers of a look.
 *
 * @param parts of the answers in their order, whose drafts may lie in `drafts` alone
 * @param drafts of all of them
 */
export function readParts(
  channel: Channel,
  parts: readonly Omit<FeedPart, "drafts">[],
  drafts: Many<Draft>,
  seenAt: Date,
): WholeFeed {
  const home = parts.find((part) => part.home !== undefined)?.home;
  const identified = identify(drafts, channel.identifyBy, home);
  const screening = { seenAt, denyAuthors: channel.denyAuthors, doubles: identified.doubles };
  const screened = screenMany(identified.sightings, screening);
  const read = parts.flatMap((part) => part.findings);
  return {
    fault: parts.find((part) => part.fault)?.fault,
    complete: parts[0]?.complete ?? false,
    next: parts.at(-1)?.next,
    sightings: screened.sightings,
    findings: [...settled(read, identified), ...identified.findings, ...screened.findings],
  };
}

interface Formatted extends FeedPage {
  readonly fault: Understood["fault"];
}

/** Reads one answer by itself. */
export function readPart(channel: Channel, payload: Payload): FeedPart {
  try {
    const page = readFormat(payload);
    const about = { ...page.about, address: payload.url };
    const tooMuch = page.candidates.filter(({ sighting }) => holdsTooMuch(sighting));
    const within = page.candidates.filter(({ sighting }) => !holdsTooMuch(sighting));
    const { candidates, fault } = withoutToolErrors(within, about);
    return {
      complete: page.complete,
      next: page.next,
      findings: [...page.findings, ...tooMuch.map(({ sighting }) => heldWhole(sighting))],
      home: about.home,
      drafts: candidates.map((candidate) => draftOf(spoken(candidate, about, [channel.address]))),
      fault: fault ?? page.fault ?? tooManyItems(page.left, payload.ordinal, page.read),
    };
  } catch (error) {
    const nothing = { home: undefined, complete: false, next: undefined, drafts: [], findings: [] };
    return { ...nothing, fault: faultOf(error) };
  }
}

function heldWhole({ nativeId, payload }: Sighting): Finding {
  return tooManyParts({ ...payload, nativeId: nativeId || undefined });
}

/** Notes that were made before the items had their ids. */
function settled(findings: readonly Finding[], { idsAt }: Identified): readonly Finding[] {
  if (findings.length === 0) return findings;
  const ids = idsAt(new Set(findings.map(({ place }) => place)));
  return findings.map((finding) => ({ ...finding, nativeId: ids.get(finding.place) ?? finding.nativeId }));
}

/** By what the answer holds: the type that a server gives to feeds is seldom right. */
function readFormat({ bytes, mediaType, ordinal, url }: Payload): Formatted {
  if (bytes.length === 0) throw new ArchiveError("channel.empty", "the answer is empty");
  const decoded = decodeClaimed(bytes, mediaType);
  const text = decoded.text.trimStart();
  if (text === "") throw new ArchiveError("channel.empty", "the answer is empty");
  const start = jsonStart(text, mediaType);
  const page =
    start === undefined
      ? readXmlFeed(text, ordinal, url)
      : readJsonText(text, start, { ordinal, url, mediaType });
  if (decoded.note === undefined) return page;
  return { ...page, findings: [noteOf("channel.invalidUtf8", decoded.note, ordinal), ...page.findings] };
}

/** Where JSON begins, behind a program's warning perhaps; undefined for what is none. */
function jsonStart(text: string, mediaType: string): number | undefined {
  if (/^[{[]/.test(text) || (!text.startsWith("<") && /json/i.test(mediaType))) return 0;
  if (isHtml(text, "") || /^<\?xml/.test(text)) return undefined;
  const start = text.slice(0, 10_000).search(/\{\s*"version"\s*:\s*"https?:/);
  return start === -1 ? undefined : start;
}

function readJsonText(
  text: string,
  start: number,
  { ordinal, url, mediaType }: Pick<Payload, "ordinal" | "url" | "mediaType">,
): Formatted {
  const strict = parseJson(text, mediaType);
  if ("json" in strict) return { ...readJsonFeed(strict, ordinal, url), fault: undefined };
  const { text: bounded, left, over } = boundedJson(text.slice(start));
  const loose = looseJson(bounded);
  if (!loose) throw new ArchiveError(strict.fault.code, strict.fault.detail);
  const page = readJsonFeed({ json: loose.json, left, over }, ordinal, url);
  if (loose.breaksOff) return { ...page, fault: broken(`JSON of ${text.length} characters`) };
  const note = noteOf("channel.notJson", "not valid JSON, read item by item", ordinal);
  return { ...page, fault: undefined, findings: [note, ...page.findings] };
}

function readXmlFeed(text: string, ordinal: number, address: string): Formatted {
  if (isHtml(text, ""))
    throw new ArchiveError("channel.htmlInstead", "the answer is an HTML page in place of a feed");
  const { root, flaw, breaksOff, over, isCut } = parseXml(text, address);
  const read = readRoot(root, ordinal, address, over);
  const page = isCut ? { ...read, left: Math.max(1, itemsWritten(text) - read.read) } : read;
  const fault = breaksOff === undefined ? undefined : broken(`XML, ${breaksOff}`);
  if (flaw === undefined) return { ...page, fault };
  const note = noteOf("channel.notXml", `not well-formed XML, read as far as it goes: ${flaw}`, ordinal);
  return { ...page, fault, findings: [note, ...page.findings] };
}

/** As a reader of the text would count them, without reading it. */
function itemsWritten(text: string): number {
  const start = /<(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s>/])/gi;
  let count = 0;
  while (start.test(text)) count += 1;
  return count;
}

/** What is whole before the place is kept. */
function broken(place: string): Understood["fault"] {
  return faultWith(
    "channel.truncated",
    `the feed breaks off (${place}); the items that end before it are kept`,
  );
}

function readRoot(
  root: XmlElement,
  ordinal: number,
  address: string,
  over: ReadonlySet<XmlElement>,
): FeedPage {
  if (root.name === "feed") return readAtom(root, ordinal, over);
  if (root.name === "rss" || root.name === "rdf" || root.name === "channel")
    return readRss(root, ordinal, address, over);
  throw new ArchiveError("channel.malformed", "the XML is neither RSS nor Atom: check the channel's address");
}

function noteOf(code: ErrorCode, detail: string, ordinal: number): Finding {
  return { code, held: false, nativeId: undefined, place: `answer ${ordinal}`, detail };
}
