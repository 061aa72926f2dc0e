/** KA.84, KA.88: values that can be seen, and own metadata that nobody takes for Noark's (requirements 6.4.5, 6.4.34; M020). */
import { isDotNetBlank, isInvisible } from "./blank.ts";
import type { Control } from "./control.ts";
import { type Element, idOf } from "./element.ts";
import { publicJournal, runningJournal, structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";

export const ownVisibleControls: readonly Control[] = [
  {
    id: "KA.84",
    name: "Values can be seen",
    kind: "content",
    remedy:
      "Write a title or name that a reader sees (M020, requirement 6.4.5): this one holds only zero-width and format characters.",
    start: (_run, say) => ({
      files: Object.fromEntries(
        [structure, runningJournal, publicJournal].map((file) => [
          file,
          { elements: { "*": { value: seen(file, say) } } },
        ]),
      ),
    }),
  },
  {
    id: "KA.88",
    name: "Own metadata are not taken for Noark's",
    kind: "content",
    remedy:
      "Write own elements with a prefix, or give them other names: the archive's tool compares names as they are written, and may count this one as a unit (requirement 6.4.34).",
    start: (_run, say) => {
      const start = (each: Element) => {
        if (!each.name.startsWith("{") || each.qualified.includes(":")) return;
        if (counted.has(each.name.slice(each.name.indexOf("}") + 1)))
          say(
            "warning",
            `${shown(each.qualified)} of namespace ${shown(each.namespace)} has the name of a Noark element`,
            structure,
            each.line,
          );
      };
      return { files: { [structure]: { elements: { "*": { start } } } } };
    },
  },
];

/** What own metadata quote may be invisible; N5.63 has what .NET calls blank. */
function seen(file: string, say: Say) {
  return (each: Element, text: string, line: number) => {
    if (each.name.startsWith("{") || !isInvisible(text) || isDotNetBlank(text)) return;
    const unit = each.parent === undefined ? "" : ` of ${each.parent.qualified} ${idOf(each.parent)}`;
    say("error", `${each.qualified}${unit} has nothing that can be seen`, file, line);
  };
}

/** What the national tool counts or looks up by one name. */
const counted: ReadonlySet<string> = new Set([
  "arkiv",
  "arkivdel",
  "klassifikasjonssystem",
  "klasse",
  "mappe",
  "registrering",
  "dokumentbeskrivelse",
  "dokumentobjekt",
  "systemid",
  "part",
  "sakspart",
  "korrespondansepart",
  "merknad",
  "avskrivning",
  "dokumentflyt",
  "presedens",
  "skjerming",
  "gradering",
  "kassasjon",
  "utfoertkassasjon",
  "konvertering",
  "referansedokumentfil",
  "referansetilklasse",
  "referansetilmappe",
  "referansetilregistrering",
]);
