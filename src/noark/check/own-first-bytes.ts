/**
 * KA.61: a document begins as a file of its name begins (M218, M701; requirement 6.4.10).
 *
 * Bytes of another kind are an error: a login page that is named `.jpg` is no picture, and no checksum tells. Those of
 * the same kind, a PNG that is named `.jpg`, are a warning: they can be seen, and the format that is told is not theirs.
 */
import { shownBy } from "../../domain/first-bytes.ts";
import type { Control, Run } from "./control.ts";
import { eachObject, extensionOf, nameOf } from "./documents.ts";
import { type Element, fieldOf } from "./element.ts";
import { structure } from "./extraction.ts";
import type { Say } from "./finding.ts";
import { type NamedType, namedType, unlikeness } from "./named-types.ts";

export const ownFirstByteControls: readonly Control[] = [
  {
    id: "KA.61",
    name: "Documents begin as files of their names do",
    kind: "content",
    remedy:
      "Look at the file: take the document from the source again when it is something else (a login page, an answer in JSON), or give it the name and the format of what it is (M218, M701).",
    start: startFirstBytes,
  },
];

function startFirstBytes({ documents }: Run, say: Say) {
  return eachObject((object) => {
    const reference = fieldOf(object, "referansedokumentfil") ?? "";
    const named = declared(object, reference);
    const firstBytes = named && documents.find(reference)?.firstBytes;
    if (named === undefined || firstBytes === undefined) return;
    const shown = shownBy(firstBytes);
    const level = unlikeness(named, shown);
    if (level === undefined) return;
    const message = `${nameOf(object)} is named as ${named.types[0]} and begins as ${shown[0]?.mediaType}`;
    say(level, message, structure, object.line);
  });
}

/** A name without an extension that is known is what its format says. */
function declared(object: Element, reference: string): NamedType | undefined {
  return namedType(extensionOf(reference)) ?? namedType(fieldOf(object, "format") ?? "");
}
