/** N5.42, N5.44, N5.45: what arkivuttrekk.xml says of screening and disposal is so. */
import type { Control } from "./control.ts";
import type { Element } from "./element.ts";
import { description, structure } from "./extraction.ts";
import { noReport, shown } from "./finding.ts";
import { Tally } from "./tally.ts";

export const flagControls: readonly Control[] = [
  flag("N5.42", "Screening", "skjerming", "inneholderSkjermetInformasjon"),
  flag("N5.44", "Disposal decisions", "kassasjon", "inneholderDokumenterSomSkalKasseres"),
  flag("N5.45", "Disposals executed", "utfoertKassasjon", "omfatterDokumenterSomErKassert", [
    "arkivdel",
    "dokumentbeskrivelse",
  ]),
];

function flag(
  id: "N5.42" | "N5.44" | "N5.45",
  name: string,
  element: string,
  property: string,
  parents?: readonly string[],
): Control {
  return {
    id,
    name,
    kind: "content",
    remedy: `Set ${property} to true when the archive has any ${element}, else to false.`,
    start: ({ extraction }, say) => {
      const tally = new Tally();
      const start = ({ parent }: Element) => {
        if (parents === undefined || parents.includes(parent?.name ?? ""))
          tally.add(`in ${parent?.type ?? parent?.name ?? "nothing"}`);
      };
      const finish = () => {
        tally.say(say, element);
        const written = extraction.uttrekk?.additional.get(property);
        const stated = (written ?? "false").trim().toLowerCase();
        if (stated !== "true" && stated !== "false")
          return say(
            "error",
            `${property} is ${shown(written)}, not true or false: ${noReport}`,
            description,
          );
        if ((stated === "true") !== tally.total > 0)
          say(
            "error",
            `${property} is ${shown(written)}, the archive has ${tally.total} ${element}`,
            description,
          );
      };
      return { files: { [structure]: { elements: { [element.toLowerCase()]: { start } } } }, finish };
    },
  };
}
