/** KA.07, KA.18, KA.21, KA.89: ids, references and places of units (M001, M202, M203, M210–M215). */
import type { Control, Run } from "./control.ts";
import { type Element, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";
import { kept, packed, type UnitKind, unpacked } from "./units.ts";

export const ownUnitControls: readonly Control[] = [
  {
    id: "KA.07",
    name: "systemIDs do not differ in letter case only",
    kind: "content",
    remedy: "Write every systemID and reference in lower case.",
    start: startLetterCase,
  },
  {
    id: "KA.18",
    name: "Cross references lead to a unit of their kind",
    kind: "content",
    remedy:
      "Deliver the target too, or leave the reference out (M210–M212, M215; requirement 3.4.7). What is in an earlier or later delivery is lawful when the arkivdel names its referanseForloeper or referanseArvtaker (M202, M203).",
    start: startTargets,
  },
  {
    id: "KA.21",
    name: "Every registrering lies in a mappe",
    kind: "content",
    remedy: "Put it into a mappe: the archive's tool crashes on it, or counts it to another mappe.",
    start: (_run, say) => {
      const start = (each: Element) => {
        if (each.parent?.name !== "mappe")
          say(
            "error",
            `a registrering lies directly in ${each.parent?.name ?? "nothing"}`,
            structure,
            each.line,
          );
      };
      return { files: { [structure]: { elements: { registrering: { start } } } } };
    },
  },
  {
    id: "KA.89",
    name: "A journalpost lies in a saksmappe",
    kind: "content",
    remedy: 'Make its mappe a saksmappe, with a case number (xsi:type="saksmappe", requirement 2.5.2).',
    start: (_run, say) => {
      const end = (each: Element) => {
        const folder = each.parent;
        if (
          each.schemaType === "journalpost" &&
          folder?.name === "mappe" &&
          folder.schemaType !== "saksmappe"
        )
          say(
            "error",
            `journalpost ${idOf(each)} lies in a mappe of type ${shown(folder.schemaType)}`,
            structure,
            each.line,
          );
      };
      return { files: { [structure]: { elements: { registrering: { end } } } } };
    },
  },
];

function startLetterCase({ units }: Run, say: Say) {
  const upper = new Map<string, { readonly id: string; readonly line: number }>();
  const complain = (id: string, other: string, line: number) =>
    say("error", `systemID ${shown(id)} differs from ${shown(other)} in letter case only`, structure, line);
  const value = (_: Element, id: string, line: number) => {
    if (!/[A-Z]/.test(id)) return;
    const known = upper.get(id.toLowerCase());
    if (known === undefined) upper.set(id.toLowerCase(), { id: kept(id), line });
    else if (known.id !== id) complain(id, known.id, line);
  };
  const finish = () => {
    for (const [lower, { id, line }] of upper) if (units.has(lower)) complain(id, lower, line);
  };
  return { files: { [structure]: { elements: { systemid: { value } } } }, finish };
}

const kindOfReference: Readonly<Record<string, UnitKind>> = {
  referansetilklasse: "klasse",
  referansetilmappe: "mappe",
  referansetilregistrering: "registrering",
  referanseavskrivesavjournalpost: "registrering",
};
const writtenOffBy = "referanseavskrivesavjournalpost";
/** A case that goes on refers to the one before (M001, chapter 6.2). */
const toEarlier: ReadonlySet<string> = new Set(["referansetilmappe", "referansetilregistrering"]);

interface OpenReference {
  readonly target: string;
  readonly name: string;
  readonly line: number;
}

/**
 * A target outside the extraction is lawful only where an arkivdel names one in another delivery as its predecessor or
 * successor (M202, M203); classes are always delivered whole (requirement 6.4.13), and what wrote off an entry is a
 * journalpost of its own case.
 */
function startTargets({ units, posts }: Run, say: Say) {
  const open: OpenReference[] = [];
  const neighbours = new Set<string>();
  const neighbour = {
    value: ({ parent }: Element, id: string) => {
      if (parent?.name === "arkivdel") neighbours.add(packed(id.trim()));
    },
  };
  const watches = Object.entries(kindOfReference).map(([name, kind]) => {
    const value = (each: Element, id: string, line: number) => {
      const owner = each.parent?.parent;
      const isNoPost = name === writtenOffBy && posts.find(id) === undefined;
      if (owner?.name === kind && idOf(owner) === id)
        say("error", `${each.qualified} of the ${kind} ${shown(id)} leads to itself`, structure, line);
      else if (isNoPost || !units.is(id, kind)) open.push({ target: packed(id), name, line });
    };
    return [name, { value }] as const;
  });
  const finish = () => {
    const hasOther = [...neighbours].some((each) => !units.has(unpacked(each)));
    for (const reference of open) judgeReference(reference, hasOther);
  };
  const judgeReference = ({ target, name, line }: OpenReference, hasOther: boolean) => {
    const kind = kindOfReference[name] ?? "registrering";
    const id = unpacked(target);
    if (units.is(id, kind)) {
      if (name === writtenOffBy && posts.find(id) === undefined)
        say("error", `the registrering ${shown(id)} is no journalpost`, structure, line);
      return;
    }
    const isLawful = hasOther && toEarlier.has(name);
    if (units.has(id)) say("error", `the target ${shown(id)} is not a ${kind}`, structure, line);
    else
      say(
        isLawful ? "warning" : "error",
        `the ${kind} ${shown(id)} is not in this extraction`,
        structure,
        line,
      );
  };
  const elements = {
    ...Object.fromEntries(watches),
    referanseforloeper: neighbour,
    referansearvtaker: neighbour,
  };
  return { files: { [structure]: { elements } }, finish };
}
