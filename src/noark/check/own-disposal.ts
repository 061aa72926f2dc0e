/** KA.24, KA.83: a disposal decision is on every unit that it is about, and on no other (M450–M452; chapter 6.1). */
import type { Control } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";

export const ownDisposalControls: readonly Control[] = [
  {
    id: "KA.24",
    name: "A disposal decision is copied down to the documents",
    kind: "content",
    remedy:
      "Write the same kassasjon on each registrering of the mappe and on each dokumentbeskrivelse of the registrering (requirements 6.1.1, 6.1.2, 6.1.10).",
    start: (_run, say) => startCopiedDown(say),
  },
  {
    id: "KA.83",
    name: "Only what shall be disposed of has a disposal decision",
    kind: "content",
    remedy:
      "Leave the kassasjon out of what is preserved (M450, chapter 6.1), and write how many years the others are kept (M451).",
    start: (_run, say) => {
      const end = (each: Element) => {
        const unit = each.parent === undefined ? "" : `${each.parent.name} ${idOf(each.parent)}`;
        const date = fieldOf(each, "kassasjonsdato");
        if (fieldOf(each, "kassasjonsvedtak")?.trim() === "Bevares")
          say("error", `${unit} is Bevares and has kassasjonsdato ${shown(date)}`, structure, each.line);
        if (Number(fieldOf(each, "bevaringstid") ?? 0) < 0)
          say("error", `${unit} has bevaringstid below 0`, structure, each.line);
      };
      return { files: { [structure]: { elements: { kassasjon: { end } } } } };
    },
  },
];

const holders: readonly (string | undefined)[] = ["mappe", "registrering"];

function startCopiedDown(say: Say) {
  const decided = new Set<Element | undefined>();
  /** with documents that were disposed of, which says enough */
  const executed = new Set<Element | undefined>();
  const mark = ({ parent }: Element) => void decided.add(parent);
  const execute = ({ parent }: Element) => {
    decided.add(parent);
    executed.add(parent?.parent);
  };
  const end = (unit: Element) => {
    const isDecided = [decided.delete(unit), executed.delete(unit)].some(Boolean);
    const { parent } = unit;
    if (!isDecided && holders.includes(parent?.name) && decided.has(parent))
      say(
        "error",
        `${unit.name} ${idOf(unit)} lacks the kassasjon of its ${parent?.name}`,
        structure,
        unit.line,
      );
  };
  const elements = {
    kassasjon: { start: mark },
    utfoertkassasjon: { start: execute },
    dokumentbeskrivelse: { end },
    registrering: { end },
    mappe: { end },
    arkivdel: { end },
    klasse: { end },
  };
  return { files: { [structure]: { elements } } };
}
