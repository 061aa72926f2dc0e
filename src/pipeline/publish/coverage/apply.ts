/** Writes what the public is told of a channel's ledger. */
import type { Tx } from "../../../db/transact.ts";
import type { Told } from "./decide.ts";
import type { LedgerRow } from "./gather.ts";

/** @param anew what was told before is taken away */
export async function applyLedger(
  { client }: Pick<Tx, "client">,
  { id, basis }: LedgerRow,
  { ledger, gaps }: Told,
  anew: boolean,
): Promise<void> {
  if (anew) await client.query("delete from pub.coverage_gaps where channel_id = $1", [id]);
  const { active, open, readTo, held } = ledger;
  await client.query(
    `insert into pub.coverage (channel_id, active, open_since, open_faults, read_to, held, basis) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (channel_id) do update set active = excluded.active, open_since = excluded.open_since,
       open_faults = excluded.open_faults, read_to = excluded.read_to, held = excluded.held, basis = excluded.basis`,
    [id, JSON.stringify(active), open?.since ?? null, open?.faults ?? [], readTo ?? null, held, basis],
  );
  if (gaps.length === 0) return;
  await client.query(
    `insert into pub.coverage_gaps (channel_id, from_at, to_at, faults)
     select $1, g."from", g."to", array(select jsonb_array_elements_text(g.faults))
       from jsonb_to_recordset($2::jsonb) as g("from" timestamptz, "to" timestamptz, faults jsonb)`,
    [id, JSON.stringify(gaps)],
  );
}
