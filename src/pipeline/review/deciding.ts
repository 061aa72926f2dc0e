/** What confirming and overruling have in common: read under lock, decide about each item, write all or nothing. */
import type { ReviewBatch } from "../../db/review-acts.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ItemId, VersionId } from "../../domain/ids.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { ClassificationState } from "../../domain/review.ts";
import type {
  Already,
  InForce,
  OfficersClass,
  Refused,
  ReviewRefusal,
} from "../../retention/officers-class.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { applyDecisions, type DecidedItem, type DecidingAct, type Decision } from "./apply.ts";
import { type DecisionsNow, gatherDecisions, type ItemUnderReview, inForceOf, lockItems } from "./gather.ts";
import { refuseLeased } from "./officer.ts";
import { demandForBatch } from "./sample/demand.ts";
import { frozenDigest, frozenOf } from "./select.ts";

export interface ReviewRequest {
  /** one, or a batch */
  readonly items: readonly ItemId[];
  /** a person's name */
  readonly by: string;
  readonly because: string;
  /** how the items were chosen: makes a batch of one item too */
  readonly filter?: Readonly<Record<string, string>> | undefined;
  /** the versions that the officer had before them: an item that changed since is refused */
  readonly seen?: ReadonlyMap<ItemId, VersionId> | undefined;
  /** the class that the officer had before them, to be confirmed: an item that the rules read otherwise since is refused */
  readonly shown?: ReadonlyMap<ItemId, ShownClass> | undefined;
  /** SHA-256 of the list that was looked at (`frozenDigest`): refused when anything in it is otherwise under the locks */
  readonly listSha256?: string | undefined;
  /** of a batch: hears how far it is; nothing is written before the end */
  readonly onProgress?: OnProgress | undefined;
}

export interface ShownClass {
  readonly classId: string;
  readonly outcome: string;
}

/** What stands already, and by whom. */
export interface AlreadyDecided {
  readonly item: ItemId;
  readonly state: ClassificationState;
  readonly by: string;
  readonly at: Date;
  readonly outcome: Outcome;
  readonly classId: string;
}

export interface ReviewResult {
  /** undefined for one item, and when there was nothing left to decide */
  readonly batch: ReviewBatch | undefined;
  readonly decided: readonly DecidedItem[];
  readonly already: readonly AlreadyDecided[];
}

export type Answer = OfficersClass | Already | Refused;

/**
 * @param request its `purpose` names the sample that a long list needs; undefined when nothing becomes prunable by it
 * @param answer what becomes of one item
 * @throws ArchiveError `review.state` when one of them cannot be decided so, naming each; then nothing was written
 */
export async function decideItems(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  request: ReviewRequest & { readonly act: DecidingAct["act"]; readonly purpose: string | undefined },
  answer: (inForce: InForce, under: ItemUnderReview, now: DecisionsNow) => Answer,
): Promise<ReviewResult> {
  if (request.items.length === 0) throw new ArchiveError("config.invalid", "no item was given");
  const far = halves(request.onProgress, request.items.length);
  const items = await lockItems(tx, agency, request.items, far.first);
  // asked under the locks: what another officer did meanwhile is seen
  const at = tools.clock.now();
  await refuseLeased(tx, request.items, request.by, at);
  refuseOtherList(request, items);
  const now = await gatherDecisions(tx, agency, at);
  const answers = items.map((under) => ({ under, answer: answerFor(request, under, now, answer) }));
  refuseFaults(answers, request.act);
  const decisions = besideEachOther(
    answers.flatMap(({ under, answer }): Decision[] =>
      answer.kind === "decided" ? [{ under, answer }] : [],
    ),
    request.by,
  );
  const filter = request.filter ?? (items.length > 1 ? {} : undefined);
  const { act, by, because, purpose } = request;
  const sample = await demandForBatch(tx, agency, purpose, items, at);
  const written = await applyDecisions(
    tx,
    tools,
    agency,
    { act, by, because, at, filter, sample },
    decisions,
    far.second,
  );
  const already = answers.flatMap((each) => (each.answer.kind === "already" ? standing(each.under) : []));
  return { ...written, already };
}

/** The queue may be behind what was captured and classified: what nobody looked at is not decided with the rest. */
function refuseOtherList({ listSha256 }: ReviewRequest, items: readonly ItemUnderReview[]): void {
  if (listSha256 === undefined || frozenDigest(frozenOf(items)) === listSha256) return;
  throw new ArchiveError(
    "review.state",
    "something of the list was captured, classified or decided since it was looked at, and nothing was written: run `kanalarkiv process`, and look at it again with --dry-run",
  );
}

/** What is decided with the item that it answers was decided in sight of that, and need not be looked at again for it. */
function besideEachOther(decisions: readonly Decision[], by: string): readonly Decision[] {
  const made = new Map(
    decisions.map(({ under: { item }, answer }) => [item.itemId, { ...answer.classification, by }]),
  );
  return decisions.map(({ under, answer }) => ({
    under: { ...under, context: under.contextWith?.(made) ?? under.context },
    answer,
  }));
}

/** Reading takes about as long as writing: each item counts half before it is written. */
export function halves(
  onProgress: OnProgress = () => undefined,
  total: number,
): { readonly first: (items: number) => void; readonly second: (items: number) => void } {
  return {
    first: (items) => onProgress(Math.floor(items / 2), total),
    second: (items) => onProgress(Math.floor((total + items) / 2), total),
  };
}

function answerFor(
  { seen, shown }: ReviewRequest,
  under: ItemUnderReview,
  now: DecisionsNow,
  answer: (inForce: InForce, under: ItemUnderReview, now: DecisionsNow) => Answer,
): Answer {
  const { item } = under;
  const inForce = inForceOf(item);
  const fault = (because: ReviewRefusal, detail: string): Refused => ({ kind: "refused", because, detail });
  if (!inForce || !item.current) return fault("unclassified", "run `kanalarkiv process` first");
  const saw = seen?.get(item.itemId);
  if (saw !== undefined && saw !== item.versionId)
    return fault("otherVersion", `version ${item.versionNumber} came in since it was read: read it again`);
  if (item.current.versionId !== item.versionId)
    return fault(
      "newerVersion",
      `version ${item.versionNumber} came in since it was classified: run \`kanalarkiv process\`, and read it`,
    );
  const made = answer(inForce, under, now);
  const showed = shown?.get(item.itemId);
  const stands = showed?.classId === inForce.classId && showed.outcome === inForce.outcome;
  if (made.kind !== "decided" || showed === undefined || stands) return made;
  return fault(
    "otherProposal",
    `it is ${inForce.classId} (${inForce.outcome}) by now, and was ${showed.classId} (${showed.outcome}) when it was read: read it again`,
  );
}

/** How many items a refusal names before it says how many more there are. */
const named = 20;

function refuseFaults(
  answers: readonly { readonly under: ItemUnderReview; readonly answer: Answer }[],
  act: DecidingAct["act"],
): void {
  const faults = answers.flatMap(({ under, answer }) =>
    answer.kind === "refused" ? [`  ${under.item.itemId}: ${whoDecided(under, answer)}${answer.detail}`] : [],
  );
  if (faults.length === 0) return;
  const rest = faults.length > named ? `\n  and ${faults.length - named} more` : "";
  const refusals = answers.flatMap(({ under: { item }, answer }): RefusedItem[] =>
    answer.kind === "refused"
      ? [{ item: item.itemId, because: answer.because, by: item.current?.by, at: item.current?.at }]
      : [],
  );
  throw new ArchiveError(
    "review.state",
    `${faults.length} of ${answers.length} cannot be ${act}, and nothing was written:\n${faults.slice(0, named).join("\n")}${rest}`,
    { cause: { refusals } },
  );
}

/** An item that could not be decided about so: why, and who set what is in force. */
export interface RefusedItem {
  readonly item: ItemId;
  readonly because: ReviewRefusal;
  readonly by: string | undefined;
  readonly at: Date | undefined;
}

/** Of an error of deciding: each item with its reason, for who tells it in other words; empty for any other error. */
export function refusalsOf(error: unknown): readonly RefusedItem[] {
  if (!(error instanceof Error) || typeof error.cause !== "object" || error.cause === null) return [];
  return "refusals" in error.cause ? (error.cause.refusals as readonly RefusedItem[]) : [];
}

function whoDecided({ item: { current } }: ItemUnderReview, { because }: Refused): string {
  if (because !== "decidedAlready" || !current) return "";
  return `${current.by} made it ${current.classId} (${current.outcome}) on ${current.at.toISOString()}: `;
}

function standing({ item: { itemId, current } }: ItemUnderReview): AlreadyDecided[] {
  if (!current) return [];
  const { state, by, at, outcome, classId } = current;
  return [{ item: itemId, state, by, at, outcome, classId }];
}
