/** KA.19, KA.20, KA.22, KA.23, KA.30: how the XML is written (requirements 6.4.3–6.4.5). */
import type { Control, FileWatch, StreamedFile } from "./control.ts";
import type { Element } from "./element.ts";
import { changeLog, description, publicJournal, runningJournal, structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";

const all = [description, structure, runningJournal, publicJournal, changeLog] as const;

export const ownWritingControls: readonly Control[] = [
  {
    id: "KA.19",
    name: "Only characters that XML 1.0 allows",
    kind: "structure",
    remedy: "Take control characters out of the text where it is captured, and write the file again.",
    start: (_run, say) => ({
      files: inEach(all, (file) => ({
        illegal: (line) => say("error", "a character that XML 1.0 does not allow", file, line),
      })),
    }),
  },
  {
    id: "KA.20",
    name: "No element is self-closing",
    kind: "structure",
    remedy:
      "Leave out an element that has no value (requirement 6.4.5): the archive's tool does not see this one.",
    start: (_run, say) => ({
      files: inEach([structure, runningJournal, publicJournal, changeLog], (file) => ({
        empty: ({ qualified, line }) => say("error", `${shown(qualified)} is self-closing`, file, line),
      })),
    }),
  },
  {
    id: "KA.22",
    name: "The encoding is UTF-8",
    kind: "structure",
    remedy: "Write UTF-8 (requirement 6.4.4).",
    start: (_run, say) => ({
      files: inEach(all, (file) => ({
        encoding: (encoding) => {
          if (encoding !== "utf-8") say("error", `the encoding is ${encoding}`, file);
        },
      })),
    }),
  },
  {
    id: "KA.23",
    name: "Types are written as the archive's tool reads them",
    kind: "content",
    remedy:
      'Write xsi:type="journalpost", "saksmappe", "arkivnotat" or "registrering", with the prefix xsi and none in the value.',
    start: (_run, say) => startTypes(say),
  },
  {
    id: "KA.30",
    name: "No DOCTYPE",
    kind: "structure",
    remedy: "Leave the DOCTYPE out.",
    start: (_run, say) => ({
      files: inEach([description, runningJournal, publicJournal, changeLog], (file) => ({
        doctype: (line) => say("error", "a DOCTYPE", file, line),
      })),
    }),
  },
];

function inEach(files: readonly StreamedFile[], watchOf: (file: StreamedFile) => FileWatch) {
  return Object.fromEntries(files.map((file) => [file, watchOf(file)]));
}

function startTypes(say: Say) {
  let untyped = 0;
  const start = (unit: Element) => {
    const { type, schemaType } = unit;
    if (type !== schemaType)
      say(
        "error",
        `the type ${shown(schemaType)} of this ${unit.name} is not seen by the archive's tool`,
        structure,
        unit.line,
      );
    else if (type === undefined && unit.name === "registrering") untyped += 1;
  };
  const finish = () => {
    if (untyped > 0) say("warning", `${untyped} registrering without xsi:type: write it always`, structure);
  };
  return { files: { [structure]: { elements: { mappe: { start }, registrering: { start } } } }, finish };
}
