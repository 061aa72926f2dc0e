/** PURE. Whether what was gathered can be a package, and if not, what to do about it. */
import { ArchiveError } from "../../domain/errors.ts";
import { mayFollow } from "../../domain/package-state.ts";
import { closingRefusal } from "../../journal/left.ts";
import type { Gathered } from "./gather.ts";
import type { ExportRequest } from "./plan.ts";

export interface ExportDecision {
  /** undefined when there is nothing against it */
  readonly refusal: string | undefined;
  /** the rule that refused, for pages that say it in other languages */
  readonly refusedBy: RefusedBy | undefined;
  /** the refusal passes by itself when what waits is processed */
  readonly passes: boolean;
  /** for the manifest */
  readonly remarks: readonly string[];
}

/** A rule answers with what stands against the package. */
type Rule = (request: ExportRequest, gathered: Gathered) => string | undefined;

/** First what nothing that waits can change. */
const rules = {
  rightPeriod,
  rightReplaced,
  deliveredOnce,
  nothingWaits,
  somethingThere,
  nothingLost,
  filesThere,
  withJournal,
  closable,
  split,
} as const satisfies Readonly<Record<string, Rule>>;

export type RefusedBy = keyof typeof rules;

/** A refusal that knows its rule. */
export class ExportRefused extends ArchiveError {
  readonly refusedBy: RefusedBy;

  constructor(refusal: string, refusedBy: RefusedBy) {
    super("package.refused", refusal);
    this.refusedBy = refusedBy;
  }
}

export function decideExport(request: ExportRequest, gathered: Gathered): ExportDecision {
  for (const name of Object.keys(rules) as readonly RefusedBy[]) {
    const refusal = rules[name](request, gathered);
    if (refusal !== undefined)
      return { refusal, refusedBy: name, passes: name === "nothingWaits", remarks: [] };
  }
  return { refusal: undefined, refusedBy: undefined, passes: false, remarks: remarksOf(request, gathered) };
}

function nothingWaits(request: ExportRequest, { waiting: items }: Gathered): string | undefined {
  if (items === 0) return undefined;
  return `${items} item(s) of ${periodOf(request)} were captured or edited and are not classified and journaled as they stand now: run \`kanalarkiv process\` and export again`;
}

function rightPeriod({ period }: ExportRequest): string | undefined {
  return period.to < period.from
    ? `the period ends (${period.to}) before it starts (${period.from})`
    : undefined;
}

function rightReplaced(request: ExportRequest, { replaced }: Gathered): string | undefined {
  const { agency, replaces } = request;
  if (replaces === undefined) return undefined;
  if (!replaced || replaced.orgNumber !== agency.orgNumber)
    return `${agency.name} has no package ${replaces} to replace: see them with \`kanalarkiv export list\``;
  if (!mayFollow(replaced.state, "replaced"))
    return `package ${replaces} is ${replaced.state} and cannot be replaced: what failed or was replaced stands for nothing, so export without --replaces`;
  return undefined;
}

function nothingLost(request: ExportRequest, { replaced }: Gathered): string | undefined {
  if (replaced && replaced.lost > 0 && !reasonOf(request))
    return `${replaced.lost} item(s) of package ${replaced.id} would be in no package any more: choose its whole period (\`kanalarkiv export show ${replaced.id}\`), take in what was confirmed as prunable since with --with-prunable, or say why with --because`;
  return undefined;
}

function somethingThere(request: ExportRequest, { items, counts }: Gathered): string | undefined {
  if (items > 0) return undefined;
  const left = [
    counts.leftOut > 0
      ? `${counts.leftOut} item(s) are confirmed as prunable, --with-prunable takes them in`
      : undefined,
    counts.needsReview > 0
      ? `${counts.needsReview} item(s) wait for an officer, see \`kanalarkiv review\``
      : undefined,
  ].filter((each) => each !== undefined);
  return `there is nothing to export in ${periodOf(request)}: ${left.length === 0 ? "no item was posted or journaled in it" : left.join("; ")}`;
}

/** Noark 5 6.4.26: a systemID is unique over all extractions of the creator. */
function deliveredOnce(request: ExportRequest, { delivered, items }: Gathered): string | undefined {
  if (delivered.length === 0 || (request.again && reasonOf(request))) return undefined;
  const ways = [
    "choose a period that holds none of them",
    ...(request.replaces === undefined
      ? ["name the package that this one takes the place of: --replaces"]
      : []),
    "or deliver them again and say why: --again --because",
  ];
  return `of the ${items} item(s) of ${periodOf(request)}, ${listed(delivered)}; a unit is delivered once (Noark 5, 6.4.26): ${ways.join(", ")}`;
}

function filesThere(request: ExportRequest, { lostFiles }: Gathered): string | undefined {
  if (lostFiles.length === 0 || (request.withoutLost && reasonOf(request))) return undefined;
  return `the store has lost ${lostFiles.length} file(s) of ${periodOf(request)}: ${named(lostFiles)}; put them back from a backup and run \`kanalarkiv objects verify\`, or export without them and say why: --without-lost --because`;
}

const mostNamed = 5;

function named(lost: Gathered["lostFiles"]): string {
  const names = lost
    .slice(0, mostNamed)
    .map(
      ({ itemId, nativeId, channel, url, state }) =>
        `${url} of item ${itemId} (${channel}, ${nativeId}), ${state}`,
    );
  const more = lost.length - names.length;
  return [...names, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

/** The schema of a journal wants an entry, and the archive's tool reports N5.03 and N5.60, or N5.59 where they are left out. */
function withJournal(request: ExportRequest, gathered: Gathered): string | undefined {
  if (gathered.counts.casework > 0 || (request.withoutEntries && reasonOf(request))) return undefined;
  return `${periodOf(request)} holds no registry entry, and the archive's tool refuses a package without one (N5.03 and N5.60 for both journals; N5.59 if they are left out): ${widen(gathered)}, or, when the archive has agreed to take it so, export with --without-entries --because "its agreement"`;
}

function closable(request: ExportRequest, { left }: Gathered): string | undefined {
  return closingRefusal(request, left);
}

function split(_: ExportRequest, gathered: Gathered): string | undefined {
  return "refusal" in gathered.split ? gathered.split.refusal : undefined;
}

function widen({ nearest: { before, after } }: Gathered): string {
  if (!before && !after) return "the agency has no registry entry at all, so no other period helps";
  const ends = [before ? `--from ${before}` : undefined, after ? `--to ${after}` : undefined];
  return `widen the period to the nearest entry (${ends.filter((end) => end !== undefined).join(" or ")})`;
}

function remarksOf(
  request: ExportRequest,
  { counts, delivered, replaced, lostFiles }: Gathered,
): readonly string[] {
  const because = reasonOf(request);
  const why = because ? `, because: ${because}` : "";
  return [
    ...(replaced ? [`takes the place of package ${replaced.id}, which was ${replaced.state}${why}`] : []),
    ...(replaced && replaced.lost > 0
      ? [`${replaced.lost} item(s) of package ${replaced.id} are not in this one${why}`]
      : []),
    ...(delivered.length > 0
      ? [
          `delivered again, with the same systemIDs of records, documents and files${why}: ${listed(delivered)}`,
        ]
      : []),
    ...(lostFiles.length > 0
      ? [
          `${lostFiles.length} file(s) are not in the package, for the store has lost them${why}: ${named(lostFiles)}`,
        ]
      : []),
    ...(counts.casework === 0 ? [`without registry entries${why}`] : []),
  ];
}

function listed(delivered: Gathered["delivered"]): string {
  return delivered
    .map(
      ({ id, from, to, state, items, changed }) =>
        `${items} are in package ${id} (${from}–${to}, ${state}${changed > 0 ? `; ${changed} changed since` : ""})`,
    )
    .join(", ");
}

function reasonOf({ because }: ExportRequest): string | undefined {
  const given = because?.trim();
  return given === "" ? undefined : given;
}

function periodOf({ agency, period }: ExportRequest): string {
  return `${agency.name}, ${period.from}–${period.to}`;
}
