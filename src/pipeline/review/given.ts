/** What an officer gives to name an item or to narrow the queue, checked before anything is asked or done. */
import { classIds } from "../../classify/classes.ts";
import { rulesByCountry } from "../../classify/table.ts";
import { findItems } from "../../db/item-files.ts";
import { itemsNamed, occursInQueue } from "../../db/review-items.ts";
import type { Agency } from "../../domain/agency.ts";
import { addDays, type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import { nearest } from "../../domain/nearest.ts";
import type { Ground } from "../../domain/outcome.ts";
import { instantAt } from "../../domain/zoned.ts";
import type { QueueFilter } from "../../review/filter.ts";
import { groundOf } from "../../review/ground.ts";
import type { QueueKind } from "../../review/urgency.ts";
import { channelIdBy } from "../register/find.ts";
import type { ArchiveTools } from "../tools.ts";

/** As it stands on the command line or in the address of a page. */
export interface GivenFilter {
  readonly class?: string | undefined;
  readonly rule?: string | undefined;
  readonly channel?: string | undefined;
  readonly language?: string | undefined;
  readonly waits?: QueueKind | undefined;
  readonly urgency?: number | undefined;
  /** posted on this day or later */
  readonly from?: Day | undefined;
  /** posted on this day or earlier */
  readonly to?: Day | undefined;
  /** posted so many days ago or earlier */
  readonly olderThan?: number | undefined;
  readonly handedTo?: string | undefined;
  readonly postponed?: boolean | undefined;
}

/** @throws ArchiveError `archive.missing` for a class, rule or channel that there is not, naming what is near */
export async function filterBy(
  tools: ArchiveTools,
  agency: Agency,
  given: GivenFilter,
): Promise<QueueFilter> {
  const { timeZone } = agency;
  const today = dayOf(tools.clock.now(), timeZone);
  const ends = [
    ...(given.to ? [addDays(given.to, 1)] : []),
    ...(given.olderThan === undefined ? [] : [addDays(today, 1 - given.olderThan)]),
  ].sort();
  return {
    classId: await known(tools, agency, "class_id", given.class?.toUpperCase(), classIds),
    ruleId: await known(tools, agency, "rule_id", given.rule?.toUpperCase(), ruleIds(agency)),
    channelId: await channelIdBy(tools, given.channel),
    language: given.language?.toLowerCase(),
    waits: given.waits,
    urgencyFrom: given.urgency,
    postedFrom: given.from && instantAt(given.from, timeZone),
    postedBefore: ends[0] && instantAt(ends[0], timeZone),
    handedTo: given.handedTo,
    postponed: given.postponed,
  };
}

function ruleIds(agency: Agency): readonly string[] {
  return rulesByCountry[agency.country].map(({ id }) => id);
}

/** A class of the agency's own is known by the items that have it. */
async function known(
  tools: ArchiveTools,
  agency: Agency,
  column: "class_id" | "rule_id",
  given: string | undefined,
  all: readonly string[],
): Promise<string | undefined> {
  if (given === undefined || all.includes(given)) return given;
  if (await occursInQueue(tools.pool, agency.id, column, given)) return given;
  const near = nearest(given, all);
  const what = column === "class_id" ? "class" : "rule";
  throw new ArchiveError(
    "archive.missing",
    `there is no ${what} ${given}${near ? `; did you mean ${near}?` : `; there are ${all.join(", ")}`}`,
  );
}

/**
 * @param named the name that a list gives it, its id, the channel's own id of it, or the address of its page
 * @throws ArchiveError `archive.missing` when the agency has none; `config.invalid` when it has several, naming them
 */
export async function reviewItemBy(tools: ArchiveTools, agency: Agency, named: string): Promise<string> {
  const asked = named.trim();
  const isName = /^[0-9a-f]{8}$/i.test(asked);
  const byName = isName ? await itemsNamed(tools.pool, agency.id, asked.toLowerCase()) : [];
  const found =
    byName.length > 0 || isUuid(asked)
      ? [...byName, ...(isUuid(asked) ? [asked] : [])]
      : (await findItems(tools.pool, asked)).map(({ id }) => id);
  const own = await ofAgency(tools, agency, found);
  const [only, second] = own;
  if (!only)
    throw new ArchiveError(
      "archive.missing",
      `${JSON.stringify(named)} is no item of ${agency.name}: give its name as \`kanalarkiv review list\` prints it, its id, or the address of its page`,
    );
  if (!second) return only;
  throw new ArchiveError(
    "config.invalid",
    `${JSON.stringify(named)} is ${own.length} items; give one by its id:\n${own.map((id) => `  ${id}`).join("\n")}`,
  );
}

/** Each once, in the order in which they were given. */
export async function reviewItemsBy(
  tools: ArchiveTools,
  agency: Agency,
  named: readonly string[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const one of named) ids.push(await reviewItemBy(tools, agency, one));
  return [...new Set(ids)];
}

async function ofAgency(
  tools: ArchiveTools,
  agency: Agency,
  ids: readonly string[],
): Promise<readonly string[]> {
  const found = await tools.pool.query<{ id: string }>(
    "select id from core.items where agency_id = $1 and id = any($2::uuid[]) order by id",
    [agency.id, ids],
  );
  return found.rows.map(({ id }) => id);
}

/**
 * @param text act and section, or `none`
 * @returns null for `none`; undefined when nothing was given
 * @throws ArchiveError `config.invalid`
 */
export function givenGround(text: string | undefined): Ground | null | undefined {
  if (text === undefined) return undefined;
  if (text.trim().toLowerCase() === "none") return null;
  const ground = groundOf(text);
  if (ground) return ground;
  throw new ArchiveError(
    "config.invalid",
    `${JSON.stringify(text)} names no act and section: write “offl. § 13 første ledd”, “OSL 21 kap. 1 §”, or none`,
  );
}
