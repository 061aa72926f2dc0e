/** The words of the audit log at the desk, in its languages: the page's own, and what each kind of event says. */
import type { AuditEventKind } from "../../audit/event.ts";
import type { Language } from "../../domain/agency.ts";
import { logEn } from "./log-en.ts";
import { logKindsEn } from "./log-kinds-en.ts";
import { logKindsNb } from "./log-kinds-nb.ts";
import { logKindsNn } from "./log-kinds-nn.ts";
import { logKindsSv } from "./log-kinds-sv.ts";
import { type LogWords, logNb } from "./log-nb.ts";
import { logNn } from "./log-nn.ts";
import { logSv } from "./log-sv.ts";

export type { LogWords } from "./log-nb.ts";

export const logWordsOf: Readonly<Record<Language, LogWords>> = {
  nb: logNb,
  nn: logNn,
  sv: logSv,
  en: logEn,
};

export const logKindsOf: Readonly<Record<Language, Readonly<Record<AuditEventKind, string>>>> = {
  ...{ nb: logKindsNb, nn: logKindsNn, sv: logKindsSv, en: logKindsEn },
};

/** What an agency chooses of: every kind is in one group, by the beginning of its name, and reading in one of its own too. */
export const logGroups = [
  "looks",
  "items",
  "reading",
  "decisions",
  "holds",
  "journal",
  "packages",
  "people",
  "running",
] as const;
export type LogGroup = (typeof logGroups)[number];

const begins: Readonly<Record<Exclude<LogGroup, "reading">, RegExp>> = {
  looks: /^(channel|observation|findings|look|finding|media)\./,
  items: /^(item|items|review|act|sample|model|text)\./,
  decisions: /^(decision|retention)\./,
  holds: /^hold\./,
  journal: /^(entries|entry|case|title|titles|request)\./,
  packages: /^(package|period|schemas)\./,
  people: /^(user|session|signIn)\./,
  running: /^(agency|work|fixity|object|checkpoint|backup|archive|prune|log)\./,
};
const reading: ReadonlySet<AuditEventKind> = new Set([
  "item.read",
  "sample.read",
  "package.fetched",
  "log.fetched",
]);

export function isInGroup(kind: AuditEventKind, group: LogGroup): boolean {
  return group === "reading" ? reading.has(kind) : begins[group].test(kind);
}
