/**
 * PURE. The XML of a feed as a tree: strictly as long as it is well-formed, and as far as it goes when it is not.
 *
 * Nothing outside the text is ever read, and no entity is taken that is more than a short text.
 *
 * @see https://www.w3.org/TR/xml/
 */
import { SaxesParser } from "saxes";
import { ArchiveError } from "../../../domain/errors.ts";
import { characterNames } from "../../html-entities.ts";
import { mostAttributes, mostParts } from "../../limits.ts";
import { localName, TooMuch, TreeBuilder } from "./builder.ts";
import { declaredEntities } from "./entities.ts";
import { recover } from "./recover.ts";
import type { XmlElement } from "./tree.ts";

export interface XmlText {
  readonly root: XmlElement;
  /** what was wrong first and where; undefined for well-formed XML */
  readonly flaw: string | undefined;
  /** where the text breaks off; undefined when its list of items was ended */
  readonly breaksOff: string | undefined;
  /** items that hold too much, of which the id alone is there */
  readonly over: ReadonlySet<XmlElement>;
  /** the rest was not read, because it holds too much */
  readonly isCut: boolean;
}

/**
 * @param base where the document was found
 * @throws ArchiveError `channel.htmlInstead`; `channel.truncated` and `channel.notXml` for a text without the root of a
 *   feed, or of any document
 */
export function parseXml(text: string, base: string): XmlText {
  const strict = new TreeBuilder(base);
  let isCut = false;
  const untilTooMuch = <Outcome>(builder: TreeBuilder, read: () => Outcome): Outcome | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      isCut = true;
      builder.breakOff();
      return undefined;
    }
  };
  const fatal = untilTooMuch(strict, () => readStrictly(text, strict));
  const isRead = fatal === undefined && strict.root !== undefined;
  const from = isRead && isFeed(strict.root) ? undefined : rootAt(text, isRead);
  if (isRead && strict.root && from === undefined)
    return { root: strict.root, flaw: strict.flaw, breaksOff: undefined, over: strict.over, isCut };
  if (from === undefined) throw withoutRoot(text, fatal);
  const loose = new TreeBuilder(base);
  isCut = false;
  const placeOf = (at: number) => placeIn(text, at);
  const entities = declaredEntities(doctypeBefore(text, from));
  const breaksOff = untilTooMuch(loose, () => recover(text, from, loose, { entities, placeOf }));
  if (!loose.root) throw withoutRoot(text, fatal);
  const flaw = strict.flaw ?? fatal ?? (isFeed(strict.root) ? undefined : "stands within other elements");
  return { root: loose.root, flaw, breaksOff, over: loose.over, isCut };
}

function isFeed(root: XmlElement | undefined): boolean {
  return root !== undefined && /^(?:rss|rdf|feed|channel)$/.test(root.name);
}

/** @returns the first fault for which the rest cannot be read strictly */
function readStrictly(text: string, builder: TreeBuilder): string | undefined {
  const parser = new SaxesParser();
  parser.ENTITIES = Object.create(entities);
  const place = () => `line ${parser.line}, column ${parser.column}`;
  let attributesHere = 0;
  // by its name, for a seventh handler that is set by \`on\` makes the parser four times as slow
  const attributeHandler = () => {
    attributesHere += 1;
    if (attributesHere > mostAttributes)
      throw new NotWellFormed(`${place()}: an element has more than ${mostAttributes} attributes`);
  };
  Object.assign(parser, { attributeHandler });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) Object.assign(parser.ENTITIES, declaredEntities(doctype));
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (!builder.root && localName(name) === "html") throw htmlInstead();
    attributesHere = 0;
    builder.open(name, attributes, place);
    if (builder.tooDeep > mostParts)
      throw new NotWellFormed(`${place()}: nested more than ${mostParts} deep`);
  });
  parser.on("closetag", () => builder.close());
  parser.on("text", (run) => builder.text(run));
  parser.on("cdata", (run) => {
    if (swallowsItems(run)) throw new NotWellFormed(`${place()}: character data that holds other items`);
    builder.text(run);
  });
  let faults = 0;
  parser.on("error", ({ message }) => {
    faults += 1;
    judge(faults > mostFaults ? message.replace(/ .*/s, " too many faults") : message, builder);
  });
  try {
    parser.write(escapeAmpersands(text, builder)).close();
    return undefined;
  } catch (error) {
    if (error instanceof NotWellFormed) return error.message;
    throw error;
  }
}

/** Of single characters; a text with more is not read strictly to its end. */
const mostFaults = 10_000;

/** Those that XML knows, and those of HTML. */
const entities: Readonly<Record<string, string>> = Object.assign(Object.create(null), characterNames(), {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
});

class NotWellFormed extends Error {}

/** Character data that is not ended goes on to the end of that of a later item, and is well-formed all the same. */
function swallowsItems(run: string): boolean {
  if (!run.includes("<![CDATA[")) return false;
  const end = run.search(/<\/(?:item|entry)\s*>/i);
  return end !== -1 && /<(?:item|entry)[\s>]/i.test(run.slice(end));
}

function htmlInstead(): ArchiveError {
  return new ArchiveError("channel.htmlInstead", "the answer is an HTML page in place of a feed");
}

function withoutRoot(text: string, fatal: string | undefined): ArchiveError {
  if (/<!doctype\s+html/i.test(text)) return htmlInstead();
  if (fatal === undefined || endsTooSoon.test(fatal))
    return new ArchiveError(
      "channel.truncated",
      `the XML breaks off before its first item (${fatal ?? "no root"})`,
    );
  return new ArchiveError("channel.notXml", `the answer is no XML (${fatal})`);
}

/** What is only a wrong character, and is read as it stands. */
const onlyCharacters =
  /disallowed character(?: in entity name)?\.$|undefined entity|malformed character entity|empty entity name|"]]>"|malformed comment|XML declaration must|duplicate attribute/;
const endsTooSoon = /unclosed tag|unexpected end|must contain a root element/;

/** @param message `line:column: what`; what follows is cut off, because it may repeat what was written */
function judge(message: string, builder: TreeBuilder): void {
  const [, line = "?", column = "?", what = message] = /^(\d+):(\d+): ([^:.]*)/.exec(message) ?? [];
  const place = `line ${line}, column ${column}`;
  if (!onlyCharacters.test(message)) throw new NotWellFormed(`${place}: ${what}`);
  builder.note(what, () => place);
}

const ampersand =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,40});)/gi;

/** A bare `&` would swallow everything up to the next `;`, so it is written as XML wants it. */
function escapeAmpersands(text: string, builder: TreeBuilder): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index: at } of text.matchAll(ampersand)) {
    if (found !== "&") continue;
    if (parts.length > 2 * mostFaults)
      throw new NotWellFormed(`${placeIn(text, at)}: more than ${mostFaults} bare &`);
    builder.note("a bare &", () => placeIn(text, at));
    parts.push(text.slice(from, at), "&amp;");
    from = at + 1;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(from);
}

function placeIn(text: string, at: number): string {
  const before = text.slice(0, at);
  const lines = before.split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Where the root of a feed begins, whatever a program wrote before it; undefined where none does.
 *
 * @param within well-formed XML of another kind, which may have channels of its own
 * @throws ArchiveError `channel.htmlInstead`
 */
function rootAt(text: string, within: boolean): number | undefined {
  const root = within
    ? /<!--[\s\S]*?(?:-->|$)|<(?:[\w-]+:)?(?:rss|rdf|feed|html)(?=[\s>/])/gi
    : /<!--[\s\S]*?(?:-->|$)|<(?:[\w-]+:)?(?:rss|rdf|feed|channel|html)(?=[\s>/])/gi;
  for (const { 0: found, index } of text.matchAll(root)) {
    if (found.startsWith("<!--")) continue;
    if (/html$/i.test(found)) throw htmlInstead();
    return index;
  }
  return undefined;
}

function doctypeBefore(text: string, end: number): string {
  return /<!DOCTYPE[\s\S]*/i.exec(text.slice(0, end))?.[0] ?? "";
}
