/** KA.07, KA.18, KA.21, KA.24: ids, references and disposal between units (M001, M210–M215, requirement 6.1). */
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
      "A target outside this extraction must be in an earlier or a later delivery; one of another kind is wrong.",
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
    id: "KA.24",
    name: "A disposal decision is copied down to the documents",
    kind: "content",
    remedy: "Write the same kassasjon on each dokumentbeskrivelse of the registrering.",
    start: startCopiedDown,
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

function startTargets({ units }: Run, say: Say) {
  const open: { readonly target: string; readonly kind: UnitKind; readonly line: number }[] = [];
  const elements = Object.fromEntries(
    Object.entries(kindOfReference).map(([name, kind]) => {
      const value = (_: Element, id: string, line: number) => {
        if (!units.is(id, kind)) open.push({ target: packed(id), kind, line });
      };
      return [name, { value }];
    }),
  );
  const finish = () => {
    for (const { target, kind, line } of open) {
      const id = unpacked(target);
      if (units.is(id, kind)) continue;
      if (units.has(id)) say("error", `the target ${shown(id)} is not a ${kind}`, structure, line);
      else say("warning", `the ${kind} ${shown(id)} is not in this extraction`, structure, line);
    }
  };
  return { files: { [structure]: { elements } }, finish };
}

function startCopiedDown(_run: Run, say: Say) {
  const decided = new Set<Element | undefined>();
  const mark = ({ parent }: Element) => {
    if (parent?.name === "registrering" || parent?.name === "dokumentbeskrivelse") decided.add(parent);
  };
  const endDocument = (document: Element) => {
    if (!decided.delete(document) && decided.has(document.parent))
      say(
        "warning",
        `dokumentbeskrivelse ${idOf(document)} lacks the kassasjon of its registrering`,
        structure,
        document.line,
      );
  };
  const elements = {
    kassasjon: { start: mark },
    utfoertkassasjon: { start: mark },
    dokumentbeskrivelse: { end: endDocument },
    registrering: { end: (each: Element) => void decided.delete(each) },
  };
  return { files: { [structure]: { elements } } };
}
