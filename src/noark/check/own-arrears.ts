/** KA.82: a case is closed when all that came in is written off (requirements 3.2.9, 3.4.5). */
import type { Control } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import type { Say } from "./finding.ts";
import { isExpired } from "./units-counted.ts";

export const ownArrearControls: readonly Control[] = [
  {
    id: "KA.82",
    name: "A closed case has no arrears",
    kind: "content",
    remedy:
      "Answer or write off the entries (avskrivning, M617–M619) before the saksmappe is closed (requirements 3.2.9, 3.4.5), or leave the case to the next period.",
    start: (_run, say) => startArrears(say),
  },
];

/** Requirement 3.4.5. */
const toBeWrittenOff = ["Inngående dokument", "Organinternt dokument for oppfølging"];
const shownIds = 3;

interface Arrears {
  count: number;
  readonly ids: string[];
}

function startArrears(say: Say) {
  const writtenOff = new Set<Element | undefined>();
  const open = new Map<Element | undefined, Arrears>();
  const registration = (each: Element) => {
    const isOff = writtenOff.delete(each);
    const isDue = toBeWrittenOff.includes(fieldOf(each, "journalposttype")?.trim() ?? "");
    if (isOff || !isDue || isExpired(each)) return;
    const arrears = open.get(each.parent) ?? { count: 0, ids: [] };
    arrears.count += 1;
    if (arrears.ids.length < shownIds) arrears.ids.push(idOf(each));
    open.set(each.parent, arrears);
  };
  const folder = (each: Element) => {
    const arrears = open.get(each);
    open.delete(each);
    if (arrears === undefined || fieldOf(each, "saksstatus")?.trim() !== "Avsluttet") return;
    const { count, ids } = arrears;
    const names = `${ids.join(", ")}${count > ids.length ? ", …" : ""}`;
    say(
      "error",
      `mappe ${idOf(each)} is Avsluttet with ${count} journalpost that nobody wrote off: ${names}`,
      structure,
      each.line,
    );
  };
  const elements = {
    avskrivning: { start: ({ parent }: Element) => void writtenOff.add(parent) },
    registrering: { end: registration },
    mappe: { end: folder },
  };
  return { files: { [structure]: { elements } } };
}
