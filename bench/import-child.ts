/**
 * Imports one archive into a database, in a process of its own. Given: the database, a data directory, the archive, the
 * database in which the same agency and channel are registered for COPY to write to, and the channel's address.
 */
import { findAgency, listChannels } from "../src/db/channels.ts";
import { importArchive } from "../src/pipeline/import/import.ts";
import { registerAgency, registerChannel } from "../src/pipeline/register/register.ts";
import { quiet } from "../src/pipeline/tools.ts";
import type { ImportCost } from "./import.ts";
import { openBenchApp } from "./place.ts";
import { databaseMs, processMs, readerPeakBytes } from "./server-cpu.ts";

const [database = "", dataDir = "", path = "", peer = "", address = ""] = process.argv.slice(2);
const app = await openBenchApp(database, dataDir);
const { tools } = app;
const isFirst = (await tools.pool.query("select 1 from core.agencies")).rowCount === 0;
if (isFirst) await register();
await tools.pool.query("select 1");
const idle = process.memoryUsage().rss;
const before = processMs() + (await databaseMs(tools.pool));
const begun = performance.now();
const { newItems } = await importArchive(
  tools,
  { path, channel: "Konto", by: "Kari Vik", madeAt: new Date("2040-01-01") },
  quiet,
);
const cost: ImportCost = {
  ms: performance.now() - begun,
  cpuMs: processMs() + (await databaseMs(tools.pool)) - before,
  // a reader is a process more, which no idle one has
  aboveIdleBytes: process.resourceUsage().maxRSS * 1024 - idle + readerPeakBytes(),
  items: newItems,
};
await app.close();
process.stdout.write(JSON.stringify(cost));

/** The rows that COPY writes name agency and channel, so both databases have the same. */
async function register(): Promise<void> {
  await registerAgency(tools, {
    ...{ name: "Fjordvik kommune", orgNumber: "999999999", country: "NO", language: "nn" },
    ...{ unit: "Dokumentsenteret", responsible: "Arkivleiar" },
  });
  await registerChannel(tools, { agency: "999999999", kind: "archive", title: "Konto", address });
  const agency = await findAgency(tools.db, "999999999");
  const [channel] = await listChannels(tools.db, agency.id);
  const other = await openBenchApp(peer, `${dataDir}-peer`);
  const { pool } = other.tools;
  for (const [table, id] of [
    ["core.agencies", agency.id],
    ["core.channels", channel?.id],
  ] as const) {
    const [row] = (
      await tools.pool.query<{ row: object }>(`select to_jsonb(t) as row from ${table} t where id = $1`, [id])
    ).rows;
    await pool.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
      JSON.stringify(row?.row),
    ]);
  }
  await other.close();
}
