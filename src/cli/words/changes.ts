/** What an edit changed, a line for each field. */
import type { FieldChanges } from "../../pipeline/register/changes.ts";

const names: Readonly<Record<string, string>> = {
  everyMinutes: "every (minutes)",
  secretName: "secret name",
  denyAuthors: "authors never captured",
  mediaHosts: "hosts of files",
  identifyBy: "identified by",
  timeZone: "time zone",
  contactEmail: "contact: e-mail",
  contactPhone: "contact: telephone",
  contactAddress: "contact: postal address",
  contactForm: "contact: web form",
};

export function changeLines(title: string, changes: FieldChanges, dryRun: boolean): string {
  const lines = Object.entries(changes).map(
    ([name, { from, to }]) => `  ${names[name] ?? name}: ${shown(from)} → ${shown(to)}`,
  );
  if (lines.length === 0) return `${title}: nothing differs, so nothing was written`;
  return [`${title}: ${dryRun ? "would be changed, nothing is written" : "changed"}`, ...lines].join("\n");
}

function shown(value: unknown): string {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return "none";
  if (Array.isArray(value)) return value.join(", ");
  return value === true ? "yes" : value === false ? "no" : String(value);
}
