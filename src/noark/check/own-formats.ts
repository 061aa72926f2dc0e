/** KA.60: documents are in formats that an archive accepts (arkivforskrifta § 30; the list RAF-220301). */
import { type FormatOfFile, notAccepted } from "./accepted-formats.ts";
import type { Control, Run } from "./control.ts";
import { type Element, fieldOf } from "./element.ts";
import { structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";

export const ownFormatControls: readonly Control[] = [
  {
    id: "KA.60",
    name: "Documents are in formats that an archive accepts",
    kind: "content",
    remedy:
      "Agree on the format with the archive, or add a version in an accepted one (arkivforskrifta § 30; the list RAF-220301).",
    start: startAccepted,
  },
];

/** One finding for each format: a delivery may hold thousands of such files. */
function startAccepted(_run: Run, say: Say) {
  const files = new Map<Element, FormatOfFile[]>();
  const met = new Map<string, { count: number; readonly line: number }>();
  const read = (object: Element) => {
    if (object.parent === undefined) return;
    const format = fieldOf(object, "format") ?? "";
    const file = { format, puid: fieldOf(object, "formatdetaljer") };
    files.set(object.parent, [...(files.get(object.parent) ?? []), file]);
  };
  const judge = (document: Element) => {
    for (const { format, because } of notAccepted(files.get(document) ?? [])) {
      const key = `${shown(format)}: ${because}`;
      const known = met.get(key);
      if (known === undefined) met.set(key, { count: 1, line: document.line });
      else known.count += 1;
    }
    files.delete(document);
  };
  const finish = () => {
    for (const [key, { count, line }] of met)
      say("warning", `${count} dokumentobjekt of format ${key}`, structure, line);
  };
  const elements = { dokumentobjekt: { end: read }, dokumentbeskrivelse: { end: judge } };
  return { files: { [structure]: { elements } }, finish };
}
