/** Places a hold. Gather: what it would cover. Decide: whether it can be asked so. Apply: one row and one event. */
import { recordEvent } from "../../db/audit-log.ts";
import { listDecisions } from "../../db/decisions.ts";
import { addHoldReview } from "../../db/hold-reviews.ts";
import { addHold, addHoldAct, lockDestruction } from "../../db/holds.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import type { Hold, HoldId, HoldKind, HoldQuery, HoldScope } from "../../domain/hold.ts";
import { asId, type ChannelId, type ItemId } from "../../domain/ids.ts";
import { isItem, itemBy } from "../item/find.ts";
import { channelBy } from "../register/find.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { classFault, queryFault, stepFault } from "./decide.ts";
import { type Coverage, coverageOf } from "./gather.ts";

/** What is held, as a person names it: one of an item, the thread of an item, a channel alone, or conditions. */
export interface ScopeRequest {
  readonly item?: string | undefined;
  readonly thread?: string | undefined;
  readonly channel?: string | undefined;
  readonly classId?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly words?: string | undefined;
  readonly everything?: boolean | undefined;
}

export interface PlaceRequest {
  readonly agency: Agency;
  readonly kind: HoldKind;
  readonly scope: ScopeRequest;
  readonly ground: string;
  readonly owner: string;
  /** the last day on which it counts */
  readonly until: Day | undefined;
  /** when somebody is to look again whether it is needed */
  readonly reviewOn?: Day | undefined;
  readonly by: string;
  readonly dryRun: boolean;
  /** as `coverageOf` takes it */
  readonly mostCompared?: number | undefined;
}

export interface Placed {
  /** number 0 in a dry run */
  readonly hold: Hold;
  readonly coverage: Coverage;
  readonly dryRun: boolean;
}

/** Examples that are shown of what a hold covers. */
const exampleCount = 5;

/**
 * @throws ArchiveError `config.invalid` for a scope that is none or two, a ground or owner without words, a last day that is
 *   over; `archive.missing` for an item or channel that is not there or is another agency's
 */
export async function placeHold(
  tools: ArchiveTools,
  request: PlaceRequest,
  onProgress: OnProgress,
): Promise<Placed> {
  const { agency, kind, until, reviewOn, by, dryRun, mostCompared } = request;
  const [ground, owner] = [words(request.ground, "--ground"), words(request.owner, "--owner")];
  const scope = await scopeOf(tools, agency, request.scope);
  const at = tools.clock.now();
  const id = asId<HoldId>(tools.ids.next());
  const draft: Hold = {
    ...{ id, agencyId: agency.id, number: 0, kind, scope, ground, owner, placedAt: at, placedBy: by },
    acts: [],
  };
  const end = { act: "ends", lastDay: until, at, because: ground, by } as const;
  const fault = until && stepFault(draft, end, dayOf(at, agency.timeZone));
  if (fault) throw invalid(`--until: ${until} is over: a hold that has ended already holds nothing`);
  const acts = until === undefined ? [] : [end];
  // the hold counts before anybody counts what it covers: meanwhile nothing of it can go
  const hold = { ...draft, acts, number: dryRun ? 0 : await write(tools, draft, acts, reviewOn) };
  const coverage = await coverageOf(tools, agency, hold, exampleCount, onProgress, mostCompared);
  return { hold, coverage, dryRun };
}

async function write(
  tools: ArchiveTools,
  hold: Hold,
  acts: Hold["acts"],
  reviewOn: Day | undefined,
): Promise<number> {
  const { number: _, acts: none, ...row } = hold;
  return await transact(tools.pool, async (tx) => {
    await lockDestruction(tx, hold.agencyId);
    const number = await addHold(tx, row);
    for (const act of acts) await addHoldAct(tx, tools.ids.next(), hold, act);
    const { agencyId, kind, scope, ground, owner, placedBy, placedAt } = hold;
    if (reviewOn !== undefined)
      await addHoldReview(tx, tools.ids.next(), hold, {
        reviewOn,
        at: placedAt,
        by: placedBy,
        because: ground,
      });
    await recordEvent(tx, tools, "hold.placed", {
      ...{ agency: agencyId, hold: hold.id, number, kind, scope, ground, owner, by: placedBy },
      ...(acts[0]?.lastDay === undefined ? {} : { lastDay: acts[0].lastDay }),
      ...(reviewOn === undefined ? {} : { reviewOn }),
    });
    return number;
  });
}

async function scopeOf(tools: ArchiveTools, agency: Agency, asked: ScopeRequest): Promise<HoldScope> {
  const { item, thread, channel, classId, from, to, words: sought, everything } = asked;
  const isQuery = [classId, from, to, sought].some((given) => given !== undefined);
  const named = [
    item,
    thread,
    channel === undefined || isQuery ? undefined : channel,
    isQuery || undefined,
    everything,
  ];
  const given = named.filter(Boolean).length;
  if (given !== 1 || (channel !== undefined && (item ?? thread) !== undefined))
    throw invalid(
      `${given === 0 ? "say what is held" : "say one thing that is held"}: --item, --thread, --channel, conditions (--words, --class, --from, --to, also with --channel), or --everything`,
    );
  if (item !== undefined) return { kind: "item", itemId: (await itemOf(tools, agency, item)).id };
  if (thread !== undefined) {
    const { channelId, root } = await itemOf(tools, agency, thread);
    return { kind: "thread", channelId, rootNativeId: root };
  }
  const channelId = channel === undefined ? undefined : await channelOf(tools, agency, channel);
  if (channelId !== undefined && !isQuery) return { kind: "channel", channelId };
  const query: HoldQuery = {
    channelId,
    classId: classId?.trim().toUpperCase(),
    postedFrom: from,
    postedTo: to,
    words: sought?.trim(),
  };
  const fault = queryFault(query) ?? classFault(query, await ownClasses(tools, agency));
  if (fault) throw invalid(fault);
  return { kind: "query", query: withoutUndefined(query) };
}

/** Of all its decisions: what a draft names may be decided tomorrow, and what a superseded one named was so once. */
async function ownClasses(tools: ArchiveTools, agency: Agency): Promise<readonly string[]> {
  const decisions = await listDecisions(tools.db, agency.id);
  return decisions.flatMap(({ document }) => (document.ownClasses ?? []).map(({ id }) => id));
}

function withoutUndefined(query: HoldQuery): HoldQuery {
  return Object.fromEntries(Object.entries(query).filter(([, given]) => given !== undefined));
}

async function itemOf(
  tools: ArchiveTools,
  agency: Agency,
  named: string,
): Promise<{ readonly id: ItemId; readonly channelId: ChannelId; readonly root: string }> {
  const { id } = await ownItem(tools, agency, named);
  const found = await tools.pool.query<{ channel_id: ChannelId; root: string; agency_id: string }>(
    "select channel_id, root_native_id as root, agency_id from core.items where id = $1",
    [id],
  );
  const [row] = found.rows;
  if (row?.agency_id !== agency.id) throw others(named, agency);
  return { id: asId<ItemId>(id), channelId: row.channel_id, root: row.root };
}

/** Of several that are named so only the agency's own are told of. */
async function ownItem(tools: ArchiveTools, agency: Agency, named: string): Promise<{ readonly id: string }> {
  try {
    return await itemBy(tools, named, agency);
  } catch (error) {
    const isOthers =
      isArchiveError(error) && error.code === "archive.missing" && (await isItem(tools, named));
    throw isOthers ? others(named, agency) : error;
  }
}

async function channelOf(tools: ArchiveTools, agency: Agency, named: string): Promise<ChannelId> {
  const { id, agencyId } = await channelBy(tools, named);
  if (agencyId !== agency.id) throw others(named, agency);
  return id;
}

function others(named: string, agency: Agency): ArchiveError {
  return new ArchiveError(
    "archive.missing",
    `${JSON.stringify(named)} is not of ${agency.name}: a hold covers what is its own agency's`,
  );
}

function words(text: string, option: string): string {
  if (text.trim() === "") throw invalid(`${option}: give some words`);
  return text.trim();
}

function invalid(message: string): ArchiveError {
  return new ArchiveError("config.invalid", message);
}
