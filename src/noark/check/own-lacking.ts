/** KA.79: what is described is there: a registrering has documents, and each has a file or says why not (requirements 6.4.27, 6.4.40). */
import type { Control } from "./control.ts";
import { Deferred } from "./deferred.ts";
import { type Element, enclosing, fieldOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import type { Level, Say } from "./finding.ts";
import { isExpired } from "./units-counted.ts";

export const ownLackingControls: readonly Control[] = [
  {
    id: "KA.79",
    name: "A document has a file, or says why not",
    kind: "content",
    remedy:
      "Deliver the document's file with a dokumentobjekt (requirement 6.4.40), or say when it was disposed of with utfoertKassasjon (6.4.27), or that it is on paper with dokumentmedium (M300).",
    start: (_run, say) => startLacking(say),
  },
];

interface Bare {
  readonly id: string;
  readonly line: number;
  readonly medium: string | undefined;
}

function startLacking(say: Say) {
  const deferred = new Deferred(say, structure);
  const filled = new Set<Element | undefined>();
  const described = new Set<Element | undefined>();
  const disposedParts = new Set<Element>();
  const bare = new Map<Element | undefined, Bare[]>();
  const fill = ({ parent }: Element) => void filled.add(parent);
  const dispose = (each: Element) => {
    if (each.parent?.name === "arkivdel") disposedParts.add(each.parent);
    else fill(each);
  };
  const document = (each: Element) => {
    described.add(each.parent);
    if (filled.delete(each)) return;
    const known = bare.get(each.parent) ?? [];
    known.push({ id: idOf(each), line: each.line, medium: fieldOf(each, "dokumentmedium") });
    bare.set(each.parent, known);
  };
  const registration = (each: Element) => {
    const documents = bare.get(each) ?? [];
    const hasDocuments = described.delete(each);
    bare.delete(each);
    const part = enclosing(each, "arkivdel");
    if (isExpired(each) || (part !== undefined && disposedParts.has(part))) return;
    const folder = enclosing(each, "mappe");
    for (const { id, line, medium } of documents) {
      const level = levelOf(medium ?? mediumOf(each));
      const message = `dokumentbeskrivelse ${id} has neither dokumentobjekt nor utfoertKassasjon`;
      if (level !== undefined) deferred.add(folder, level, message, line);
    }
    if (!hasDocuments && levelOf(mediumOf(each)) !== undefined)
      deferred.add(folder, "warning", `registrering ${idOf(each)} has no dokumentbeskrivelse`, each.line);
  };
  const elements = {
    dokumentobjekt: { start: fill },
    utfoertkassasjon: { start: dispose },
    dokumentbeskrivelse: { end: document },
    registrering: { end: registration },
    mappe: { end: (folder: Element) => deferred.end(folder) },
    arkivdel: { end: (part: Element) => void disposedParts.delete(part) },
  };
  return { files: { [structure]: { elements } } };
}

/** M300 is inherited */
function mediumOf(unit: Element): string | undefined {
  for (let outer: Element | undefined = unit; outer !== undefined; outer = outer.parent) {
    const medium = fieldOf(outer, "dokumentmedium");
    if (medium !== undefined) return medium;
  }
  return undefined;
}

/** A paper document has no file (requirement 2.1.4); in a mixed archive nobody can tell. */
function levelOf(medium: string | undefined): Level | undefined {
  const kind = medium?.trim().toLowerCase() ?? "";
  if (kind.startsWith("fysisk")) return undefined;
  return kind.startsWith("blandet") ? "warning" : "error";
}
