/** The audit log as an agency or a person may read it: found, with what each event is about and how far it was checked. */
import { countIn, type Thing, type ToldField, thingKinds, thingsIn, toldFields } from "../../audit/about.ts";
import { type AuditEventKind, auditEventKinds } from "../../audit/event.ts";
import { eventsByIds, recordEvent } from "../../db/audit-log.ts";
import {
  everybodys,
  type FoundEvent,
  findEvents,
  idsByNumber,
  type LogPlace,
  namedThings,
  whoActed,
} from "../../db/log-search.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type DeskRight, may, type RoleHeld } from "../../domain/desk.ts";
import type { AgencyId } from "../../domain/ids.ts";
import { isUuid } from "../../domain/ids.ts";
import { faultsOfLeaf } from "../anchor/faults.ts";
import type { ArchiveTools } from "../tools.ts";

export type { LogPlace } from "../../db/log-search.ts";

type Reading = Pick<ArchiveTools, "pool">;

export interface LogAsked {
  readonly kinds: readonly AuditEventKind[];
  readonly who?: string | undefined;
  /** ids of what events name; empty finds nothing */
  readonly named?: readonly string[] | undefined;
  readonly from?: Date | undefined;
  /** exclusive */
  readonly before?: Date | undefined;
}

export interface NamedInLog extends Thing {
  /** how it is called; undefined for what has no name of its own */
  readonly called: string | undefined;
  /** what its page is found by; undefined for what is not the agency's, or has no page */
  readonly at: string | undefined;
}

export interface LogRow {
  readonly eventId: string;
  readonly at: Date;
  readonly kind: AuditEventKind;
  readonly who: string;
  /** what the event itself has as its actor, where that is another */
  readonly actor: string | undefined;
  readonly whose: FoundEvent["whose"];
  readonly scope: string;
  readonly about: readonly NamedInLog[];
  /** of many things at once, how many */
  readonly count: number | undefined;
  readonly fields: readonly (ToldField & { readonly commitment: string })[];
  /** committed to, and no longer kept: a field that was destroyed */
  readonly destroyed: readonly { readonly name: string; readonly commitment: string }[];
  readonly leaf: string;
  /** from 0; undefined before it has a place in the tree */
  readonly index: number | undefined;
  /** the first signed checkpoint that covers it */
  readonly sealed: { readonly size: number; readonly at: Date } | undefined;
  /** in which its row differs from its bytes, or a field from what was committed to; looked at when it is read */
  readonly faults: readonly string[];
}

export interface LogPage {
  readonly rows: readonly LogRow[];
  /** where the next page begins; undefined on the last */
  readonly next: LogPlace | undefined;
}

/** Kinds of which somebody learns who works at the desk. */
const aboutPeople = /^(user|session|signIn)\./;

/** The kinds of events that somebody with these roles may read of an agency's log. */
export function readableKinds(held: readonly RoleHeld[], agencyId: AgencyId): readonly AuditEventKind[] {
  const people = may(held, "user.read" satisfies DeskRight, agencyId);
  return auditEventKinds.filter((kind) => people || !aboutPeople.test(kind));
}

/** One page of an agency's log and of what concerns the whole installation, the newest first. */
export async function searchLog(
  tools: Reading,
  agency: Agency,
  held: readonly RoleHeld[],
  asked: LogAsked,
  place: { readonly after?: LogPlace | undefined; readonly limit: number },
): Promise<LogPage> {
  const readable = new Set(readableKinds(held, agency.id));
  const found = await findEvents(tools.pool, {
    ...{ from: asked.from, before: asked.before, named: asked.named, after: place.after },
    who: asked.who === undefined ? undefined : [asked.who],
    kinds: asked.kinds.filter((kind) => readable.has(kind)),
    scopes: [agency.id, everybodys],
    limit: place.limit + 1,
  });
  return await pageOf(tools, found, place.limit, held, () => agency.id);
}

/** @param found one more than the page shows, when there are more */
export async function pageOf(
  tools: Reading,
  found: readonly FoundEvent[],
  limit: number,
  held: readonly RoleHeld[],
  agencyOf: (event: FoundEvent) => AgencyId | undefined,
): Promise<LogPage> {
  const shown = found.slice(0, limit);
  const events = await eventsByIds(
    tools.pool,
    shown.map(({ eventId }) => eventId),
  );
  const rows = shown.flatMap((event): (LogRow & { readonly things: readonly Thing[] })[] => {
    const logged = events.get(event.eventId);
    if (!logged) return [];
    const kind = logged.beside.kind as AuditEventKind;
    const fields = Object.fromEntries(logged.fields.map(({ name, value }) => [name, value]));
    const agencyId = agencyOf(event);
    const reads = agencyId !== undefined && may(held, "item.readProtected", agencyId);
    const commitments = commitmentsIn(logged.body);
    return [
      {
        ...{
          eventId: event.eventId,
          at: new Date(logged.beside.at),
          kind,
          who: event.who,
          whose: event.whose,
          scope: event.scope,
        },
        actor: logged.beside.actor === event.who ? undefined : logged.beside.actor,
        ...{ about: [], things: thingsIn(kind, fields), count: countIn(fields) },
        fields: toldFields(kind, fields, reads).map((field) => ({
          ...field,
          commitment: commitments[field.name] ?? "",
        })),
        destroyed: Object.entries(commitments).flatMap(([name, commitment]) =>
          Object.hasOwn(fields, name) ? [] : [{ name, commitment }],
        ),
        ...{ leaf: logged.leaf.toString("hex"), index: logged.index, sealed: logged.sealed },
        faults: faultsOfLeaf({ ...logged, index: logged.index ?? -1 }),
      },
    ];
  });
  const called = await callThings(tools, rows, (row) => agencyOf(row));
  return {
    rows: rows.map(({ things, ...row }) => ({ ...row, about: called(row.eventId) })),
    next: found.length > limit ? shown.at(-1) : undefined,
  };
}

/** By name, as the bytes of the leaf have them; none for bytes that are no event. */
function commitmentsIn(body: Buffer): Readonly<Record<string, string>> {
  try {
    const read: unknown = JSON.parse(body.toString("utf8"));
    const commitments = (read as { commitments?: unknown } | null)?.commitments;
    return commitments !== null && typeof commitments === "object"
      ? (commitments as Record<string, string>)
      : {};
  } catch {
    return {};
  }
}

type Pending = LogRow & { readonly things: readonly Thing[] };

/** Asks for the names of what a page tells of, once for each agency and kind of thing. */
async function callThings(
  { pool }: Reading,
  rows: readonly Pending[],
  agencyOf: (row: FoundEvent) => AgencyId | undefined,
): Promise<(eventId: string) => readonly NamedInLog[]> {
  const known = new Map<string, { readonly at: string; readonly called: string | undefined }>();
  const agencies = new Set(rows.map((row) => agencyOf(row) ?? everybodys));
  for (const agencyId of agencies)
    for (const is of thingKinds) {
      const ids = rows
        .filter((row) => (agencyOf(row) ?? everybodys) === agencyId)
        .flatMap(({ things }) =>
          things.flatMap((thing) => (thing.is === is && isUuid(thing.id) ? [thing.id] : [])),
        );
      for (const thing of await namedThings(pool, agencyId, is, [...new Set(ids)]))
        known.set(`${agencyId} ${is} ${thing.id}`, thing);
    }
  const byEvent = new Map(
    rows.map((row) => [
      row.eventId,
      row.things.map(({ is, id }): NamedInLog => {
        const found = known.get(`${agencyOf(row) ?? everybodys} ${is} ${id}`);
        return { is, id, called: found?.called, at: found?.at === "" ? undefined : found?.at };
      }),
    ]),
  );
  return (eventId) => byEvent.get(eventId) ?? [];
}

/** Names that the filter offers, of those whose events the reader may read; who is not among them can be typed. */
export async function peopleInLog(
  { pool }: Reading,
  agency: Agency,
  held: readonly RoleHeld[],
): Promise<readonly string[]> {
  return await whoActed(pool, {
    ...{ scopes: [agency.id, everybodys], kinds: readableKinds(held, agency.id), most: 300 },
  });
}

const numberForm = /^(\d{4})\/(\d{1,9})(?:-(\d{1,6}))?$/;

/** @returns the ids that somebody means by an id or a number of the journal; undefined for what is neither */
export async function idsMeant(
  { pool }: Reading,
  agency: Agency,
  text: string,
): Promise<readonly string[] | undefined> {
  const typed = text.trim().toLowerCase();
  if (isUuid(typed)) return [typed];
  const [, year, sequence, inCase] = numberForm.exec(typed) ?? [];
  if (year === undefined || sequence === undefined) return undefined;
  const number = {
    year: Number(year),
    sequence: Number(sequence),
    inCase: inCase === undefined ? undefined : Number(inCase),
  };
  return await idsByNumber(pool, agency.id, number);
}

/** Most rows of a list for a spreadsheet, and how many are read at once. */
const fetched = { most: 100_000, atOnce: 1000 } as const;

export interface FetchedLog {
  readonly rows: readonly LogRow[];
  /** there are more */
  readonly cut: boolean;
}

/** All that is found, to be taken out of the archive: that is an event itself. */
export async function fetchLog(
  tools: ArchiveTools,
  agency: Agency,
  held: readonly RoleHeld[],
  asked: LogAsked,
): Promise<FetchedLog> {
  const rows: LogRow[] = [];
  let after: LogPlace | undefined;
  do {
    const page = await searchLog(tools, agency, held, asked, { after, limit: fetched.atOnce });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined && rows.length < fetched.most);
  const { who, named, from, before, kinds } = asked;
  await transact(tools.pool, (tx) =>
    recordEvent(tx, tools, "log.fetched", {
      ...{
        agency: agency.id,
        rows: rows.length,
        kinds: kinds.length === auditEventKinds.length ? "all" : kinds,
      },
      ...(who === undefined ? {} : { who }),
      ...(named === undefined ? {} : { named }),
      ...(from === undefined ? {} : { from: from.toISOString() }),
      ...(before === undefined ? {} : { before: before.toISOString() }),
    }),
  );
  return { rows, cut: after !== undefined };
}
