/** White space around the name in `xsi:type`, which XML Schema collapses and libxml2 takes for part of the name. @see XML Schema 1.0 part 1 section 2.6.1 */
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { XsdError } from "./xsd.ts";

type Validate = (file: string) => Promise<readonly XsdError[]>;

const aboutType =
  /The QName value '|of the xsi:type attribute does not resolve|type['}: ].*not a valid value of the atomic type 'xs:QName'/;
const attribute =
  /(:type\s*=\s*)(?:"([ \t\r\n]*)([^"<\s]*)([ \t\r\n]*)"|'([ \t\r\n]*)([^'<\s]*)([ \t\r\n]*)')/g;

/**
 * Validates a file, and once more a copy without that white space when an error may come from it. Nothing moves to
 * another line.
 *
 * @param copy where the copy may be written
 */
export async function withTypesTrimmed(
  file: string,
  copy: string,
  validate: Validate,
): Promise<readonly XsdError[]> {
  const found = await validate(file);
  if (!found.some(({ message }) => aboutType.test(message))) return found;
  await pipeline(trimmed(createReadStream(file, "utf8")), createWriteStream(copy));
  return await validate(copy);
}

async function* trimmed(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const text = rest + piece;
    // a tag is never cut in two
    const end = Math.max(text.lastIndexOf("<"), 0);
    yield moved(text.slice(0, end));
    rest = text.slice(end);
  }
  yield moved(rest);
}

function moved(text: string): string {
  return text.replace(
    attribute,
    (_, before: string, a = "", name = "", b = "", c = "", otherName = "", d = "") =>
      `${before}"${name}${otherName}"${a}${b}${c}${d}`,
  );
}
