/** Writes the audit log in the transaction of what it tells of, numbers its leaves afterwards, and reads it back. */
import type pg from "pg";
import { type AuditEventKind, commit, eventBytes, leafOf } from "../audit/event.ts";
import type { Clock, IdSource } from "../clock.ts";
import { cursorRows } from "./cursor.ts";
import { locks } from "./locks.ts";
import { auditCheckpoints } from "./schema.ts";
import { type Tx, transact } from "./transact.ts";

/** What writing an event needs of the world. */
export interface AuditTools {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly actor: string;
  salt(): Uint8Array;
}

/** @param fields what the event commits to, by name: ids, counts, digests; never a citizen's text */
export async function recordEvent(
  tx: Tx,
  tools: AuditTools,
  kind: AuditEventKind,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(fields);
  const salts = Object.fromEntries(names.map((name) => [name, tools.salt()]));
  const at = tools.clock.now();
  const event = {
    id: tools.ids.next(),
    at: at.toISOString(),
    kind,
    actor: tools.actor,
    commitments: commit(fields, salts),
  };
  await tx.client.query(
    `with event as (insert into core.audit_events (id, at, kind, actor, body, leaf) values ($1, $2, $3, $4, $5, $6) returning id)
     insert into core.audit_fields (event_id, name, salt, value)
     select event.id, f.* from event, unnest($7::text[], $8::bytea[], $9::jsonb[]) as f(name, salt, value)`,
    [
      ...[event.id, at, kind, tools.actor, eventBytes(event), leafOf(event), names],
      names.map((name) => Buffer.from(salts[name] ?? [])),
      names.map((name) => JSON.stringify(fields[name] ?? null)),
    ],
  );
}

/**
 * Gives the new events their places in the tree: only those of transactions older than every open one, so that no
 * earlier event can still appear. Transactions that are still to come wrote in another server's life: their events came
 * with a restored dump.
 *
 * @returns how many leaves the tree has now
 */
export async function numberLeaves(pool: pg.Pool): Promise<number> {
  return await transact(pool, async ({ client }) => {
    await client.query("select pg_advisory_xact_lock($1)", [locks.sequencer]);
    await client.query(
      `insert into core.audit_leaves (leaf_index, event_id)
       select (select coalesce(max(leaf_index) + 1, 0) from core.audit_leaves) + row_number() over (order by e.written_by, e.at, e.id) - 1, e.id
         from core.audit_events e
        where (e.written_by < pg_snapshot_xmin(pg_current_snapshot())
               or e.written_by >= pg_snapshot_xmax(pg_current_snapshot()))
          and not exists (select 1 from core.audit_leaves l where l.event_id = e.id)`,
    );
    const found = await client.query<{ size: number }>("select count(*)::int as size from core.audit_leaves");
    return found.rows[0]?.size ?? 0;
  });
}

export interface LoggedLeaf {
  readonly index: number;
  readonly eventId: string;
  readonly body: Buffer;
  readonly leaf: Buffer;
  /** what the row says beside the bytes; nothing but the bytes is part of the leaf */
  readonly beside: { readonly at: string; readonly kind: string; readonly actor: string };
  readonly fields: readonly { readonly name: string; readonly salt: Buffer; readonly value: unknown }[];
}

interface LeafRow {
  readonly leaf_index: number | null;
  readonly event_id: string;
  readonly body: Buffer;
  readonly leaf: Buffer;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string;
  readonly fields: readonly { readonly name: string; readonly salt: string; readonly value: unknown }[];
}

const leafColumns = `l.leaf_index, e.id as event_id, e.body, e.leaf, e.at, e.kind, e.actor,
            (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'salt', encode(f.salt, 'hex'), 'value', f.value)), '[]')
               from core.audit_fields f where f.event_id = e.id) as fields`;

/** @param client inside a transaction */
export async function* readLeaves(client: pg.ClientBase): AsyncGenerator<readonly LoggedLeaf[]> {
  const rows = cursorRows<LeafRow>(
    client,
    "audit_leaves_in_order",
    `select ${leafColumns} from core.audit_leaves l join core.audit_events e on e.id = l.event_id order by l.leaf_index`,
    [],
    1000,
  );
  for await (const batch of rows)
    yield batch.map((row) => ({ ...loggedOf(row), index: row.leaf_index ?? -1 }));
}

/** `index` is undefined for an event that has no place in the tree yet. */
export type LoggedEvent = Omit<LoggedLeaf, "index"> & { readonly index: number | undefined };

/**
 * The events of a kind, the oldest first.
 *
 * @param field only those that disclose this value in that field
 */
export async function readEvents(
  client: pg.ClientBase,
  kind: AuditEventKind,
  field?: { readonly name: string; readonly value: string },
): Promise<readonly LoggedEvent[]> {
  const found = await client.query<LeafRow>(
    `select ${leafColumns} from core.audit_events e left join core.audit_leaves l on l.event_id = e.id
      where e.kind = $1
        and ($2::text is null or exists (select 1 from core.audit_fields g
               where g.event_id = e.id and g.name = $2 and g.value = to_jsonb($3::text)))
      order by e.at, e.id`,
    [kind, field?.name ?? null, field?.value ?? null],
  );
  return found.rows.map((row) => ({ ...loggedOf(row), index: row.leaf_index ?? undefined }));
}

/** An event with the first signed checkpoint that covers it; undefined for one that none covers yet. */
export interface SealedEvent extends LoggedEvent {
  readonly sealed: { readonly size: number; readonly at: Date } | undefined;
}

/** By its id; those that are not there are left out. */
export async function eventsByIds(
  client: Pick<pg.ClientBase, "query">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SealedEvent>> {
  const found = await client.query<
    LeafRow & { readonly sealed_size: number | null; readonly sealed_at: Date }
  >(
    `select ${leafColumns}, c.tree_size::int as sealed_size, c.at as sealed_at
       from core.audit_events e left join core.audit_leaves l on l.event_id = e.id
       left join lateral (select tree_size, at from core.audit_checkpoints where tree_size > l.leaf_index order by tree_size limit 1) c on true
      where e.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    found.rows.map((row) => {
      const sealed = row.sealed_size === null ? undefined : { size: row.sealed_size, at: row.sealed_at };
      return [row.event_id, { ...loggedOf(row), index: row.leaf_index ?? undefined, sealed }];
    }),
  );
}

function loggedOf(row: LeafRow): Omit<LoggedLeaf, "index"> {
  return {
    eventId: row.event_id,
    body: row.body,
    leaf: row.leaf,
    beside: { at: row.at.toISOString(), kind: row.kind, actor: row.actor },
    fields: row.fields.map((field) => ({ ...field, salt: Buffer.from(field.salt, "hex") })),
  };
}

/** The stored hashes of the first `size` leaves, in order. @param client inside a transaction */
export async function* readLeafHashes(
  client: pg.ClientBase,
  size: number,
): AsyncGenerator<readonly { readonly index: number; readonly leaf: Buffer }[]> {
  yield* cursorRows<{ readonly index: number; readonly leaf: Buffer }>(
    client,
    "audit_leaf_hashes",
    `select l.leaf_index as index, e.leaf from core.audit_leaves l join core.audit_events e on e.id = l.event_id
      where l.leaf_index < $1 order by l.leaf_index`,
    [size],
    10_000,
  );
}

export async function countEvents(client: pg.ClientBase): Promise<number> {
  const found = await client.query<{ n: number }>("select count(*)::int as n from core.audit_events");
  return found.rows[0]?.n ?? 0;
}

export async function readCheckpoints(
  client: pg.ClientBase,
): Promise<readonly { readonly size: number; readonly note: string }[]> {
  const found = await client.query<{ size: number; note: string }>(
    "select tree_size as size, note from core.audit_checkpoints order by tree_size",
  );
  return found.rows;
}

/** A checkpoint over a size that has one already is not written twice. */
export async function writeCheckpoint(tx: Tx, size: number, at: Date, note: string): Promise<void> {
  await tx.db.insert(auditCheckpoints).values({ size, at, note }).onConflictDoNothing();
}
