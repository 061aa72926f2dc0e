/** Makes an archive many times as large by copying its rows with other ids, for a size that the real steps reach too slowly. */
import type pg from "pg";

/** What hangs on an item, each table after those that it refers to. */
const tables = [
  "core.items",
  "core.versions",
  "core.item_states",
  "core.item_events",
  "core.classifications",
  "core.item_classes",
  "core.review_queue",
  "core.cases",
  "core.registry_entries",
  "pub.items",
  "pub.cases",
  "pub.entries",
] as const;

/** Ids of what there is once, however many items there are. */
const shared = /^(agency_id|channel_id|.*observation_id|decision_id|model_id|channel_look_id)$/;
const mostCopies = 0x7fff;
/** later than any time that an id of ours tells, so that no copy has the id of what it is copied of */
const firstCopy = 0x8000;

/**
 * What was done with the items was done with the copies: nothing waits that did not wait before. Rows of looks, of the
 * audit log and of objects are not copied.
 *
 * @param copies of all that is there; each has the same texts, classes and days
 * @throws RangeError for no whole number of copies from 1 to 32,767
 */
export async function multiply(owner: pg.ClientBase, copies: number): Promise<void> {
  if (!Number.isInteger(copies) || copies < 1 || copies > mostCopies)
    throw new RangeError(`no number of copies: ${copies}`);
  await owner.query("begin");
  // copies are as sound as what they are copied of: the checks of references would take longer than all else, and what the
  // worklists are told of was done
  await owner.query("set local session_replication_role = replica");
  for (const table of tables) {
    const columns = await columnsOf(owner, table);
    const values = columns.map(copied);
    await owner.query(
      `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(", ")})
       select ${values.join(", ")} from ${table} t cross join generate_series(1, ${copies}) as n${numbered(table, columns)}`,
    );
  }
  await owner.query(
    `update core.journal_counters c set last = case c.series
       when 'case' then (select max(k.sequence) from core.cases k where k.agency_id = c.agency_id and k.year = c.year)
       else (select max(e.sequence) from core.registry_entries e where e.agency_id = c.agency_id and e.year = c.year) end`,
  );
  await owner.query(
    `insert into core.tallies (channel_id, what, n) select channel_id, what, ${copies} * sum(n) from core.tallies group by 1, 2`,
  );
  await owner.query("commit");
}

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsOf(owner: pg.ClientBase, table: string): Promise<readonly Column[]> {
  const [schema, name] = table.split(".");
  const found: pg.QueryResult<Column> = await owner.query(
    `select column_name as name, data_type as type from information_schema.columns
      where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' and identity_generation is null
      order by ordinal_position`,
    [schema, name],
  );
  if (found.rows.length === 0) throw new Error(`there is no table ${table}`);
  return found.rows;
}

/** The first four digits of an id, which are of its time, say which copy it is. */
function copied({ name, type }: Column): string {
  if (type === "uuid" && !shared.test(name))
    return `overlay(t."${name}"::text placing to_hex(${firstCopy} + n) from 1)::uuid`;
  if (name.endsWith("native_id")) return `t."${name}" || '.' || n`;
  if (name === "sequence") return "t.sequence + n * l.last";
  return `t."${name}"`;
}

/** The last number of each series, asked once: copies are numbered after it. */
function numbered(table: string, columns: readonly Column[]): string {
  if (!columns.some(({ name }) => name === "sequence")) return "";
  return ` join (select agency_id, year, max(sequence) as last from ${table} group by 1, 2) l
          on l.agency_id = t.agency_id and l.year = t.year`;
}
