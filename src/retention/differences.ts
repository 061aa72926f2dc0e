/** Where two decisions differ, clause by clause. Pure. */
import type { Clause, OwnClass, RetentionDecision } from "../domain/decision.ts";

/** A part that only one has, or that both have in another form. Values as they stand in the file. */
export interface Difference {
  /** `clause 3.2`, `own class BADEVANN`, or a field of the decision */
  readonly where: string;
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const clauseFields = [
  "classes",
  "outcome",
  "retention",
  "scope",
  "conditions",
  "registration",
  "before",
  "confirmedByDecision",
  "text",
  "source",
] as const satisfies readonly (keyof Clause)[];

const ownFields = ["titles", "words", "notWords", "saidBy"] as const satisfies readonly (keyof OwnClass)[];

const decisionFields = [
  "title",
  "reference",
  "body",
  "validFrom",
  "validTo",
  "recordsFrom",
  "recordsTo",
  "supersedes",
] as const satisfies readonly (keyof RetentionDecision)[];

/** In the order of the first decision, then what only the second has. */
export function differences(one: RetentionDecision, other: RetentionDecision): readonly Difference[] {
  return [
    ...fieldsOf("decision", decisionFields, one, other),
    ...byId("clause", clauseFields, one.clauses, other.clauses),
    ...byId("own class", ownFields, one.ownClasses ?? [], other.ownClasses ?? []),
  ];
}

function byId<Part extends { readonly id: string }>(
  what: string,
  fields: readonly (keyof Part & string)[],
  ones: readonly Part[],
  others: readonly Part[],
): readonly Difference[] {
  const found: Difference[] = [];
  for (const one of ones) {
    const where = `${what} ${one.id}`;
    const other = others.find(({ id }) => id === one.id);
    if (other) found.push(...fieldsOf(where, fields, one, other));
    else found.push({ where, field: "", from: brief(one), to: undefined });
  }
  for (const other of others)
    if (!ones.some(({ id }) => id === other.id))
      found.push({ where: `${what} ${other.id}`, field: "", from: undefined, to: brief(other) });
  return found;
}

function fieldsOf<Part extends object>(
  where: string,
  fields: readonly (keyof Part & string)[],
  one: Part,
  other: Part,
): readonly Difference[] {
  return fields
    .map((field) => ({ where, field, from: shown(one[field]), to: shown(other[field]) }))
    .filter(({ from, to }) => from !== to);
}

function brief(part: object): string {
  const { classes, outcome, words } = part as Partial<Clause & OwnClass>;
  return [...(classes ?? words ?? []), outcome ?? ""].join(" ").trim();
}

/** Without the marks of JSON: `kind years, years 1, trigger posted`. */
function shown(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map(shown).join(", ");
  if (typeof value !== "object") return String(value);
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => `${name} ${shown(part) ?? ""}`)
    .join(", ");
}
