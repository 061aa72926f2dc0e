/** Reads an XML document into a sink, piece by piece; entities are never resolved and nothing is fetched. @see XML 1.0 section 2 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import type { Attribute, Attributes } from "../noark/check/element.ts";
import type { XmlSink } from "../noark/check/xml-sink.ts";

/** no extraction comes near; what is deeper would make the controls slow */
const deepest = 2048;
/** the longest tag or text that is read, in characters; one held item is far below it */
const longestPart = 64 * 1024 * 1024;
/** saxes goes on after any fault; only what is no more than a character that XML 1.0 forbids is passed over */
const forbiddenCharacter = /: (?:disallowed character\.|malformed character entity\.)$/;

/**
 * Where saxes keeps its handlers. Its own `on` stores them under computed names, and V8 makes a dictionary of an object that
 * gets too many properties so (the seventh; fewer once some parsers have been made): each character is then read 3.6
 * times slower. So they are set by their own names.
 */
interface Handlers {
  openTagStartHandler: () => void;
  openTagHandler: (tag: SaxesTagNS) => void;
  closeTagHandler: (tag: SaxesTagNS) => void;
  textHandler: (text: string) => void;
  cdataHandler: (text: string) => void;
  doctypeHandler: () => void;
  errorHandler: (error: Error) => void;
}

const noAttributes: Attributes = Object.create(null);

/** The first fault that is more than a forbidden character is put as `malformed`, and nothing after it. */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  readonly #sink: XmlSink;
  #tagLine = 1;
  #depth = 0;
  /** characters read since an element, a text or a document type was put */
  #pending = 0;
  ended = false;

  constructor(sink: XmlSink) {
    this.#sink = sink;
    const parser = this.#parser;
    const handlers = parser as unknown as Handlers;
    handlers.openTagStartHandler = () => {
      this.#tagLine = parser.line;
    };
    handlers.openTagHandler = (tag) => this.#open(tag);
    handlers.closeTagHandler = (tag) => {
      if (!tag.isSelfClosing) this.#close();
    };
    handlers.textHandler = (text) => {
      this.#pending = 0;
      if (!this.ended) sink.text(text, parser.line);
    };
    handlers.cdataHandler = (text) => {
      this.#pending = 0;
      if (!this.ended) sink.cdata(text, parser.line);
    };
    handlers.doctypeHandler = () => {
      this.#pending = 0;
      if (!this.ended) sink.doctype(parser.line);
    };
    handlers.errorHandler = (error) => this.#fault(error.message);
  }

  write(text: string): void {
    if (this.ended) return;
    this.#pending += text.length;
    this.#parser.write(text);
    if (this.#pending > longestPart)
      this.#malformed(`a tag or text goes on for more than ${longestPart} characters`);
  }

  close(): void {
    if (!this.ended) this.#parser.close();
  }

  #open(tag: SaxesTagNS): void {
    this.#pending = 0;
    if (this.ended) return;
    const { name, local, uri } = tag;
    if (tag.isSelfClosing) this.#sink.empty(name, local, uri, attributesOf(tag), this.#tagLine);
    else {
      this.#sink.start(name, local, uri, attributesOf(tag), this.#tagLine);
      this.#depth += 1;
    }
    if (this.#depth > deepest) this.#malformed(`elements stand more than ${deepest} deep in one another`);
  }

  #close(): void {
    this.#pending = 0;
    this.#depth -= 1;
    if (!this.ended) this.#sink.end(this.#parser.line);
  }

  #fault(message: string): void {
    if (!forbiddenCharacter.test(message))
      this.#malformed(message.replace(/^\S*\d+:\d+: /, "").slice(0, 200));
    else if (!this.ended) this.#sink.illegal(this.#parser.line);
  }

  #malformed(message: string): void {
    if (!this.ended) this.#sink.malformed(this.#parser.line, message);
    this.ended = true;
  }
}

/** An object without a prototype, so that an attribute may have any name. */
function attributesOf(tag: SaxesTagNS): Attributes {
  let attributes: Record<string, Attribute> | undefined;
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute === undefined) continue;
    attributes ??= Object.create(null) as Record<string, Attribute>;
    attributes[name] = { value: attribute.value, local: attribute.local, namespace: attribute.uri };
  }
  return attributes ?? noAttributes;
}
