/** N5.15, N5.17, N5.22, N5.25: the statuses that a delivery must have (M052, M053, M054, M082). */
import type { Control } from "./control.ts";
import { structure } from "./extraction.ts";
import { type ControlId, shown } from "./finding.ts";
import { Tally } from "./tally.ts";

export const statusControls: readonly Control[] = [
  status("N5.15", "Status of case folders", "saksstatus", "mappe", ["Avsluttet", "Utgår"]),
  {
    id: "N5.17",
    name: "Types of journal posts",
    kind: "content",
    remedy: "Nothing to do: this is a count.",
    start: (_run, say) => {
      const tally = new Tally();
      const watch = {
        value: (
          { parent }: { readonly parent: { readonly type: string | undefined } | undefined },
          text: string,
        ) => {
          if (parent?.type === "journalpost") tally.add(text);
        },
      };
      const finish = () => tally.say(say, "journalposttype");
      return { files: { [structure]: { elements: { journalposttype: watch } } }, finish };
    },
  },
  status("N5.22", "Status of journal posts", "journalstatus", "registrering", ["Arkivert", "Utgår"]),
  status("N5.25", "Status of documents", "dokumentstatus", "dokumentbeskrivelse", [
    "Dokumentet er ferdigstilt",
  ]),
];

function status(
  id: ControlId,
  name: string,
  field: string,
  unit: string,
  allowed: readonly string[],
): Control {
  return {
    id,
    name,
    kind: "content",
    remedy: `Close the unit in the source system: ${field} must be ${allowed.join(" or ")} in a delivery.`,
    start: (_run, say) => {
      const tally = new Tally();
      const value = (
        element: { readonly parent: { readonly name: string } | undefined },
        text: string,
        line: number,
      ) => {
        if (element.parent?.name !== unit) return;
        tally.add(text);
        if (!allowed.includes(text)) say("error", `${field} is ${shown(text)}`, structure, line);
      };
      const finish = () => tally.say(say, field);
      return { files: { [structure]: { elements: { [field]: { value } } } }, finish };
    },
  };
}
