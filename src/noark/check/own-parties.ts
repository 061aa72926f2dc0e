/** KA.81: a journalpost says who wrote to whom (requirement 2.6.3; M082, M087, M400). */
import type { Control } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import type { Level, Say } from "./finding.ts";
import { isExpired } from "./units-counted.ts";

export const ownPartyControls: readonly Control[] = [
  {
    id: "KA.81",
    name: "A journalpost says who wrote to whom",
    kind: "content",
    remedy:
      "Write the korrespondansepart (requirement 2.6.3, M400): an Avsender for what came in, a Mottaker for what went out (M087).",
    start: (_run, say) => startParties(say),
  },
];

interface Wanted {
  readonly type: string;
  /** one of these roles */
  readonly roles: readonly string[];
  readonly level: Level;
}

/** The value list has no rule for notes, so a person looks. */
const wanted: readonly Wanted[] = [
  { type: "Inngående dokument", roles: ["Avsender"], level: "error" },
  { type: "Utgående dokument", roles: ["Mottaker", "Gruppemottaker", "Kopimottaker"], level: "error" },
  {
    type: "Organinternt dokument for oppfølging",
    roles: ["Intern mottaker", "Mottaker", "Gruppemottaker"],
    level: "warning",
  },
  { type: "Organinternt dokument for oppfølging", roles: ["Intern avsender", "Avsender"], level: "warning" },
  { type: "Organinternt dokument uten oppfølging", roles: ["Intern avsender", "Avsender"], level: "warning" },
];

function startParties(say: Say) {
  const open = new Map<Element | undefined, Set<string>>();
  const party = (each: Element) => {
    const roles = open.get(each.parent) ?? new Set();
    open.set(each.parent, roles.add(fieldOf(each, "korrespondanseparttype")?.trim() ?? ""));
  };
  const registration = (each: Element) => {
    const roles = open.get(each);
    open.delete(each);
    if (each.schemaType !== "journalpost") return;
    if (roles === undefined)
      say("error", `journalpost ${idOf(each)} has no korrespondansepart`, structure, each.line);
    else if (!isExpired(each)) judge(each, roles, say);
  };
  const elements = { korrespondansepart: { end: party }, registrering: { end: registration } };
  return { files: { [structure]: { elements } } };
}

function judge(post: Element, has: ReadonlySet<string>, say: Say): void {
  const type = fieldOf(post, "journalposttype")?.trim();
  for (const { type: ofType, roles, level } of wanted)
    if (ofType === type && !roles.some((role) => has.has(role)))
      say(level, `journalpost ${idOf(post)} (${type}) has no ${roles[0]}`, structure, post.line);
}
