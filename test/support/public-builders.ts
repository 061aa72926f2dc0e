/** Rows of the public projection, with only what a test cares for said. */
import { createHash } from "node:crypto";
import type pg from "pg";
import type { NamePolicy } from "../../src/domain/agency.ts";

/** What time it is on a test's site: a Saturday morning. */
export const siteNow = new Date("2026-11-21T08:00:00Z");

let made = 0;

/** A UUID that sorts by the order of making. */
export function nextUuid(): string {
  made += 1;
  return `01990000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
}

export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly names: NamePolicy;
}

export async function putAgency(
  pool: pg.Pool,
  given: Partial<AgencyRow> & {
    readonly country?: "NO" | "SE";
    readonly language?: string;
    readonly timeZone?: string;
  } = {},
): Promise<string> {
  const id = given.id ?? nextUuid();
  await pool.query("insert into pub.agencies values ($1, $2, $3, $4, $5, $6, $7, $8)", [
    id,
    given.name ?? "Fjordvik kommune",
    given.country === "SE" ? "212000-0142" : "987654321",
    given.country ?? "NO",
    given.language ?? "nb",
    given.timeZone ?? "Europe/Oslo",
    "Kommunikasjon",
    given.names ?? "searchable-1y",
  ]);
  return id;
}

export async function putChannel(
  pool: pg.Pool,
  agencyId: string,
  given: {
    readonly title?: string;
    readonly kind?: string;
    readonly address?: string;
    readonly everyMinutes?: number;
    readonly lastLookAt?: Date | null;
    readonly lastCompleteAt?: Date | null;
    readonly lastFault?: string | null;
  } = {},
): Promise<string> {
  const id = nextUuid();
  await pool.query("insert into pub.channels values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", [
    id,
    agencyId,
    given.kind ?? "wordpress",
    given.title ?? "Nettsiden",
    given.address ?? "https://www.fjordvik.example/",
    given.everyMinutes ?? 15,
    given.lastLookAt ?? given.lastCompleteAt ?? null,
    given.lastCompleteAt ?? null,
    given.lastFault ?? null,
  ]);
  return id;
}

export interface Place {
  readonly agencyId: string;
  readonly channelId: string;
}

export async function putCase(
  pool: pg.Pool,
  place: Place,
  given: {
    readonly year?: number;
    readonly sequence?: number;
    readonly openedOn?: string;
    readonly washed?: string;
    readonly full?: string;
    readonly publishedAt?: Date;
    readonly postId?: string | null;
  } = {},
): Promise<string> {
  const id = nextUuid();
  const washed = given.washed ?? "Innlegg om åpningstider på biblioteket";
  await pool.query(
    `insert into pub.cases (id, agency_id, channel_id, year, sequence, opened_on, title_washed, title_full, published_at, post_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      place.agencyId,
      place.channelId,
      given.year ?? 2026,
      given.sequence ?? made,
      given.openedOn ?? "2026-11-01",
      washed,
      given.full ?? washed,
      given.publishedAt ?? siteNow,
      given.postId ?? null,
    ],
  );
  return id;
}

export async function putEntry(
  pool: pg.Pool,
  place: Place & { readonly caseId: string },
  given: {
    readonly id?: string;
    readonly year?: number;
    readonly sequence?: number;
    readonly numberInCase?: number;
    readonly direction?: "incoming" | "outgoing" | "internal";
    readonly journaledOn?: string;
    readonly documentDay?: string | null;
    readonly washed?: string;
    readonly full?: string;
    readonly partyWashed?: string;
    readonly partyFull?: string;
    readonly ground?: string | null;
    readonly publishedAt?: Date;
    readonly itemId?: string | null;
  } = {},
): Promise<string> {
  const id = given.id ?? nextUuid();
  const washed = given.washed ?? "Kommentar til innlegg om åpningstider";
  const party = given.partyWashed ?? "Privatperson";
  await pool.query(
    `insert into pub.entries (id, agency_id, case_id, channel_id, year, sequence, number_in_case, direction, journaled_on,
       document_day, title_washed, title_full, party_washed, party_full, ground, published_at, item_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      id,
      place.agencyId,
      place.caseId,
      place.channelId,
      given.year ?? 2026,
      given.sequence ?? made,
      given.numberInCase ?? 1,
      given.direction ?? "incoming",
      given.journaledOn ?? "2026-11-20",
      given.documentDay === undefined ? "2026-11-19" : given.documentDay,
      washed,
      given.full ?? washed,
      party,
      given.partyFull ?? party,
      given.ground ?? null,
      given.publishedAt ?? siteNow,
      given.itemId ?? null,
    ],
  );
  return id;
}

export async function putItem(
  pool: pg.Pool,
  place: Place,
  given: {
    readonly title?: string | null;
    readonly body?: string;
    readonly kind?: string;
    readonly language?: string | null;
    readonly permalink?: string | null;
    readonly postedAt?: Date;
    readonly versions?: number;
    /** what is not the same in all versions; nothing, unless told otherwise */
    readonly changed?: readonly string[] | null;
    readonly standing?: string;
    readonly updatedAt?: Date;
  } = {},
): Promise<string> {
  const id = nextUuid();
  const body = given.body ?? "Biblioteket har nye åpningstider fra mandag.";
  const postedAt = given.postedAt ?? new Date("2026-11-19T09:00:00Z");
  await pool.query(
    `insert into pub.items (id, agency_id, channel_id, kind, title, body, language, permalink, posted_at, first_seen_at, versions, standing, content_sha256, published_at, changed, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      place.agencyId,
      place.channelId,
      given.kind ?? "post",
      given.title === undefined ? "Nye åpningstider" : given.title,
      body,
      given.language === undefined ? "nb" : given.language,
      given.permalink === undefined ? "https://www.fjordvik.example/apningstider/" : given.permalink,
      postedAt,
      new Date(postedAt.getTime() + 300_000),
      given.versions ?? 1,
      given.standing ?? "visible",
      createHash("sha256").update(body).digest("hex"),
      new Date(postedAt.getTime() + 600_000),
      given.changed === undefined ? [] : given.changed,
      given.updatedAt ?? null,
    ],
  );
  return id;
}

/** An agency with one channel. */
export async function putPlace(pool: pg.Pool, names: NamePolicy = "searchable-1y"): Promise<Place> {
  const agencyId = await putAgency(pool, { names });
  return { agencyId, channelId: await putChannel(pool, agencyId) };
}

const dayMs = 86_400_000;

/** So long before the site's time. */
export function daysAgo(days: number): Date {
  return new Date(siteNow.getTime() - days * dayMs);
}

/** What the ledger of a channel was told as. @param given gaps as from, to and faults */
export async function putCoverage(
  pool: pg.Pool,
  channelId: string,
  given: {
    readonly firstLookAt: Date;
    readonly active: readonly { readonly from: string; readonly to?: string }[];
    readonly openSince?: Date;
    readonly openFaults?: readonly string[];
    readonly gaps?: readonly (readonly [string, string, readonly string[]])[];
  },
): Promise<void> {
  await pool.query("update pub.channels set first_look_at = $2 where id = $1", [
    channelId,
    given.firstLookAt,
  ]);
  await pool.query("insert into pub.coverage values ($1, $2, $3, $4, null, false, '')", [
    channelId,
    JSON.stringify(given.active),
    given.openSince ?? null,
    given.openFaults ?? [],
  ]);
  for (const [from, to, faults] of given.gaps ?? [])
    await pool.query("insert into pub.coverage_gaps values ($1, $2, $3, $4)", [channelId, from, to, faults]);
}
