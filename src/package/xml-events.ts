/** The reader for small documents: it tells what it reads as events. */
import type { XmlEvent } from "../noark/check/element.ts";
import { asEvents } from "../noark/check/xml-sink.ts";
import { XmlReader } from "./xml-reader.ts";

export class XmlEvents extends XmlReader {
  constructor(tell: (event: XmlEvent) => void) {
    super(asEvents(tell));
  }
}
