/**
 * KA.62–KA.67: whether a package is the one that was recorded when it was made. Checksums inside a package can be mended
 * together with what they cover, so that only records outside it can tell.
 */
import type { Finding, Level } from "../noark/check/finding.ts";
import type { ControlSummary } from "../noark/check/run.ts";
import type { StatedManifest } from "./manifest.ts";
import { type ComparisonControl, counted } from "./verdict.ts";

/** What was read of the package itself. */
export interface Package {
  /** the folder that everything lies in; `undefined` for a bare extraction */
  readonly packageName: string | undefined;
  /** of the tar; `undefined` for a folder */
  readonly sha256: string | undefined;
  /** of the submission description that lies beside it; `undefined` when none does */
  readonly submissionSha256?: string | undefined;
}

export type ManifestFound =
  | { readonly state: "found"; readonly place: string; readonly manifest: StatedManifest }
  /** beside the package lies the manifest of another one */
  | { readonly state: "another"; readonly place: string; readonly packageId: string }
  | { readonly state: "unreadable"; readonly place: string }
  | { readonly state: "absent"; readonly place: string };

export interface DatabaseFound {
  readonly state: string;
  /** whether it has a manifest: not while it is being made, and not when it failed */
  readonly committed: boolean;
  readonly sha256: string | undefined;
  readonly manifest: StatedManifest | undefined;
}

/** An event `package.verified` or `package.committed` of the audit log. */
export interface EventFound {
  readonly kind: "package.verified" | "package.committed";
  readonly at: string;
  /** `undefined` when the log does not disclose it any more */
  readonly sha256: string | undefined;
  /** of the manifest, where the event tells it */
  readonly manifestSha256: string | undefined;
  /** why its bytes are not what the log committed to, or a signed checkpoint does not fit */
  readonly faults: readonly string[];
  /** how many events the checkpoint covers that signs it, or why none was checked */
  readonly signed: { readonly size: number } | { readonly because: string };
}

/** What there is outside the package to compare it with. */
export interface Records {
  /** the id that was asked for */
  readonly id?: string;
  /** a digest that was given by whoever asks */
  readonly sha256?: string;
  readonly manifest: ManifestFound;
  /** `absent`: it was asked and knows none; `undefined`: there was none to ask */
  readonly database?: DatabaseFound | "absent";
  readonly events?: readonly EventFound[];
}

/** One line of what was compared, and what was not. */
export interface Compared {
  readonly with: "id" | "sha256" | "manifest" | "database" | "auditLog";
  readonly outcome: "matches" | "differs" | "notCompared";
  /** in English; says with what, or why not */
  readonly says: string;
}

export interface Comparison {
  readonly compared: readonly Compared[];
  readonly controls: readonly ControlSummary[];
  readonly findings: readonly Finding[];
}

type ControlId = ComparisonControl | "KA.67";

const names: Readonly<Record<ControlId, string>> = {
  "KA.62": "The package is the one that was asked for",
  "KA.63": "The package is what its manifest says",
  "KA.64": "The package is what the database recorded",
  "KA.65": "The package is what the audit log recorded",
  "KA.66": "The package has the SHA-256 that was given",
  "KA.67": "All items of the period are in the package",
};

const changed =
  "The package or the record was changed after it was made. Do not deliver it: fetch the package from a backup, and find out who could write to the store.";

const remedies: Readonly<Record<ControlId, string>> = {
  "KA.62": changed,
  "KA.63": changed,
  "KA.64": changed,
  "KA.65": changed,
  "KA.66": "This is not the package that the digest is of: ask for it again where the digest comes from.",
  "KA.67":
    "Settle these items (`kanalarkiv process`, `kanalarkiv review`) and export the period again with `--replaces` and this package's id, or deliver them in a later package.",
};

/** One comparison that was made. */
interface Made {
  readonly control: ControlId;
  readonly with: Compared["with"];
  readonly differences: readonly string[];
  /** with what the package agrees where nothing differs */
  readonly matches: string;
}

/** Compares with all records there are, and says of each that is missing that it was not compared. */
export function compare(given: Package, records: Records): Comparison {
  const { manifest, database, events } = records;
  const made = [
    compareId(given, records),
    compareGiven(given, records),
    compareManifest(given, records),
    database && compareDatabase(given, records, database),
    events && compareEvents(given, manifest, events),
  ].filter((each) => each !== undefined);
  const file = given.packageName ?? "";
  const left = manifest.state === "found" ? ofSelection(manifest.manifest, file) : undefined;
  return {
    compared: [...made.map(comparedOf), ...notCompared(given, records)],
    controls: [
      ...made.map(({ control, differences }) => summary(control, differences.length, 0)),
      ...(left?.controls ?? []),
    ],
    findings: [
      ...made.flatMap(({ control, differences }) =>
        differences.map((message) => finding(control, "error", message, file)),
      ),
      ...(left?.findings ?? []),
    ],
  };
}

/**
 * What belongs to the period and was left out (KA.67): a warning, unless somebody closed the period with a reason all
 * the same. What is confirmed as prunable need not be there, and is told with who confirmed it; where nobody is named for
 * an item that was left out so, that is a warning too.
 *
 * @param selection numbers of items, as a manifest has them
 * @param packageName the folder that everything lies in
 */
export function ofSelection(
  { selection, leftOut: confirmed, closing }: Pick<StatedManifest, "selection" | "leftOut" | "closing">,
  packageName: string,
): Comparison {
  const because = closing?.closed === true ? (closing.because ?? undefined) : undefined;
  const over = because === undefined ? "" : ", and the period was closed with a reason";
  const left = Object.entries(leftOut).flatMap(([name, says]) => {
    const count = selection[name] ?? 0;
    return count > 0 ? [`${counted(count, "item")} ${says}: not in the package${over}`] : [];
  });
  const level = because === undefined ? "warning" : "info";
  const unexplained = unexplainedOf(selection, confirmed);
  const findings = [
    ...left.map((message) => finding("KA.67", level, message, packageName)),
    ...unexplained.map((message) => finding("KA.67", "warning", message, packageName)),
    ...confirmed.map((group) => finding("KA.67", "info", confirmedText(group), packageName)),
  ];
  const count = (of: Level) => findings.filter((each) => each.level === of).length;
  return {
    compared: [],
    controls: [{ ...summary("KA.67", 0, count("warning")), infos: count("info") }],
    findings,
  };
}

type ConfirmedGroup = StatedManifest["leftOut"][number];

function confirmedText({ under, by, items }: ConfirmedGroup): string {
  const who = by ?? "the decision itself";
  return `${counted(items, "item")} of the period confirmed as prunable by ${who} under ${under}: not in the package`;
}

/** The selection and the reasons must come to the same number, or something is missing without one. */
function unexplainedOf(
  selection: StatedManifest["selection"],
  confirmed: readonly ConfirmedGroup[],
): readonly string[] {
  const told = confirmed.reduce((sum, { items }) => sum + items, 0);
  const without = selection["leftOut"] ?? 0;
  if (told === without) return [];
  return [
    `${counted(without, "item")} of the period left out as prunable, but it is told of ${told} who confirmed them: not in the package`,
  ];
}

function compareId({ packageName }: Package, { id }: Records): Made | undefined {
  if (id === undefined) return undefined;
  const differences =
    packageName === id ? [] : [`the store holds ${folder(packageName)} where ${id} was asked for`];
  return { control: "KA.62", with: "id", differences, matches: "the id that was asked for" };
}

function compareGiven(given: Package, { sha256 }: Records): Made | undefined {
  if (sha256 === undefined || given.sha256 === undefined) return undefined;
  const differences = digestDiffers(given, sha256, "what was given");
  return { control: "KA.66", with: "sha256", differences, matches: "the SHA-256 that was given" };
}

function compareManifest(given: Package, records: Records): Made | undefined {
  const { id, manifest: found } = records;
  const made = { control: "KA.63", with: "manifest", matches: "" } as const;
  if (found.state === "found") {
    const ofDay = `the manifest of ${found.manifest.closedAt.slice(0, 10)} (${found.place})`;
    const matches = given.sha256 === undefined ? `the id in ${ofDay}` : ofDay;
    return { ...made, differences: manifestDiffers(given, records, found), matches };
  }
  if (id === undefined) return undefined;
  const because =
    found.state === "absent"
      ? `there is no ${found.place}: a package counts only once its manifest is written`
      : `${found.place} is not the manifest of this package`;
  return { ...made, differences: [because] };
}

function manifestDiffers(
  given: Package,
  { id, database }: Records,
  { place, manifest }: Extract<ManifestFound, { state: "found" }>,
): readonly string[] {
  const stored = database === "absent" ? undefined : database;
  const otherName = [id, given.packageName].find((name) => name !== undefined && name !== manifest.packageId);
  return [
    ...(otherName === undefined ? [] : [`${place} is of package ${manifest.packageId}, not of ${otherName}`]),
    ...digestDiffers(given, manifest.tar.sha256, place),
    ...submissionDiffers(given, manifest, place, id !== undefined),
    ...(stored === undefined || stored.manifest?.canonical === manifest.canonical
      ? []
      : [`${place} is not the manifest that the database recorded`]),
  ];
}

/** A tar may be handed over alone, to be looked at; in the store both belong together. */
function submissionDiffers(
  { submissionSha256: found }: Package,
  { packageId, submission }: StatedManifest,
  place: string,
  isStored: boolean,
): readonly string[] {
  if (submission === undefined || found === submission.sha256 || (found === undefined && !isStored))
    return [];
  const file = `${packageId}.xml`;
  if (found === undefined) return [`${file} is not there; ${place} tells of it`];
  return [`${file} hashes to ${found}; ${place} says ${submission.sha256}`];
}

function digestDiffers({ sha256 }: Package, recorded: string | undefined, where: string): readonly string[] {
  if (sha256 === undefined || sha256 === recorded) return [];
  return [`the tar hashes to ${sha256}; ${where} says ${recorded ?? "nothing"}`];
}

function compareDatabase(given: Package, { id }: Records, found: DatabaseFound | "absent"): Made {
  const made = { control: "KA.64", with: "database", matches: "what the database recorded" } as const;
  if (found === "absent") return { ...made, differences: [`the database has no package ${id}`] };
  const uncommitted = `the database calls the package ${found.state}: it has no manifest`;
  const torn = "the database's copy of the manifest has another SHA-256 than its column";
  return {
    ...made,
    differences: [
      ...(found.committed ? [] : [uncommitted]),
      ...digestDiffers(given, found.sha256, "the database"),
      ...(found.committed && found.manifest?.tar.sha256 !== found.sha256 ? [torn] : []),
    ],
  };
}

function compareEvents(given: Package, manifest: ManifestFound, events: readonly EventFound[]): Made {
  const made = { control: "KA.65", with: "auditLog", matches: "" } as const;
  const last = events.at(-1);
  if (last === undefined)
    return { ...made, differences: ["the audit log does not say that it was verified"] };
  const signed =
    "size" in last.signed
      ? `signed in the checkpoint over ${counted(last.signed.size, "event")}`
      : last.signed.because;
  return {
    ...made,
    differences: events.flatMap((event) => eventDiffers(given, manifest, event)),
    matches: `the audit event of ${last.at.slice(0, 10)}, ${signed}`,
  };
}

function eventDiffers(given: Package, found: ManifestFound, event: EventFound): readonly string[] {
  const where = `the event ${event.kind} of ${event.at}`;
  const stored = found.state === "found" ? found.manifest.sha256 : undefined;
  const told = event.manifestSha256;
  return [
    ...event.faults,
    ...digestDiffers(given, event.sha256, where),
    ...(told === undefined || stored === undefined || told === stored
      ? []
      : [`${found.place} hashes to ${stored}; ${where} says ${told}`]),
  ];
}

/** What the selection counted and left out, although it belongs to the period. */
const leftOut: Readonly<Record<string, string>> = {
  needsReview: "of the period needing review",
  notJournaled: "of the period not journaled",
  unclassified: "of the period not classified",
};

function notCompared(given: Package, { id, sha256, manifest, database }: Records): readonly Compared[] {
  if (id !== undefined && database !== undefined) return [];
  const skipped = (against: Compared["with"], says: string) =>
    ({ with: against, outcome: "notCompared", says }) as const;
  const noDigest = given.sha256 === undefined;
  return [
    ...(sha256 !== undefined && noDigest ? [skipped("sha256", "a folder has no SHA-256: give the tar")] : []),
    ...(manifest.state === "found"
      ? noDigest
        ? [skipped("manifest", "the manifest's SHA-256 is of the tar, and this is a folder")]
        : []
      : [skipped("manifest", withoutManifest(manifest, sha256))]),
    skipped(
      "auditLog",
      "no database and no audit log were asked: where it was made, `kanalarkiv verify ID` does",
    ),
  ];
}

function withoutManifest(
  found: Exclude<ManifestFound, { state: "found" }>,
  sha256: string | undefined,
): string {
  const why =
    found.state === "another"
      ? `${found.place} is of another package, ${found.packageId}`
      : found.state === "unreadable"
        ? `${found.place} is not a manifest of a package`
        : "no manifest at hand";
  return sha256 === undefined ? `${why}: a forgery with mended checksums cannot be seen; give --sha256` : why;
}

function folder(name: string | undefined): string {
  return name === undefined ? "a package without a folder of its own" : `the folder ${JSON.stringify(name)}`;
}

function comparedOf({ with: against, differences, matches }: Made): Compared {
  return differences.length === 0
    ? { with: against, outcome: "matches", says: `matches ${matches}` }
    : { with: against, outcome: "differs", says: differences.join("; ") };
}

function summary(id: ControlId, errors: number, warnings: number): ControlSummary {
  const [name, remedy] = [names[id], remedies[id]];
  return { id, name, kind: "structure", remedy, ran: true, infos: 0, errors, warnings };
}

function finding(control: ControlId, level: Level, message: string, file: string): Finding {
  return { control, level, message, file, line: undefined };
}
