/** What an event of the audit log is about, and which of its fields may be shown to whom: read off its kind and fields. PURE. */
import type { AuditEventKind } from "./event.ts";

export type LoggedFields = Readonly<Record<string, unknown>>;

export const thingKinds = [
  "item",
  "package",
  "decision",
  "hold",
  "channel",
  "entry",
  "case",
  "work",
  "user",
] as const;

/** Something with a page or a name of its own. */
export interface Thing {
  readonly is: (typeof thingKinds)[number];
  readonly id: string;
}

const fieldsOf: Readonly<Record<Thing["is"], readonly string[]>> = {
  item: ["item"],
  package: ["package", "replaces"],
  decision: ["decision"],
  hold: ["hold"],
  channel: ["channel"],
  entry: ["entry", "byEntry"],
  case: ["case"],
  work: ["work"],
  user: ["user"],
};

/** What takes the place of another is named by `by`. */
const takesPlace: Partial<Record<AuditEventKind, Thing["is"]>> = {
  "package.replaced": "package",
  "decision.superseded": "decision",
  "decision.partlySuperseded": "decision",
};

/** In the order in which they are told: the item before its channel. A list of many is told by its count. */
export function thingsIn(kind: AuditEventKind, fields: LoggedFields): readonly Thing[] {
  const named = thingKinds.flatMap((is) =>
    fieldsOf[is].flatMap((name) => {
      const id = fields[name];
      return typeof id === "string" ? [{ is, id }] : [];
    }),
  );
  const is = takesPlace[kind];
  const { by } = fields;
  return is !== undefined && typeof by === "string" ? [...named, { is, id: by }] : named;
}

/** How many items, entries or objects an event tells of; undefined for one thing. */
export function countIn(fields: LoggedFields): number | undefined {
  for (const name of ["count", "items", "entries", "read"]) {
    const value = fields[name];
    if (typeof value === "number") return value;
    if (Array.isArray(value)) return value.length;
  }
  return undefined;
}

/** Events in which somebody may have written of what a citizen said, or of a case that is not public. */
const aboutDialogue = /^(item|items|entry|entries|case|title|titles|text|act|review|sample|request)\./;

/** Fields of those events that hold nothing that anybody wrote freely: ids, digests, days, counts, names of officers, codes. */
const codes: ReadonlySet<string> = new Set([
  ...["agency", "item", "items", "version", "ordinal", "act", "by", "outcome", "class", "clause", "state"],
  ...["batch", "count", "list", "entry", "entries", "number", "on", "case", "cases", "change", "dealing"],
  ...["way", "byEntry", "undoes", "shown", "for", "until", "sample", "place", "verdict", "purpose", "basis"],
  ...["seed", "size", "bound", "read", "finds", "readers", "stoppedBefore", "drawn", "id", "to", "package"],
  ...["sha256", "how"],
]);

export interface ToldField {
  readonly name: string;
  /** undefined where it is withheld from the reader */
  readonly value: unknown;
  readonly withheld: boolean;
}

/**
 * @param reads whether the reader may see what is protected
 * @returns the fields in the order of their names; what people wrote of the dialogue is withheld from who may not read it
 */
export function toldFields(kind: AuditEventKind, fields: LoggedFields, reads: boolean): readonly ToldField[] {
  return Object.keys(fields)
    .sort()
    .map((name) => {
      const value = fields[name];
      const withheld = !reads && aboutDialogue.test(kind) && !isCode(kind, name, value);
      return { name, value: withheld ? undefined : value, withheld };
    });
}

function isCode(kind: AuditEventKind, name: string, value: unknown): boolean {
  // why a decision was reopened is a code of ours
  if (!codes.has(name) && !(kind === "items.reopened" && name === "because")) return false;
  if (Array.isArray(value)) return value.every((one) => isCode(kind, name, one));
  if (value === null || typeof value !== "object") return true;
  return Object.entries(value).every(([inner, held]) => isCode(kind, inner, held));
}
