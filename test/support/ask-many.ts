/** Asks an address many times within the budgets of a database, in a process of its own. Prints how often which status came. */

import { httpClient } from "../../src/capture/http.ts";
import { systemClock } from "../../src/clock.ts";
import { connect } from "../../src/db/connect.ts";
import { withinBudgets } from "../../src/pipeline/rates/budgeted.ts";

const { DATABASE_URL = "", ASK = "", TIMES = "0" } = process.env;
const owned = await connect(DATABASE_URL);
const plain = httpClient({
  ...{ clock: systemClock, userAgent: "test", timeoutMs: 10_000, maxBytes: 1_000_000, maxRedirects: 0 },
});
const http = withinBudgets(plain, { pool: owned.pool, clock: systemClock, random: Math.random });
const statuses: Record<string, number> = {};
let left = Number(TIMES);
const one = async () => {
  while (left-- > 0) {
    const { status } = await http.get({ url: ASK, credentials: "Bearer secret-token", patienceMs: 60_000 });
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
};
await Promise.all([one(), one(), one(), one()]);
await owned.close();
process.stdout.write(JSON.stringify(statuses));
