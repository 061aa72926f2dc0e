/** Where an XML reader puts what it reads: one call for each thing, so that a document of millions leaves no objects behind. */
import type { Attributes, XmlEvent } from "./element.ts";

/** The calls come in document order and mean what the event of the same name means. */
export interface XmlSink {
  start(qualified: string, local: string, namespace: string, attributes: Attributes, line: number): void;
  empty(qualified: string, local: string, namespace: string, attributes: Attributes, line: number): void;
  text(text: string, line: number): void;
  cdata(text: string, line: number): void;
  end(line: number): void;
  doctype(line: number): void;
  encoding(encoding: string): void;
  illegal(line: number): void;
  malformed(line: number, message: string): void;
}

/** For small documents: a sink that makes an event of each call. */
export function asEvents(tell: (event: XmlEvent) => void): XmlSink {
  return {
    start: (qualified, local, namespace, attributes, line) =>
      tell({ kind: "start", qualified, local, namespace, attributes, line }),
    empty: (qualified, local, namespace, attributes, line) =>
      tell({ kind: "empty", qualified, local, namespace, attributes, line }),
    text: (text, line) => tell({ kind: "text", text, line }),
    cdata: (text, line) => tell({ kind: "cdata", text, line }),
    end: (line) => tell({ kind: "end", line }),
    doctype: (line) => tell({ kind: "doctype", line }),
    encoding: (encoding) => tell({ kind: "encoding", encoding }),
    illegal: (line) => tell({ kind: "illegal", line }),
    malformed: (line, message) => tell({ kind: "malformed", line, message }),
  };
}

/** Makes the call that an event stands for. */
export function putEvent(sink: XmlSink, event: XmlEvent): void {
  switch (event.kind) {
    case "start":
    case "empty":
      sink[event.kind](event.qualified, event.local, event.namespace, event.attributes, event.line);
      break;
    case "text":
    case "cdata":
      sink[event.kind](event.text, event.line);
      break;
    case "end":
    case "doctype":
    case "illegal":
      sink[event.kind](event.line);
      break;
    case "encoding":
      sink.encoding(event.encoding);
      break;
    default:
      sink.malformed(event.line, event.message);
  }
}
