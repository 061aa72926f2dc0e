/** A decision that is being written, as JSON that need not be right: what a form shows of it, and what it is with what was typed. Pure. */
import { retentionConditions } from "../../domain/decision.ts";
import { inquiryCriteria } from "../../retention/inquiry.ts";

export type Json = Readonly<Record<string, unknown>>;
type Typed = ReadonlyMap<string, string>;

/** @returns undefined for what is no object in JSON */
export function jsonOf(text: string): Json | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** As a field shows it: texts and numbers as they are, all else empty. */
export function shown(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export function clausesIn(json: Json): readonly Json[] {
  return listIn(json["clauses"]).map((each) => (isObject(each) ? each : {}));
}

/** What was typed where a number belongs: a number when it is one, else as it stands, so that the check names it. */
function counted(typed: string): number | string | undefined {
  if (typed === "") return undefined;
  return /^-?\d{1,9}$/.test(typed) ? Number(typed) : typed;
}

const given = (typed: Typed, name: string) => typed.get(name)?.trim() ?? "";
const optional = (text: string) => (text === "" ? undefined : text);

/** Without what is absent, so that the file stays as short as people write it. */
function present(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Names of the ticked boxes that begin so, in the order of the page. */
export function ticked(typed: Typed, start: string): readonly string[] {
  return [...typed.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}

/** @param at its place, from 0; that after the last for a new one */
export function withClause(json: Json, at: number, typed: Typed): Json {
  const clauses = [...listIn(json["clauses"])];
  clauses[at] = clauseFrom(isObject(clauses[at]) ? clauses[at] : {}, typed);
  return { ...json, clauses };
}

export function withoutClause(json: Json, at: number): Json {
  return { ...json, clauses: listIn(json["clauses"]).filter((_, place) => place !== at) };
}

function clauseFrom(before: Json, typed: Typed): Json {
  const conditions = ticked(typed, "vilkar-").filter((one) =>
    retentionConditions.some((known) => known === one),
  );
  const { id: _, classes: __, outcome: ___, ...rest } = before;
  return present({
    ...{
      id: given(typed, "nummer"),
      classes: ticked(typed, "klasse-"),
      outcome: given(typed, "utfall"),
      ...rest,
    },
    registration: optional(given(typed, "journal")),
    retention: retentionFrom(typed),
    scope: scopeFrom(isObject(before["scope"]) ? before["scope"] : {}, typed),
    conditions: conditions.length === 0 ? undefined : conditions,
    confirmedByDecision: given(typed, "sjolv") === "ja" ? true : undefined,
    text: given(typed, "tekst").replaceAll("\r\n", "\n"),
    source: { act: given(typed, "lov"), section: given(typed, "paragraf") },
  });
}

function retentionFrom(typed: Typed): Json {
  const kind = given(typed, "slag");
  if (kind !== "years" && kind !== "months" && kind !== "days") return { kind };
  const amount = { [kind]: counted(given(typed, "mengd")) };
  return present({
    kind,
    ...amount,
    trigger: given(typed, "start"),
    quietDays: counted(given(typed, "stille")),
  });
}

function scopeFrom(before: Json, typed: Typed): Json | undefined {
  const channels = ticked(typed, "kanal-");
  const scope = present({
    ...before,
    channels: channels.length === 0 ? undefined : channels,
    postedFrom: optional(given(typed, "postfra")),
    postedTo: optional(given(typed, "posttil")),
  });
  return Object.keys(scope).length === 0 ? undefined : scope;
}

export function withHead(json: Json, typed: Typed): Json {
  const { title: _, reference: __, body: ___, ...rest } = json;
  return present({
    ...{
      title: given(typed, "tittel"),
      reference: given(typed, "referanse"),
      body: given(typed, "organ"),
      ...rest,
    },
    validFrom: given(typed, "gjeldfra"),
    validTo: optional(given(typed, "gjeldtil")),
    recordsFrom: optional(given(typed, "omfra")),
    recordsTo: optional(given(typed, "omtil")),
    legalBasis: basisFrom(given(typed, "heimel")),
    inquiry: inquiryFrom(json, typed),
    supersedes: supersedesFrom(json["supersedes"], given(typed, "avloyser")),
  });
}

function basisFrom(text: string): readonly Json[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const at = line.lastIndexOf(";");
    return at < 0
      ? { act: line.trim() }
      : { act: line.slice(0, at).trim(), section: line.slice(at + 1).trim() };
  });
}

/** A ground that was emptied is gone; what stands there under another name stays, and the check names it. */
function inquiryFrom(json: Json, typed: Typed): Json {
  const keys = inquiryCriteria[json["country"] === "SE" ? "SE" : "NO"].map(({ key }) => key);
  const before = isObject(json["inquiry"]) ? json["inquiry"] : {};
  const now = keys.map((key) => [key, optional(given(typed, `grunn-${key}`).replaceAll("\r\n", "\n"))]);
  return present({ ...before, ...Object.fromEntries(now) });
}

function supersedesFrom(before: unknown, chosen: string): unknown {
  if (chosen === "alle") return undefined;
  return chosen === "ingen" ? [] : before;
}

/** As the field of `withHead` reads it. */
export function basisText(json: Json): string {
  return listIn(json["legalBasis"])
    .map((one) => (isObject(one) ? [shown(one["act"]), shown(one["section"])].join("; ") : ""))
    .join("\n");
}

const ofClause: Readonly<Record<string, string>> = {
  ...{ id: "nummer", classes: "klasser", outcome: "utfall", registration: "journal", conditions: "vilkar" },
  ...{
    retention: "slag",
    "retention.kind": "slag",
    "retention.trigger": "start",
    "retention.quietDays": "stille",
  },
  ...{ "retention.years": "mengd", "retention.months": "mengd", "retention.days": "mengd", text: "tekst" },
  ...{
    "scope.channels": "kanalar",
    "scope.postedFrom": "postfra",
    "scope.postedTo": "posttil",
    scope: "postfra",
  },
  ...{ confirmedByDecision: "sjolv", source: "lov", "source.act": "lov", "source.section": "paragraf" },
};
const ofHead: Readonly<Record<string, string>> = {
  ...{ title: "tittel", reference: "referanse", body: "organ", validFrom: "gjeldfra", validTo: "gjeldtil" },
  ...{ recordsFrom: "omfra", recordsTo: "omtil", legalBasis: "heimel", supersedes: "avloyser" },
};

/** Where a fault is corrected: the part of the sketch, and the field there. */
export interface FaultPlace {
  readonly part: "hode" | "fil" | `punkt/${number}`;
  readonly field: string | undefined;
}

/** @param path `clauses[2].retention.days` */
export function faultPlace(path: string): FaultPlace {
  const [, number, inside = ""] = /^clauses\[(\d+)\](?:\.(.*))?$/.exec(path) ?? [];
  if (number !== undefined) {
    const field = inside === "" ? "nummer" : ofClause[inside.replace(/\[\d+\]/g, "")];
    return field === undefined ? { part: "fil", field: "fil" } : { part: `punkt/${Number(number)}`, field };
  }
  const [, criterion] = /^inquiry\.(\w+)$/.exec(path) ?? [];
  if (criterion !== undefined) return { part: "hode", field: `grunn-${criterion}` };
  if (path === "inquiry") return { part: "hode", field: "grunngiving" };
  const field = ofHead[path.replace(/\[\d+\].*$/, "")];
  return field === undefined ? { part: "fil", field: "fil" } : { part: "hode", field };
}
