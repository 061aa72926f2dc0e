/** How an XML file may begin: UTF-8 and no document type, whose entities could expand without end. @see Noark 5 requirements 6.4.3, 6.4.4 */
import { open } from "node:fs/promises";

const headBytes = 64 * 1024;

/**
 * Reads only the first 64 KiB of the file.
 *
 * @returns why the file must not be given to a parser, or undefined when it begins as it should
 */
export async function prologFault(file: string): Promise<string | undefined> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return faultOf(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** @returns why a document of another version than 1.0 (requirement 6.4.3), which .NET does not read, is refused */
export function versionFault(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, 200)).toString("latin1").replaceAll("\0", "");
  const version = /^[^<]{0,3}<\?xml\s+version\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (version === undefined || version === "1.0") return undefined;
  return `the file declares XML ${version.slice(0, 40)}; only 1.0 is allowed`;
}

function faultOf(head: Buffer): string | undefined {
  if (head.length === 0) return "the file is empty";
  // latin1 keeps one character per byte: the prolog's own marks are ASCII
  const text = head.toString("latin1").replace(/^\u00ef\u00bb\u00bf/, "");
  if (head.includes(0) || text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe"))
    return "the file is not UTF-8";
  const encoding = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (encoding !== undefined && !/^utf-8$/i.test(encoding))
    return `the file declares the encoding ${encoding.slice(0, 40)}; only UTF-8 is allowed`;
  return versionFault(head) ?? faultBeforeRoot(text);
}

function faultBeforeRoot(text: string): string | undefined {
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) at += 1;
    else if (text.startsWith("<?", at)) at = endOf(text, "?>", at);
    else if (text.startsWith("<!--", at)) at = endOf(text, "-->", at);
    else if (text.startsWith("<!", at)) return "a document type declaration is not allowed";
    else return text.charAt(at) === "<" ? undefined : "the file does not begin with an element";
  }
  return "no element begins within the first 64 KiB";
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}
