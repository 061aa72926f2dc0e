/** Reads an XML file as a stream, whatever its encoding, and never resolves an entity or fetches anything. @see XML 1.0 appendix F */
import { open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import type { XmlEvent } from "../noark/check/element.ts";
import type { XmlSink } from "../noark/check/xml-sink.ts";
import { XmlEvents } from "./xml-events.ts";
import { XmlReader } from "./xml-reader.ts";

const readBytes = 1024 * 1024;
/** small, because a value that a control looks at holds the piece that it was read from */
const pieceBytes = 32 * 1024;

/**
 * Puts a whole file into `sink`; what is not well-formed is put as the last thing.
 *
 * @throws the error of the file system when the file cannot be read
 */
export async function readXmlFile(file: string, sink: XmlSink): Promise<void> {
  const reader = new XmlReader(sink);
  for await (const text of decodedText(piecesOf(file), (encoding) => sink.encoding(encoding))) {
    reader.write(text);
    if (reader.ended) return;
  }
  reader.close();
}

/** The bytes of a file; each piece holds until the next is asked for, so that reading leaves nothing to collect. */
async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(readBytes);
  const handle = await open(file, "r");
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, readBytes);
      if (bytesRead === 0) return;
      for (let at = 0; at < bytesRead; at += pieceBytes)
        yield buffer.subarray(at, Math.min(at + pieceBytes, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/** every event of a small document */
export function eventsOf(document: Uint8Array | string): readonly XmlEvent[] {
  const events: XmlEvent[] = [];
  const reader = new XmlEvents((event) => events.push(event));
  const bytes = typeof document === "string" ? Buffer.from(document) : document;
  const encoding = encodingOf(bytes);
  events.push({ kind: "encoding", encoding });
  reader.write(new TextDecoder(encoding).decode(bytes));
  reader.close();
  return events;
}

/** The text of an XML file in pieces, by its byte order mark or its declaration. */
export async function* decodedText(
  chunks: AsyncIterable<Uint8Array>,
  tellEncoding?: (encoding: string) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const encoding = encodingOf(chunk);
      tellEncoding?.(encoding);
      decoder = new TextDecoder(encoding);
    }
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

/** @param head the first bytes of a document, with its XML declaration @returns a label that TextDecoder knows */
export function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0x00)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0x00 && second === 0x3c)) return "utf-16be";
  const declaration = Buffer.from(head.subarray(0, 200)).toString("latin1");
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    declaration,
  )?.[1];
  try {
    return new TextDecoder(declared ?? "utf-8").encoding;
  } catch {
    return "utf-8";
  }
}
