/** The budgets of platforms, each changed by one process at a time: who read what another has changed reads again. */
import type pg from "pg";
import type { Budget, Limit } from "../capture/rate-budget.ts";
import { newBudget } from "../capture/rate-budget.ts";

type Queryable = Pick<pg.Pool, "query">;

export interface BudgetKey {
  /** host, with its port where it is another than usual */
  readonly platform: string;
  /** digest of the credential; empty for none */
  readonly credential: string;
}

/** Makes the key on the first call of all. */
export async function rateKey(db: Queryable, made: Uint8Array): Promise<Buffer> {
  await db.query("insert into core.rate_keys (id, key) values (1, $1) on conflict do nothing", [made]);
  const found = await db.query<{ key: Buffer }>("select key from core.rate_keys where id = 1");
  const [row] = found.rows;
  if (!row) throw new TypeError("the key of the budgets was not kept");
  return row.key;
}

/** @param change pure; called again when another process changed the budget meanwhile */
export async function changeBudget<Result>(
  db: Queryable,
  key: BudgetKey,
  now: Date,
  known: Limit | undefined,
  change: (budget: Budget) => { readonly budget: Budget; readonly result: Result },
): Promise<Result> {
  for (;;) {
    const [found] = await budgetsWhere(db, "platform = $1 and credential = $2", [
      key.platform,
      key.credential,
    ]);
    const before = found?.budget ?? newBudget(now, known);
    const { budget, result } = change(before);
    if (isSame(before, budget)) return result;
    if (await written(db, key, budget, found?.version)) return result;
  }
}

/** But for the time at which it was noted: a platform without limit and trouble has no row. */
function isSame(one: Budget, other: Budget): boolean {
  const said = ({ notedAt: _, ...budget }: Budget) =>
    JSON.stringify(Object.entries(budget).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return said(one) === said(other);
}

export interface StoredBudget extends BudgetKey {
  readonly version: number;
  readonly budget: Budget;
}

/** Those with a limit or with somebody waiting, by platform. */
export async function listBudgets(db: Queryable): Promise<readonly StoredBudget[]> {
  return await budgetsWhere(
    db,
    "requests_of_window is not null or quiet_until is not null order by 1, 2",
    [],
  );
}

async function budgetsWhere(
  db: Queryable,
  where: string,
  values: readonly unknown[],
): Promise<readonly StoredBudget[]> {
  const found = await db.query<Record<string, unknown>>(
    `select platform, credential, version::float8, requests_of_window as "limit", window_ms as "windowMs", remaining,
            reset_at as "resetAt", quiet_until as "quietUntil", quiet_because as "quietBecause", failures,
            failed_at as "failedAt", probe_until as "probeUntil", noted_at as "notedAt"
       from core.rate_budgets where ${where}`,
    [...values],
  );
  return found.rows.map(({ platform, credential, version, ...row }) => ({
    platform: String(platform),
    credential: String(credential),
    version: Number(version),
    budget: Object.fromEntries(
      Object.entries(row).filter(([, value]) => value !== null),
    ) as unknown as Budget,
  }));
}

/** @returns false when another process was first */
async function written(
  db: Queryable,
  { platform, credential }: BudgetKey,
  budget: Budget,
  version: number | undefined,
): Promise<boolean> {
  const values = [
    ...[platform, credential, budget.limit ?? null, budget.windowMs ?? null, budget.remaining ?? null],
    ...[budget.resetAt ?? null, budget.quietUntil ?? null, budget.quietBecause ?? null, budget.failures],
    ...[budget.failedAt ?? null, budget.probeUntil ?? null, budget.notedAt],
  ];
  const done =
    version === undefined
      ? await db.query(
          `insert into core.rate_budgets (platform, credential, requests_of_window, window_ms, remaining, reset_at,
             quiet_until, quiet_because, failures, failed_at, probe_until, noted_at, version)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1) on conflict do nothing`,
          values,
        )
      : await db.query(
          `update core.rate_budgets set requests_of_window = $3, window_ms = $4, remaining = $5, reset_at = $6,
             quiet_until = $7, quiet_because = $8, failures = $9, failed_at = $10, probe_until = $11, noted_at = $12,
             version = version + 1 where platform = $1 and credential = $2 and version = $13`,
          [...values, version],
        );
  return done.rowCount === 1;
}
